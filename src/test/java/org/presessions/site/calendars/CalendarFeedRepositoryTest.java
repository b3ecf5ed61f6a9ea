package org.presessions.site.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CalendarFeedRepositoryTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    CalendarFeedRepository feeds;

    @Autowired
    Fixtures fixtures;

    @Test
    void aPersonHasOneAddressAndAnotherOneEndsIt() {
        var person = fixtures.person().id();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        assertThat(feeds.of(person)).isEmpty();
        feeds.save(person, first, NOW);
        assertThat(feeds.of(person)).contains(new CalendarFeed(first, NOW));
        feeds.save(person, second, NOW);
        assertThat(feeds.personOf(first)).isEmpty();
        assertThat(feeds.personOf(second)).contains(person);
        assertThat(feeds.delete(person)).isTrue();
        assertThat(feeds.delete(person)).isFalse();
        assertThat(feeds.personOf(second)).isEmpty();
    }
}
