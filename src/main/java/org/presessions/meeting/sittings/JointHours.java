package org.presessions.meeting.sittings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.meeting.sittings.JointHourRepository.Told;
import org.presessions.people.People;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells those whom joint questions concern when they are, and those who were told that they are no more.
@Component
@Transactional
class JointHours {
    private final Sittings sittings;
    private final JointHourRepository repository;
    private final JointConcern concern;
    private final People people;
    private final JointHourLetters letters;
    private final Clock clock;

    JointHours(
            Sittings sittings,
            JointHourRepository repository,
            JointConcern concern,
            People people,
            JointHourLetters letters,
            Clock clock) {
        this.sittings = sittings;
        this.repository = repository;
        this.concern = concern;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /// Some minutes after an hour was set, for a programme is moved more than once. Who comes later is told then.
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void tell() {
        var now = clock.instant();
        for (var joint : sittings.jointSince(now)) joint.startsAt().ifPresent(hour -> tell(joint, hour));
        tellOfGivenUp(repository.takeGivenUp(now));
    }

    private void tell(Sitting joint, Instant hour) {
        people.find(concern.of(joint)).values().stream()
                .filter(person -> repository.noteTold(joint.id(), person.id(), hour))
                .forEach(person -> letters.tell(joint, person, hour));
    }

    private void tellOfGivenUp(List<Told> told) {
        var persons = people.find(told.stream().map(Told::personId).collect(Collectors.toSet()));
        told.forEach(one -> Optional.ofNullable(persons.get(one.personId()))
                .ifPresent(person -> letters.tellOfGivenUp(one, person)));
    }
}
