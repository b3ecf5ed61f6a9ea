package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// An application begins in the very moment in which its call is taken back.
@ServerTest
class BeginningsTest {
    @Autowired
    Beginnings beginnings;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Browsers browsers;

    @Autowired
    Calendar calendar;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private PreSession haiti;
    private Browser staff;

    @BeforeEach
    void openACall() {
        var series = fixtures.series("HTI");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.call(
                series, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void whoBeginsFirstKeepsTheCall() throws Exception {
        var taken = inTheMiddle(() -> assertThat(begin()).isPresent(), this::takeBack);
        assertThat(taken).isEqualTo(409);
        assertThat(begin()).isPresent();
    }

    @Test
    void whoComesAfterItIsTakenBackBeginsNothing() throws Exception {
        var begun = inTheMiddle(
                () -> jdbc.sql("update call_for_applications set published_at = null where series_id = :id")
                        .param("id", haiti.series().id())
                        .update(),
                this::begin);
        assertThat(begun).isEmpty();
    }

    @Test
    void whereNobodyHasBegunTheCallIsTakenBack() {
        assertThat(takeBack()).isEqualTo(303);
        assertThat(begin()).isEmpty();
    }

    /// What becomes of the second, begun while the first is done and not yet kept.
    private <T> T inTheMiddle(Runnable first, Supplier<T> second) throws Exception {
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<T> waiting = Objects.requireNonNull(transaction.execute(status -> {
                first.run();
                var asked = thread.submit(second::get);
                Awaitility.await().until(this::somebodyWaits);
                return asked;
            }));
            return waiting.get(10, TimeUnit.SECONDS);
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                                       where wait_event_type = 'Lock' and query like '%call_for_applications%')
                        """).query(Boolean.class).single();
    }

    private Optional<Application> begin() {
        return beginnings.begin(haiti, fixtures.person().id(), Locale.ENGLISH, UUID.randomUUID());
    }

    private int takeBack() {
        return staff.post("/desk" + haiti.series().path() + "/call/publication/removal")
                .status();
    }
}
