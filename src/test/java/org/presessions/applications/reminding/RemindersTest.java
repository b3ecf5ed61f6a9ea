package org.presessions.applications.reminding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.DraftNotes;
import org.presessions.applications.Reminder;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.NewCall;
import org.presessions.applications.together.CoWriters;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.Page;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RemindersTest {
    @Autowired
    Reminders reminders;

    @Autowired
    DeadlineLetters letters;

    @Autowired
    Applications applications;

    @Autowired
    DraftNotes notes;

    @Autowired
    CoWriters coWriters;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calls calls;

    @Autowired
    Calendar calendar;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestClock clock;

    @Autowired
    Mailbox mailbox;

    private final Instant closesAt = Instant.now().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.MINUTES);
    private PreSession haiti;
    private Person applicant;

    @BeforeEach
    void openACall() {
        var series = fixtures.series("HTI", "TGO");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        samples.call(series, Instant.now().minus(Duration.ofDays(10)), closesAt);
        applicant = people.ensure(UUID.randomUUID() + "@example.org", "", Locale.FRENCH);
    }

    @Test
    void aReminderThatWaitedForAMailServerIsNotSentOnceTheDeadlineHasMoved() {
        var draft = applications.draft(samples.begun(haiti, applicant).id());
        var letter = letter(applicant, DeadlineLetters.tie(draft, applicant.id(), closesAt));
        assertThat(letters.now(List.of(letter)))
                .containsOnlyKeys(letter.message().id());
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(1)), Wording.english("A hurricane"));
        assertThat(letters.now(List.of(letter))).isEmpty();
    }

    @Test
    void aDraftIsRemindedOnceInItsLanguageAndInTheZoneOfItsOwner() {
        var draft = samples.begun(haiti, applicant);
        notes.noteZone(draft.id(), ZoneId.of("America/Port-au-Prince"));
        clock.at(closesAt.minus(Duration.ofDays(2)), () -> {
            tellTwice(draft.id());
            var mail = mailbox.await(applicant.email(), 2);
            assertThat(mail.subject()).startsWith("Pas encore remise");
            assertThat(mail.body())
                    .contains("à Genève (")
                    .contains("Port-au-Prince)")
                    .contains("0 parties sur 7 sont terminées");
        });
        assertThat(mailbox.to(applicant.email())).hasSize(2);
    }

    @Test
    void whoCameToWriteWithItsOwnerIsRemindedTooUntilTakenOff() {
        var begun = samples.begun(haiti, applicant);
        var came = fixtures.person();
        var never = fixtures.person();
        for (var person : List.of(came, never)) coWriters.ask(begun.id(), person.email());
        var draft = applications.draft(begun.id());
        assertThat(coWriters.letsIn(draft, came.id())).isTrue();
        clock.at(closesAt.minus(Duration.ofDays(2)), () -> {
            tellTwice(begun.id());
            for (var person : List.of(applicant, came))
                assertThat(mailbox.await(person.email(), 2).subject()).startsWith("Pas encore remise");
        });
        assertThat(mailbox.to(never.email())).hasSize(1);
        var waiting = letter(came, DeadlineLetters.tie(draft, came.id(), closesAt));
        assertThat(letters.now(List.of(waiting))).hasSize(1);
        coWriters.remove(begun.id(), came.id());
        assertThat(letters.now(List.of(waiting))).isEmpty();
    }

    @Test
    void whoCameToWriteHearsThatItIsHandedInAndNotThatItWasNot() {
        var complete = samples.draft(haiti, applicant, "Sample Circle");
        var came = fixtures.person();
        coWriters.ask(complete.id(), came.email());
        coWriters.letsIn(applications.draft(complete.id()), came.id());
        clock.at(closesAt.plusSeconds(60), () -> {
            tellTwice(complete.id());
            assertThat(mailbox.await(applicant.email(), 2).subject()).startsWith("Complète, mais pas remise");
        });
        assertThat(mailbox.to(came.email())).hasSize(1);
        applications.submit(complete.id(), Locale.FRENCH);
        var number = applications.draft(complete.id()).number().orElseThrow();
        assertThat(mailbox.await(came.email(), 2).body()).contains("Son numéro est " + number);
    }

    @Test
    void whoHasADraftHearsThatThereIsNoPreSessionAndThatThereIsOneAfterAll() {
        samples.begun(haiti, applicant);
        calendar.giveUp(haiti.id(), Wording.english("A hurricane").and("fr", "Un ouragan"));
        var mail = mailbox.await(applicant.email(), 2);
        assertThat(mail.subject()).startsWith("Il n’y aura pas de pré-session sur Haïti");
        assertThat(mail.body()).contains("Un ouragan");
        calendar.takeUp(haiti.id());
        assertThat(mailbox.await(applicant.email(), 3).subject())
                .startsWith("La pré-session sur Haïti aura finalement");
        assertThat(mailbox.to(applicant.email())).hasSize(3);
    }

    @Test
    void whoBeginsAfterAMomentIsNotRemindedOfIt() {
        clock.at(closesAt.minus(Duration.ofHours(30)), () -> {
            var draft = samples.begun(haiti, applicant);
            assertThat(reminders.due()).noneMatch(due -> due.draftId().equals(draft.id()));
        });
    }

    @Test
    void whatIsCompleteAndNotHandedInIsToldAtTheClose() {
        var complete = samples.draft(haiti, applicant, "Sample Circle");
        var other = fixtures.person();
        var begun = samples.begun(haiti, other);
        clock.at(closesAt.plusSeconds(60), () -> {
            tellTwice(complete.id());
            tellTwice(begun.id());
            assertThat(mailbox.await(applicant.email(), 2).subject()).startsWith("Complète, mais pas remise");
        });
        assertThat(mailbox.to(other.email())).hasSize(1);
    }

    @Test
    void whatWasHandedInHearsNothing() {
        var draft = samples.draft(haiti, applicant, "Sample Circle");
        applications.submit(draft.id(), Locale.FRENCH);
        clock.at(
                closesAt.minus(Duration.ofDays(2)),
                () -> assertThat(reminders.due()).noneMatch(due -> due.draftId().equals(draft.id())));
    }

    @Test
    void anExtensionIsToldToTheDraftsOfItsStateAlone() {
        samples.begun(haiti, applicant);
        var other = fixtures.person();
        samples.begun(calendar.preSession(haiti.series().slug(), "togo").orElseThrow(), other);
        calls.extend(
                haiti.id(),
                closesAt.plus(Duration.ofDays(3)),
                Wording.english("Storms").and("fr", "Tempêtes"));
        var mail = mailbox.await(applicant.email(), 2);
        assertThat(mail.subject()).startsWith("La date limite a changé");
        assertThat(mail.body()).contains("Tempêtes");
        assertThat(mailbox.to(other.email())).hasSize(1);
    }

    @Test
    void whoeverIsLetInLaterIsRemindedBeforeTheirOwnEndAndNotBeforeThatOfTheCall() {
        var until = closesAt.plus(Duration.ofDays(9));
        var draft = late(until);
        clock.at(
                closesAt.minus(Duration.ofDays(2)),
                () -> assertThat(reminders.due()).noneMatch(due -> due.draftId().equals(draft)));
        clock.at(until.minus(Duration.ofDays(2)), () -> {
            var letter = letter(applicant, DeadlineLetters.tie(applications.draft(draft), applicant.id(), until));
            assertThat(letters.now(List.of(letter))).hasSize(1);
            tellTwice(draft);
            assertThat(mailbox.await(applicant.email(), 2).subject()).startsWith("Pas encore remise");
        });
        clock.at(
                until.plus(Duration.ofDays(2)),
                () -> assertThat(reminders.due()).noneMatch(due -> due.draftId().equals(draft)));
    }

    @Test
    void whoeverIsLetInLaterIsToldOfTheirOwnEndAloneWhenTheCallMoves() {
        var until = closesAt.plus(Duration.ofDays(5));
        late(until);
        var other = fixtures.person();
        samples.begun(haiti, other);
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(3)), Wording.english("Storms"));
        mailbox.await(other.email(), 2);
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(9)), Wording.english("Storms"));
        assertThat(mailbox.await(applicant.email(), 2).subject()).startsWith("La date limite a changé");
        calls.endExtension(haiti.id());
        var mail = mailbox.await(applicant.email(), 3);
        assertThat(mail.subject()).startsWith("L’appel ferme plus tôt");
        assertThat(mail.body()).contains(" " + until.atZone(Page.GENEVA).getDayOfMonth() + " ");
        assertThat(mailbox.await(other.email(), 4).subject()).startsWith("The call closes earlier");
    }

    @Test
    void anExtensionMadeShorterOrTakenBackIsToldToWhomeverWasToldOtherwiseAndAnotherReasonToNobody() {
        samples.begun(haiti, applicant);
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(30)), Wording.english("Storms"));
        mailbox.await(applicant.email(), 2);
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(30)), Wording.english("A hurricane"));
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(3)), Wording.english("A hurricane"));
        assertThat(mailbox.await(applicant.email(), 3).subject()).startsWith("L’appel ferme plus tôt");
        calls.endExtension(haiti.id());
        assertThat(mailbox.await(applicant.email(), 4).subject()).startsWith("L’appel ferme plus tôt");
        assertThat(mailbox.to(applicant.email())).hasSize(4);
    }

    @Test
    void whoHasHandedInHearsOfLessTimeToCorrectItAndOfNothingElse() {
        var draft = samples.draft(haiti, applicant, "Sample Circle");
        applications.submit(draft.id(), Locale.FRENCH);
        var receipts = mailbox.await(applicant.email(), 2);
        assertThat(receipts.subject()).doesNotContain("corriger");
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(30)), Wording.english("Storms"));
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(3)), Wording.english("Storms"));
        var told = mailbox.await(applicant.email(), 3);
        assertThat(told.subject()).startsWith("Moins de temps pour corriger");
        assertThat(told.body()).contains(number(draft.id()), "/link/");
        calls.endExtension(haiti.id());
        mailbox.await(applicant.email(), 4);
        calls.open(new NewCall(
                haiti.series().id(),
                Instant.now().minus(Duration.ofDays(10)),
                Instant.now().minusSeconds(60),
                "ask@example.org"));
        var ended = mailbox.await(applicant.email(), 5);
        assertThat(ended.subject()).startsWith("La candidature ne peut plus être corrigée");
        assertThat(ended.body()).contains("ask@example.org");
    }

    private String number(UUID id) {
        return applications.draft(id).number().orElseThrow();
    }

    @Test
    void aWordOnCorrectingThatWaitedIsNotSentOnceItIsWrong() {
        var draft = applications.draft(
                samples.draft(haiti, applicant, "Sample Circle").id());
        var ofDraft = letter(applicant, DeadlineLetters.tie(draft, applicant.id(), closesAt));
        var ofCorrection = letter(applicant, DeadlineLetters.tieOfCorrection(draft, applicant.id(), closesAt));
        assertThat(letters.now(List.of(ofDraft, ofCorrection)))
                .containsOnlyKeys(ofDraft.message().id());
        applications.submit(draft.id(), Locale.FRENCH);
        assertThat(letters.now(List.of(ofDraft, ofCorrection)))
                .containsOnlyKeys(ofCorrection.message().id());
        calls.extend(haiti.id(), closesAt.plus(Duration.ofDays(1)), Wording.english("A hurricane"));
        assertThat(letters.now(List.of(ofDraft, ofCorrection))).isEmpty();
    }

    private UUID late(Instant until) {
        var late = new Draft.Late(until, Optional.empty());
        return applications
                .start(haiti.id(), applicant.id(), Locale.FRENCH, UUID.randomUUID(), late)
                .id();
    }

    @Test
    void anotherCloseOfTheWholeCallIsToldToo() {
        samples.begun(haiti, applicant);
        calls.open(new NewCall(
                haiti.series().id(),
                Instant.now().minus(Duration.ofDays(10)),
                closesAt.minus(Duration.ofDays(1)),
                "ask@example.org"));
        assertThat(mailbox.await(applicant.email(), 2).subject()).startsWith("L’appel ferme plus tôt");
    }

    private static TiedLetter letter(Person to, Tie tie) {
        var mail = new Mail(
                "application-reminder", to.id(), to.email(), Locale.FRENCH, "Sujet", "Texte", Optional.empty());
        var message = new MailMessage(
                UUID.randomUUID(), mail, MailStatus.QUEUED, 2, Optional.empty(), Instant.now(), Optional.empty(), true);
        return new TiedLetter(message, tie, false);
    }

    private void tellTwice(UUID draftId) {
        for (var times = 0; times < 2; times++)
            reminders.due().stream()
                    .filter(due -> due.draftId().equals(draftId))
                    .forEach(reminders::tell);
        clearlyOnce(draftId);
    }

    private void clearlyOnce(UUID draftId) {
        assertThat(reminders.due().stream()
                        .filter(due -> due.draftId().equals(draftId))
                        .filter(due -> due.reminder() != Reminder.CLOSED))
                .isEmpty();
    }
}
