package org.presessions.meeting.preparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// How far one speaker is.
///
/// @param tries the last of each device that was tried
/// @param rehearsedAt when the speaker was in the backstage last
/// @param readyAt when the speaker said to be ready
public record Preparation(List<DeviceTry> tries, Optional<Instant> rehearsedAt, Optional<Instant> readyAt) {
    public static final Preparation NONE = new Preparation(List.of(), Optional.empty(), Optional.empty());

    /// Of those who speak together: as far as all of them are.
    ///
    /// @param known by person
    public static Preparation of(List<UUID> personIds, Map<UUID, Preparation> known) {
        return personIds.stream()
                .map(id -> known.getOrDefault(id, NONE))
                .reduce(Preparation::with)
                .orElse(NONE);
    }

    private Preparation with(Preparation other) {
        var all = tries.isEmpty() || other.tries.isEmpty()
                ? List.<DeviceTry>of()
                : Stream.concat(tries.stream(), other.tries.stream()).toList();
        return new Preparation(all, last(rehearsedAt, other.rehearsedAt), last(readyAt, other.readyAt));
    }

    private static Optional<Instant> last(Optional<Instant> one, Optional<Instant> other) {
        return one.flatMap(at -> other.map(later -> later.isAfter(at) ? later : at));
    }

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
