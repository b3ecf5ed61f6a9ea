package org.presessions.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Section;
import org.presessions.calendar.PreSession;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;

/// What an applicant works on: an application not yet handed in, or the correction of one that was; and what may
/// become of it next.
///
/// @param number of the receipt; absent until it is handed in
/// @param questionnaire what it answers: the version with which it began
/// @param openedAt when its form was last opened before the close
/// @param claimedAt since when its owner comes signed in
/// @param handedIn what was handed in last
/// @param late why it is taken although the call has closed; absent for most
/// @param filesUntil until when the file may follow that was missing when it was handed in; absent for most
/// @param redacted the copy that the desk has in its place; absent for most
/// @param zone by which clocks its owner lives, as far as that is known
/// @param revision another one after each change
public record Draft(
        UUID id,
        PreSession preSession,
        UUID applicantId,
        Locale locale,
        ApplicationStatus status,
        Optional<String> number,
        Questionnaire questionnaire,
        AnswerFields fields,
        Optional<UUID> fileId,
        Instant savedAt,
        Optional<Instant> openedAt,
        Optional<Instant> claimedAt,
        Optional<Instant> withdrawnAt,
        Optional<HandedIn> handedIn,
        Optional<Late> late,
        Optional<Instant> filesUntil,
        Optional<RedactedCopy> redacted,
        Optional<ZoneId> zone,
        String revision) {
    public static final String SUBMISSION = "submission"; // the file that every form asks for

    /// @param version 1 for the first, one more for each correction
    public record HandedIn(int version, AnswerFields fields, Optional<UUID> fileId, Instant at) {
        /// What was sent for a question that asks for a file.
        public Optional<UUID> file(String question) {
            return question.equals(SUBMISSION) ? fileId : fields.file(question);
        }
    }

    /// @param until when it is taken
    /// @param enteredBy staff, where they enter it for somebody who wrote by post
    public record Late(Instant until, Optional<UUID> enteredBy) {}

    /// Whether it is taken now whatever the call says.
    public boolean isTakenLateAt(Instant now) {
        return late.filter(allowed -> now.isBefore(allowed.until())).isPresent();
    }

    /// Whether its file may come after it is handed in.
    public boolean mayFollow(Optional<CallForApplications> call, Instant now) {
        return call.filter(known -> known.filesHours() > 0).isPresent()
                && filesUntil.filter(until -> !now.isBefore(until)).isEmpty();
    }

    /// Until when its file may come that was missing when it was handed in.
    public Optional<Instant> awaitedUntil() {
        return filesUntil.filter(until -> status == ApplicationStatus.SUBMITTED).filter(until -> lacksFile());
    }

    /// Whether a file was missing when it was handed in.
    boolean lacksFile() {
        return awaited().findFirst().isPresent();
    }

    /// The questions whose files were missing when it was handed in.
    private Stream<Question> awaited() {
        return handedIn.stream()
                .flatMap(last -> questionnaire
                        .attachments()
                        .filter(asked ->
                                asked.isRequiredAt(last.at()) && last.fields().isAsked(asked))
                        .filter(asked -> last.file(asked.name()).isEmpty()));
    }

    /// Where a file is sent that is awaited.
    public Optional<Section> awaitedPart() {
        return awaited().findFirst().flatMap(asked -> questionnaire.sectionWith(asked.name()));
    }

    /// What is attached to the draft for a question that asks for a file.
    public Optional<UUID> file(String question) {
        return question.equals(SUBMISSION) ? fileId : fields.file(question);
    }

    public boolean hasFile(String question) {
        return file(question).isPresent();
    }

    /// All that is attached to the draft.
    Stream<UUID> files() {
        return questionnaire.attachments().flatMap(asked -> file(asked.name()).stream());
    }

    public boolean awaitsFileAt(Instant now) {
        return awaitedUntil().filter(now::isBefore).isPresent();
    }

    /// Whether staff work on it, for its owner has not come yet.
    public boolean isEnteredByStaff() {
        return isUnclaimed() && late.flatMap(Late::enteredBy).isPresent();
    }

    public String path() {
        return "/applications/" + id;
    }

    /// The pages of its form.
    public Questionnaire form() {
        return fields.shown(questionnaire);
    }

    public Section section(String code) {
        if (code.equals(Questionnaire.WHOLE)) return questionnaire.whole();
        return form().section(code).orElseThrow(NotFound::new);
    }

    /// Whether something was changed after it was handed in.
    public boolean isCorrected() {
        return handedIn.filter(
                        last -> !last.fields().equals(fields) || !last.fileId().equals(fileId))
                .isPresent();
    }

    /// Whether the browser that began it may go on without signing in.
    public boolean isUnclaimed() {
        return claimedAt.isEmpty();
    }

    /// As others see it: what was handed in, or the draft where nothing was.
    public Application application() {
        return new Application(
                id,
                number,
                preSession,
                applicantId,
                locale,
                status,
                handedIn.map(HandedIn::fields).orElse(fields).answers(),
                handedIn.map(HandedIn::fileId).orElse(fileId),
                handedIn.map(HandedIn::at),
                redacted);
    }

    /// What was handed in, as files and programs have it of who goes by no other name than the application says.
    public AnswerFields exported() {
        var whole = handedIn.orElseThrow().fields().asExported(questionnaire);
        return redacted.map(copy -> copy.hide(whole, questionnaire)).orElse(whole);
    }

    /// With what was typed; a field too long to keep has the value that it had.
    Draft typed(AnswerFields typed, Instant at) {
        return new Draft(
                id,
                preSession,
                applicantId,
                locale,
                status,
                number,
                questionnaire,
                typed.keeping(fields),
                fileId,
                at,
                openedAt,
                claimedAt,
                withdrawnAt,
                handedIn,
                late,
                filesUntil,
                redacted,
                zone,
                revision);
    }

    /// Why it cannot be handed in now; nothing where it can.
    ///
    /// @param call of its series
    /// @param check what is wrong or missing, asked only of what comes in time
    Optional<SubmissionOutcome.Refused> refusal(
            Optional<CallForApplications> call, Supplier<FieldErrors> check, Instant now) {
        if (status == ApplicationStatus.WITHDRAWN) return Optional.of(new SubmissionOutcome.Withdrawn(application()));
        if (handedIn.isPresent() && !isCorrected())
            return Optional.of(new SubmissionOutcome.AlreadySubmitted(application()));
        if (call.isEmpty() || preSession.isGivenUp()) return Optional.of(new SubmissionOutcome.NoCall(application()));
        if (!isTakenLateAt(now) && !call.get().takes(preSession.id(), openedAt, now))
            return Optional.of(late(call.get()));
        var errors = check.get();
        return errors.any() ? Optional.of(new SubmissionOutcome.Incomplete(errors)) : Optional.empty();
    }

    /// As it is now, for others to see.
    ///
    /// @param given under which number, and as which version
    Draft handedIn(HandedInRepository.Place given, Locale receipt, Instant at) {
        var last = new HandedIn(given.version(), fields, fileId, at);
        var kept = Receipt.number(preSession, given.number());
        return with(ApplicationStatus.SUBMITTED, Optional.of(kept), receipt, withdrawnAt, Optional.of(last));
    }

    /// When it closes for this application, or closed: as the call says, or later where it is let in.
    Instant closesAt(Optional<CallForApplications> call) {
        var closesAt = call.map(known -> known.closesAt(preSession.id())).orElse(savedAt);
        return late.map(Late::until).filter(closesAt::isBefore).orElse(closesAt);
    }

    Withdrawal withdrawal(Instant at) {
        return switch (status) {
            case DRAFT -> new Withdrawal.Deleted();
            case SUBMITTED ->
                new Withdrawal.Withdrawn(with(ApplicationStatus.WITHDRAWN, number, locale, Optional.of(at), handedIn));
            case WITHDRAWN -> new Withdrawal.Before();
        };
    }

    private SubmissionOutcome.Refused late(CallForApplications call) {
        return new SubmissionOutcome.DeadlinePassed(preSession, call.closesAt(preSession.id()), call.contactEmail());
    }

    private Draft with(
            ApplicationStatus next,
            Optional<String> receipt,
            Locale language,
            Optional<Instant> withdrawn,
            Optional<HandedIn> last) {
        return new Draft(
                id,
                preSession,
                applicantId,
                language,
                next,
                receipt,
                questionnaire,
                fields,
                fileId,
                savedAt,
                openedAt,
                claimedAt,
                withdrawn,
                last,
                late,
                filesUntil,
                redacted,
                zone,
                revision);
    }
}
