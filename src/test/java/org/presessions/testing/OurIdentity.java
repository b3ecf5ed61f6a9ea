package org.presessions.testing;

import org.presessions.shared.organisation.Identities;
import org.presessions.shared.organisation.Identity;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// Who runs the installation, for as long as a test wants: all tests share one, so that each puts back what it said.
@TestComponent
public class OurIdentity {
    private final Identities identities;
    private final TransactionTemplate transaction;

    OurIdentity(Identities identities, TransactionTemplate transaction) {
        this.identities = identities;
        this.transaction = transaction;
    }

    public void is(Identity identity) {
        transaction.executeWithoutResult(status -> identities.write(identity));
    }

    /// As before anybody said anything.
    public void isUnknown() {
        is(Identity.NONE);
    }
}
