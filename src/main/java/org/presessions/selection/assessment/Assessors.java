package org.presessions.selection.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.desk.StaffSight;
import org.presessions.calendar.PreSession;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.parts.Rows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may assess the applications of a State, who is asked, and who should perhaps not be.
@Component
@Transactional(readOnly = true)
class Assessors {
    private static final int PAGE = 50; // applications

    private final Applications applications;
    private final StaffSight sight;
    private final Assessments assessments;
    private final Assignments assignments;
    private final Conflicts conflicts;
    private final People people;

    Assessors(
            Applications applications,
            StaffSight sight,
            Assessments assessments,
            Assignments assignments,
            Conflicts conflicts,
            People people) {
        this.applications = applications;
        this.sight = sight;
        this.assessments = assessments;
        this.assignments = assignments;
        this.conflicts = conflicts;
        this.people = people;
    }

    /// @param number of the page of applications, from 1
    AssessorsPage page(PreSession preSession, int number) {
        var scene = scene(preSession);
        var lines = Rows.of(scene.applications(), number, PAGE);
        return new AssessorsPage(
                preSession,
                scene.staff().stream().map(scene::assessor).toList(),
                new Rows<>(
                        lines.shown().stream().map(scene::line).toList(), lines.page(), lines.pages(), lines.total()));
    }

    /// Those who work at the desk, by name.
    List<Person> staff() {
        return Stream.of(Role.SECRETARIAT, Role.ADMINISTRATOR)
                .flatMap(role -> people.withRole(role).stream())
                .distinct()
                .sorted(Comparator.comparing(AssessorsScene::name).thenComparing(Person::email))
                .toList();
    }

    /// Whom to ask in addition so that each application has as many assessors as are wanted.
    Map<UUID, Set<UUID>> fairShare(PreSession preSession, Collection<UUID> among, int each) {
        var scene = scene(preSession);
        var avoided = scene.applications().stream()
                .collect(Collectors.toMap(
                        Application::id, one -> scene.conflicts(one).keySet()));
        var able =
                scene.staff().stream().map(Person::id).filter(among::contains).toList();
        return new FairShare(able, scene.asked(), avoided)
                .share(scene.applications().stream().map(Application::id).toList(), each);
    }

    private AssessorsScene scene(PreSession preSession) {
        var staff = staff();
        var all = applications.submitted(preSession.id());
        var ids = all.stream().map(Application::id).toList();
        return new AssessorsScene(
                staff,
                all,
                sight.answers(all),
                assignments.of(ids),
                assessments.of(ids),
                conflicts.tiesOf(staff.stream().map(Person::id).toList()),
                conflicts.besideOwners(ids));
    }
}
