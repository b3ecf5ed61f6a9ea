package org.presessions.selection.assessment;

import org.presessions.shared.Coded;

/// Why somebody should perhaps not assess an application. It is a hint: whether one abstains is one's own to say.
public enum Conflict implements Coded {
    /// the assessor abstained
    DECLARED,
    /// writes the application, as its owner or with its owner
    WRITER,
    /// made the redacted copy, and knows what it hides
    REDACTED,
    /// the same domain of e-mail or web addresses
    DOMAIN,
    /// an organisation with which the assessor has ties
    ORGANISATION,
    /// a State with which the assessor has ties
    STATE
}
