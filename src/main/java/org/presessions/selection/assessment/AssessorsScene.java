package org.presessions.selection.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.answers.Answers;
import org.presessions.people.Person;

/// All that is known of a State's applications and those who may assess them, read at once.
///
/// @param answers as staff see them, by application
/// @param asked, given who is asked, and what was said, by application
/// @param ties what assessors said of theirs, by assessor
/// @param beside who writes it beside its owner, by application
record AssessorsScene(
        List<Person> staff,
        List<Application> applications,
        Map<UUID, Answers> answers,
        Map<UUID, Set<UUID>> asked,
        Map<UUID, List<Assessment>> given,
        Map<UUID, List<String>> ties,
        Map<UUID, Set<UUID>> beside) {

    AssessorsPage.Assessor assessor(Person person) {
        var asks =
                asked.values().stream().filter(who -> who.contains(person.id())).count();
        var done = applications.stream()
                .filter(application -> isDone(application, person.id()))
                .count();
        return new AssessorsPage.Assessor(person, (int) asks, (int) done);
    }

    AssessorsPage.Line line(Application application) {
        var who = asked.getOrDefault(application.id(), Set.of());
        var conflicts = conflicts(application);
        return new AssessorsPage.Line(
                application,
                answersOf(application).institution(),
                staff.stream()
                        .filter(person -> who.contains(person.id()))
                        .map(person -> new AssessorsPage.Ask(name(person), isDone(application, person.id())))
                        .toList(),
                staff.stream()
                        .filter(person -> conflicts.containsKey(person.id()))
                        .map(person -> new AssessorsPage.Suspect(
                                name(person), conflicts.getOrDefault(person.id(), Conflict.DECLARED)))
                        .toList());
    }

    /// Who abstained, and of whom a conflict is suggested, with the first reason.
    Map<UUID, Conflict> conflicts(Application application) {
        var conflicts = new HashMap<UUID, Conflict>();
        for (var person : staff) suggested(person, application).ifPresent(why -> conflicts.put(person.id(), why));
        given.getOrDefault(application.id(), List.of()).stream()
                .filter(Assessment::conflictOfInterest)
                .forEach(abstained -> conflicts.put(abstained.assessorId(), Conflict.DECLARED));
        return conflicts;
    }

    static String name(Person person) {
        return person.name().isEmpty() ? person.email() : person.name();
    }

    private Optional<Conflict> suggested(Person person, Application application) {
        return Conflicts.suggested(
                        person,
                        ties.getOrDefault(person.id(), List.of()),
                        beside.getOrDefault(application.id(), Set.of()),
                        application,
                        answersOf(application))
                .stream()
                .findFirst();
    }

    private Answers answersOf(Application application) {
        return answers.getOrDefault(application.id(), application.deskAnswers());
    }

    private boolean isDone(Application application, UUID assessorId) {
        return given.getOrDefault(application.id(), List.of()).stream()
                .anyMatch(one -> one.assessorId().equals(assessorId));
    }
}
