package org.presessions.missions;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterCounts;
import org.presessions.mail.LetterStates;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRepository;
import org.presessions.people.Person;
import org.presessions.shared.NotFound;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The Permanent Missions, and who comes to which Pre-session.
@Component
@Transactional
public class Missions {
    private final MissionRepository missions;
    private final DelegateRepository delegates;
    private final InvitationRepository invitations;
    private final InvitationLetterRepository letters;
    private final LetterStates states;
    private final AttendanceRepository attendances;
    private final Calendar calendar;
    private final Audit audit;
    private final Clock clock;

    Missions(
            MissionRepository missions,
            DelegateRepository delegates,
            InvitationRepository invitations,
            InvitationLetterRepository letters,
            LetterStates states,
            AttendanceRepository attendances,
            Calendar calendar,
            Audit audit,
            Clock clock) {
        this.missions = missions;
        this.delegates = delegates;
        this.invitations = invitations;
        this.letters = letters;
        this.states = states;
        this.attendances = attendances;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /// The person as a delegate, where a mission invited to this Pre-session counts them as one of its own.
    @Transactional(readOnly = true)
    public Optional<Delegate> delegate(UUID personId, UUID preSessionId) {
        return missionOf(personId)
                .filter(mission -> invitations.isInvited(mission.id(), preSessionId))
                .map(mission -> new Delegate(personId, delegates.name(personId), mission.state()));
    }

    /// Those of the persons who are delegates of a mission invited to this Pre-session, by their ids.
    @Transactional(readOnly = true)
    public Map<UUID, Delegate> delegates(Collection<Person> persons, UUID preSessionId) {
        var ids = persons.stream().map(Person::id).toList();
        var own = delegates.invitedMissionsOf(ids, preSessionId);
        var all = missions.all().stream().collect(Collectors.toMap(Mission::id, mission -> mission));
        var names = delegates.names(ids);
        return persons.stream()
                .filter(person -> own.containsKey(person.id()))
                .map(person -> delegate(person.id(), names, all.get(own.get(person.id()))))
                .collect(Collectors.toMap(Delegate::personId, delegate -> delegate));
    }

    /// Delegates who said that they come.
    @Transactional(readOnly = true)
    public List<Delegate> attending(UUID preSessionId) {
        return attendingAll(List.of(preSessionId)).getOrDefault(preSessionId, List.of());
    }

    /// Delegates who said that they come, by Pre-session.
    @Transactional(readOnly = true)
    public Map<UUID, List<Delegate>> attendingAll(List<UUID> preSessionIds) {
        var coming = attendances.to(preSessionIds).stream()
                .filter(attendance -> attendance.answer() == Coming.COMES)
                .toList();
        var names = delegates.names(
                coming.stream().map(Attendance::personId).distinct().toList());
        var theirs = missions.all().stream().collect(Collectors.toMap(Mission::id, mission -> mission));
        return coming.stream()
                .collect(Collectors.groupingBy(
                        Attendance::preSessionId,
                        Collectors.mapping(
                                attendance ->
                                        delegate(attendance.personId(), names, theirs.get(attendance.missionId())),
                                Collectors.toList())));
    }

    /// Whether the State under Review took the two-minute opening that it was offered; empty while it has not said.
    @Transactional(readOnly = true)
    public Optional<Boolean> opening(UUID preSessionId) {
        return attendances.opening(preSessionId);
    }

    /// How far the missions are with any of these Pre-sessions, and what they said.
    @Transactional(readOnly = true)
    public MissionCounts counts(Collection<UUID> preSessionIds) {
        return counts(List.copyOf(preSessionIds), written(preSessionIds));
    }

    @Transactional(readOnly = true)
    public MissionCounts counts(List<UUID> preSessionIds, WrittenInvitations written) {
        return counts(written.missions(), attendances.to(preSessionIds));
    }

    /// The same for each Pre-session alone.
    @Transactional(readOnly = true)
    public Map<UUID, MissionCounts> countsOfEach(List<UUID> preSessionIds, WrittenInvitations written) {
        var answers = attendances.to(preSessionIds).stream().collect(Collectors.groupingBy(Attendance::preSessionId));
        return preSessionIds.stream()
                .collect(Collectors.toMap(
                        id -> id, id -> counts(written.missionsTo(id), answers.getOrDefault(id, List.of()))));
    }

    /// The letters that tell of these Pre-sessions, and what became of each.
    @Transactional(readOnly = true)
    public WrittenInvitations written(Collection<UUID> preSessionIds) {
        var all = letters.of(preSessionIds);
        return new WrittenInvitations(
                all,
                states.of(all.stream().map(InvitationLetter::mailId).distinct().toList()));
    }

    /// Missions of which somebody said yes or no to one of the Pre-sessions at least.
    @Transactional(readOnly = true)
    public Set<UUID> answered(List<UUID> preSessionIds) {
        return attendances.to(preSessionIds).stream()
                .filter(attendance -> attendance.answer() != Coming.UNDECIDED)
                .map(Attendance::missionId)
                .collect(Collectors.toSet());
    }

    /// The mission that counts a person as one of its own.
    @Transactional(readOnly = true)
    public Optional<Mission> missionOf(UUID personId) {
        return missions.ofDelegate(personId);
    }

    /// For whose mission somebody works, invited or not.
    @Transactional(readOnly = true)
    public Optional<State> stateOf(UUID personId) {
        return missionOf(personId).map(Mission::state);
    }

    /// The Pre-sessions to which a delegate said to come.
    @Transactional(readOnly = true)
    public List<UUID> comesTo(UUID personId) {
        return attendances.comesTo(personId);
    }

    /// A delegate says whether they come.
    ///
    /// @throws NotFound where the person's mission was not invited
    public void answer(UUID personId, UUID preSessionId, Coming answer) {
        if (delegate(personId, preSessionId).isEmpty()) throw new NotFound();
        if (attendances.answer(personId, preSessionId, answer, clock.instant()))
            audit.record(
                    "attendance.answer",
                    "pre-session/" + preSessionId,
                    Map.of("delegate", personId, "answer", answer.code()));
    }

    /// Several answers at once: all are kept, or none.
    public void answerAll(UUID personId, Map<UUID, Coming> answers) {
        answers.forEach((preSessionId, answer) -> answer(personId, preSessionId, answer));
    }

    /// What the States said of the opening, by Pre-session; absent where one has not.
    @Transactional(readOnly = true)
    public Map<UUID, Boolean> openings(List<UUID> preSessionIds) {
        return attendances.openings(preSessionIds);
    }

    /// What the persons of a mission answered, by Pre-session.
    @Transactional(readOnly = true)
    public Map<UUID, List<Attendance>> answersOf(UUID missionId) {
        return attendances.ofMission(missionId).stream().collect(Collectors.groupingBy(Attendance::preSessionId));
    }

    /// Which missions were invited to every one of these Pre-sessions.
    @Transactional(readOnly = true)
    public Set<UUID> invitedToAll(List<UUID> preSessionIds) {
        return invitations.invitedToAll(preSessionIds);
    }

    /// How many missions were invited to every one of these Pre-sessions of a series, by series; one without any is
    /// absent.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> invitedToWhole(List<PreSession> preSessions) {
        return invitations.invitedToWhole(preSessions.stream()
                .collect(Collectors.toMap(
                        PreSession::id, preSession -> preSession.series().id())));
    }

    /// Which missions have an address without a letter of one of these Pre-sessions.
    @Transactional(readOnly = true)
    public Set<UUID> withoutLetter(List<UUID> preSessionIds) {
        return invitations.withoutLetter(preSessionIds);
    }

    /// A delegate of the State under Review takes the two-minute opening, or leaves it.
    ///
    /// @throws NotFound for delegates of other States
    public void answerOpening(UUID personId, UUID preSessionId, boolean taken) {
        var delegate = delegate(personId, preSessionId).orElseThrow(NotFound::new);
        if (!delegate.state().equals(calendar.preSession(preSessionId).state())) throw new NotFound();
        if (attendances.answerOpening(preSessionId, taken, personId, clock.instant()))
            audit.record("opening.answer", "pre-session/" + preSessionId, Map.of("taken", taken));
    }

    private static MissionCounts counts(LetterCounts letters, List<Attendance> answers) {
        return new MissionCounts(
                letters,
                missionsIn(answers.stream().filter(answer -> answer.answer() != Coming.UNDECIDED)),
                missionsIn(answers.stream().filter(answer -> answer.answer() == Coming.COMES)));
    }

    private static int missionsIn(Stream<Attendance> attendances) {
        return (int) attendances.map(Attendance::missionId).distinct().count();
    }

    private static Delegate delegate(UUID personId, Map<UUID, String> names, @Nullable Mission mission) {
        return new Delegate(
                personId,
                names.getOrDefault(personId, ""),
                Objects.requireNonNull(mission).state());
    }
}
