package org.presessions.meeting.sittings;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.parts.MeetingParts;
import org.presessions.missions.Delegate;
import org.presessions.missions.Missions;
import org.presessions.people.People;
import org.presessions.selection.Panels;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells those whom joint questions concern when they are: who speaks on one of the panels, who comes from a mission to
/// one of the Pre-sessions, and who interprets there or types captions.
@Component
@Transactional
class JointHours {
    private final Sittings sittings;
    private final JointHourRepository repository;
    private final Panels panels;
    private final Missions missions;
    private final MeetingParts parts;
    private final People people;
    private final JointHourLetters letters;
    private final Clock clock;

    JointHours(
            Sittings sittings,
            JointHourRepository repository,
            Panels panels,
            Missions missions,
            MeetingParts parts,
            People people,
            JointHourLetters letters,
            Clock clock) {
        this.sittings = sittings;
        this.repository = repository;
        this.panels = panels;
        this.missions = missions;
        this.parts = parts;
        this.people = people;
        this.letters = letters;
        this.clock = clock;
    }

    /// Some minutes after an hour was set, for a programme is moved more than once. Who comes later is told then.
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    void tell() {
        for (var joint : sittings.jointSince(clock.instant())) joint.startsAt().ifPresent(hour -> tell(joint, hour));
    }

    private void tell(Sitting joint, Instant hour) {
        people.find(concerned(joint.preSessionIds())).values().stream()
                .filter(person -> repository.noteTold(joint.id(), person.id(), hour))
                .forEach(person -> letters.tell(joint, person, hour));
    }

    /// Ids of persons.
    private Set<UUID> concerned(Set<UUID> preSessionIds) {
        var speaking = panels.confirmed(preSessionIds).values().stream()
                .flatMap(Collection::stream)
                .flatMap(seat -> seat.personIds().stream());
        var coming = missions.attendingAll(List.copyOf(preSessionIds)).values().stream()
                .flatMap(Collection::stream)
                .map(Delegate::personId);
        var working = parts.of(preSessionIds).keySet().stream();
        return Stream.of(speaking, coming, working).flatMap(ids -> ids).collect(Collectors.toSet());
    }
}
