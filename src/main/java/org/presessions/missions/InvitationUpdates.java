package org.presessions.missions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.mail.Outbox;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRepository;
import org.presessions.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells those of another hour, or that there will be no Pre-session, who were told otherwise: the addresses of
/// missions, and delegates who said that they
/// come. The letters wait in the outbox.
@Component
@Transactional
public class InvitationUpdates {
    /// Who believes another hour.
    ///
    /// @param preSessions whose hour is another now
    public record Outdated(Mission mission, String email, List<PreSession> preSessions) {}

    private final MissionRepository missions;
    private final InvitationLetterRepository letters;
    private final InvitedTimes times;
    private final AttendanceRepository attendances;
    private final InvitationMailer mailer;
    private final Outbox outbox;
    private final Calendar calendar;
    private final People people;
    private final Audit audit;

    InvitationUpdates(
            MissionRepository missions,
            InvitationLetterRepository letters,
            InvitedTimes times,
            AttendanceRepository attendances,
            InvitationMailer mailer,
            Outbox outbox,
            Calendar calendar,
            People people,
            Audit audit) {
        this.missions = missions;
        this.letters = letters;
        this.times = times;
        this.attendances = attendances;
        this.mailer = mailer;
        this.outbox = outbox;
        this.calendar = calendar;
        this.people = people;
        this.audit = audit;
    }

    /// @return how many letters were written
    public int write(Series series) {
        var outdated = outdated(calendar.preSessionsOf(series.id()));
        outdated.forEach(reader -> write(reader, series));
        if (!outdated.isEmpty())
            audit.record("mission.write-change", "series/" + series.id(), Map.of("letters", outdated.size()));
        return outdated.size();
    }

    @Transactional(readOnly = true)
    public List<Outdated> outdated(Collection<PreSession> preSessions) {
        var ahead =
                preSessions.stream().filter(preSession -> !preSession.isHeld()).toList();
        var known = times.of(ahead);
        var coming = coming(ahead);
        var outdated = new ArrayList<Outdated>();
        for (var mission : missions.all()) {
            var changed = changed(mission, ahead, known);
            if (changed.isEmpty()) continue;
            for (var email : readers(mission, coming.getOrDefault(mission.id(), Map.of()), changed)) {
                var theirs = changed.stream()
                        .filter(preSession -> known.isOutdated(email, preSession)
                                || isUnknown(mission, email, known) && !known.waits(email, preSession))
                        .toList();
                if (!theirs.isEmpty()) outdated.add(new Outdated(mission, email, theirs));
            }
        }
        return outdated;
    }

    /// Where the letters to at least one of its addresses say another hour.
    private static List<PreSession> changed(Mission mission, List<PreSession> ahead, InvitedTimes.Known known) {
        return ahead.stream()
                .filter(preSession -> mission.addresses().stream()
                        .anyMatch(email -> known.told(email)
                                .filter(told -> told.isOutdated(preSession))
                                .isPresent()))
                .toList();
    }

    /// A delegate who has his link from a colleague; an address of the mission itself is invited first.
    private static boolean isUnknown(Mission mission, String email, InvitedTimes.Known known) {
        return known.told(email).isEmpty() && !mission.addresses().contains(email);
    }

    /// Addresses that had a letter, and whoever said he comes: he may have his link from a colleague.
    private static Set<String> readers(Mission mission, Map<String, Set<UUID>> coming, List<PreSession> changed) {
        var readers = new LinkedHashSet<>(mission.addresses());
        coming.forEach((email, to) -> {
            if (changed.stream().anyMatch(preSession -> to.contains(preSession.id()))) readers.add(email);
        });
        return readers;
    }

    /// By mission and address, to what somebody comes.
    private Map<UUID, Map<String, Set<UUID>>> coming(List<PreSession> preSessions) {
        var answers = attendances.to(preSessions.stream().map(PreSession::id).toList()).stream()
                .filter(answer -> answer.answer() == Coming.COMES)
                .toList();
        var persons = people.find(
                answers.stream().map(Attendance::personId).distinct().toList());
        var coming = new HashMap<UUID, Map<String, Set<UUID>>>();
        answers.forEach(answer -> coming.computeIfAbsent(answer.missionId(), id -> new HashMap<>())
                .merge(
                        Objects.requireNonNull(persons.get(answer.personId())).email(),
                        Set.of(answer.preSessionId()),
                        InvitationUpdates::both));
        return coming;
    }

    private static Set<UUID> both(Set<UUID> some, Set<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private void write(Outdated reader, Series series) {
        var person = people.ensure(reader.email(), "", reader.mission().locale());
        var mailId = outbox.hold(mailer.change(person, reader.mission(), series, reader.preSessions()));
        var ids = reader.preSessions().stream().map(PreSession::id).toList();
        letters.insert(mailId, reader.mission().id(), ids);
    }
}
