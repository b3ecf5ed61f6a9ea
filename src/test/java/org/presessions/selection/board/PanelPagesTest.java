package org.presessions.selection.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.mail.Outbox;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.PanelOutcome;
import org.presessions.selection.Panels;
import org.presessions.selection.Place;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// The desk's pages on a State's applications and panel, and the speaker's page on the place that was offered.
@ServerTest
class PanelPagesTest {
    private static final int COPY_FOR_THE_APPLICANT = 1; // whose speaker was invited

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    SampleApplications applications;

    @Autowired
    Applications drafts;

    @Autowired
    SampleSelection sample;

    @Autowired
    Speakers speakers;

    @Autowired
    PanelDesk desk;

    @Autowired
    Panels panels;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    PreSession haiti;
    Application water;
    Application school;
    Browser staff;
    String page;

    @BeforeEach
    void twoApplications() {
        var own = UUID.randomUUID().toString().substring(24);
        haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        water = applications.application(
                haiti, "Sample <b>Water</b> " + own, InstitutionKind.COALITION, Set.of("right-to-water"));
        school = applications.application(
                haiti, "Sample School " + own, InstitutionKind.NATIONAL_CSO, Set.of("right-to-education"));
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        page = "/desk" + haiti.path() + "/panel";
    }

    @Test
    void theApplicationsAreCountedAndNamed() {
        var reply = staff.get("/desk" + haiti.path() + "/applications");
        assertThat(reply.heading()).isEqualTo("2 applications to speak on Haiti");
        assertThat(reply.html().select(".application-row a[dir=auto]").eachText())
                .containsExactly(water.answers().institution(), school.answers().institution());
        assertThat(reply.text()).doesNotContain("Sample <b>");
    }

    @Test
    void thePartsOfTheCountryAreCountedHoweverTheyAreSpelled() {
        for (var region : List.of("Nord-Est", "NORD-EST ", "Grand’Anse")) {
            var values = new HashMap<>(AnswerFields.of(SampleApplications.answers(
                            "Sample Voices", InstitutionKind.NATIONAL_CSO, Set.of("civil-society")))
                    .values());
            values.put("region", List.of(region));
            applications.application(haiti, fixtures.person(), new AnswerFields(values).answers());
        }
        var sections = staff.get("/desk" + haiti.path() + "/applications")
                .html()
                .select(".balance section:has(h3:contains(Parts of the country)) li");
        assertThat(sections.eachText()).contains("Nord-Est 2 of 5", "Grand’Anse 1 of 5");
    }

    @Test
    void otherAssessmentsShowOnceOnesOwnIsSaved() {
        sample.assess(water, fixtures.person(Role.SECRETARIAT), 4, "A colleague’s secret note");
        var address = "/desk/applications/" + water.id() + "/assessment";
        var form = staff.get(address);
        assertThat(form.text()).doesNotContain("secret note");
        assertThat(staff.get("/desk" + haiti.path() + "/applications").text()).doesNotContain("4.0 of 4");

        var incomplete = staff.submit(form, address, "score-expertise", "9", "note", "My note");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.errors()).hasSize(5);
        assertThat(incomplete.html().select("#note").text()).isEqualTo("My note");
        assertThat(incomplete.text()).doesNotContain("secret note");

        var saved = staff.submit(
                form,
                address,
                "score-national-voice",
                "2",
                "score-expertise",
                "2",
                "score-submission",
                "2",
                "score-new-theme",
                "2",
                "score-balance",
                "2");
        assertThat(staff.open(saved.location()).text()).contains("secret note");
        assertThat(staff.get("/desk" + haiti.path() + "/applications").text()).contains("3.0 of 4, by 2 people");
    }

    @Test
    void whoHasAConflictOfInterestAbstainsWithoutScores() {
        var address = "/desk/applications/" + water.id() + "/assessment";
        var saved = staff.submit(staff.get(address), address, "conflict", "true");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(staff.get("/desk" + haiti.path() + "/applications").text()).contains("One person abstained");
        assertThat(staff.get("/desk" + haiti.path() + "/applications?show=unassessed")
                        .html()
                        .select("tr.application-row"))
                .as("who abstains has not assessed")
                .isNotEmpty();
    }

    @Test
    void aPanelIsMadeWithButtonsAlone() {
        staff.submit(staff.get(page), page, "act", "add:" + water.id());
        staff.submit(staff.get(page), page, "act", "add:" + school.id());
        var reply =
                staff.open(staff.submit(staff.get(page), page, "act", "up:" + school.id(), "minutes-" + water.id(), "7")
                        .location());
        assertThat(reply.html().select(".panel-list .candidate a[dir]").eachText())
                .containsExactly(school.answers().institution(), water.answers().institution());
        assertThat(Browser.text(reply, "#speakers")).isEqualTo("2 speakers, 12 minutes");
        assertThat(desk.plan(haiti.id()).speakers())
                .containsExactly(new Place(school.id(), 5), new Place(water.id(), 7));
    }

    @Test
    void whatIsDraggedStandsWhereItWasDropped() {
        sample.choose(water, 5);
        var dropped = staff.submit(staff.get(page), page, "act", "add:" + school.id() + ":1");
        assertThat(desk.plan(haiti.id()).speakers())
                .containsExactly(new Place(school.id(), 5), new Place(water.id(), 5));
        var after = staff.open(dropped.location());
        staff.submit(after, page, "act", "reserve:" + water.id() + ":1");
        assertThat(desk.plan(haiti.id()).reserve()).containsExactly(new Place(water.id(), 5));
        assertThat(staff.submit(after, after.html().select(".undo-line").attr("action"))
                        .status())
                .isEqualTo(409); // another change came later
        var last = staff.get(page + "?undo=3");
        staff.submit(last, last.html().select(".undo-line").attr("action"));
        assertThat(desk.plan(haiti.id()).speakers()).hasSize(2);
    }

    @Test
    void moreMinutesThanThePreSessionHasAreShownAndNotReleased() {
        sample.choose(water, 15);
        sample.choose(school, 15);
        calendar.schedule(haiti.id(), Optional.of(Instant.parse("2021-12-06T09:00:00Z")), 20, Optional.empty());
        var shown = staff.get(page);
        assertThat(shown.text()).contains("10 minutes too many");
        assertThat(shown.html().select("button[name=release]")).isEmpty();
        var released = staff.post(page + "/release", "version", "2");
        assertThat(released.status()).isEqualTo(409);
        assertThat(Browser.text(released, ".notice")).startsWith("The speakers have more minutes");
        assertThat(desk.isReleased(haiti.id())).isFalse();
    }

    @Test
    void aProposedPanelSaysWhyAndIsPlannedByAPersonOnly() {
        sample.choose(water, 7);
        var proposal = page + "/proposal";
        var shown = staff.get(proposal + "?speakers=2&minutes=4");
        assertThat(shown.heading()).isEqualTo("Haiti: a proposed panel");
        assertThat(shown.html().select(".panel-list a").eachText())
                .containsExactlyInAnyOrder(
                        water.answers().institution(), school.answers().institution());
        assertThat(shown.html().select(".reasons").eachText())
                .allSatisfy(why -> assertThat(why).contains("Alone on"));
        assertThat(desk.plan(haiti.id()).speakers()).containsExactly(new Place(water.id(), 7));

        var taken = staff.submit(shown, proposal);
        assertThat(desk.plan(haiti.id()).speakers())
                .containsExactlyInAnyOrder(new Place(water.id(), 7), new Place(school.id(), 4));
        assertThat(staff.submit(shown, proposal).status()).isEqualTo(409);
        assertThat(Browser.text(staff.open(taken.location()), ".undo-line p")).startsWith("The plan of the panel");
        assertThat(staff.get(proposal + "?speakers=20&minutes=15").html().select(".action-bar button"))
                .isEmpty();
        assertThat(staff.get(proposal + "?speakers=many&aim=nonsense").status()).isEqualTo(200);
    }

    @Test
    void wrongMinutesAreKeptAndExplained() {
        sample.choose(water, 5);
        var reply = staff.submit(staff.get(page), page, "act", "save", "minutes-" + water.id(), "99");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors()).containsExactly("Give each speaker 1 to 15 minutes, in figures.");
        assertThat(reply.html().select("input[name^=minutes]").attr("value")).isEqualTo("99");
    }

    @Test
    void ofManyApplicationsAPageIsShownAndStays() {
        IntStream.range(0, 30).forEach(number -> applications.application(haiti, "Sample Circle " + number));
        var first = staff.get(page);
        assertThat(first.html().select("#others").text()).isEqualTo("32 further applications");
        assertThat(first.html().select("#others ~ ul > li")).hasSize(25);
        var second = staff.get(page + "?others=2");
        assertThat(second.html().select("#others ~ ul > li")).hasSize(7);
        var last = second.html().select("#others ~ ul > li").getLast().id();
        var added = staff.submit(second, page, "act", "add:" + last.substring("c-".length()));
        assertThat(added.location()).endsWith("&others=2#" + last);
        var list = "/desk" + haiti.path() + "/applications";
        assertThat(staff.get(list).html().select(".application-row")).hasSize(32);
    }

    @Test
    void whoComesSecondIsToldAndUndoesNothing() {
        var seen = staff.get(page);
        staff.submit(seen, page, "act", "add:" + water.id());
        var late = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var reply = late.submit(seen, page, "act", "add:" + school.id(), "_csrf", late.csrfToken());
        assertThat(reply.status()).isEqualTo(409);
        assertThat(Browser.text(reply, ".notice")).startsWith("A colleague changed this panel");
        assertThat(desk.plan(haiti.id()).speakers()).containsExactly(new Place(water.id(), 5));
    }

    @Test
    void anApplicationOfAnotherStateIsNotThere() {
        var other = calendar.preSessionsOf(fixtures.series("UGA").id()).getFirst();
        var foreign = applications.application(other, "Sample Elsewhere " + UUID.randomUUID());
        assertThat(staff.submit(staff.get(page), page, "act", "add:" + foreign.id())
                        .status())
                .isEqualTo(404);
        assertThat(desk.plan(haiti.id()).speakers()).isEmpty();
        var hidden = browsers.signedInAs(fixtures.person(Role.SPEAKER, Role.DELEGATE))
                .get(page);
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text()).doesNotContain(water.answers().institution(), "Sample School");
    }

    @Test
    void decisionsAreReleasedTogetherAndOnce() {
        sample.choose(water, 5);
        var minutes = "minutes-" + water.id();
        var toAsk = staff.submit(staff.get(page), page, minutes, "7", "release", "true");
        var before = staff.get(toAsk.location());
        assertThat(before.html().select("h1").text()).isEqualTo("Release 2 decisions");
        assertThat(before.html().select("main h2").eachText())
                .containsExactly("1: invited to speak", "1: not selected");
        assertThat(Browser.text(before, "main .notice")).contains("One of these was assessed by nobody.");
        assertThat(desk.plan(haiti.id()).speakers()).containsExactly(new Place(water.id(), 7));
        var held = outbox.countHeld();
        var reply = staff.open(staff.submit(before, page + "/release").location());
        assertThat(Browser.text(reply, ".notice")).startsWith("2 letters are written. Nobody has been told by it yet");
        staff.submit(before, page + "/release");
        assertThat(outbox.countHeld() - held).isEqualTo(2 + COPY_FOR_THE_APPLICANT);
    }

    @Test
    void aSpeakerIsInvitedOnceTheLetterHasLeft() {
        sample.choose(water, 5);
        sample.release(haiti.id());
        var before = staff.get(page);
        assertThat(before.text())
                .contains("written, waiting to be read and sent", "2 written, waiting to be read")
                .doesNotContain("Invited, no answer yet", "Every letter has left");

        outbox.release(List.of(letter(water.answers().speakerEmail())));
        Awaitility.await()
                .untilAsserted(() -> assertThat(staff.get(page).text()).contains("Invited, no answer yet"));
        assertThat(staff.get(page).text()).contains("one sent · one written").doesNotContain("Every letter has left");
    }

    @Test
    void whoseLetterWasDiscardedIsStillToBeTold() {
        sample.choose(water, 5);
        sample.release(haiti.id());
        var notSelected = letter(people.get(school.applicantId()).email());
        assertThat(outbox.discard(notSelected)).isTrue();
        var seen = staff.get(page);
        assertThat(seen.text()).contains("discarded, nobody got it", "Release one decision …");
        var again = staff.open(
                staff.submit(staff.get(page + "/release"), page + "/release").location());
        assertThat(Browser.text(again, ".notice")).startsWith("One letter is written.");
        assertThat(letter(people.get(school.applicantId()).email())).isNotEqualTo(notSelected);
        assertThat(staff.get(page).text()).doesNotContain("Release one decision");
    }

    @Test
    void aDiscardedLetterIsATaskThatIsDoneByWritingItAgainOrBySayingThatTheyKnow() {
        sample.choose(water, 5);
        sample.release(haiti.id());
        var address = people.get(school.applicantId()).email();
        var letter = letter(address);
        outbox.discard(letter);
        assertThat(staff.get("/desk").text()).contains("discarded");
        var again = "/desk/outbox/" + letter + "/again";
        var shown = staff.open(staff.submit(staff.get("/desk/outbox"), again).location());
        assertThat(shown.html().select("#subject").attr("value")).startsWith("Your application to speak on");
        assertThat(letter(address)).isEqualTo(letter);

        outbox.discard(letter);
        var settled = "/desk/outbox/" + letter + "/settled";
        var after = staff.open(staff.submit(staff.get("/desk/outbox"), settled).location());
        assertThat(after.html().select("form[action=" + settled + "]")).isEmpty();
        assertThat(desk.due(haiti.id())).isEmpty();
    }

    @Test
    void anInvitationThatWasDiscardedIsATaskToo() {
        sample.choose(water, 5);
        sample.release(haiti.id());
        var letter = letter(water.answers().speakerEmail());
        outbox.discard(letter);
        assertThat(staff.get("/desk").text()).contains("discarded");
        assertThat(staff.get("/desk/outbox").html().select("form[action=/desk/outbox/" + letter + "/again]"))
                .hasSize(1);
    }

    @Test
    void aSentenceForAllIsWrittenOnceAndSeenOnRealLetters() {
        sample.choose(water, 5);
        sample.release(haiti.id());
        var letter = letter(water.answers().speakerEmail());
        var template = "/desk/outbox/templates/selection.mail.invited/en";
        var edit = staff.get(template);
        assertThat(edit.html().select("#body").text())
                .contains("You are speaker number [[number]] and have [[minutes]].");

        var body = "Dear [[speaker]] of [[organisation]], come to [[state]].\n\n[[link]]\n";
        var refused = staff.submit(edit, template, "body", body + "[[hour]]");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors().getFirst()).startsWith("[[hour]] stands for nothing in this letter.");
        var preview = staff.submit(edit, template, "body", body, "preview", "true");
        assertThat(preview.html().select(".letter .prose").text())
                .contains("come to ")
                .doesNotContain("[[state]]");
        assertThat(outbox.find(letter).orElseThrow().mail().body()).doesNotContain("come to Haiti.");

        staff.submit(edit, template, "body", body);
        var anew = outbox.find(letter).orElseThrow().mail();
        assertThat(anew.body()).endsWith("come to Haiti.\n\n[[link]]\n").startsWith("Dear ");
        assertThat(anew.link()).isPresent();
        assertThat(staff.submit(edit, template, "body", "Mine. [[link]]").status())
                .isEqualTo(409);

        staff.submit(staff.get(template), template + "/own");
        assertThat(outbox.find(letter).orElseThrow().mail().body()).contains("You are speaker number 1");
    }

    private UUID letter(String address) {
        return outbox.held().stream()
                .filter(held -> held.mail().toAddress().equals(address))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theSpeakerConfirmsAndGoesOnToTheStatement() {
        sample.choose(water, 6);
        assertThat(people.byEmail(water.answers().speakerEmail())).isEmpty();
        sample.release(haiti.id());
        var seat = sample.seat(water);
        var address = "/panel-invitations/" + seat.id();
        var speaker = browsers.signedInAs(people.get(seat.speakerId()));
        var invitation = speaker.get(address);
        assertThat(invitation.heading()).isEqualTo("You are invited to speak on Haiti");
        assertThat(invitation.html().select(".places a").eachText()).containsExactly("My panel places");
        var confirmed = speaker.submit(invitation, address + "/confirmation");
        assertThat(confirmed.location()).endsWith("/statements/" + seat.id() + "/protection");
        assertThat(panels.seat(seat.id())).map(Seat::status).contains(SeatStatus.CONFIRMED);
        assertThat(speaker.get("/panel-invitations").html().select("main a").eachText())
                .containsExactly("Haiti, Pre-sessions " + haiti.series().slug());
    }

    @Test
    void anotherSpeakersPlaceIsNotThere() {
        sample.choose(water, 6);
        sample.choose(school, 6);
        sample.release(haiti.id());
        var address = "/panel-invitations/" + sample.seat(water).id();
        var other = browsers.signedInAs(people.get(sample.seat(school).speakerId()));
        assertThat(other.get(address).status()).isEqualTo(404);
        assertThat(other.post(address + "/confirmation").status()).isEqualTo(404);
        assertThat(other.post(address + "/decline").status()).isEqualTo(404);
        for (var any : List.of(address, "/panel-invitations/" + UUID.randomUUID()))
            assertThat(browsers.anonymous().get(any).location()).contains("/sign-in?to=");
        assertThat(staff.get(address).status()).isEqualTo(404);
        assertThat(staff.get("/panel-invitations").status()).isEqualTo(404);
    }

    @Test
    void aDeclinedPlaceIsOfferedToTheReserveFromTheDesk() {
        sample.choose(water, 6);
        speakers.inReserve(school);
        sample.release(haiti.id());
        var seat = sample.seat(water);
        var address = "/panel-invitations/" + seat.id();
        var speaker = browsers.signedInAs(people.get(seat.speakerId()));
        var declined =
                speaker.submit(speaker.get(address), address + "/decline", "reason", "The <i>border</i> is closed.");
        assertThat(speaker.open(declined.location()).heading()).isEqualTo("You declined to speak on Haiti");

        var reply = staff.get(page);
        assertThat(reply.text()).contains("The &lt;i&gt;border&lt;/i&gt; is closed.");
        assertThat(staff.get("/desk")
                        .html()
                        .select(".waiting a[href=" + page + "]")
                        .eachText())
                .contains("A speaker declined or withdrew: the place is free");
        staff.post(page + "/seats/" + seat.id() + "/replacement");
        assertThat(sample.seat(school).status()).isEqualTo(SeatStatus.INVITED);
        assertThat(staff.get("/desk").html().select(".waiting a[href=" + page + "]"))
                .isEmpty();
    }

    @Test
    void ofWhatWasWithdrawnThePlaceIsFreeAndTheNumberIsLeft() {
        var seat = speakers.confirmed(water, 2);
        var number = drafts.draft(water.id()).number().orElseThrow();
        drafts.withdraw(water.id());
        Awaitility.await()
                .untilAsserted(() -> assertThat(sample.seat(water).status()).isEqualTo(SeatStatus.DECLINED));
        var notice = staff.get(page).html().select("section.notice");
        assertThat(notice.select("h2").eachText()).containsExactly("Withdrawn: the application " + number);
        assertThat(notice.text())
                .contains("Its place is free.", "Leave the place empty")
                .doesNotContain("Another speaker", water.answers().institution());
        staff.post(page + "/seats/" + seat.id() + "/vacancy");
        assertThat(staff.get(page).html().select("section.notice")).isEmpty();
    }

    @Test
    void theInvitationSpeaksFrenchAndSpanish() {
        sample.choose(water, 1);
        sample.release(haiti.id());
        var seat = sample.seat(water);
        var person = people.get(seat.speakerId());
        assertThat(browsers.signedInAs(person)
                        .speaking("fr")
                        .get("/panel-invitations/" + seat.id())
                        .heading())
                .isEqualTo("Invitation à prendre la parole\u202F: Haïti");
        assertThat(browsers.signedInAs(fixtures.person(Locale.of("es"), Role.SECRETARIAT))
                        .get(page)
                        .heading())
                .isEqualTo("Haití: panel");
    }

    @Test
    void ofTwoChangesAtOnceOneIsDoneAndTheOtherTold() throws Exception {
        var seen = desk.plan(haiti.id()).version();
        var outcomes = atOnce(
                () -> desk.change(haiti.id(), seen, plan -> plan.add(water.id())),
                () -> desk.change(haiti.id(), seen, plan -> plan.add(school.id())));
        assertThat(outcomes).containsExactlyInAnyOrder(new PanelOutcome.Done(), new PanelOutcome.ChangedMeanwhile());
        assertThat(desk.plan(haiti.id()).speakers()).hasSize(1);
    }

    @Test
    void ofTwoReleasesAtOnceOnlyOneWritesLetters() throws Exception {
        sample.choose(water, 5);
        var held = outbox.countHeld();
        var seen = desk.plan(haiti.id()).version();
        assertThat(atOnce(() -> desk.release(haiti.id(), seen), () -> desk.release(haiti.id(), seen)))
                .containsExactlyInAnyOrder(new PanelOutcome.Released(2), new PanelOutcome.Released(0));
        assertThat(outbox.countHeld() - held).isEqualTo(2 + COPY_FOR_THE_APPLICANT);
    }

    private static List<PanelOutcome> atOnce(Callable<PanelOutcome> one, Callable<PanelOutcome> other)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
