package org.presessions.meeting.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.presessions.meeting.log.MeetingEntry;
import org.presessions.meeting.log.MeetingRepository;
import org.presessions.meeting.room.CommonRoom;
import org.presessions.shared.installation.DatabasePresence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The browsers of one meeting on this node, and its log as far as it was read: it is read once for all of them, and
/// what all are shown is made once. Who comes or goes waits for a reading that is under way; nobody else does.
final class MeetingHub {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingHub.class);

    private static final long TOGETHER_MILLIS = 500;

    private final UUID meetingId;
    private final MeetingRepository log;
    private final CommonParts common;
    private final List<MeetingStream> streams = new CopyOnWriteArrayList<>();
    private final List<MeetingStream> newcomers = new ArrayList<>();
    private final List<MeetingEntry> entries = new ArrayList<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicBoolean areDesksToBeTold = new AtomicBoolean();
    private long answered;

    MeetingHub(UUID meetingId, MeetingRepository log, CommonRoom room) {
        this.meetingId = meetingId;
        this.log = log;
        this.common = new CommonParts(meetingId, room);
    }

    /// Gives a browser what it missed, then all that comes; nothing is lost or told twice. One that has gone meanwhile
    /// has left already, and does not come in.
    void join(MeetingStream stream, long after) {
        inTurn(() -> {
            if (stream.isOver()) return;
            entries.stream()
                    .filter(entry -> entry.seq() > after)
                    .forEach(entry -> tell(stream, entry, MeetingEncoding.news(entry, stream.isDelegates() ? 1 : 0)));
            streams.add(stream);
            newcomers.add(stream);
        });
    }

    /// A line that is silent for long may be cut.
    void beat() {
        var all = streams();
        var first = MeetingEncoding.beat(0);
        var others = MeetingEncoding.beat(all.size());
        for (var stream : all) stream.offer(stream.isDelegates() ? others : first);
    }

    /// Where nobody is left the log is forgotten.
    void leave(MeetingStream stream) {
        turn.lock();
        try {
            streams.remove(stream);
            if (!streams.isEmpty()) return;
            entries.clear();
            newcomers.clear();
            common.forget();
            answered = 0;
        } finally {
            turn.unlock();
        }
    }

    /// Who is here stands on the desks. Many go at once where a line of many is cut: they are told of all together.
    void tellDesksSoon() {
        if (!areDesksToBeTold.compareAndSet(false, true)) return;
        CompletableFuture.delayedExecutor(TOGETHER_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> {
                    areDesksToBeTold.set(false);
                    streams.stream()
                            .filter(stream -> stream.attendee().moderates())
                            .forEach(MeetingStream::look);
                });
    }

    void advance() {
        if (!streams.isEmpty()) inTurn(() -> {});
    }

    /// From now on those who have just come are told as the others are.
    void welcome() {
        if (streams.isEmpty()) return;
        inTurn(() -> {
            newcomers.retainAll(Set.copyOf(streams));
            if (!newcomers.isEmpty()) common.welcome(newcomers);
            newcomers.clear();
        });
    }

    /// Those who are here now.
    List<MeetingStream> streams() {
        return List.copyOf(streams);
    }

    /// Acts on a log that was read since this was called: of many who ask at once, the first reads for all.
    private void inTurn(Runnable act) {
        var mine = asked.incrementAndGet();
        turn.lock();
        try {
            if (answered < mine) readOn();
            act.run();
        } finally {
            turn.unlock();
        }
    }

    /// Nothing counts as read before it is told: what fails is done again.
    private void readOn() {
        var answers = asked.get();
        var known = entries.isEmpty() ? 0 : entries.getLast().seq();
        var news = log.after(meetingId, known);
        if (!news.isEmpty()) tell(news);
        entries.addAll(news);
        answered = answers;
    }

    private void tell(List<MeetingEntry> news) {
        var sent = made(news);
        sent.forEach(MeetingStream::offer);
        var others =
                streams.stream().filter(stream -> !sent.containsKey(stream)).toList();
        var delegates = (int) others.stream().filter(MeetingStream::isDelegates).count();
        for (var entry : news) {
            var toFirst = MeetingEncoding.news(entry, 0);
            var toDelegates = MeetingEncoding.news(entry, delegates);
            for (var stream : others) tell(stream, entry, stream.isDelegates() ? toDelegates : toFirst);
        }
    }

    /// A page that cannot be made is no reason to say nothing: then each asks for their own.
    private Map<MeetingStream, byte[]> made(List<MeetingEntry> news) {
        try {
            return common.after(news, streams);
        } catch (RuntimeException failed) {
            common.forget();
            if (DatabasePresence.isCauseOf(failed)) throw failed;
            LOG.warn("meeting=parts pre-session={} error={}", meetingId, failed.toString());
            return Map.of();
        }
    }

    private static void tell(MeetingStream stream, MeetingEntry entry, byte[] bytes) {
        var attendee = stream.attendee();
        if (entry.audience().includes(attendee.personId(), attendee.moderates())) stream.offer(bytes);
        if (entry.removes().filter(attendee.personId()::equals).isPresent() && !attendee.moderates()) stream.end();
    }
}
