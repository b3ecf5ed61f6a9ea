package org.presessions.missions.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleMissions;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.mail.Released;
import org.presessions.missions.register.MissionRegister;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class InvitationRemindersTest {
    private static final Instant WHEN = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MINUTES);

    @Autowired
    InvitationReminders reminders;

    @Autowired
    SampleMissions sample;

    @Autowired
    MissionRegister register;

    @Autowired
    Calendar calendar;

    @Autowired
    Outbox outbox;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Browsers browsers;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Series series;
    PreSession haiti;

    /// France, Germany and Tuvalu have their invitation, Germany has answered.
    @BeforeEach
    void threeAreInvitedAndOneAnswered() {
        sample.addresses();
        for (var iso3 : List.of("fra", "deu", "tuv"))
            sample.address(iso3.toUpperCase(Locale.ROOT), iso3 + "@missions.example"); // others may have changed them
        series = fixtures.series("HTI");
        var id = calendar.preSessionsOf(series.id()).getFirst().id();
        calendar.schedule(id, Optional.of(WHEN), 60, Optional.empty());
        haiti = calendar.preSession(id);
        sample.invite(series);
        var letters = List.of(invitation("fra"), invitation("deu"), invitation("tuv"));
        outbox.release(letters);
        Awaitility.await()
                .until(() -> letters.stream()
                        .allMatch(letter -> outbox.find(letter).orElseThrow().status() == MailStatus.SENT));
        sample.comes(sample.delegate(series, "DEU", "Doris Sample"), haiti);
    }

    @Test
    void staffRemindThoseWhoAreSilentAndNobodyTwice() {
        assertThat(silent()).containsExactly("FRA", "TUV");
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var desk = "/desk" + series.path() + "/missions";
        assertThat(staff.get(desk).text()).contains("2 missions are invited and have not answered");
        var page = staff.get(desk + "/reminders");
        assertThat(page.html().select(".choice").eachText()).containsExactly("France", "Tuvalu");
        var nobody = staff.post(desk + "/reminders");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.errors()).containsExactly("Tick at least one mission.");
        var france = register.ofState("FRA").id();
        assertThat(staff.post(desk + "/reminders", "mission", france.toString()).location())
                .endsWith("letters=1");
        assertThat(silent()).containsExactly("TUV");
        assertThat(reminders.write(series, List.of(france))).isZero();
        var mail = reminder("fra").orElseThrow().mail();
        assertThat(mail.kind()).isEqualTo("invitation-reminder");
        assertThat(mail.body()).contains("Permanent Mission: France", "- Haiti: ", "[[link]]");
    }

    @Test
    void whoAnswersMeanwhileGetsNone() {
        reminders.write(series, List.of(register.ofState("FRA").id()));
        var letter = reminder("fra").orElseThrow().id();
        sample.comes(sample.delegate(series, "FRA", "Fabienne Sample"), haiti);
        assertThat(outbox.release(List.of(letter))).isEqualTo(new Released(0, 0, 1));
    }

    @Test
    void aReminderThatWaitsTellsTheTimeOfNow() {
        reminders.write(series, List.of(register.ofState("TUV").id()));
        calendar.schedule(haiti.id(), Optional.of(WHEN.plus(Duration.ofDays(1))), 60, Optional.empty());
        var letter = reminder("tuv").orElseThrow().id();
        assertThat(outbox.release(List.of(letter))).isEqualTo(new Released(0, 1, 0));
    }

    @Test
    void aWeekBeforeTheyAreWrittenByThemselvesOnce() {
        writeDueAt(WHEN.minus(Duration.ofDays(8)));
        assertThat(reminder("fra")).isEmpty();
        writeDueAt(WHEN.minus(Duration.ofDays(6)));
        assertThat(reminder("fra")).isPresent();
        assertThat(reminder("tuv")).isPresent();
        assertThat(reminder("deu")).isEmpty();
        var first = reminder("fra").orElseThrow().id();
        writeDueAt(WHEN.minus(Duration.ofDays(5)));
        assertThat(reminder("fra").orElseThrow().id()).isEqualTo(first);
        assertThat(silent()).isEmpty();
    }

    @Test
    void whoWasInvitedYesterdayIsLeftInPeace() {
        calendar.schedule(haiti.id(), Optional.of(Instant.now().plus(Duration.ofDays(5))), 60, Optional.empty());
        reminders.writeDue();
        assertThat(reminder("fra")).isEmpty();
    }

    @Test
    void whatIsOverAsksNobody() {
        clock.at(WHEN.plus(Duration.ofDays(3)), () -> assertThat(silent()).isEmpty());
    }

    @Test
    void theDaysAreASetting() {
        assertThat(new ReminderSettings("7").before()).contains(Duration.ofDays(7));
        assertThat(new ReminderSettings("no").before()).isEmpty();
    }

    private void writeDueAt(Instant when) {
        clock.at(when, reminders::writeDue);
    }

    private List<String> silent() {
        return reminders.silent(series).stream()
                .map(mission -> mission.state().iso3())
                .toList();
    }

    private UUID invitation(String iso3) {
        return letter(iso3, "invitation").orElseThrow();
    }

    private Optional<MailMessage> reminder(String iso3) {
        return letter(iso3, "invitation-reminder").flatMap(outbox::find);
    }

    private Optional<UUID> letter(String iso3, String kind) {
        return jdbc.sql("""
                        select id from mail_message
                        where to_address = :address and kind = :kind and link_path = :path order by id desc limit 1
                        """)
                .param("address", iso3 + "@missions.example")
                .param("kind", kind)
                .param("path", "/invitations/" + series.slug())
                .query(UUID.class)
                .optional();
    }
}
