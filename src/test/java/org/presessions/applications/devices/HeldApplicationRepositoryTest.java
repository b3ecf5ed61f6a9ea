package org.presessions.applications.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.applications.ApplicationRepository;
import org.presessions.calendar.Calendar;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class HeldApplicationRepositoryTest {
    private static final Instant AT = Instant.parse("2021-08-01T10:00:00Z");

    @Autowired
    HeldApplicationRepository held;

    @Autowired
    ApplicationRepository applications;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    private final UUID browser = UUID.randomUUID();

    @Test
    void aBrowserHoldsWhatItBeganTheLatestFirst() {
        var first = draft();
        var second = draft();
        held.insert(browser, first, AT);
        held.insert(browser, second, AT.plusSeconds(1));
        held.insert(browser, first, AT.plusSeconds(2));
        assertThat(held.of(browser)).containsExactly(second, first);
        assertThat(held.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatIsForgottenOrDeletedIsHeldNoLonger() {
        var deleted = draft();
        var other = UUID.randomUUID();
        held.insert(browser, deleted, AT);
        held.insert(browser, draft(), AT);
        held.insert(other, deleted, AT);
        held.forget(browser);
        assertThat(held.of(browser)).isEmpty();
        applications.delete(deleted);
        assertThat(held.of(other)).isEmpty();
    }

    private UUID draft() {
        var series = fixtures.series("HTI");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        return applications
                .insert(haiti.id(), Optional.empty(), fixtures.person().id(), Locale.FRENCH, UUID.randomUUID(), AT)
                .orElseThrow();
    }
}
