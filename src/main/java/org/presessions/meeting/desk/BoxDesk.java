package org.presessions.meeting.desk;

import java.util.List;
import java.util.UUID;
import org.presessions.meeting.box.BoxQuestion;
import org.presessions.meeting.box.PublicBox;

/// The box of the public's questions, as the desk shows it.
///
/// @param number of all that wait
/// @param waiting the first of them
record BoxDesk(boolean isOpen, int number, List<BoxQuestion> waiting) {
    static BoxDesk of(PublicBox box, UUID preSessionId) {
        return new BoxDesk(box.isOpen(preSessionId), box.count(preSessionId), box.waiting(preSessionId));
    }
}
