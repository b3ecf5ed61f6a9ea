package org.presessions.meeting.preparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How far one speaker is.
///
/// @param tries the last of each device that was tried
/// @param rehearsedAt when the speaker was in the backstage last
/// @param readyAt when the speaker said to be ready
public record Preparation(List<DeviceTry> tries, Optional<Instant> rehearsedAt, Optional<Instant> readyAt) {
    public static final Preparation NONE = new Preparation(List.of(), Optional.empty(), Optional.empty());

    public Optional<Instant> triedAt() {
        return tries.stream().map(DeviceTry::at).max(Comparator.naturalOrder());
    }

    public Optional<DeviceTry> line() {
        return tries.stream().filter(one -> one.is(Device.LINE)).findFirst();
    }

    public boolean isReady() {
        return readyAt.isPresent();
    }

    /// What did not work when it was tried last, in the order of the devices.
    public List<DeviceTry> troubles() {
        return tries.stream()
                .filter(one -> one.result().isTrouble())
                .sorted(Comparator.comparing(DeviceTry::device))
                .toList();
    }
}
