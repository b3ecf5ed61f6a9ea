package org.presessions.missions;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterState;
import org.presessions.mail.MailStatus;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRepository;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts what the missions were told of a Pre-session, and what they said.
@Component
@Transactional(readOnly = true)
public class Participations {
    private final Missions missions;
    private final MissionRepository register;
    private final AttendanceRepository attendances;
    private final VisitRepository visits;

    Participations(
            Missions missions, MissionRepository register, AttendanceRepository attendances, VisitRepository visits) {
        this.missions = missions;
        this.register = register;
        this.attendances = attendances;
        this.visits = visits;
    }

    public Participation of(PreSession preSession) {
        var states = register.all().stream().collect(Collectors.toMap(Mission::id, Mission::state));
        var letters = letters(preSession);
        var answers = attendances.to(List.of(preSession.id()));
        var sent = withAny(letters, states, Participations::hasLeft);
        var times = letters.values().stream()
                .flatMap(List::stream)
                .flatMap(letter -> letter.sentAt().stream())
                .sorted()
                .toList();
        return new Participation(
                states.size(),
                times.stream().findFirst(),
                times.stream().max(Comparator.<Instant>naturalOrder()),
                withAny(letters, states, letter -> !letter.isVoid()),
                sent,
                withAny(letters, states, LetterState::delivered),
                withAll(letters, states, LetterState::isFailed),
                states(visits.missions(preSession.series().id()), states),
                states(answers.stream().filter(answer -> answer.answer() != Coming.UNDECIDED), states),
                states(answers.stream().filter(answer -> answer.answer() == Coming.COMES), states),
                sent.contains(preSession.state()),
                attendances.opening(preSession.id()));
    }

    /// One that came back had left.
    private static boolean hasLeft(LetterState letter) {
        return letter.status() == MailStatus.SENT || letter.returned();
    }

    private Map<UUID, List<LetterState>> letters(PreSession preSession) {
        var written = missions.written(List.of(preSession.id()));
        return written.letters().stream()
                .collect(Collectors.groupingBy(
                        InvitationLetter::missionId,
                        Collectors.mapping(
                                letter ->
                                        Objects.requireNonNull(written.states().get(letter.mailId())),
                                Collectors.toList())));
    }

    private static Set<State> withAny(
            Map<UUID, List<LetterState>> letters, Map<UUID, State> states, Predicate<LetterState> is) {
        return chosen(letters, states, own -> own.stream().anyMatch(is));
    }

    private static Set<State> withAll(
            Map<UUID, List<LetterState>> letters, Map<UUID, State> states, Predicate<LetterState> is) {
        return chosen(letters, states, own -> own.stream().allMatch(is));
    }

    private static Set<State> chosen(
            Map<UUID, List<LetterState>> letters, Map<UUID, State> states, Predicate<List<LetterState>> is) {
        var chosen = letters.entrySet().stream()
                .filter(entry -> is.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return states(chosen, states);
    }

    private static Set<State> states(Stream<Attendance> answers, Map<UUID, State> states) {
        return states(answers.map(Attendance::missionId).toList(), states);
    }

    private static Set<State> states(Collection<UUID> missionIds, Map<UUID, State> states) {
        return missionIds.stream()
                .map(id -> Objects.requireNonNull(states.get(id)))
                .collect(Collectors.toSet());
    }
}
