package org.presessions.meeting.box;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.meeting.log.Announcement;
import org.presessions.meeting.log.MeetingAnnouncementRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The boxes of questions of the public. Each is closed until a moderator opens it.
@Component
@Transactional
public class PublicBox {
    /// What waits in one at most: more nobody reads in time.
    private static final int WAITING_AT_MOST = 300;

    private static final int SHOWN = 50;

    private final BoxRepository repository;
    private final MeetingAnnouncementRepository announcements;
    private final Audit audit;
    private final Clock clock;

    PublicBox(BoxRepository repository, MeetingAnnouncementRepository announcements, Audit audit, Clock clock) {
        this.repository = repository;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isOpen(UUID preSessionId) {
        return repository.isOpen(preSessionId);
    }

    public void open(UUID preSessionId) {
        repository.open(preSessionId, clock.instant());
        audit.record("meeting.box-open", "pre-session/" + preSessionId);
    }

    public void close(UUID preSessionId) {
        repository.close(preSessionId);
        audit.record("meeting.box-close", "pre-session/" + preSessionId);
    }

    /// @param id chosen by the sender's form: the same words sent twice are one question, others are another one
    /// @return whether there was room for it
    public boolean ask(UUID preSessionId, UUID id, String text) {
        if (repository.countWaiting(preSessionId) >= WAITING_AT_MOST) return false;
        var now = clock.instant();
        if (!repository.insert(preSessionId, new BoxQuestion(id, text, now)) && !repository.has(preSessionId, text))
            repository.insert(preSessionId, new BoxQuestion(UUID.randomUUID(), text, now));
        announcements.announce(Announcement.ofDesk(preSessionId));
        return true;
    }

    /// How many wait for a moderator.
    @Transactional(readOnly = true)
    public int count(UUID preSessionId) {
        return repository.countWaiting(preSessionId);
    }

    /// The first of those that wait, the first first.
    @Transactional(readOnly = true)
    public List<BoxQuestion> waiting(UUID preSessionId) {
        return repository.waiting(preSessionId, SHOWN);
    }

    /// Takes one out, to be put into the queue or to be left.
    ///
    /// @return empty where another moderator was faster
    public Optional<BoxQuestion> handle(UUID preSessionId, UUID id) {
        var question = repository.handle(preSessionId, id, clock.instant());
        announcements.announce(Announcement.ofDesk(preSessionId));
        return question;
    }

    /// Of which Pre-sessions there are any.
    @Transactional(readOnly = true)
    public List<UUID> preSessions() {
        return repository.preSessions();
    }

    /// @return how many
    public int erase(Collection<UUID> preSessionIds) {
        return repository.erase(preSessionIds);
    }
}
