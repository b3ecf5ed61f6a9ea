package org.presessions.meeting.help;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.log.Announcement;
import org.presessions.meeting.log.MeetingAnnouncementRepository;
import org.presessions.people.Role;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Help by text from the secretariat, between whoever asks and the staff. It is no part of the meeting's log, and is
/// erased some days later ([RoomErasure]).
@Component
@Transactional
public class RoomHelp {
    private final HelpRepository repository;
    private final MeetingAnnouncementRepository announcements;
    private final Clock clock;

    RoomHelp(HelpRepository repository, MeetingAnnouncementRepository announcements, Clock clock) {
        this.repository = repository;
        this.announcements = announcements;
        this.clock = clock;
    }

    public static boolean isStaff() {
        return Visitor.current().is(Role.SECRETARIAT.code(), Role.ADMINISTRATOR.code());
    }

    /// @param id chosen by the sender's form, so that the same words sent twice are one request; others are another one
    public void ask(UUID id, UUID meetingId, UUID personId, HelpTopic topic, String text) {
        if (!repository.insert(meetingId, request(id, personId, topic, text))
                && !isAsked(meetingId, personId, topic, text))
            repository.insert(meetingId, request(UUID.randomUUID(), personId, topic, text));
        announcements.announce(Announcement.ofHelp(meetingId, personId));
    }

    private HelpRequest request(UUID id, UUID personId, HelpTopic topic, String text) {
        return new HelpRequest(id, personId, topic, text, clock.instant(), "", Optional.empty());
    }

    private boolean isAsked(UUID meetingId, UUID personId, HelpTopic topic, String text) {
        return of(meetingId, personId).stream()
                .anyMatch(request -> request.topic() == topic && request.text().equals(text));
    }

    @Transactional(readOnly = true)
    public List<HelpRequest> of(UUID meetingId) {
        return repository.of(meetingId);
    }

    @Transactional(readOnly = true)
    public List<HelpRequest> of(UUID meetingId, UUID personId) {
        return repository.of(meetingId).stream()
                .filter(request -> request.personId().equals(personId))
                .toList();
    }

    /// The last answer counts.
    ///
    /// @throws NotFound where it is not of this Pre-session
    public void answer(UUID meetingId, UUID id, String text) {
        changed(meetingId, repository.answer(meetingId, id, text, Visitor.signedIn(), clock.instant()));
    }

    /// As [#answer], for what needs no more.
    public void done(UUID meetingId, UUID id) {
        changed(meetingId, repository.done(meetingId, id, clock.instant()));
    }

    /// Opens again what was put aside.
    public void reopen(UUID meetingId, UUID id) {
        changed(meetingId, repository.reopen(meetingId, id));
    }

    /// Told at once to whoever asked, and to the desks.
    private void changed(UUID meetingId, Optional<UUID> personId) {
        announcements.announce(Announcement.ofHelp(meetingId, personId.orElseThrow(NotFound::new)));
    }
}
