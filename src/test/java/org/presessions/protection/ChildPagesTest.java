package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.custody.Custodians;
import org.presessions.protection.custody.NameRequest;
import org.presessions.protection.custody.NameRequests;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.PanelStatement;
import org.presessions.statements.Statements;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// What a speaker under 18 has to say first, and who reads it.
@ServerTest
class ChildPagesTest {
    private static final String AWAITED = "nothing is shown until a parent or guardian has consented";

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleStatements samples;

    @Autowired
    Statements statements;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Protection protection;

    @Autowired
    GuardianRepository guardians;

    @Autowired
    Custodians custodians;

    @Autowired
    NameRequests requests;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    private PreSession preSession;
    private Seat seat;
    private Browser speaker;
    private String path;

    @BeforeEach
    void confirm() {
        preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        seat = speakers.confirmed(applications.application(preSession, "Sample Youth " + UUID.randomUUID()), 2);
        samples.approved(seat);
        speaker = browsers.signedInAs(people.get(seat.speakerId()));
        path = "/statements/" + seat.id() + "/protection";
    }

    @Test
    void aChildIsProtectedAndScreenedToNobodyUntilAGuardianConsents() {
        choose("level", "open", "child", "yes");
        assertThat(protection.choice(seat).isProtected()).isTrue();
        assertThat(isScreened()).isFalse();
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(staff.get(desk()).text()).contains(AWAITED).doesNotContain(seat.speakerName());

        var confirming = desk() + "/consent";
        assertThat(staff.get(desk()).html().select("form[action=" + confirming + "]"))
                .isEmpty(); // there is none yet
        itsGuardianConsents();
        assertThat(protection.choice(seat).isProtected()).isTrue(); // anybody can write so
        assertThat(isScreened()).isFalse();
        assertThat(staff.get("/desk").html().select("a[href=" + desk() + "]")).isNotEmpty();
        assertThat(staff.get(desk()).text()).contains(AWAITED).doesNotContain("Planted", "signed letter");

        staff.submit(staff.get(desk()), confirming);
        assertThat(protection.choice(seat)).isEqualTo(Choice.of(Level.OPEN));
        assertThat(isScreened()).isTrue();
        assertThat(staff.get(desk()).text()).doesNotContain(AWAITED, "Planted", "signed letter");
        itsGuardianConsents(); // saved once more, as it stands
        assertThat(isScreened()).isTrue();
        assertThat(speaker.get(path).text()).contains("Marie Planted", "signed letter", "2026-03-01");
    }

    @Test
    void whoIsUnder18AndChoosesNoLevelBeginsAsProtected() {
        choose("child", "yes");
        assertThat(protection.choice(seat).level()).contains(Level.PROTECTED);
    }

    @Test
    void aConsentIsWholeAndNotOfTomorrow() {
        var tomorrow = LocalDate.now().plusDays(2).toString();
        var page = choose("level", "open", "child", "yes", "guardian", "Marie Planted", "givenOn", tomorrow);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors())
                .containsExactly(
                        "Write how the consent was given.",
                        "Enter the day on which the consent was given, not one that is still to come.");
        assertThat(page.text()).contains("Marie Planted"); // what was typed stays
        assertThat(protection.choice(seat)).isEqualTo(Choice.NONE);
    }

    @Test
    void onlyCustodiansReadWhoConsented() {
        itsGuardianConsents();
        var asking = fixtures.person(Role.SECRETARIAT);
        var answering = fixtures.person(Role.SECRETARIAT);
        custodians.name(List.of(asking.id(), answering.id()));
        var page = NameRequestController.path(seat.applicationId());
        assertThat(browsers.signedInAs(asking).get(page).text()).doesNotContain("Planted");
        requests.ask(seat.applicationId(), asking.id(), "Her school asks");
        requests.answer(requests.of(seat.applicationId()).getFirst(), answering.id(), NameRequest.Answer.YES);
        assertThat(browsers.signedInAs(asking).get(page).text()).contains("Marie Planted", "signed letter");
        assertThat(browsers.signedInAs(fixtures.person(Role.SECRETARIAT))
                        .get(page)
                        .text())
                .doesNotContain("Planted");
    }

    /// Who consented was kept for good, though nothing is shown any more for which consent was needed.
    @Test
    void whatWasNotedOfAGuardianIsErasedWithTheStatementAndTheNameStaysWithheld() {
        itsGuardianConsents();
        speakers.takesBack(seat);
        assertThat(guardians.find(seat.id())).contains(Guardian.AWAITED);
        assertThat(protection.choice(seat).isProtected()).isTrue();
    }

    private void itsGuardianConsents() {
        choose(
                "level",
                "open",
                "child",
                "yes",
                "guardian",
                "Marie Planted",
                "given",
                "signed letter",
                "givenOn",
                "2026-03-01");
    }

    private Browser.Reply choose(String... fields) {
        return speaker.submit(speaker.get(path), path, fields);
    }

    private String desk() {
        return "/desk/statements/" + manuscripts.begin(seat).id();
    }

    private boolean isScreened() {
        return statements.ofPanel(preSession.id()).stream()
                .filter(planned -> planned.seat().equals(seat))
                .map(PanelStatement::statement)
                .anyMatch(Optional::isPresent);
    }
}
