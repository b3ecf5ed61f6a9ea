package org.presessions.selection.replacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
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
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// A speaker is replaced within the organisation: it proposes, or staff enter, and a person at the desk says yes.
@ServerTest
class ReplacingPagesTest {
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
    Applications applications;

    @Autowired
    Panels panels;

    @Autowired
    Protection protection;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    private final String own = UUID.randomUUID().toString().substring(24);
    private final String newcomer = "noor-" + own + "@example.org";
    private PreSession haiti;
    private Application water;
    private Browser staff;
    private Browser applicant;

    @BeforeEach
    void anApplicationForAPreSessionThatIsAhead() {
        haiti = ahead("HTI");
        water = samples.application(haiti, "Sample Water " + own, InstitutionKind.COALITION, Set.of("right-to-water"));
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        applicant = browsers.signedInAs(people.get(water.applicantId()));
    }

    @Test
    void theOrganisationProposesAndAPersonSaysYes() {
        var before = speakers.confirmed(water, 6);
        statements.handedIn(before);
        speakers.chooses(before, Choice.of(Level.OPEN));
        outbox.release(held().stream().map(MailMessage::id).toList());
        assertThat(applicant
                        .get("/applications/" + water.id())
                        .html()
                        .select("main a")
                        .eachAttr("href"))
                .contains(path(before));

        var sent = applicant.submit(applicant.get(path(before)), path(before), speaker(newcomer));
        assertThat(applicant.open(sent.location()).text()).contains("Your proposal is with the secretariat.");
        assertThat(panels.seat(before.id()).orElseThrow()).isEqualTo(before); // nothing changes before a yes

        assertThat(staff.get("/desk").text()).contains("Sample Water " + own + " proposes another speaker");
        assertThat(staff.get(panel()).html().select("main a").eachAttr("href")).contains(desk(before));
        var asked = staff.get(desk(before));
        assertThat(asked.text()).contains("Noor", "Treasurer").doesNotContain("Robin");
        assertThat(staff.submit(asked, desk(before) + "/acceptance").location()).endsWith("/panel?letters=1");

        var after = sample.seat(water);
        assertThat(after.id()).isNotEqualTo(before.id());
        assertThat(after)
                .extracting(Seat::speakerName, Seat::status, Seat::position, Seat::speakingTime)
                .containsExactly("Noor Haddad", SeatStatus.INVITED, 1, Duration.ofMinutes(6));
        assertThat(panels.all(haiti.id())).containsExactly(after);
        assertThat(panels.seat(before.id()).orElseThrow())
                .extracting(Seat::status, Seat::speakerName)
                .containsExactly(SeatStatus.REPLACED, "Robin Sample");
        assertThat(held())
                .extracting(
                        letter -> letter.mail().kind(), letter -> letter.mail().toAddress())
                .containsExactlyInAnyOrder(
                        tuple("decision", newcomer),
                        tuple("decision-copy", people.get(water.applicantId()).email()),
                        tuple("replaced", people.get(before.speakerId()).email()));
    }

    @Test
    void nothingOfTheSpeakerBeforeIsTheOtherOnes() {
        var before = speakers.confirmed(water, 6);
        statements.handedIn(before);
        speakers.chooses(before, Choice.of(Level.OPEN));
        var old = browsers.signedInAs(people.get(before.speakerId()));
        passOn(before);

        for (var page : List.of("", "/protection", "/video", "/captions"))
            assertThat(old.get("/statements/" + before.id() + page).status()).isEqualTo(404);
        assertThat(old.get("/panel-invitations/" + before.id()).heading())
                .isEqualTo("Somebody else of your organisation speaks on Haiti");
        assertThat(old.post("/panel-invitations/" + before.id() + "/confirmation")
                        .status())
                .isEqualTo(409);
        assertThat(old.get("/panel-invitations/" + sample.seat(water).id()).status())
                .isEqualTo(404);

        var after = sample.confirm(sample.seat(water));
        var other = browsers.signedInAs(people.get(after.speakerId()));
        assertThat(protection.choice(after)).isEqualTo(Choice.NONE);
        assertThat(other.get("/statements/" + after.id()).status()).isEqualTo(200);
        assertThat(other.get("/statements/" + before.id()).status()).isEqualTo(404);
        assertThat(panels.confirmed(haiti.id())).extracting(Seat::id).containsExactly(after.id());
    }

    /// Who applied said that the first one is not to be named; what is known of the second is another matter.
    @Test
    void whoWasProtectedStaysSo() {
        var before = speakers.confirmed(water, 6);
        speakers.chooses(before, Choice.of(Level.PROTECTED).as("Speaker One"));
        passOn(before);
        var old = panels.seat(before.id()).orElseThrow();
        assertThat(protection.shownToStaff(List.of(old)).values())
                .extracting(Shown::name)
                .containsExactly("Speaker One");
        assertThat(staff.get(panel()).text()).contains("Noor Haddad").doesNotContain("Robin");
        assertThat(staff.get("/desk/applications/" + water.id()).text()).contains("Noor");
    }

    @Test
    void aLetterThatWaitsAboutTheSpeakerBeforeGoes() {
        sample.choose(water, 6);
        sample.release(haiti.id());
        var before = sample.seat(water);
        var invitation = held().stream()
                .filter(letter -> letter.mail().kind().equals("decision"))
                .findFirst()
                .orElseThrow();
        passOn(before);
        assertThat(held())
                .extracting(letter -> letter.mail().kind())
                .containsExactlyInAnyOrder("decision", "decision-copy"); // who was told nothing is told nothing
        assertThat(held()).extracting(MailMessage::id).doesNotContain(invitation.id());
        assertThat(outbox.release(List.of(invitation.id())).leaving()).isZero();
    }

    @Test
    void aPlaceThatWasGivenBackComesBackToWhereItWas() {
        var school = samples.application(haiti, "Sample School " + own, InstitutionKind.NHRI, Set.of("justice"));
        var before = speakers.confirmed(water, 6);
        speakers.confirmed(school, 4);
        speakers.declined(before, "Ill.");
        var old = browsers.signedInAs(people.get(before.speakerId()));
        assertThat(old.get("/panel-invitations/" + before.id())
                        .html()
                        .select("main a")
                        .eachAttr("href"))
                .contains(path(before));
        old.submit(old.get(path(before)), path(before), speaker(newcomer));
        staff.submit(staff.get(desk(before)), desk(before) + "/acceptance");
        assertThat(panels.all(haiti.id()))
                .extracting(Seat::speakerName, Seat::position)
                .startsWith(tuple("Noor Haddad", 1));
        assertThat(staff.get(panel()).text()).doesNotContain("Leave the place empty");
    }

    @Test
    void aProposalIsRefusedWithWordsOrTakenBack() {
        var before = speakers.confirmed(water, 6);
        outbox.release(held().stream().map(MailMessage::id).toList());
        applicant.submit(applicant.get(path(before)), path(before), speaker(newcomer));
        var tooLong = "x".repeat(2001);
        var kept = staff.submit(staff.get(desk(before)), desk(before) + "/refusal", "words", tooLong);
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.html().select("#words").text()).isEqualTo(tooLong);
        staff.submit(staff.get(desk(before)), desk(before) + "/refusal", "words", "We need a woman of the region.");
        assertThat(sample.seat(water)).isEqualTo(before);
        assertThat(held())
                .singleElement()
                .satisfies(letter -> assertThat(letter.mail().body()).contains("We need a woman of the region."));
        assertThat(applicant.get(path(before)).text()).contains("did not agree to the last proposal");
        applicant.submit(applicant.get(path(before)), path(before), speaker(newcomer));
        applicant.submit(applicant.get(path(before)), path(before) + "/withdrawal");
        assertThat(staff.get("/desk").text()).doesNotContain("Sample Water " + own + " proposes");
        assertThat(people.byEmail(newcomer)).isEmpty();
    }

    @Test
    void mistakesAreSaidAndNothingTypedIsLost() {
        var before = speakers.confirmed(water, 6);
        var same = people.get(before.speakerId()).email();
        var wrong = applicant.submit(applicant.get(path(before)), path(before), speaker(same));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors())
                .containsExactly("This is the address of the present speaker. Enter that of the other person.");
        assertThat(wrong.html().select("#speakerPosition").val()).isEqualTo("Treasurer");
        var empty = applicant.submit(applicant.get(path(before)), path(before));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().select("input[type=text], input[type=email]").eachAttr("value"))
                .allMatch(String::isEmpty);
    }

    @Test
    void staffEnterWhomTheyWereTold() {
        var before = speakers.confirmed(water, 6);
        var asked = staff.submit(staff.get(desk(before)), desk(before), speaker(newcomer));
        assertThat(asked.location()).endsWith(desk(before));
        assertThat(sample.seat(water)).isEqualTo(before);
        staff.submit(staff.get(desk(before)), desk(before) + "/acceptance");
        assertThat(sample.seat(water).speakerName()).isEqualTo("Noor Haddad");
        assertThat(staff.get(desk(before)).text()).contains("cannot be passed on");
    }

    @Test
    void nobodyElseProposes() {
        var before = speakers.confirmed(water, 6);
        var stranger = browsers.signedInAs(people.get(speakers.confirmed(haiti).speakerId()));
        assertThat(stranger.get(path(before)).status()).isEqualTo(404);
        assertThat(stranger.post(path(before)).status()).isEqualTo(404);
        assertThat(staff.get(path(before)).status()).isEqualTo(404);
        assertThat(applicant.get(desk(before)).status()).isEqualTo(404);
        assertThat(staff.get("/desk" + ahead("TGO").path() + "/panel/seats/" + before.id() + "/speaker")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onceThePreSessionIsOverNothingIsPassedOn() {
        var before = speakers.confirmed(water, 6);
        applicant.submit(applicant.get(path(before)), path(before), speaker(newcomer));
        var asked = staff.get(desk(before));
        calendar.schedule(haiti.id(), Optional.of(Instant.now().minus(Duration.ofDays(9))), 60, Optional.empty());
        assertThat(staff.submit(asked, desk(before) + "/acceptance").status()).isEqualTo(409);
        assertThat(applicant.get(path(before)).text()).contains("cannot be passed on any more");
        assertThat(sample.seat(water)).isEqualTo(before);
    }

    private void passOn(Seat seat) {
        staff.submit(staff.get(desk(seat)), desk(seat), speaker(newcomer));
        staff.submit(staff.get(desk(seat)), desk(seat) + "/acceptance");
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
        return outbox.held().stream()
                .filter(letter -> letter.mail().toAddress().contains(own))
                .toList();
    }

    private String panel() {
        return "/desk" + haiti.path() + "/panel";
    }

    private String desk(Seat seat) {
        return panel() + "/seats/" + seat.id() + "/speaker";
    }

    private static String path(Seat seat) {
        return "/panel-invitations/" + seat.id() + "/speaker";
    }
}
