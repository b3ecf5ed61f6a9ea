package org.presessions.meeting.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// Which one of the cameras of a meeting is seen. That a camera is gone is told by any thread.
final class LivePicture {
    private final LiveRoom room;
    private final AtomicReference<Optional<Shown>> shown = new AtomicReference<>(Optional.empty());

    private record Shown(LiveConnection camera, List<Long> forwarders) {}

    LivePicture(LiveRoom room) {
        this.room = room;
    }

    /// Shows one of those who may be seen now: who is seen already stays.
    ///
    /// @param allowed none where nobody is to be seen
    void settle(Collection<LiveConnection> allowed) {
        if (shown.get().filter(one -> allowed.contains(one.camera())).isPresent()) return;
        hide();
        allowed.stream().min(Comparator.comparing(LiveConnection::id)).ifPresent(this::show);
    }

    /// The camera is gone, and its picture with it.
    void forget(UUID id) {
        shown.updateAndGet(now -> now.filter(one -> !one.camera().id().equals(id)));
    }

    private void show(LiveConnection camera) {
        var forwarders = room.cameras().show(camera, room.mounts().picturePorts());
        shown.set(Optional.of(new Shown(camera, forwarders)));
    }

    private void hide() {
        shown.getAndSet(Optional.empty())
                .ifPresent(one -> room.cameras().hide(one.camera().participant(), one.forwarders()));
    }
}
