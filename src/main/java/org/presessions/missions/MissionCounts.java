package org.presessions.missions;

import org.presessions.mail.LetterCounts;

/// How many missions are how far: written to, invited (a letter left), answered (yes or no, for at least one
/// Pre-session; "not yet decided" is no answer) and coming (to at least one).
///
/// @param letters missions by the letter that is nearest to each
public record MissionCounts(LetterCounts letters, int answered, int coming) {
    /// Missions for which a mail server took a letter.
    public int invited() {
        return letters.sent();
    }
}
