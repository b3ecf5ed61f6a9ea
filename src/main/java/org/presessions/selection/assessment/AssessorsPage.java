package org.presessions.selection.assessment;

import java.util.List;
import org.presessions.applications.Application;
import org.presessions.calendar.PreSession;
import org.presessions.people.Person;
import org.presessions.shared.parts.Rows;

/// Who assesses what, as the secretariat sees it.
record AssessorsPage(PreSession preSession, List<Assessor> assessors, Rows<Line> lines) {
    /// @param asked how many applications of this State
    /// @param done how many of them were assessed, asked or not
    record Assessor(Person person, int asked, int done) {
        String name() {
            return AssessorsScene.name(person);
        }
    }

    /// @param institution as staff see it
    record Line(Application application, String institution, List<Ask> asks, List<Suspect> suspects) {}

    /// @param done whether the assessment is there
    record Ask(String name, boolean done) {}

    record Suspect(String name, Conflict conflict) {}
}
