package org.presessions.meeting.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Which one of the cameras of a meeting is seen. That a camera is gone is told by any thread.
final class LivePicture {
    private final LiveRoom room;
    private volatile Optional<Shown> shown = Optional.empty();

    private record Shown(LiveConnection camera, List<Long> forwarders) {}

    LivePicture(LiveRoom room) {
        this.room = room;
    }

    /// Shows one of those who may be seen now: who is seen already stays.
    ///
    /// @param allowed none where nobody is to be seen
    void settle(Collection<LiveConnection> allowed) {
        if (shown.filter(one -> allowed.contains(one.camera())).isPresent()) return;
        hide();
        allowed.stream().min(Comparator.comparing(LiveConnection::id)).ifPresent(this::show);
    }

    /// The camera is gone, and its picture with it.
    void forget(UUID id) {
        change(now -> now.filter(one -> !one.camera().id().equals(id)));
    }

    private void show(LiveConnection camera) {
        var forwarders = room.cameras().show(camera, room.mounts().picturePorts());
        change(before -> Optional.of(new Shown(camera, forwarders)));
    }

    private void hide() {
        change(before -> Optional.empty())
                .ifPresent(one -> room.cameras().hide(one.camera().participant(), one.forwarders()));
    }

    /// @return what was before
    private synchronized Optional<Shown> change(UnaryOperator<Optional<Shown>> change) {
        var before = shown;
        shown = change.apply(before);
        return before;
    }
}
