package org.presessions.mail.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.Queries;
import org.presessions.testing.SilentServer;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/// A mail server that takes calls and is silent, while a Pre-session is held.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"presessions.home=target/test-home/${random.uuid}", "presessions.address=http://localhost:8080"})
@Import({TestClock.class, Browsers.class, Fixtures.class, Speakers.class, Queries.class})
@ContextConfiguration(initializers = SilentMailServerTest.Setting.class)
@DirtiesContext
class SilentMailServerTest {
    private static final SilentServer MAIL_SERVER = new SilentServer();
    private static final Duration LEAD = Duration.ofSeconds(4); // in which browsers get ready
    private static final Duration TURN = Duration.ofSeconds(3);

    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    static final class Setting implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Mailbox.mailSettings("smtp://localhost:" + MAIL_SERVER.port()).applyTo(context);
        }
    }

    @AfterAll
    static void hangUp() throws Exception {
        MAIL_SERVER.close();
    }

    @Test
    void aScreeningGoesOnWhileMailsHang() {
        var room = new TestRoom(beans);
        for (var number = 0; number < 20; number++) send("letter");
        Awaitility.await().until(() -> MAIL_SERVER.callers() == 6);
        Awaitility.await()
                .untilAsserted(() -> assertThat(transactionsOpenInSilence()).isZero());
        send("sign-in"); // while all letters hang
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> MAIL_SERVER.callers() == 7);

        room.goTo(MeetingStage.OPENING);
        var began = Instant.now();
        var turns = List.of(turn(room.firstSeat.id()), turn(room.firstSeat.id()));
        meetings.perform(room.preSession.id(), new MeetingCommand.GoTo(1, MeetingStage.SCREENING, turns));
        var firstStep = step(room);
        Awaitility.await().until(() -> step(room) > firstStep);
        assertThat(Duration.between(began, Instant.now()))
                .isBetween(LEAD.plus(TURN), LEAD.plus(TURN).plusSeconds(1));
    }

    /// Connections to the database that hold a transaction and do nothing.
    private long transactionsOpenInSilence() {
        return jdbc.sql("select count(*) from pg_stat_activity where state like 'idle in transaction%'")
                .query(Long.class)
                .single();
    }

    private int step(TestRoom room) {
        return meetings.situation(room.preSession.id()).step();
    }

    private static Turn turn(UUID seatId) {
        return Turn.of(seatId, Optional.of(UUID.randomUUID()), TURN);
    }

    private void send(String kind) {
        var link = Optional.of(new Mail.PersonalLink("/", Instant.now().plusSeconds(600), kind.equals("sign-in")));
        var reader = fixtures.person();
        var mail = new Mail(kind, reader.id(), reader.email(), Locale.ENGLISH, "Subject", "Body [[link]]", link);
        transaction.executeWithoutResult(status -> outbox.send(mail));
    }
}
