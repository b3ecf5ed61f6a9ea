package org.presessions.outcomes;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.badges.CheckIns;
import org.presessions.calendar.Calendar;
import org.presessions.meeting.MeetingEnded;
import org.presessions.meeting.MeetingReopened;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.Meetings.Stage;
import org.presessions.meeting.QuestionsChanged;
import org.presessions.missions.Missions;
import org.presessions.people.People;
import org.presessions.protection.Protection;
import org.presessions.protection.StatementTakenBack;
import org.presessions.shared.NotFound;
import org.presessions.statements.PanelStatement;
import org.presessions.statements.Statements;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The briefs that Pre-sessions leave, and what each delegate marked in them.
@Component
@Transactional
public class Briefs {
    private final BriefRepository briefs;
    private final BriefMarkRepository marks;
    private final Statements statements;
    private final Protection protection;
    private final Meetings meetings;
    private final CheckIns checkIns;
    private final Missions missions;
    private final Calendar calendar;
    private final People people;
    private final BriefMailer mailer;
    private final Audit audit;
    private final Clock clock;

    Briefs(
            BriefRepository briefs,
            BriefMarkRepository marks,
            Statements statements,
            Protection protection,
            Meetings meetings,
            CheckIns checkIns,
            Missions missions,
            Calendar calendar,
            People people,
            BriefMailer mailer,
            Audit audit,
            Clock clock) {
        this.briefs = briefs;
        this.marks = marks;
        this.statements = statements;
        this.protection = protection;
        this.meetings = meetings;
        this.checkIns = checkIns;
        this.missions = missions;
        this.calendar = calendar;
        this.people = people;
        this.mailer = mailer;
        this.audit = audit;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MeetingEnded ended) {
        make(ended.preSessionId());
    }

    /// What was made of an end that was taken back is made again at the next.
    @ApplicationModuleListener
    void on(MeetingReopened reopened) {
        briefs.lock(reopened.preSessionId());
        if (meetings.stage(reopened.preSessionId()) == Stage.ENDED) return;
        briefs.delete(reopened.preSessionId());
    }

    /// Answers may still be written for a week, and what harms is taken away at any time.
    @ApplicationModuleListener
    void on(QuestionsChanged changed) {
        briefs.lock(changed.preSessionId());
        briefs.find(changed.preSessionId())
                .map(brief -> brief.withQuestionsOf(composed(changed.preSessionId())))
                .ifPresent(briefs::replace);
    }

    /// What was taken back is not shown from that moment on ([BriefDisclosure]), and is not kept either.
    @ApplicationModuleListener
    void on(StatementTakenBack taken) {
        briefs.lock(taken.preSessionId());
        briefs.find(taken.preSessionId())
                .map(brief -> brief.without(taken.seatId()))
                .ifPresent(briefs::replace);
    }

    /// The brief of a Pre-session that has ended; empty before. Made here and now where the news of the end was missed.
    public Optional<Brief> find(UUID preSessionId) {
        var kept = briefs.find(preSessionId);
        if (kept.isPresent() || meetings.stage(preSessionId) != Stage.ENDED) return kept;
        make(preSessionId);
        return briefs.find(preSessionId);
    }

    /// Writes to those who were there, once the end can no longer be taken back.
    void tell() {
        var now = clock.instant();
        for (var preSessionId : briefs.untold(now.minus(Meetings.REOPENING))) {
            briefs.told(preSessionId, now);
            tellDelegates(preSessionId);
        }
    }

    @Transactional(readOnly = true)
    Set<String> marks(UUID personId, UUID preSessionId) {
        return marks.of(personId, preSessionId);
    }

    /// @throws NotFound where the brief has no such item
    void mark(UUID personId, UUID preSessionId, String item) {
        var brief = briefs.find(preSessionId).orElseThrow(NotFound::new);
        if (!brief.items().contains(item)) throw new NotFound();
        marks.insert(personId, preSessionId, item, clock.instant());
    }

    void unmark(UUID personId, UUID preSessionId, String item) {
        marks.delete(personId, preSessionId, item);
    }

    private void make(UUID preSessionId) {
        briefs.lock(preSessionId);
        if (meetings.stage(preSessionId) != Stage.ENDED) return;
        var brief = composed(preSessionId);
        if (!briefs.insertIfNew(brief)) return;
        audit.record(
                "brief.make",
                "pre-session/" + preSessionId,
                Map.of("speakers", brief.speakers().size()));
    }

    private Brief composed(UUID preSessionId) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var panel = statements.ofPanel(preSessionId);
        var brief = BriefComposition.of(preSessionId, panel, meetings.questions(preSessionId), at);
        var shown =
                protection.shownToStaff(panel.stream().map(PanelStatement::seat).toList());
        for (var speaker : shown.values()) if (!speaker.text()) brief = brief.without(speaker.seatId());
        return brief;
    }

    /// Those who were there; whoever stayed away finds the brief on the page of the Pre-session.
    /// Those who were in the room, or in the hall.
    private void tellDelegates(UUID preSessionId) {
        var preSession = calendar.preSession(preSessionId);
        var came = new HashSet<>(meetings.attended(preSessionId));
        came.addAll(checkIns.delegates(preSession));
        for (var person : people.find(came).values())
            if (missions.delegate(person.id(), preSessionId).isPresent()) mailer.ready(person, preSession);
    }
}
