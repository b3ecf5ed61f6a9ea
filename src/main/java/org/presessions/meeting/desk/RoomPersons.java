package org.presessions.meeting.desk;

import java.util.List;
import org.presessions.meeting.help.HelpRequest;

/// The persons of a meeting, as the moderator sees them.
///
/// @param present those in the room
/// @param waiting those before its locked door, the first first
/// @param removed those who were shown out
/// @param help what was asked of the secretariat, the first first; none for whoever is not of the staff
record RoomPersons(
        List<PresentPerson> present, List<PresentPerson> waiting, List<PresentPerson> removed, List<InNeed> help) {

    record InNeed(HelpRequest request, PresentPerson person) {}

    List<InNeed> openHelp() {
        return help.stream().filter(one -> one.request().isOpen()).toList();
    }

    List<InNeed> doneHelp() {
        return help.stream().filter(one -> !one.request().isOpen()).toList();
    }
}
