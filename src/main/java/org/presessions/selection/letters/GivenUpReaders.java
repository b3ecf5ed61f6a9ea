package org.presessions.selection.letters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.Application;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterState;
import org.presessions.mail.LetterStates;
import org.presessions.mail.MailStatus;
import org.presessions.mail.TiedLetter;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.Correspondence;
import org.presessions.selection.Correspondences;
import org.presessions.selection.JointSpeakers;
import org.presessions.selection.PanelRepository;
import org.presessions.selection.SeatRow;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.decisions.Told;
import org.presessions.selection.decisions.Verdict;
import org.presessions.selection.letters.GivenUpReader.As;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whom it concerns that a Pre-session is not held, each once: those who applied, but for whoever knows already that
/// they would not have spoken, and those who know that they were to speak.
@Component
@Transactional(readOnly = true)
class GivenUpReaders {
    private final PanelRepository plans;
    private final Correspondences correspondences;
    private final JointSpeakers joint;
    private final LetterStates states;
    private final People people;
    private final Calendar calendar;

    GivenUpReaders(
            PanelRepository plans,
            Correspondences correspondences,
            JointSpeakers joint,
            LetterStates states,
            People people,
            Calendar calendar) {
        this.plans = plans;
        this.correspondences = correspondences;
        this.joint = joint;
        this.states = states;
        this.people = people;
        this.calendar = calendar;
    }

    /// By person.
    Map<UUID, GivenUpReader> of(UUID preSessionId) {
        var all = correspondences.of(plans.of(preSessionId));
        var seats = speakers(all);
        var persons = people.find(Stream.concat(
                        all.applications().stream().map(Application::applicantId),
                        seats.stream().map(SeatRow::speakerId))
                .collect(Collectors.toSet()));
        var readers = new LinkedHashMap<UUID, GivenUpReader>();
        for (var application : all.applications())
            if (all.told(application.id()).filter(GivenUpReaders::isOut).isEmpty())
                readers.putIfAbsent(application.applicantId(), applicant(application, persons));
        for (var seat : seats)
            all.application(seat.applicationId())
                    .ifPresent(
                            application -> readers.putIfAbsent(seat.speakerId(), speaker(application, seat, persons)));
        return readers;
    }

    /// Of letters that wait, by the letters' ids: whom they concern still.
    ///
    /// @param givenUp what they tell of the Pre-session
    Map<UUID, GivenUpReader> of(Collection<TiedLetter> waiting, boolean givenUp) {
        var found = new HashMap<UUID, GivenUpReader>();
        var byPreSession = waiting.stream()
                .filter(letter -> letter.tie().key().contains("/"))
                .collect(Collectors.groupingBy(letter -> letter.tie().id(0)));
        calendar.preSessions(byPreSession.keySet()).values().stream()
                .filter(preSession -> preSession.isGivenUp() == givenUp)
                .forEach(preSession -> {
                    var readers = of(preSession.id());
                    var news = news(preSession, readers.keySet(), givenUp);
                    for (var letter : byPreSession.getOrDefault(preSession.id(), List.of()))
                        Optional.ofNullable(readers.get(letter.tie().id(1)))
                                .filter(reader -> news.test(letter))
                                .ifPresent(reader -> found.put(letter.message().id(), reader));
                });
        return found;
    }

    /// Whether a letter says what its reader does not know. One that a person releases counts those on their way, which
    /// are asked in their turn; one that leaves counts what its reader knows by then.
    private Predicate<TiedLetter> news(PreSession preSession, Set<UUID> personIds, boolean givenUp) {
        var told = told(preSession, personIds);
        var known = told(preSession, personIds, LetterState::isKnown);
        return letter ->
                (isLeaving(letter) ? known : told).contains(letter.tie().id(1)) != givenUp;
    }

    private static boolean isLeaving(TiedLetter letter) {
        var status = letter.message().status();
        return status == MailStatus.QUEUED || status == MailStatus.FILED;
    }

    /// Who was told last that it is not held, and nothing else since.
    Set<UUID> told(PreSession preSession, Collection<UUID> personIds) {
        return told(preSession, personIds, LetterState::hasLeft);
    }

    private Set<UUID> told(PreSession preSession, Collection<UUID> personIds, Predicate<LetterState> counts) {
        var byFact = states.telling(personIds.stream()
                .flatMap(id -> Stream.of(GivenUpMailer.GIVEN_UP, GivenUpMailer.TAKEN_UP)
                        .map(source -> GivenUpReader.fact(source, preSession.id(), id)))
                .toList());
        return personIds.stream()
                .filter(id -> lastOf(byFact, GivenUpReader.fact(GivenUpMailer.GIVEN_UP, preSession.id(), id), counts)
                                .compareTo(lastOf(
                                        byFact,
                                        GivenUpReader.fact(GivenUpMailer.TAKEN_UP, preSession.id(), id),
                                        counts))
                        > 0)
                .collect(Collectors.toSet());
    }

    /// Ids of letters follow one another in time.
    private static String lastOf(Map<String, List<LetterState>> letters, String fact, Predicate<LetterState> counts) {
        return letters.getOrDefault(fact, List.of()).stream()
                .filter(counts)
                .map(letter -> letter.id().toString())
                .max(String::compareTo)
                .orElse("");
    }

    private static boolean isOut(Told told) {
        return told.verdict() == Verdict.NOT_SELECTED || told.verdict() == Verdict.REVOKED;
    }

    private List<SeatRow> speakers(Correspondence all) {
        var seats = new ArrayList<SeatRow>();
        all.seats().values().stream()
                .filter(seat -> seat.status().isOpen() && isTold(all, seat))
                .forEach(seats::add);
        seats.addAll(joint.told(all.applications().stream().map(Application::id).toList()));
        return seats;
    }

    private static boolean isTold(Correspondence all, SeatRow seat) {
        return seat.status() == SeatStatus.CONFIRMED
                || all.told(seat.applicationId()).filter(Told::isPlace).isPresent();
    }

    private static GivenUpReader applicant(Application application, Map<UUID, Person> persons) {
        var person = Objects.requireNonNull(persons.get(application.applicantId()));
        return new GivenUpReader(
                application.preSession(),
                person,
                As.APPLICANT,
                application.answers().institution(),
                application.locale());
    }

    private static GivenUpReader speaker(Application application, SeatRow seat, Map<UUID, Person> persons) {
        var person = Objects.requireNonNull(persons.get(seat.speakerId()));
        return new GivenUpReader(
                application.preSession(),
                person,
                As.SPEAKER,
                application.answers().institution(),
                person.locale());
    }
}
