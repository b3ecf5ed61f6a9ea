package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.presessions.people.Person;

/// A person may be a speaker who goes by another name. Outside of `people` and `protection` a person's own name is read
/// where the list says, of persons who are there as something else; one more reader is looked at by whoever adds it.
class PersonNamesTest {
    private static final String HOME = "org.presessions.";

    /// By class, templates among them: of whom it reads the name.
    private static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("demonstration.SampleApplications", "persons who are made up"),
            Map.entry("demonstration.SampleMissions", "delegates who are made up"),
            Map.entry("meeting.DeskNotes", "who moderates and staff, of what they noted"),
            Map.entry("meeting.attendance.AttendanceSheets", "whoever has no seat; speakers by `Shown`"),
            Map.entry("meeting.backstage.BackstageRooms", "moderators; speakers by `Shown`"),
            Map.entry("meeting.desk.ModerationPersons", "whoever has no seat; speakers by `Shown`"),
            Map.entry("meeting.parts.JtepartsGenerated", "interpreters and who types captions, for staff"),
            Map.entry("meeting.parts.PartLetters", "the same, in a letter to them"),
            Map.entry("meeting.room.RoomChannels", "interpreters"),
            Map.entry("missions.answering.InvitationPage", "delegates, for their own mission"),
            Map.entry("selection.assessment.AssessmentController", "assessors"),
            Map.entry("selection.assessment.AssessorsScene", "assessors"),
            Map.entry("selection.assessment.Comment", "assessors who are spoken to"),
            Map.entry("site.JustDone", "staff, by what they did at the desk"));

    @Test
    void theyAreReadWhereTheListSaysAlone() {
        var readers = ArchitectureTest.ours().stream()
                .filter(type ->
                        !type.getPackageName().matches(HOME.replace(".", "\\.") + "(people|protection)(\\..*)?"))
                .filter(PersonNamesTest::reads)
                .map(type -> type.getName().substring(HOME.length()).replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(readers).isEqualTo(new TreeSet<>(READERS.keySet()));
    }

    /// By a call or by a reference to the method.
    private static boolean reads(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .anyMatch(access -> access.getName().equals("name")
                        && access.getTargetOwner().isEquivalentTo(Person.class));
    }
}
