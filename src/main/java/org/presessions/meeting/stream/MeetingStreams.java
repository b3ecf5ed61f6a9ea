package org.presessions.meeting.stream;

import jakarta.servlet.AsyncContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presessions.media.AnswerAge;
import org.presessions.meeting.log.Announcement;
import org.presessions.meeting.log.MeetingAnnouncementRepository;
import org.presessions.meeting.log.MeetingEntry;
import org.presessions.meeting.log.MeetingRepository;
import org.presessions.meeting.room.CommonRoom;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.people.sessions.OpenSessions;
import org.presessions.shared.installation.DatabasePresence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Tails the logs of the meetings that browsers of this node follow, and tells them.
@Component
@ConditionalOnWebApplication // a command of bin/presessions starts none of this
class MeetingStreams implements MeetingLines, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingStreams.class);
    private static final int RETRY_MILLIS = 1000;

    private final MeetingRepository log;
    private final MeetingAnnouncementRepository announcements;
    private final CommonRoom common;
    private final PlacePresence presence;
    private final OpenSessions sessions;
    private final AnswerAge age;
    private final OpenLines lines;
    private final ObjectProvider<MeetingFollower> followers;
    private final Map<LivePlace, MeetingHub> hubs = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<MeetingStream> arrived = new ConcurrentLinkedQueue<>();
    private OptionalLong known = OptionalLong.empty(); // by one thread at a time
    private boolean isDeaf; // by the tail alone
    private volatile @Nullable Thread listener;
    private volatile CountDownLatch stopped = new CountDownLatch(1);

    MeetingStreams(
            MeetingRepository log,
            MeetingAnnouncementRepository announcements,
            CommonRoom common,
            PlacePresence presence,
            OpenSessions sessions,
            AnswerAge age,
            OpenLines lines,
            ObjectProvider<MeetingFollower> followers) {
        this.log = log;
        this.announcements = announcements;
        this.common = common;
        this.presence = presence;
        this.sessions = sessions;
        this.age = age;
        this.lines = lines;
        this.followers = followers;
    }

    /// Connects a browser; whether there is a line for it ([OpenLines]) is decided before.
    ///
    /// @param after the last event that it knows
    void connect(MeetingLine line, AsyncContext request, long after) {
        var hub = hubs.computeIfAbsent(line.place(), key -> new MeetingHub(key.meetingId(), log, common));
        var stream = new MeetingStream(line, request, this::leave);
        lines.add(stream);
        // not all at once when a server comes back
        stream.offer(MeetingEncoding.retryAfter(
                RETRY_MILLIS + ThreadLocalRandom.current().nextInt(RETRY_MILLIS)));
        Thread.ofVirtual().name("meeting-stream").start(stream);
        try {
            hub.join(stream, after);
            if (line.place().isBackstage())
                presence.came(line.place(), Set.of(line.attendee().personId()));
            else if (!stream.isOver()) arrived.add(stream);
        } catch (RuntimeException failed) {
            stream.end();
            throw failed;
        }
    }

    private void leave(MeetingStream stream) {
        lines.remove(stream);
        hub(stream.place()).ifPresent(hub -> leave(stream, hub));
        followers.forEach(follower -> follower.left(stream.place(), stream.sessionId()));
    }

    /// Whoever has another line, in another browser, is still here; on another node the next beat says so.
    private void leave(MeetingStream stream, MeetingHub hub) {
        hub.leave(stream);
        var person = stream.attendee().personId();
        if (isRunning() && !MeetingStream.persons(hub.streams()).contains(person))
            presence.left(stream.place(), person);
        hub.tellDesksSoon();
    }

    @Override
    public void tellAll(String event, String data) {
        tell(all().stream(), event, data);
    }

    @Override
    public void tell(LivePlace place, Set<String> sessionIds, String event, String data) {
        tell(streams(place).filter(stream -> sessionIds.contains(stream.sessionId())), event, data);
    }

    private static void tell(Stream<MeetingStream> streams, String event, String data) {
        var bytes = MeetingEncoding.passing(event, data);
        streams.forEach(stream -> stream.offer(bytes));
    }

    @Override
    public boolean isHere(LivePlace place, String sessionId) {
        return streams(place).anyMatch(stream -> stream.sessionId().equals(sessionId));
    }

    /// The number of the last event after another.
    Optional<Long> lastAfter(UUID meetingId, long after) {
        return log.after(meetingId, after).stream().map(MeetingEntry::seq).reduce((earlier, later) -> later);
    }

    /// A line that is silent for long may be cut, and one that its browser closed is known by the second writing to it.
    @Scheduled(fixedRate = 4_000)
    void beat() {
        hubs.values().forEach(MeetingHub::beat); // before anything that needs the database
        noteWhoCame();
        hubs.values().forEach(MeetingHub::welcome);
        if (known.equals(age.now())) return;
        known = age.now();
        endExpired();
    }

    /// Of a crowd that comes into a room all are noted at once, but for those who have gone again.
    private void noteWhoCame() {
        var came = new HashMap<LivePlace, List<MeetingStream>>();
        for (var stream = arrived.poll(); stream != null; stream = arrived.poll())
            came.computeIfAbsent(stream.place(), place -> new ArrayList<>()).add(stream);
        came.forEach((place, streams) -> {
            streams.retainAll(streams(place).collect(Collectors.toSet()));
            if (!streams.isEmpty()) presence.came(place, MeetingStream.persons(streams));
        });
    }

    /// Of those who are connected: a line that is merely open may be dead.
    @Scheduled(fixedRate = 4_000)
    void noteWhoIsThere() {
        var connected = new HashMap<LivePlace, Set<UUID>>();
        hubs.forEach((place, hub) -> connected.put(place, MeetingStream.persons(hub.streams())));
        presence.renew(connected);
    }

    /// Whoever lost the right to be there, was shown out, or signed out, is no longer told; by the next beat where the
    /// database says that something changed from which it may follow. News goes on meanwhile.
    @Scheduled(fixedRate = 30_000)
    void endExpired() {
        hubs.forEach((place, hub) -> endExpired(place, hub.streams()));
    }

    private void endExpired(LivePlace place, List<MeetingStream> streams) {
        if (streams.isEmpty()) return;
        var signedIn =
                sessions.living(streams.stream().map(MeetingStream::sessionId).collect(Collectors.toSet()));
        var attendees = presence.inside(place, MeetingStream.persons(streams));
        for (var stream : streams) {
            var isMeantToHear =
                    stream.attendee().equals(attendees.get(stream.attendee().personId()));
            if (!isMeantToHear || !signedIn.contains(stream.sessionId())) stream.close();
        }
    }

    private List<MeetingStream> all() {
        return hubs.values().stream().flatMap(hub -> hub.streams().stream()).toList();
    }

    @Override
    public void start() {
        var tail = Thread.ofVirtual().name("meeting-tail").unstarted(this::tail);
        listener = tail;
        stopped = new CountDownLatch(1);
        tail.start();
    }

    @Override
    public void stop() {
        var running = listener;
        listener = null;
        stopped.countDown();
        if (running != null) running.interrupt();
        all().forEach(MeetingStream::close);
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    /// Goes on through whatever happens until it is stopped: a node that no longer hears is a room that stands still.
    private void tail() {
        while (isWanted()) {
            try {
                announcements.listen(this::hear);
            } catch (RuntimeException broken) {
                isDeaf = true;
                if (isWanted() && !DatabasePresence.isCauseOf(broken))
                    LOG.warn("meetings=tail error={}", broken.toString());
            }
            pause();
        }
    }

    private boolean isWanted() {
        return Thread.currentThread() == listener;
    }

    private void hear(List<Announcement> announced) {
        if (announced.isEmpty()) {
            if (isDeaf) all().forEach(one -> one.offer(MeetingEncoding.LOOK)); // what was not heard, each asks for
            isDeaf = false;
            followers.forEach(follower -> follower.moved(List.of()));
            hubs.values().forEach(MeetingHub::advance);
        }
        for (var news : announced) {
            switch (news.topic()) {
                case LOG -> advance(news.meetingId());
                case CHOICE -> tellAllToLook(news.meetingId());
                case DESK -> tellToLook(news);
                case BACKSTAGE -> tellBackstage(news.meetingId());
                case CAPTION -> tellLine(news);
            }
        }
    }

    private void advance(UUID meetingId) {
        followers.forEach(follower -> follower.moved(List.of(meetingId))); // who is heard waits for no page
        for (var place : List.of(LivePlace.room(meetingId), LivePlace.backstage(meetingId)))
            hub(place).ifPresent(MeetingHub::advance);
    }

    /// Who is heard and seen follows at once; what stands on the pages, each asks for.
    private void tellAllToLook(UUID meetingId) {
        followers.forEach(follower -> follower.moved(List.of(meetingId)));
        Stream.concat(streams(LivePlace.room(meetingId)), streams(LivePlace.backstage(meetingId)))
                .forEach(MeetingStream::look);
    }

    /// Nobody else learns that there is something between the two.
    private void tellToLook(Announcement news) {
        streams(LivePlace.room(news.meetingId()))
                .filter(stream -> stream.attendee().moderates()
                        || news.concerns(stream.attendee().personId()))
                .forEach(MeetingStream::look);
    }

    /// The desk shows how far the speakers are.
    private void tellBackstage(UUID meetingId) {
        var desks =
                streams(LivePlace.room(meetingId)).filter(one -> one.attendee().moderates());
        Stream.concat(desks, streams(LivePlace.backstage(meetingId))).forEach(MeetingStream::look);
    }

    /// Whoever comes later reads what was kept.
    private void tellLine(Announcement news) {
        tell(streams(LivePlace.room(news.meetingId())), "caption", news.line());
    }

    private Optional<MeetingHub> hub(LivePlace place) {
        return Optional.ofNullable(hubs.get(place));
    }

    private Stream<MeetingStream> streams(LivePlace place) {
        return hub(place).stream().flatMap(hub -> hub.streams().stream());
    }

    private void pause() {
        try {
            stopped.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            if (isWanted()) LOG.warn("meetings=tail interrupted=true"); // by whom is not known; it goes on
        }
    }
}
