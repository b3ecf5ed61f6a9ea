package org.presessions.meeting.parts;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.protection.RoomCrew;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who interprets at a meeting, or types its captions. Who may say so is decided before.
@Component
@Transactional
public class MeetingParts implements RoomCrew {
    private final PartRepository repository;
    private final PartLetters letters;
    private final Calendar calendar;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    MeetingParts(
            PartRepository repository,
            PartLetters letters,
            Calendar calendar,
            People people,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.calendar = calendar;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<GivenPart> all(UUID preSessionId) {
        return repository.of(Set.of(preSessionId));
    }

    /// By the ids of persons, what they do at any of several Pre-sessions; whoever has none is left out.
    @Transactional(readOnly = true)
    public Map<UUID, Parts> of(Set<UUID> preSessionIds) {
        return repository.of(preSessionIds).stream()
                .collect(groupingBy(GivenPart::personId, collectingAndThen(toList(), Parts::of)));
    }

    /// The languages into which somebody interprets, by their codes.
    @Transactional(readOnly = true)
    public SequencedSet<String> channels(Set<UUID> preSessionIds) {
        return repository.of(preSessionIds).stream()
                .filter(given -> given.is(Part.INTERPRETER))
                .map(GivenPart::language)
                .collect(toCollection(TreeSet::new));
    }

    /// Ids of the Pre-sessions at which somebody has a part.
    @Transactional(readOnly = true)
    public Set<UUID> ofPerson(UUID personId) {
        return repository.ofPerson(personId);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOfCrew(UUID personId, UUID preSessionId) {
        return of(Set.of(preSessionId)).containsKey(personId);
    }

    /// Whoever has the part already is not told again.
    void give(PreSession preSession, Person person, GivenPart given) {
        if (!repository.give(preSession.id(), given, clock.instant())) return;
        preSession.startsAt().ifPresent(hour -> repository.noteTold(preSession.id(), given, hour));
        letters.tell(preSession, person, given);
        audit.record("meeting.part", "pre-session/" + preSession.id(), told(given));
    }

    /// Tells everybody whose Pre-session begins at another hour than they know.
    void tellOtherHours() {
        var told = repository.told();
        var preSessions =
                calendar.preSessions(told.stream().map(ToldPart::preSessionId).collect(toSet()));
        var persons =
                people.find(told.stream().map(part -> part.given().personId()).collect(toSet()));
        for (var part : told) {
            var preSession = requireNonNull(preSessions.get(part.preSessionId()));
            hourToTell(preSession, part)
                    .filter(hour -> repository.noteTold(preSession.id(), part.given(), hour))
                    .ifPresent(hour -> letters.tell(
                            preSession, requireNonNull(persons.get(part.given().personId())), part.given()));
        }
    }

    private Optional<Instant> hourToTell(PreSession preSession, ToldPart part) {
        if (preSession.isGivenUp()) return Optional.empty();
        return preSession
                .startsAt()
                .filter(hour -> hour.isAfter(clock.instant()) && !part.hour().equals(Optional.of(hour)));
    }

    void take(UUID preSessionId, GivenPart given) {
        if (!repository.take(preSessionId, given)) return;
        audit.record("meeting.part-end", "pre-session/" + preSessionId, told(given));
    }

    private static Map<String, String> told(GivenPart given) {
        return Map.of(
                "person", given.personId().toString(), "part", given.part().code(), "language", given.language());
    }
}
