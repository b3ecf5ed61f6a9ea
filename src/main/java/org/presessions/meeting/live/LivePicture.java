package org.presessions.meeting.live;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.presessions.meeting.live.janus.JanusAway;
import org.presessions.meeting.live.janus.JanusRefusal;

/// Which one of the cameras of a meeting is seen. That a camera is gone is told by any thread.
final class LivePicture {
    private final LiveRoom room;
    private final Consumer<LiveConnection> close;
    private volatile Optional<Shown> shown = Optional.empty();

    private record Shown(LiveConnection camera, List<Long> forwarders) {}

    /// @param close ends a camera's connection, and with it all that is taken from it
    LivePicture(LiveRoom room, Consumer<LiveConnection> close) {
        this.room = room;
        this.close = close;
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

    /// Where no answer comes it may be shown all the same, and nobody could say how it is taken away again.
    private void show(LiveConnection camera) {
        var ports = room.mounts().picturePorts();
        try {
            var forwarders = room.cameras().show(camera, ports);
            change(before -> Optional.of(new Shown(camera, forwarders)));
        } catch (JanusAway unanswered) {
            close.accept(camera);
            throw unanswered;
        }
    }

    private void hide() {
        shown.ifPresent(this::hide);
    }

    /// A camera that may still be shown goes as a whole.
    private void hide(Shown one) {
        try {
            room.cameras().hide(one.camera().participant(), one.forwarders());
            forget(one.camera().id());
        } catch (JanusAway | JanusRefusal still) {
            close.accept(one.camera());
            throw still;
        }
    }

    private synchronized void change(UnaryOperator<Optional<Shown>> change) {
        shown = change.apply(shown);
    }
}
