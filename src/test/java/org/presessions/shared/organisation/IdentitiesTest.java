package org.presessions.shared.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class IdentitiesTest {
    private static final Identity FORUM = new Identity(
            Map.of(IdentityText.NAME, Wording.english("Review Forum")),
            Contact.NONE,
            Optional.empty(),
            Optional.empty());

    @Autowired
    Identities identities;

    @Autowired
    IdentityRepository repository;

    @Autowired
    IdentityWork work;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void nobodySaidAnything() {
        transaction.executeWithoutResult(status -> identities.write(Identity.NONE));
    }

    @Test
    void whatAnotherNodeWroteIsSeenAtTheNextLook() {
        identities.look();
        transaction.executeWithoutResult(status -> repository.write(FORUM));
        assertThat(identities.now()).isEqualTo(Identity.NONE);
        work.look();
        assertThat(identities.now()).isEqualTo(FORUM);
    }

    @Test
    void whatWasTakenBackIsShownByNobody() {
        transaction.executeWithoutResult(status -> {
            identities.write(FORUM);
            status.setRollbackOnly();
        });
        assertThat(identities.now()).isEqualTo(Identity.NONE);
    }

    @Test
    void theAddressOfWhatItBringsChangesWithItAndOnlyThen() {
        var coloured =
                new Identity(Map.of(), Contact.NONE, Optional.of(ColourPair.OURS.nearestFit()), Optional.empty());
        assertThat(coloured.address("identity.css")).isEqualTo(FORUM.address("identity.css"));
        var others = new ColourPair(Colour.of("#00857c"), Colour.of("#4db6ac"));
        assertThat(new Identity(Map.of(), Contact.NONE, Optional.of(others), Optional.empty()).version())
                .isNotEqualTo(FORUM.version());
    }
}
