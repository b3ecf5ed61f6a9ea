package org.presessions.protection.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.people.Role;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CustodianRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    CustodianRepository custodians;

    @Autowired
    Fixtures fixtures;

    @Test
    void whoWasNamedFirstStandsFirst() {
        custodians.lock().forEach(custodians::remove);
        var later = fixtures.person(Role.SECRETARIAT).id();
        var first = fixtures.person(Role.SECRETARIAT).id();
        custodians.add(later, AT.plusSeconds(1));
        custodians.add(first, AT);
        assertThat(custodians.all()).containsExactly(first, later);
        custodians.remove(first);
        assertThat(custodians.lock()).containsExactly(later);
    }
}
