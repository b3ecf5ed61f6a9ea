package org.presessions.selection;

import org.presessions.mail.LetterState;
import org.presessions.mail.MailStatus;

/// What the latest letter about an application says, and where it is.
record DecisionLetter(Verdict verdict, LetterState state) {
    boolean hasLeft() {
        return state.status() == MailStatus.SENT;
    }
}
