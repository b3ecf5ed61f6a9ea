package org.presessions.selection.decisions;

import org.presessions.mail.LetterState;
import org.presessions.mail.MailStatus;

/// What the latest letter about an application says, and where it is.
public record DecisionLetter(Verdict verdict, LetterState state) {
    public boolean hasLeft() {
        return state.status() == MailStatus.SENT;
    }
}
