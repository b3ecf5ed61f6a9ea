package org.presessions.selection.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.mail.MailMessage;
import org.presessions.mail.Outbox;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.selection.ConfirmByRepository;
import org.presessions.selection.ConfirmMailer;
import org.presessions.selection.Confirmations;
import org.presessions.selection.JointSpeakers;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Page;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Speakers are asked to answer until a day, reminded before it, and after it a person at the desk decides.
@ServerTest
class ConfirmPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications samples;

    @Autowired
    SampleSelection sample;

    @Autowired
    Speakers speakers;

    @Autowired
    PanelDesk desk;

    @Autowired
    Confirmations confirmations;

    @Autowired
    ConfirmLetters letters;

    @Autowired
    JointSpeakers joint;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final String own = UUID.randomUUID().toString().substring(24);
    private final LocalDate day = LocalDate.now(Page.GENEVA).plusDays(12);
    private final Instant until =
            day.atTime(23, 59).atZone(Page.GENEVA).toInstant().truncatedTo(ChronoUnit.SECONDS);
    private PreSession haiti;
    private Application water;
    private Application school;
    private Browser staff;
    private String page;

    @BeforeEach
    void aPanelThatIsPlanned() {
        var id = fixtures.preSession("HTI").id();
        calendar.schedule(id, Optional.of(Instant.now().plus(Duration.ofDays(40))), 60, Optional.empty());
        haiti = calendar.preSession(id);
        water = samples.application(haiti, "Sample Water " + own, InstitutionKind.COALITION, Set.of("right-to-water"));
        school = samples.application(haiti, "Sample School " + own, InstitutionKind.NHRI, Set.of("justice"));
        sample.choose(water, 6);
        speakers.inReserve(school);
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        page = "/desk" + haiti.path() + "/panel";
    }

    @Test
    void theInvitationSaysUntilWhen() {
        var asked = staff.get(page + "/release");
        assertThat(asked.html().select("#confirmBy").val())
                .isEqualTo(LocalDate.now(Page.GENEVA).plusDays(7).toString());
        for (var wrong : List.of(
                "soon", LocalDate.now(Page.GENEVA).toString(), day.plusYears(1).toString())) {
            var refused = staff.submit(asked, page + "/release", "confirmBy", wrong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html().select("#confirmBy").val()).isEqualTo(wrong);
        }
        assertThat(staff.submit(asked, page + "/release", "confirmBy", day.toString())
                        .location())
                .endsWith("?letters=2");
        assertThat(invitation().mail().body())
                .contains("Please confirm or decline by ")
                .contains(day.getDayOfMonth() + " ")
                .contains("23:59");
        var speaker = browsers.signedInAs(people.get(sample.seat(water).speakerId()));
        assertThat(speaker.get("/panel-invitations/" + sample.seat(water).id())
                        .html()
                        .select("main time")
                        .eachAttr("datetime"))
                .contains(until.toString());
    }

    /// A browser in Haiti began the application.
    @Test
    void theDayIsSaidInTheSpeakersZoneToo() {
        jdbc.sql("update application set zone = 'America/Port-au-Prince' where id = :id")
                .param("id", water.id())
                .update();
        release();
        var mail = invitation().mail();
        assertThat(mail.body()).contains("in Port-au-Prince");
        var hour = mail.hour().orElseThrow();
        assertThat(hour.at()).isEqualTo(water.preSession().startsAt().orElseThrow());
        assertThat(hour.own()).map(ZoneId::getId).contains("America/Port-au-Prince");
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceAndWhoHasIsNot() {
        release();
        invitationLeft();
        remindedAt(until.minus(Duration.ofDays(4)));
        assertThat(reminders()).isEmpty();
        remindedAt(until.minus(Duration.ofDays(2)));
        remindedAt(until.minus(Duration.ofDays(2)));
        assertThat(reminders()).hasSize(1).first().asString().contains("have no answer yet", "[[link]]");
        sample.confirm(sample.seat(water));
        remindedAt(until.minus(Duration.ofHours(3)));
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void whoIsToSpeakBesideIsRemindedOnceTheirOwnLetterHasLeft() {
        release();
        invitationLeft();
        var noor = "noor-" + own + "@example.org";
        var answers = Map.of("speakerLastName", List.of("Haddad"), "speakerEmail", List.of(noor));
        assertThat(joint.add(sample.seat(water).id(), answers)).isTrue();
        remindedAt(until.minus(Duration.ofDays(2)));
        assertThat(reminders(noor)).isEmpty();
        left(invitation(noor));
        remindedAt(until.minus(Duration.ofDays(2)));
        remindedAt(until.minus(Duration.ofDays(2)));
        assertThat(reminders(noor)).hasSize(1).first().asString().contains("have no answer yet");
    }

    /// The mail server was away meanwhile.
    @Test
    void nobodyIsRemindedOfAPlaceInAPreSessionThatIsGivenUp() {
        release();
        invitationLeft();
        remindedAt(until.minus(Duration.ofDays(2)));
        var reminder = new TiedLetter(
                outbox.find(reminderId()).orElseThrow(),
                new Tie(
                        "confirm-reminder/" + sample.seat(water).id(),
                        ConfirmMailer.told(until),
                        haiti.series().slug(),
                        haiti.state().slug()),
                false);
        assertThat(letters.now(List.of(reminder))).hasSize(1);
        calendar.giveUp(haiti.id(), Wording.english("Too few applications"));
        assertThat(letters.now(List.of(reminder))).isEmpty();
        calendar.takeUp(haiti.id());
    }

    @Test
    void aLetterThatStillWaitsRemindsNobody() {
        release();
        remindedAt(until.minus(Duration.ofDays(2)));
        assertThat(reminders()).isEmpty();
        clock.at(until.plusSeconds(60), () -> assertThat(confirmations.late()).noneMatch(this::isOurs));
    }

    @Test
    void aLetterThatHasWaitedForLongGivesTimeAllTheSame() {
        release();
        var letter = invitation();
        clock.at(
                until.minus(Duration.ofDays(1)),
                () -> assertThat(outbox.release(List.of(letter.id())).anew()).isEqualTo(1));
        assertThat(confirmations.of(sample.seat(water).id()).orElseThrow()).isAfter(until);
        outbox.discard(invitation().id()); // written in days to come, it would be news to other tests
    }

    @Test
    void onceTheDayHasPassedThePlaceIsOfferedToTheReserve() {
        release();
        invitationLeft();
        passed();
        assertThat(staff.get("/desk")
                        .html()
                        .select(".waiting a[href=" + page + "]")
                        .eachText())
                .contains("A speaker has not answered in time");
        var shown = staff.get(page);
        assertThat(shown.text()).contains("No answer in time:", "Offer the place to");
        var late = sample.seat(water);
        assertThat(staff.post(page + "/seats/" + late.id() + "/passing-over").location())
                .endsWith("?letters=2");
        assertThat(sample.seat(water).status()).isEqualTo(SeatStatus.REVOKED);
        assertThat(sample.seat(school))
                .extracting(Seat::status, Seat::position, Seat::speakingTime)
                .containsExactly(SeatStatus.INVITED, 1, Duration.ofMinutes(6));
        assertThat(confirmations.of(sample.seat(school).id()).orElseThrow()).isAfter(Instant.now());
        assertThat(staff.post(page + "/seats/" + late.id() + "/passing-over").status())
                .isEqualTo(409);
    }

    @Test
    void orOneWaitsAWeekMoreAndSaysSo() {
        release();
        invitationLeft();
        passed();
        var seat = sample.seat(water);
        staff.post(page + "/seats/" + seat.id() + "/more-time");
        assertThat(reminders()).hasSize(1);
        assertThat(confirmations.of(seat.id()).orElseThrow())
                .isAfter(Instant.now().plus(Duration.ofDays(6)));
        assertThat(confirmations.late()).noneMatch(this::isOurs);
        var speaker = browsers.signedInAs(people.get(seat.speakerId()));
        speaker.submit(
                speaker.get("/panel-invitations/" + seat.id()), "/panel-invitations/" + seat.id() + "/confirmation");
        assertThat(sample.seat(water).status()).isEqualTo(SeatStatus.CONFIRMED);
    }

    /// The other keeps the place whatever becomes of it: nobody is passed over.
    @Test
    void whoIsToSpeakBesideAndLetsTheDayPassIsATaskToo() {
        release();
        invitationLeft();
        var place = sample.seat(water);
        sample.confirm(place);
        var noor = "noor-" + own + "@example.org";
        var answers = Map.of("speakerLastName", List.of("Haddad"), "speakerEmail", List.of(noor));
        assertThat(joint.add(place.id(), answers)).isTrue();
        left(invitation(noor));
        var part = passedBeside();
        assertThat(staff.get("/desk")
                        .html()
                        .select(".waiting a[href=" + page + "]")
                        .eachText())
                .contains("A speaker who shares a place has not answered in time");
        assertThat(staff.get(page).html().select("main a[href=" + page + "/seats/" + place.id() + "/joint]"))
                .isNotEmpty();
        assertThat(staff.post(page + "/seats/" + part + "/passing-over").status())
                .isEqualTo(409);
        staff.post(page + "/seats/" + part + "/more-time");
        assertThat(reminders(noor)).hasSize(1);
        assertThat(confirmations.lateJoint()).noneMatch(this::isOurs);
    }

    @Test
    void whoIsLateCanStillAnswer() {
        release();
        invitationLeft();
        passed();
        var seat = sample.seat(water);
        var speaker = browsers.signedInAs(people.get(seat.speakerId()));
        var shown = speaker.get("/panel-invitations/" + seat.id());
        assertThat(shown.text()).contains("You can still answer");
        speaker.submit(shown, "/panel-invitations/" + seat.id() + "/confirmation");
        assertThat(confirmations.late()).noneMatch(this::isOurs);
    }

    private void release() {
        desk.release(haiti.id(), desk.plan(haiti.id()).version(), Optional.of(until));
    }

    private MailMessage invitation() {
        return invitation(water.answers().speakerEmail());
    }

    private MailMessage invitation(String to) {
        return outbox.held().stream()
                .filter(letter -> letter.mail().toAddress().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private void invitationLeft() {
        left(invitation());
    }

    private void left(MailMessage letter) {
        jdbc.sql("update mail_message set status = 'sent', sent_at = :at where id = :id")
                .param("at", Timestamp.from(Instant.now()))
                .param("id", letter.id())
                .update();
    }

    private void passed() {
        jdbc.sql("update seat set confirm_by = :at where id = :id")
                .param("at", Timestamp.from(Instant.now().minusSeconds(60)))
                .param("id", sample.seat(water).id())
                .update();
    }

    private UUID passedBeside() {
        return jdbc.sql("update seat set confirm_by = :at where application_id = :id and joint returning id")
                .param("at", Timestamp.from(Instant.now().minusSeconds(60)))
                .param("id", water.id())
                .query(UUID.class)
                .single();
    }

    private void remindedAt(Instant at) {
        clock.at(
                at,
                () -> confirmations.due().forEach((seat, reminder) -> {
                    if (isOurs(seat)) confirmations.remind(seat, reminder);
                }));
    }

    private boolean isOurs(ConfirmByRepository.Unanswered seat) {
        return seat.preSessionId().equals(haiti.id());
    }

    private UUID reminderId() {
        return jdbc.sql("select id from mail_message where kind = 'confirm-reminder' and to_address = :to")
                .param("to", water.answers().speakerEmail())
                .query(UUID.class)
                .single();
    }

    private List<String> reminders() {
        return reminders(water.answers().speakerEmail());
    }

    private List<String> reminders(String to) {
        return jdbc.sql("select body from mail_message where kind = 'confirm-reminder' and to_address = :to")
                .param("to", to)
                .query(String.class)
                .list();
    }
}
