package org.presessions.meeting.parts;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.calendar.PreSession;
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
    private final Audit audit;
    private final Clock clock;

    MeetingParts(PartRepository repository, PartLetters letters, Audit audit, Clock clock) {
        this.repository = repository;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<GivenPart> all(UUID preSessionId) {
        return repository.of(preSessionId);
    }

    /// By the ids of persons; whoever has none is left out.
    @Transactional(readOnly = true)
    public Map<UUID, Parts> of(UUID preSessionId) {
        return all(preSessionId).stream()
                .collect(groupingBy(GivenPart::personId, collectingAndThen(toList(), Parts::of)));
    }

    /// The languages into which somebody interprets, by their codes.
    @Transactional(readOnly = true)
    public SequencedSet<String> channels(UUID preSessionId) {
        return all(preSessionId).stream()
                .filter(given -> given.is(Part.INTERPRETER))
                .map(GivenPart::language)
                .collect(toCollection(TreeSet::new));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOfCrew(UUID personId, UUID preSessionId) {
        return of(preSessionId).containsKey(personId);
    }

    /// Whoever has the part already is not told again.
    void give(PreSession preSession, Person person, GivenPart given) {
        if (!repository.give(preSession.id(), given, clock.instant())) return;
        letters.tell(preSession, person, given);
        audit.record("meeting.part", "pre-session/" + preSession.id(), told(given));
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
