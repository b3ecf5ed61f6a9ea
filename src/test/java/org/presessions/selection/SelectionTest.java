package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.answers.Safety;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.mail.MailMessage;
import org.presessions.mail.Outbox;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.selection.assessment.Assessment;
import org.presessions.selection.assessment.Assessments;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Verdict;
import org.presessions.shared.NotFound;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class SelectionTest {
    @Autowired
    Panels panels;

    @Autowired
    PanelDesk desk;

    @Autowired
    Assessments assessments;

    @Autowired
    SampleSelection sample;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleApplications applications;

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
    Application health;
    Application press;

    /// Of other tests.
    private List<MailMessage> before;

    @BeforeEach
    void fourApplications() {
        before = outbox.held();
        haiti = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        water = applications.application(
                haiti, "Sample Coalition for Water", InstitutionKind.COALITION, Set.of("right-to-water"));
        school = applications.application(
                haiti, "Sample School Union", InstitutionKind.NATIONAL_CSO, Set.of("right-to-education"));
        health = applications.application(
                haiti, "Sample Health Watch", InstitutionKind.INTERNATIONAL_CSO, Set.of("right-to-health"));
        press = applications.application(
                haiti, "Sample Press Council", InstitutionKind.NHRI, Set.of("freedom-of-the-press"));
    }

    @Test
    void nothingIsVisibleBeforeTheRelease() {
        sample.choose(water, 6);
        assertThat(panels.all(haiti.id())).isEmpty();
        assertThat(people.byEmail(water.answers().speakerEmail())).isEmpty();
        assertThat(letters("decision")).isEmpty();
    }

    @Test
    void aReleaseWritesOneLetterPerApplicationAndASecondOneNone() {
        sample.choose(water, 6);
        sample.choose(school, 5);
        speakers.inReserve(health);
        assertThat(sample.release(haiti.id())).isEqualTo(4);
        assertThat(letters("decision"))
                .extracting(
                        letter -> letter.mail().toAddress(),
                        letter -> letter.mail().subject())
                .containsExactlyInAnyOrder(
                        Tuple.tuple(
                                water.answers().speakerEmail(),
                                "You are invited to speak on Haiti at Pre-sessions "
                                        + haiti.series().slug()),
                        Tuple.tuple(
                                school.answers().speakerEmail(),
                                "You are invited to speak on Haiti at Pre-sessions "
                                        + haiti.series().slug()),
                        Tuple.tuple(
                                health.answers().email(),
                                "Your application to speak on Haiti: you are on the reserve list"),
                        Tuple.tuple(press.answers().email(), "Your application to speak on Haiti"));
        assertThat(sample.release(haiti.id())).isZero();
        assertThat(letters("decision")).hasSize(4);
    }

    @Test
    void aSeatSaysWhoSpeaksWhenAndHowLong() {
        sample.choose(school, 5);
        sample.choose(water, 6);
        sample.release(haiti.id());
        var speaker = people.byEmail(water.answers().speakerEmail()).orElseThrow();
        var seat = sample.seat(water);
        assertThat(seat)
                .isEqualTo(new Seat(
                        seat.id(),
                        haiti.id(),
                        water.id(),
                        speaker.id(),
                        "Robin Sample",
                        "Programme officer",
                        "Sample Coalition for Water",
                        InstitutionKind.COALITION,
                        Set.of("right-to-water"),
                        2,
                        Duration.ofMinutes(6),
                        SeatStatus.INVITED,
                        Safety.UNSAID));
        assertThat(panels.seat(seat.id())).contains(seat);
        assertThat(panels.seatsOf(speaker.id())).containsExactly(seat);
        assertThat(panels.confirmed(haiti.id())).isEmpty();
        var invitation = letters("decision").stream()
                .filter(letter -> letter.mail().toAddress().equals(speaker.email()))
                .findFirst()
                .orElseThrow();
        assertThat(invitation.mail().link().orElseThrow().path()).isEqualTo("/panel-invitations/" + seat.id());
        assertThat(invitation.mail().body()).contains("You are speaker number 2 and have 6 minutes.");
    }

    @Test
    void severalSeatsAreReadAtOnce() {
        sample.choose(school, 5);
        sample.choose(water, 6);
        sample.release(haiti.id());
        var first = sample.seat(school);
        var second = sample.seat(water);
        assertThat(panels.seats(List.of(first.id(), second.id(), UUID.randomUUID())))
                .isEqualTo(Map.of(first.id(), first, second.id(), second));
        assertThat(panels.seats(List.of())).isEmpty();
    }

    @Test
    void whoConfirmsBecomesASpeaker() {
        var seat = speakers.confirmed(water, 6);
        assertThat(seat.status()).isEqualTo(SeatStatus.CONFIRMED);
        assertThat(people.get(seat.speakerId()).roles()).containsExactly(Role.SPEAKER);
        assertThat(panels.confirm(seat.id(), seat.speakerId())).isEqualTo(new SeatAnswer.Confirmed(seat));
        assertThat(panels.confirmed(haiti.id())).containsExactly(seat);
    }

    @Test
    void aSeatIsAnsweredByItsSpeakerOnly() {
        sample.choose(water, 6);
        sample.release(haiti.id());
        var seat = sample.seat(water);
        var stranger = fixtures.person(Role.SPEAKER);
        assertThatThrownBy(() -> panels.confirm(seat.id(), stranger.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> panels.decline(seat.id(), stranger.id(), "")).isInstanceOf(NotFound.class);
    }

    @Test
    void afterAReleaseOnlyThoseForWhomItChangedGetALetter() {
        sample.choose(water, 6);
        sample.choose(school, 5);
        sample.release(haiti.id());
        lettersLeave();
        desk.change(haiti.id(), plan().version(), plan -> plan.lasting(Map.of(school.id(), 8)));
        assertThat(desk.due(haiti.id())).containsExactly(new Decision(school, Verdict.CHANGED, 2, 8));
        assertThat(sample.release(haiti.id())).isEqualTo(1);
        assertThat(sample.seat(school).speakingTime()).isEqualTo(Duration.ofMinutes(8));
        lettersLeave();

        desk.change(haiti.id(), plan().version(), plan -> plan.remove(school.id()));
        assertThat(sample.seat(school).status()).isEqualTo(SeatStatus.INVITED); // until it is released
        assertThat(desk.due(haiti.id())).containsExactly(new Decision(school, Verdict.REVOKED, 0, 0));
        sample.release(haiti.id());
        var seat = sample.seat(school);
        assertThat(seat.status()).isEqualTo(SeatStatus.REVOKED);
        assertThat(panels.confirm(seat.id(), seat.speakerId())).isEqualTo(new SeatAnswer.NoLongerOffered(seat));
        assertThat(desk.due(haiti.id())).isEmpty();
    }

    @Test
    void aDeclinedPlaceGoesToTheFirstOfTheReserve() {
        sample.choose(water, 6);
        sample.choose(school, 5);
        speakers.inReserve(health);
        speakers.inReserve(press);
        sample.release(haiti.id());
        var declined = speakers.declined(sample.seat(water), "The journey is not safe.");
        assertThat(declined.status()).isEqualTo(SeatStatus.DECLINED);
        assertThat(desk.unsettled())
                .filteredOn(row -> row.id().equals(declined.id()))
                .extracting(SeatRow::declineReason)
                .containsExactly("The journey is not safe.");

        assertThat(desk.replace(haiti.id(), declined.id())).isEqualTo(new PanelOutcome.Released(1));
        assertThat(sample.seat(health))
                .extracting(Seat::position, Seat::speakingTime, Seat::status)
                .containsExactly(1, Duration.ofMinutes(6), SeatStatus.INVITED);
        assertThat(desk.due(haiti.id())).isEmpty();
        assertThat(plan().reserve()).extracting(Place::applicationId).containsExactly(press.id());
        assertThat(desk.replace(haiti.id(), declined.id())).isEqualTo(new PanelOutcome.ChangedMeanwhile());
    }

    @Test
    void aDeclinedPlaceMayStayEmpty() {
        sample.choose(water, 6);
        sample.release(haiti.id());
        var seat = speakers.declined(sample.seat(water), "");
        assertThat(desk.leaveEmpty(haiti.id(), seat.id())).isEqualTo(new PanelOutcome.Done());
        assertThat(desk.unsettled()).noneMatch(row -> row.id().equals(seat.id()));
    }

    @Test
    void whoDeclinedCanBeInvitedAnew() {
        sample.choose(water, 6);
        sample.release(haiti.id());
        var seat = speakers.declined(sample.seat(water), "Ill.");
        sample.choose(water, 4);
        assertThat(sample.release(haiti.id())).isEqualTo(1);
        assertThat(sample.seat(water).status()).isEqualTo(SeatStatus.INVITED);
        assertThat(sample.seat(water).id()).isEqualTo(seat.id());
    }

    @Test
    void aWithdrawnApplicationLeavesThePanel() {
        sample.choose(school, 5);
        var seat = speakers.confirmed(water, 6);
        panels.forget(water.id(), haiti.id());
        panels.forget(water.id(), haiti.id());
        assertThat(panels.seat(seat.id())).map(Seat::status).contains(SeatStatus.DECLINED);
        assertThat(plan().speakers()).containsExactly(new Place(school.id(), 5));
    }

    @Test
    void aChangeOfAPanelThatIsNoLongerOnScreenIsRefused() {
        var seen = plan().version();
        assertThat(desk.change(haiti.id(), seen, plan -> plan.add(water.id()))).isEqualTo(new PanelOutcome.Done());
        assertThat(desk.change(haiti.id(), seen, plan -> plan.add(school.id())))
                .isEqualTo(new PanelOutcome.ChangedMeanwhile());
        assertThat(desk.release(haiti.id(), seen)).isEqualTo(new PanelOutcome.ChangedMeanwhile());
        assertThat(plan().speakers()).containsExactly(new Place(water.id(), 5));
    }

    @Test
    void anEmptyPanelIsNotReleased() {
        assertThat(desk.release(haiti.id(), plan().version())).isEqualTo(new PanelOutcome.NoSpeakers());
        assertThat(desk.isReleased(haiti.id())).isFalse();
    }

    @Test
    void theMeanIsWeightedAndLeavesAbstentionsOut() {
        var one = fixtures.person(Role.SECRETARIAT);
        var other = fixtures.person(Role.SECRETARIAT);
        var third = fixtures.person(Role.SECRETARIAT);
        sample.assess(water, one, 4, "");
        sample.assess(water, one, 3, "Second thoughts.");
        assessments.assess(new Assessment(water.id(), third.id(), true, "Worked there until last year.", Map.of()));
        assessments.assess(new Assessment(
                water.id(),
                other.id(),
                false,
                "",
                Map.of("national-voice", 4, "expertise", 2, "submission", 0, "new-theme", 1, "balance", 2)));
        var given = assessments.of(List.of(water.id())).getOrDefault(water.id(), List.of());
        assertThat(given).hasSize(3);
        assertThat(given.getFirst().mean(assessments.criteria())).isEqualTo(OptionalDouble.of(3.0));
        assertThat(given.get(1).mean(assessments.criteria())).isEmpty();
        assertThat(given.get(2).mean(assessments.criteria())).isEqualTo(OptionalDouble.of(2.0));
        assertThat(Assessment.mean(given, assessments.criteria())).isEqualTo(OptionalDouble.of(2.5));
    }

    @Test
    void lettersAreInTheApplicantsLanguage() {
        var applicant = fixtures.person(Locale.FRENCH);
        var french = applications.application(
                haiti,
                applicant,
                SampleApplications.answers("Exemple d’association", InstitutionKind.NATIONAL_CSO, Set.of("justice")));
        sample.choose(french, 5);
        sample.release(haiti.id());
        assertThat(letters("decision"))
                .filteredOn(letter ->
                        letter.mail().toAddress().equals(french.answers().speakerEmail()))
                .extracting(
                        letter -> letter.mail().subject(),
                        letter -> letter.mail().locale())
                .containsExactly(Tuple.tuple(
                        "Invitation à prendre la parole aux pré-sessions "
                                + haiti.series().slug() + " (Haïti)",
                        Locale.FRENCH));
    }

    private Panel plan() {
        return desk.plan(haiti.id());
    }

    /// The organisations of this test are its own, so letters that name them are this Pre-session's.
    @Test
    void theApplicantIsToldThatTheSpeakerWasInvited() {
        sample.choose(water, 6);
        sample.release(haiti.id());
        assertThat(letters("decision-copy"))
                .extracting(
                        letter -> letter.mail().toAddress(),
                        letter -> letter.mail().subject(),
                        letter -> letter.mail().link())
                .containsExactly(Tuple.tuple(
                        water.answers().email(),
                        "Your application to speak on Haiti: your speaker is invited",
                        Optional.empty()));
    }

    private void lettersLeave() {
        outbox.release(letters("decision").stream().map(MailMessage::id).toList());
    }

    private List<MailMessage> letters(String kind) {
        return outbox.held().stream()
                .filter(letter -> letter.mail().kind().equals(kind))
                .filter(letter -> !before.contains(letter))
                .toList();
    }
}
