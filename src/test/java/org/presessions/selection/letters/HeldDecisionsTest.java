package org.presessions.selection.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.SeriesDates;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.mail.Released;
import org.presessions.people.People;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.Panels;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Verdict;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// A letter that waits dies with what it tells, or is written anew; nobody gets two.
@ServerTest
@Transactional
class HeldDecisionsTest {
    private static final Optional<URI> NO_CALL = Optional.empty();

    @Autowired
    Panels panels;

    @Autowired
    PanelDesk desk;

    @Autowired
    SampleSelection sample;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    Speakers speakers;

    @Autowired
    Outbox outbox;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    PreSession haiti;
    Application water;
    Application school;

    @BeforeEach
    void aPanelOfTwoThatIsReleased() {
        haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        water = samples.application(haiti, "Water " + UUID.randomUUID(), InstitutionKind.COALITION, Set.of("water"));
        school = samples.application(haiti, "School " + UUID.randomUUID(), InstitutionKind.COALITION, Set.of("school"));
        sample.choose(water, 5);
        sample.choose(school, 5);
        sample.release(haiti.id());
    }

    @Test
    void whoWithdrawsIsNotInvitedByALetterThatStillWaits() {
        assertThat(held(water)).hasSize(2); // the speaker's, and the copy for the applicant
        applications.withdraw(water.id());
        panels.forget(water.id(), haiti.id());
        assertThat(held(water)).isEmpty();
        assertThat(held(school)).hasSize(2);
        assertThat(held(school).getFirst().mail().body()).contains("You are speaker number 1"); // she moved up
    }

    /// Nobody declines what nobody was offered.
    @Test
    void whoWithdrawsBeforeALetterLeftHasDeclinedNothing() {
        applications.withdraw(water.id());
        panels.forget(water.id(), haiti.id());
        assertThat(sample.seat(water).status()).isEqualTo(SeatStatus.REVOKED);
        sample.confirm(sample.seat(school));
        applications.withdraw(school.id());
        panels.forget(school.id(), haiti.id());
        assertThat(sample.seat(school).status()).isEqualTo(SeatStatus.DECLINED);
    }

    /// Nobody is offered a place by the letter that says that there is none yet.
    @Test
    void whoKnowsOfTheReserveAloneHasDeclinedNothing() {
        var press =
                samples.application(haiti, "Press " + UUID.randomUUID(), InstitutionKind.COALITION, Set.of("water"));
        speakers.inReserve(press);
        sample.release(haiti.id());
        outbox.release(held(press).stream().map(MailMessage::id).toList());
        desk.change(haiti.id(), version(), plan -> plan.add(press.id()));
        sample.release(haiti.id());
        applications.withdraw(press.id());
        panels.forget(press.id(), haiti.id());
        assertThat(sample.seat(press).status()).isEqualTo(SeatStatus.REVOKED);
    }

    /// As long as nothing else has noticed: the outbox asks before a letter leaves.
    @Test
    void aLetterIsAskedBeforeItLeaves() {
        var letters = held(water).stream().map(MailMessage::id).toList();
        applications.withdraw(water.id());
        assertThat(outbox.release(letters)).isEqualTo(new Released(0, 0, 2));
        assertThat(letters).allMatch(id -> status(id) == MailStatus.OVERTAKEN);
    }

    @Test
    void whoIsTakenOffBeforeTheLetterLeftGetsOneLetterAndNotTwo() {
        desk.change(haiti.id(), version(), plan -> plan.remove(school.id()));
        assertThat(held(school)).isEmpty();
        assertThat(sample.seat(school).status()).isEqualTo(SeatStatus.REVOKED);
        assertThat(desk.untold(List.of(haiti.id()))).isEqualTo(Map.of(haiti.id(), 1));
        assertThat(desk.due(haiti.id())).containsExactly(new Decision(school, Verdict.NOT_SELECTED, 0, 0));
        sample.release(haiti.id());
        assertThat(held(school))
                .extracting(letter -> letter.mail().subject())
                .containsExactly("Your application to speak on Haiti");
        assertThat(sample.release(haiti.id())).isZero();
        assertThat(desk.untold(List.of(haiti.id()))).isEmpty();
    }

    @Test
    void whoIsTakenOffAfterwardsIsToldSo() {
        outbox.release(held(school).stream().map(MailMessage::id).toList());
        desk.change(haiti.id(), version(), plan -> plan.remove(school.id()));
        assertThat(desk.due(haiti.id())).containsExactly(new Decision(school, Verdict.REVOKED, 0, 0));
    }

    @Test
    void aPlaceThatChangesBeforeTheLetterLeftIsToldAsItIs() {
        desk.change(haiti.id(), version(), plan -> plan.lasting(Map.of(school.id(), 8)));
        assertThat(held(school)).hasSize(2);
        assertThat(held(school).getFirst().mail().body()).contains("speaker number 2 and have 8 minutes");
        assertThat(desk.due(haiti.id())).isEmpty();
    }

    @Test
    void aLetterIsWrittenAnewWhenTheHourChangesAndWaitsToBeRead() {
        var id = held(water).getFirst().id();
        outbox.reword(id, "By hand", "Dear Ana,\n\n[[link]]\n");
        moved("2061-12-07T09:00:00Z");
        assertThat(outbox.release(List.of(id))).isEqualTo(new Released(0, 1, 0));
        var anew = outbox.find(id).orElseThrow();
        assertThat(anew.status()).isEqualTo(MailStatus.HELD);
        assertThat(anew.mail().body()).contains("7 December 2061");
        assertThat(outbox.release(List.of(id))).isEqualTo(new Released(1, 0, 0));
    }

    @Test
    void onceItHasBegunNobodyIsInvitedAnyMore() {
        var invitation = held(water).getFirst().id();
        moved(Instant.now().minusSeconds(60).toString());
        assertThat(outbox.release(List.of(invitation))).isEqualTo(new Released(0, 0, 1));
    }

    @Test
    void whatAPersonWroteStaysAsLongAsItIsTrue() {
        var id = held(water).getFirst().id();
        outbox.reword(id, "By hand", "Dear Ana,\n\n[[link]]\n");
        assertThat(outbox.release(List.of(id))).isEqualTo(new Released(1, 0, 0));
        assertThat(outbox.find(id).orElseThrow().mail().subject()).isEqualTo("By hand");
    }

    @Test
    void thoseWhoWereToldAnotherHourAreToBeToldOfTheChange() {
        moved("2061-12-07T09:00:00Z");
        outbox.release(held(school).stream().map(MailMessage::id).toList()); // written anew
        outbox.release(held(school).stream().map(MailMessage::id).toList());
        assertThat(desk.due(haiti.id())).isEmpty();
        moved("2061-12-08T15:00:00Z");
        assertThat(desk.due(haiti.id())).extracting(Decision::verdict).containsExactly(Verdict.TIMED);
        assertThat(desk.untimed(List.of(haiti))).isEqualTo(Map.of(haiti.id(), 1));
        sample.release(haiti.id());
        assertThat(held(school)).hasSize(1);
        assertThat(held(school).getFirst().mail().body()).contains("8 December 2061", "Your place stays as it is");
        assertThat(held(school).getFirst().mail().subject()).startsWith("When and how the Pre-session");
        assertThat(desk.untimed(List.of(haiti))).isEmpty();
    }

    @Test
    void thoseWhoWereToldAnotherFormatOrOtherDatesAreToBeToldOfTheChange() {
        outbox.release(held(school).stream().map(MailMessage::id).toList());
        var series = haiti.series();
        calendar.redate(series.id(), Format.HYBRID, series.dates());
        assertThat(desk.due(haiti.id())).extracting(Decision::verdict).containsExactly(Verdict.TIMED);
        sample.release(haiti.id());
        outbox.release(held(school).stream().map(MailMessage::id).toList());
        assertThat(desk.due(haiti.id())).isEmpty();

        var dates = series.dates();
        var later = new SeriesDates(
                dates.precision(), dates.startsOn().plusDays(7), dates.endsOn().plusDays(7), false);
        calendar.redate(series.id(), Format.HYBRID, later);
        haiti = calendar.preSession(haiti.id());
        assertThat(desk.untimed(List.of(haiti))).isEqualTo(Map.of(haiti.id(), 1));
        sample.release(haiti.id());
        assertThat(held(school)).hasSize(1);

        moved("2061-12-07T09:00:00Z");
        outbox.release(held(school).stream().map(MailMessage::id).toList()); // written anew
        outbox.release(held(school).stream().map(MailMessage::id).toList());
        calendar.redate(series.id(), Format.HYBRID, dates); // its hour stays
        assertThat(desk.due(haiti.id())).isEmpty();
    }

    @Test
    void aDiscardedLetterIsATaskUntilItIsWrittenAgain() {
        var id = held(water).getFirst().id();
        outbox.discard(id);
        assertThat(outbox.release(List.of(id)).leaving()).isZero();
        assertThat(desk.due(haiti.id())).extracting(Decision::verdict).containsExactly(Verdict.INVITED);
        sample.release(haiti.id());
        assertThat(held(water)).hasSize(2);
        assertThat(status(id)).isEqualTo(MailStatus.DISCARDED);
    }

    @Test
    void nobodyIsInvitedToWhatWasGivenUp() {
        calendar.giveUp(haiti.id(), new Wording(Map.of("en", "Too few applications")));
        var letters = held(water).stream().map(MailMessage::id).toList();
        assertThat(outbox.release(letters)).isEqualTo(new Released(0, 0, 2));
        assertThat(desk.due(haiti.id())).isEmpty();
    }

    @Test
    void whoConfirmedBeforeTheLetterLeftKeepsThePlace() {
        var seat = speakers.confirmed(water, 5);
        desk.change(haiti.id(), version(), plan -> plan.lasting(Map.of(water.id(), 7)));
        assertThat(panels.seat(seat.id()).orElseThrow().status()).isEqualTo(SeatStatus.CONFIRMED);
    }

    private void moved(String to) {
        calendar.schedule(haiti.id(), Optional.of(Instant.parse(to)), 60, NO_CALL);
        haiti = calendar.preSession(haiti.id());
    }

    private int version() {
        return desk.plan(haiti.id()).version();
    }

    private MailStatus status(UUID id) {
        return outbox.find(id).orElseThrow().status();
    }

    /// The speaker's first.
    private List<MailMessage> held(Application application) {
        var speaker = application.answers().speakerEmail();
        var applicant = people.get(application.applicantId()).email();
        return outbox.held().stream()
                .filter(letter ->
                        Set.of(speaker, applicant).contains(letter.mail().toAddress()))
                .sorted((one, other) -> one.mail().kind().compareTo(other.mail().kind()))
                .toList();
    }
}
