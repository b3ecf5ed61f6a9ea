package org.presessions.applications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
/// @param awaiting the files that may follow what was handed in without them; absent for most
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
        Optional<Awaiting> awaiting,
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

    /// @param until when they may come
    /// @param questions that asked for them when it was handed in, and were promised the time
    public record Awaiting(Instant until, List<String> questions) {
        boolean isOverAt(Instant now) {
            return !now.isBefore(until);
        }
    }

    /// Whether it is taken now whatever the call says.
    public boolean isTakenLateAt(Instant now) {
        return late.filter(allowed -> now.isBefore(allowed.until())).isPresent();
    }

    /// Whether files may come after it is handed in.
    private boolean mayFollow(Optional<CallForApplications> call, Instant now) {
        return call.filter(known -> known.filesHours() > 0).isPresent()
                && awaiting.filter(known -> known.isOverAt(now)).isEmpty();
    }

    /// The questions whose files may come after it is handed in, or are awaited already.
    public List<String> following(Optional<CallForApplications> call, Instant now) {
        var promised = awaitsFileAt(now) ? awaited().map(Question::name) : Stream.<String>empty();
        var lacking = mayFollow(call, now) ? lacking(now).stream() : Stream.<String>empty();
        return Stream.concat(promised, lacking).distinct().toList();
    }

    /// The questions whose files are missing in the draft at a moment. One whose answer is fixed by then lacks nothing.
    List<String> lacking(Instant at) {
        return questionnaire
                .attachments()
                .filter(asked -> asked.isWantedAt(at) && fields.isAsked(asked) && !hasFile(asked.name()))
                .map(Question::name)
                .toList();
    }

    /// Until when its files may come that were missing when it was handed in.
    public Optional<Instant> awaitedUntil() {
        return awaiting.filter(known -> awaited().findAny().isPresent()).map(Awaiting::until);
    }

    /// The questions whose files are missing still of those that were promised time.
    private Stream<Question> awaited() {
        if (status != ApplicationStatus.SUBMITTED) return Stream.empty();
        var promised = awaiting.map(Awaiting::questions).orElse(List.of());
        var last = handedIn.orElseThrow();
        return questionnaire
                .attachments()
                .filter(asked ->
                        promised.contains(asked.name()) && last.fields().isAsked(asked))
                .filter(asked -> last.file(asked.name()).isEmpty());
    }

    /// Whether a file is taken now for a question that asks for one: until its answer is fixed, and where it is awaited
    /// also afterwards.
    public boolean takesFile(Question asked, Instant now) {
        return !asked.isFrozenAt(now) || awaits(asked.name(), now);
    }

    boolean awaits(String question, Instant now) {
        return awaitsFileAt(now) && awaited().anyMatch(asked -> asked.name().equals(question));
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
                awaiting,
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

    /// When it closes for this application, or closed: with the call for its State, or later where it is let in.
    public Instant closesAt(Instant call) {
        return late.map(Late::until).filter(call::isBefore).orElse(call);
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
        return new SubmissionOutcome.DeadlinePassed(
                preSession, closesAt(call.closesAt(preSession.id())), call.contactEmail());
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
                awaiting,
                redacted,
                zone,
                revision);
    }
}
