package org.presessions.protection;

import org.presessions.shared.Coded;

/// Who looks. The State under Review is told from the other delegations: some speakers are in danger at home.
public enum Audience implements Coded {
    PUBLIC,
    DELEGATIONS,
    STATE_UNDER_REVIEW,
    /// the fellow speakers
    PANEL,
    /// staff, and who moderates
    SECRETARIAT,
    /// the two persons who may know the real name of somebody protected
    CUSTODIANS,
    /// the speaker oneself
    SPEAKER;

    /// Whether they see what is the speaker's own, whatever was chosen.
    boolean isTrusted() {
        return this == SPEAKER || this == CUSTODIANS;
    }
}
