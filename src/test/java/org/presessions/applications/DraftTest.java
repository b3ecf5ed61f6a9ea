package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.form.Questionnaire;
import org.presessions.calendar.Format;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Page;
import org.presessions.shared.words.Wording;
import org.presessions.states.State;

class DraftTest {
    private static final Instant OPENS = Instant.parse("2021-07-20T07:00:00Z");
    private static final Instant CLOSES = Instant.parse("2021-08-16T21:59:00Z");
    private static final Instant IN_TIME = CLOSES.minusSeconds(60);
    private static final Instant LATE = CLOSES.plusSeconds(60);
    private static final PreSession HAITI = haiti();
    private static final Optional<CallForApplications> CALL = Optional.of(new CallForApplications(
            new UUID(0, 8), HAITI.series().id(), OPENS, CLOSES, "call@example.org", 0, Optional.of(OPENS), List.of()));
    private static final AnswerFields TYPED = new AnswerFields(Map.of("institution", List.of("Sample Union")));
    private static final AnswerFields RETYPED = new AnswerFields(Map.of("institution", List.of("Sample League")));
    private static final Draft DRAFT = draft();
    private static final Draft HANDED_IN = DRAFT.handedIn(new HandedInRepository.Place(7, 1), Locale.FRENCH, IN_TIME);
    private static final Draft WITHDRAWN = ((Withdrawal.Withdrawn) HANDED_IN.withdrawal(IN_TIME)).draft();

    @Test
    void whoIsLetInLateHandsInUntilThen() {
        var until = CLOSES.plusSeconds(3600);
        var letIn = letIn(Optional.empty());
        assertThat(letIn.refusal(CALL, FieldErrors::new, until.minusSeconds(1))).isEmpty();
        assertThat(letIn.refusal(CALL, FieldErrors::new, until))
                .containsInstanceOf(SubmissionOutcome.DeadlinePassed.class);
        assertThat(letIn.isEnteredByStaff()).isFalse();
        assertThat(letIn(Optional.of(new UUID(0, 5))).isEnteredByStaff()).isTrue();
    }

    @Test
    void whatIsTypedIsKeptButForWhatIsTooLong() {
        var typed = DRAFT.typed(RETYPED, IN_TIME);
        assertThat(typed.fields()).isEqualTo(RETYPED);
        assertThat(typed.savedAt()).isEqualTo(IN_TIME);
        var endless = new AnswerFields(Map.of("institution", List.of("x".repeat(AnswerFields.LENGTH_AT_MOST + 1))));
        assertThat(DRAFT.typed(endless, IN_TIME).fields()).isEqualTo(TYPED);
    }

    @Test
    void aWholeDraftIsHandedInWhileTheCallIsOpen() {
        assertThat(DRAFT.refusal(CALL, FieldErrors::new, IN_TIME)).isEmpty();
        assertThat(HANDED_IN.status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(HANDED_IN.number()).contains("40-HTI-7");
        assertThat(HANDED_IN.locale()).isEqualTo(Locale.FRENCH);
        assertThat(HANDED_IN.handedIn()).contains(new Draft.HandedIn(1, TYPED, Optional.empty(), IN_TIME));
    }

    @Test
    void whatIsMissingIsSaid() {
        var errors = new FieldErrors();
        errors.add("aim", "applications.error.aim");
        assertThat(DRAFT.refusal(CALL, () -> errors, IN_TIME)).contains(new SubmissionOutcome.Incomplete(errors));
    }

    @Test
    void afterTheCloseItIsTooLateUnlessTheFormWasOpenBefore() {
        assertThat(DRAFT.refusal(CALL, FieldErrors::new, LATE))
                .contains(new SubmissionOutcome.DeadlinePassed(HAITI, CLOSES, "call@example.org"));
        assertThat(openedAt(Optional.of(IN_TIME)).refusal(CALL, FieldErrors::new, LATE))
                .isEmpty();
        assertThat(DRAFT.refusal(Optional.empty(), FieldErrors::new, IN_TIME))
                .contains(new SubmissionOutcome.NoCall(DRAFT.application()));
    }

    @Test
    void onlyACorrectionIsHandedInAgainUnderTheSameNumber() {
        assertThat(HANDED_IN.refusal(CALL, FieldErrors::new, IN_TIME))
                .contains(new SubmissionOutcome.AlreadySubmitted(HANDED_IN.application()));
        var corrected = HANDED_IN.typed(RETYPED, IN_TIME);
        assertThat(corrected.refusal(CALL, FieldErrors::new, IN_TIME)).isEmpty();
        var again = corrected.handedIn(new HandedInRepository.Place(7, 2), Locale.ENGLISH, IN_TIME.plusSeconds(1));
        assertThat(again.number()).isEqualTo(HANDED_IN.number());
        assertThat(again.handedIn()).contains(new Draft.HandedIn(2, RETYPED, Optional.empty(), IN_TIME.plusSeconds(1)));
    }

    @Test
    void aDraftIsDeletedAndWhatWasHandedInIsWithdrawnOnce() {
        assertThat(DRAFT.withdrawal(LATE)).isEqualTo(new Withdrawal.Deleted());
        assertThat(WITHDRAWN.status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(WITHDRAWN.withdrawnAt()).contains(IN_TIME);
        assertThat(WITHDRAWN.withdrawal(LATE)).isEqualTo(new Withdrawal.Before());
    }

    @Test
    void whatIsWithdrawnIsNotHandedInAgain() {
        assertThat(WITHDRAWN.typed(RETYPED, IN_TIME).refusal(CALL, FieldErrors::new, IN_TIME))
                .containsInstanceOf(SubmissionOutcome.Withdrawn.class);
    }

    private static Draft draft() {
        return openedAt(Optional.empty());
    }

    private static Draft openedAt(Optional<Instant> openedAt) {
        return draft(openedAt, Optional.empty());
    }

    private static Draft letIn(Optional<UUID> enteredBy) {
        return draft(Optional.empty(), Optional.of(new Draft.Late(CLOSES.plusSeconds(3600), enteredBy)));
    }

    private static Draft draft(Optional<Instant> openedAt, Optional<Draft.Late> late) {
        return new Draft(
                new UUID(0, 1),
                HAITI,
                new UUID(0, 2),
                Locale.ENGLISH,
                ApplicationStatus.DRAFT,
                Optional.empty(),
                Questionnaire.STANDARD,
                TYPED,
                Optional.empty(),
                OPENS,
                openedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                late,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static PreSession haiti() {
        var dates = new SeriesDates(
                SeriesDates.Precision.WEEK, LocalDate.of(2021, 12, 6), LocalDate.of(2021, 12, 10), false);
        var series = new Series(new UUID(0, 9), "40", 40, Format.VIRTUAL, dates, Page.GENEVA, false);
        var state = new State("HTI", "haiti", Optional.empty(), Wording.english("Haiti"));
        return new PreSession(
                new UUID(0, 10), series, state, Optional.empty(), Duration.ofMinutes(60), Optional.empty());
    }
}
