package org.presessions.selection.replacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.demonstration.SampleStatements;
import org.presessions.mail.MailMessage;
import org.presessions.mail.Outbox;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.Audience;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/// Two speak within one place: each is invited, confirms and is protected alone; the statement is one.
@ServerTest
class JointSpeakersPagesTest {
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
    SampleStatements statements;

    @Autowired
    Speakers speakers;

    @Autowired
    Panels panels;

    @Autowired
    Protection protection;

    @Autowired
    Outbox outbox;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    private final String own = UUID.randomUUID().toString().substring(24);
    private final String noor = "noor-" + own + "@example.org";
    private PreSession haiti;
    private Application water;
    private Seat first;
    private Browser staff;

    @BeforeEach
    void aPlaceThatIsTaken() {
        haiti = ahead("HTI");
        water = samples.application(haiti, "Sample Water " + own, InstitutionKind.COALITION, Set.of("right-to-water"));
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        first = speakers.confirmed(water, 6);
        send();
    }

    @AfterEach
    void inNoLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void bothAreInvitedConfirmAndAreNamedTogether() {
        assertThat(staff.get(panel()).html().select("main a").eachAttr("href")).contains(desk());
        assertThat(add(speaker(noor)).location()).endsWith(desk());
        var letter = held().getFirst();
        assertThat(letter.mail().toAddress()).isEqualTo(noor);
        assertThat(letter.mail().body()).contains("together with another person", "6 minutes");
        assertThat(panels.all(haiti.id())).containsExactly(first); // nobody is named who has not said yes
        assertThat(staff.get(panel()).html().text()).contains("and Noor Haddad");

        var second = confirmed();
        var place = panels.confirmed(haiti.id());
        assertThat(place)
                .singleElement()
                .satisfies(seat -> assertThat(seat.speakers())
                        .extracting(Seat::speakerName, Seat::position, Seat::speakingTime)
                        .containsExactly(
                                tuple("Robin Sample", 1, Duration.ofMinutes(6)),
                                tuple("Noor Haddad", 1, Duration.ofMinutes(6))));
        assertThat(second.placeId()).isEqualTo(first.id());
        assertThat(mailbox.await(noor, 1).body()).contains("statement");
        assertThat(names(Audience.SECRETARIAT)).isEqualTo("Robin Sample and Noor Haddad");
        LocaleContextHolder.setLocale(Locale.FRENCH);
        assertThat(names(Audience.SECRETARIAT)).isEqualTo("Robin Sample et Noor Haddad");
        LocaleContextHolder.setLocale(Locale.of("es"));
        assertThat(names(Audience.SECRETARIAT)).isEqualTo("Robin Sample y Noor Haddad");
    }

    @Test
    void aBadgeTellsTheOrganisationWhereBothAgreeAndNoNameOnceTheStatementIsTakenBack() {
        add(speaker(noor));
        var second = confirmed();
        protection.choose(first, Choice.of(Level.OPEN));
        protection.choose(second, Choice.of(Level.PROTECTED).as("Otherwise Called"));
        assertThat(protection.shownOnBadges(panels.confirmed(haiti.id())).values())
                .extracting(Shown::name, Shown::institution)
                .containsExactlyInAnyOrder(tuple("Robin Sample", ""), tuple("Speaker 1, name withheld", ""));
        protection.choose(second, Choice.of(Level.OPEN));
        assertThat(protection.shownOnBadges(panels.confirmed(haiti.id())).values())
                .extracting(Shown::institution)
                .containsOnly(first.institution());
        protection.takeBack(first);
        assertThat(protection.shownOnBadges(panels.confirmed(haiti.id())).values())
                .extracting(Shown::name)
                .doesNotContain("Robin Sample", "Noor Haddad");
    }

    @Test
    void theStatementIsOneAndBothWriteInIt() {
        add(speaker(noor));
        var second = browsers.signedInAs(people.get(confirmed().speakerId()));
        var other = browsers.signedInAs(people.get(first.speakerId()));
        var stranger = browsers.signedInAs(people.get(speakers.confirmed(haiti).speakerId()));
        for (var page : List.of("", "/protection", "/recorder", "/removal"))
            assertThat(List.of(
                            second.get(statement() + page).status(),
                            other.get(statement() + page).status(),
                            stranger.get(statement() + page).status()))
                    .as(page)
                    .containsExactly(200, 200, 404);
        assertThat(second.get("/statements").html().select("main a").eachAttr("href"))
                .contains(statement());
        statements.handedIn(panels.seat(first.id()).orElseThrow());
        assertThat(second.get(statement()).text())
                .contains(other.get(statement()).heading());
        assertThat(second.get(haiti.path() + "/meeting").status()).isEqualTo(200);
        assertThat(stranger.get("/statements/" + confirmed().id()).status()).isEqualTo(404);
        assertThat(second.get("/statements/" + confirmed().id()).status())
                .isEqualTo(404); // the place has one, she none
    }

    @Test
    void eachIsNamedByTheirOwnChoiceAndTheFilmByTheMoreProtected() {
        add(speaker(noor));
        var second = confirmed();
        speakers.chooses(first, Choice.of(Level.OPEN));
        speakers.chooses(second, Choice.of(Level.PROTECTED).as("Speaker N"));
        assertThat(shown(Audience.SECRETARIAT))
                .extracting(Shown::name, Shown::isProtected, Shown::isVeiled, Shown::film, Shown::isNamed)
                .containsExactly("Robin Sample and Speaker N", true, true, false, false);
        assertThat(shown(Audience.DELEGATIONS).film()).isFalse();
        assertThat(names(Audience.PUBLIC)).doesNotContain("Noor").doesNotContain("Haddad");
        for (var page : List.of(panel(), desk(), "/desk/outbox", "/desk", haiti.path()))
            assertThat(staff.get(page).text()).as(page).doesNotContain("Noor").doesNotContain("Haddad");
        assertThat(staff.get(panel()).text()).contains("Robin Sample", "Speaker N");
        var own = browsers.signedInAs(people.get(second.speakerId()));
        assertThat(own.get(statement() + "/protection")
                        .html()
                        .select("#otherName")
                        .val())
                .isEqualTo("Speaker N");
    }

    @Test
    void whoWasToldThatNamingIsNotSafeIsNotNamedBeforeAnyChoice() {
        add(Stream.concat(Stream.of(speaker(noor)), Stream.of("safety", "protected", "otherName", "Speaker N"))
                .toArray(String[]::new));
        for (var page : List.of(panel(), desk(), "/desk/outbox"))
            assertThat(staff.get(page).text()).as(page).doesNotContain("Noor");
        assertThat(staff.get(panel()).html().text()).contains("and Speaker N");
        confirmed();
        assertThat(names(Audience.SECRETARIAT)).isEqualTo("Robin Sample and Speaker N");
    }

    @Test
    void takingOneOutLeavesTheOtherAndWhatWasPromisedToBoth() {
        add(speaker(noor));
        var second = confirmed();
        speakers.chooses(first, Choice.of(Level.OPEN));
        speakers.chooses(second, Choice.of(Level.PROTECTED));
        staff.post(desk() + "/" + second.id() + "/removal");
        assertThat(held())
                .extracting(MailMessage::mail)
                .extracting(mail -> mail.kind() + " " + mail.toAddress())
                .containsExactly("joint " + noor);
        assertThat(panels.confirmed(haiti.id()))
                .singleElement()
                .satisfies(seat -> assertThat(seat.personIds()).containsExactly(first.speakerId()));
        assertThat(names(Audience.SECRETARIAT)).isEqualTo("Robin Sample");
        assertThat(shown(Audience.DELEGATIONS).film()).isFalse(); // the film may show her still
        var gone = browsers.signedInAs(people.get(second.speakerId()));
        assertThat(gone.get(statement()).status()).isEqualTo(404);
        assertThat(gone.get("/panel-invitations/" + second.id()).status()).isEqualTo(200);
        assertThat(browsers.signedInAs(people.get(first.speakerId()))
                        .get(statement())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoKnewNothingIsToldNothing() {
        add(speaker(noor));
        staff.post(desk() + "/" + joint().id() + "/removal");
        assertThat(held()).isEmpty();
        assertThat(add(speaker(noor)).location()).endsWith(desk()); // and may be asked again
    }

    @Test
    void oneWhoGivesThePartBackLeavesThePlaceAsItIs() {
        add(speaker(noor));
        var second = confirmed();
        speakers.declined(second, "Ill.");
        assertThat(panels.seat(first.id()).orElseThrow().status()).isEqualTo(SeatStatus.CONFIRMED);
        assertThat(names(Audience.SECRETARIAT)).isEqualTo("Robin Sample");
        assertThat(staff.get("/desk").text()).contains("A speaker who shares a place gave the part back");
        staff.post(desk() + "/" + second.id() + "/removal");
        assertThat(staff.get(panel()).text()).doesNotContain("Noor");
    }

    @Test
    void ifTheFirstGivesItBackTheOtherMayHaveThePlaceAlone() {
        add(speaker(noor));
        var second = confirmed();
        speakers.declined(first, "Ill.");
        assertThat(panels.confirmed(haiti.id())).isEmpty();
        assertThat(staff.get(panel()).html().select("main a").eachAttr("href")).contains(desk());
        assertThat(staff.post(desk() + "/" + second.id() + "/alone").location()).endsWith("/panel?letters=1");
        var after = sample.seat(water);
        assertThat(after)
                .extracting(Seat::speakerName, Seat::status, Seat::position, Seat::beside)
                .containsExactly("Noor Haddad", SeatStatus.INVITED, 1, List.of());
        assertThat(after.id()).isNotEqualTo(first.id());
    }

    @Test
    void nobodyIsAddedBesideSomebodyWhoGoesByAnotherName() {
        speakers.chooses(first, Choice.of(Level.PROTECTED).as("Speaker A"));
        assertThat(staff.get(desk()).text()).contains("somebody in it goes by another name");
        staff.post(desk(), speaker(noor));
        assertThat(people.byEmail(noor)).isEmpty();
    }

    @Test
    void whoHasThePlaceAloneIsProtectedAsBeforeAndSoIsTheStatementBefore() {
        add(speaker(noor));
        var second = confirmed();
        speakers.chooses(second, Choice.of(Level.PROTECTED).as("Speaker N"));
        speakers.declined(first, "Ill.");
        staff.post(desk() + "/" + second.id() + "/alone");
        var after = sample.seat(water);
        assertThat(protection.choice(after))
                .extracting(Choice::isProtected, Choice::otherName)
                .containsExactly(true, "Speaker N");
        var before = panels.seat(first.id()).orElseThrow();
        assertThat(before.speakers()).hasSize(1);
        assertThat(protection.choice(before).isProtected()).isTrue();
        for (var page : List.of(panel(), "/desk/outbox", "/desk"))
            assertThat(staff.get(page).text()).as(page).doesNotContain("Noor").doesNotContain("Haddad");
    }

    @Test
    void whoComesByTheLetterChoosesWhatMayBeKnownWithoutSigningIn() {
        add(speaker(noor));
        send();
        var visitor = browsers.anonymous();
        visitor.post(mailbox.await(noor, 1).linkPath());
        var reply = visitor.post("/panel-invitations/" + joint().id() + "/confirmation");
        assertThat(reply.location()).endsWith("/statements/" + joint().id() + "/protection");
        assertThat(visitor.get(reply.location()).status()).isEqualTo(200);
    }

    @Test
    void ifThePlaceIsLeftEmptyTheOtherIsTold() {
        add(speaker(noor));
        confirmed();
        speakers.declined(first, "Ill.");
        staff.post(panel() + "/seats/" + first.id() + "/vacancy");
        assertThat(held()).extracting(letter -> letter.mail().toAddress()).containsExactly(noor);
        assertThat(joint().status()).isEqualTo(SeatStatus.REVOKED);
    }

    @Test
    void anotherTimeIsToldToBoth() {
        add(speaker(noor));
        confirmed();
        calendar.schedule(haiti.id(), Optional.of(Instant.now().plus(Duration.ofDays(24))), 60, Optional.empty());
        sample.release(haiti.id());
        assertThat(held())
                .extracting(letter -> letter.mail().toAddress())
                .contains(noor, people.get(first.speakerId()).email());
    }

    @Test
    void mistakesAreSaidAndNobodyIsAddedTwice() {
        var wrong = add(speaker(people.get(first.speakerId()).email()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select("#speakerPosition").val()).isEqualTo("Treasurer");
        add(speaker(noor));
        var twice = add(speaker(noor));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.errors()).singleElement().asString().startsWith("Nobody was added");
        assertThat(twice.html().select("#speakerPosition").val()).isEqualTo("Treasurer");
        var applicant = browsers.signedInAs(people.get(water.applicantId()));
        assertThat(applicant.get(desk()).status()).isEqualTo(404);
        assertThat(staff.get(panel() + "/seats/" + joint().id() + "/joint").status())
                .isEqualTo(404);
        assertThat(staff.get(panel() + "/seats/" + joint().id() + "/speaker").text())
                .contains("cannot be passed on");
    }

    private Shown shown(Audience audience) {
        return protection
                .shownTo(audience, panels.confirmed(haiti.id()), haiti)
                .firstEntry()
                .getValue();
    }

    private String names(Audience audience) {
        return shown(audience).name();
    }

    private Browser.Reply add(String... fields) {
        return staff.submit(staff.get(desk()), desk(), fields);
    }

    /// As the second speaker's own seat, confirmed once.
    private Seat confirmed() {
        send();
        var seat = joint();
        panels.confirm(seat.id(), seat.speakerId());
        return joint();
    }

    private Seat joint() {
        return panels.seatsOf(people.byEmail(noor).orElseThrow().id()).stream()
                .filter(Seat::isJoint)
                .findFirst()
                .orElseThrow();
    }

    private void send() {
        outbox.release(held().stream().map(MailMessage::id).toList());
    }

    private PreSession ahead(String state) {
        var id = fixtures.preSession(state).id();
        calendar.schedule(id, Optional.of(Instant.now().plus(Duration.ofDays(20))), 60, Optional.empty());
        return calendar.preSession(id);
    }

    private static String[] speaker(String email) {
        return new String[] {
            "speakerFirstName", "Noor",
            "speakerLastName", "Haddad",
            "speakerPosition", "Treasurer",
            "speakerEmail", email,
            "gender", "woman",
            "languages", "en",
            "consent", "yes"
        };
    }

    private List<MailMessage> held() {
        var address = people.get(first.speakerId()).email();
        return outbox.held().stream()
                .filter(letter -> letter.mail().toAddress().contains(own)
                        || letter.mail().toAddress().equals(address))
                .toList();
    }

    private String statement() {
        return "/statements/" + first.id();
    }

    private String panel() {
        return "/desk" + haiti.path() + "/panel";
    }

    private String desk() {
        return panel() + "/seats/" + first.id() + "/joint";
    }
}
