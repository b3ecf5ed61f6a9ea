package org.presessions.selection.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.together.CoWriters;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Conflicts of interest that assessors declared, and those that the program suggests.
@Component
@Transactional
public class Conflicts {
    private final TieRepository ties;
    private final CoWriters coWriters;
    private final People people;

    Conflicts(TieRepository ties, CoWriters coWriters, People people) {
        this.ties = ties;
        this.coWriters = coWriters;
        this.people = people;
    }

    /// What an assessor said of ties: organisations and States, one a line.
    @Transactional(readOnly = true)
    String ties(UUID personId) {
        return String.join("\n", ties.of(List.of(personId)).getOrDefault(personId, List.of()));
    }

    void saveTies(UUID personId, String lines) {
        ties.save(personId, lines);
    }

    @Transactional(readOnly = true)
    List<Conflict> of(UUID assessorId, Application application, Answers answers) {
        var known = ties.of(List.of(assessorId)).getOrDefault(assessorId, List.of());
        var beside = besideOwners(List.of(application.id())).getOrDefault(application.id(), Set.of());
        return suggested(people.get(assessorId), known, beside, application, answers);
    }

    /// What is suggested of several assessors, by assessor.
    Map<UUID, List<String>> tiesOf(Collection<UUID> assessorIds) {
        return ties.of(assessorIds);
    }

    /// Who writes which application beside its owner.
    Map<UUID, Set<UUID>> besideOwners(Collection<UUID> applicationIds) {
        return coWriters.persons(applicationIds);
    }

    /// @param beside who writes the application beside its owner
    /// @param answers as staff see them
    static List<Conflict> suggested(
            Person assessor, List<String> ties, Set<UUID> beside, Application application, Answers answers) {
        var conflicts = new ArrayList<Conflict>();
        if (application.applicantId().equals(assessor.id()) || beside.contains(assessor.id()))
            conflicts.add(Conflict.WRITER);
        if (application
                .redacted()
                .filter(copy -> copy.madeBy().equals(assessor.id()))
                .isPresent()) conflicts.add(Conflict.REDACTED);
        if (Hints.shareDomain(assessor.email(), answers)) conflicts.add(Conflict.DOMAIN);
        if (Hints.isTied(ties, answers)) conflicts.add(Conflict.ORGANISATION);
        if (Hints.isTied(ties, application.preSession().state())) conflicts.add(Conflict.STATE);
        return List.copyOf(conflicts);
    }
}
