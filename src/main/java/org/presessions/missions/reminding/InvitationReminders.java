package org.presessions.missions.reminding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.mail.LetterState;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.missions.InvitationLetter;
import org.presessions.missions.InvitationLetterRepository;
import org.presessions.missions.InvitationMailer;
import org.presessions.missions.Missions;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRepository;
import org.presessions.people.People;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reminds missions that were invited and have not answered: when staff ask for it, and by itself some days before the
/// first Pre-session. Of a series each once, however it came. The letters wait in the outbox.
@Component
@Transactional
@EnableConfigurationProperties(ReminderSettings.class)
public class InvitationReminders {
    /// Whoever was invited yesterday has not been silent yet.
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final MissionRepository missions;
    private final Missions answers;
    private final MissionReminderRepository reminders;
    private final InvitationLetterRepository letters;
    private final InvitationMailer mailer;
    private final Outbox outbox;
    private final Calendar calendar;
    private final People people;
    private final ReminderSettings settings;
    private final Audit audit;
    private final Clock clock;

    InvitationReminders(
            MissionRepository missions,
            Missions answers,
            MissionReminderRepository reminders,
            InvitationLetterRepository letters,
            InvitationMailer mailer,
            Outbox outbox,
            Calendar calendar,
            People people,
            ReminderSettings settings,
            Audit audit,
            Clock clock) {
        this.missions = missions;
        this.answers = answers;
        this.reminders = reminders;
        this.letters = letters;
        this.mailer = mailer;
        this.outbox = outbox;
        this.calendar = calendar;
        this.people = people;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Missions for which an invitation left, of which nobody has answered, and that were not reminded of the series.
    @Transactional(readOnly = true)
    public List<Mission> silent(Series series) {
        return silent(series, clock.instant());
    }

    /// Reminds some of those that are silent; others, and those that somebody has just reminded, are left out.
    ///
    /// @return how many letters were written
    int write(Series series, Collection<UUID> missionIds) {
        var written = writeTo(
                series,
                silent(series).stream()
                        .filter(mission -> missionIds.contains(mission.id()))
                        .toList());
        if (written > 0) audit.record("mission.remind", "series/" + series.id(), Map.of("letters", written));
        return written;
    }

    /// Reminds those who are silent when it is time to, in all series.
    void writeDue() {
        var now = clock.instant();
        for (var series : calendar.allSeries())
            if (isDue(series, now)) writeTo(series, silent(series, now.minus(PATIENCE)));
    }

    private boolean isDue(Series series, Instant now) {
        return ahead(series).stream()
                .flatMap(preSession -> preSession.startsAt().stream())
                .min(Instant::compareTo)
                .filter(first -> now.isBefore(first))
                .flatMap(first -> settings.before().map(first::minus))
                .filter(due -> !now.isBefore(due))
                .isPresent();
    }

    private List<Mission> silent(Series series, Instant invitedBefore) {
        var preSessions = ahead(series).stream().map(PreSession::id).toList();
        var invited = invited(preSessions, invitedBefore);
        var answered = answers.answered(preSessions);
        var reminded = reminders.reminded(series.id());
        return missions.all().stream()
                .filter(mission -> !mission.addresses().isEmpty())
                .filter(mission -> invited.contains(mission.id()) && !answered.contains(mission.id()))
                .filter(mission -> !reminded.contains(mission.id()))
                .toList();
    }

    private Set<UUID> invited(List<UUID> preSessions, Instant before) {
        var written = answers.written(preSessions);
        return written.letters().stream()
                .filter(letter ->
                        hasLeft(Objects.requireNonNull(written.states().get(letter.mailId())), before))
                .map(InvitationLetter::missionId)
                .collect(Collectors.toSet());
    }

    private static boolean hasLeft(LetterState letter, Instant before) {
        return letter.status() == MailStatus.SENT
                && letter.sentAt().filter(at -> at.isAfter(before)).isEmpty();
    }

    private int writeTo(Series series, List<Mission> silent) {
        var ahead = ahead(series);
        var told = letters.of(ahead.stream().map(PreSession::id).toList()).stream()
                .collect(Collectors.groupingBy(InvitationLetter::missionId));
        var written = 0;
        for (var mission : silent)
            if (reminders.claim(mission.id(), series.id(), clock.instant()))
                written += write(series, mission, of(ahead, told.getOrDefault(mission.id(), List.of())));
        return written;
    }

    /// What the mission's invitations told of.
    private static List<PreSession> of(List<PreSession> ahead, List<InvitationLetter> told) {
        return ahead.stream()
                .filter(preSession ->
                        told.stream().anyMatch(letter -> letter.preSessionId().equals(preSession.id())))
                .toList();
    }

    private int write(Series series, Mission mission, List<PreSession> preSessions) {
        var ids = preSessions.stream().map(PreSession::id).toList();
        for (var email : mission.addresses()) {
            var reader = people.ensure(email, "", mission.locale());
            letters.insert(outbox.hold(mailer.reminder(reader, mission, series, preSessions)), mission.id(), ids);
        }
        return mission.addresses().size();
    }

    private List<PreSession> ahead(Series series) {
        return calendar.preSessionsOf(series.id()).stream()
                .filter(preSession -> preSession.courseAt(clock.instant()) == Course.AHEAD)
                .toList();
    }
}
