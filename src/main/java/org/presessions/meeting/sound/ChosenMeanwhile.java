package org.presessions.meeting.sound;

import java.util.UUID;
import org.presessions.meeting.log.Announcement;
import org.presessions.meeting.log.MeetingAnnouncementRepository;
import org.presessions.meeting.log.MeetingLog;
import org.presessions.protection.ChoiceMade;
import org.presessions.protection.StatementTakenBack;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What a speaker chooses while a meeting runs holds in its room at once, not only when something happens there next.
@Component
class ChosenMeanwhile {
    private final MeetingAnnouncementRepository announcements;
    private final MeetingLog log;

    ChosenMeanwhile(MeetingAnnouncementRepository announcements, MeetingLog log) {
        this.announcements = announcements;
        this.log = log;
    }

    @EventListener
    void on(ChoiceMade made) {
        tell(made.preSessionId());
    }

    @EventListener
    void on(StatementTakenBack takenBack) {
        tell(takenBack.preSessionId());
    }

    private void tell(UUID preSessionId) {
        announcements.announce(Announcement.ofChoice(preSessionId));
        log.jointMeetings(preSessionId).forEach(id -> announcements.announce(Announcement.ofChoice(id)));
    }
}
