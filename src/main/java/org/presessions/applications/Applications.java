package org.presessions.applications;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.AnswersCheck;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.form.Questionnaires;
import org.presessions.applications.form.Section;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.files.StoredFiles;
import org.presessions.shared.NotFound;
import org.presessions.shared.typed.Origins;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The applications to speak.
@Component
@Transactional
public class Applications {
    private final ApplicationRepository repository;
    private final ApplicationCountRepository counts;
    private final HandedInRepository handedIn;
    private final AwaitedFiles awaited;
    private final LateEntryRepository lateEntries;
    private final Calendar calendar;
    private final Calls calls;
    private final Questionnaires questionnaires;
    private final AnswersCheck check;
    private final StoredFiles files;
    private final ApplicationMailer mailer;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    Applications(
            ApplicationRepository repository,
            ApplicationCountRepository counts,
            HandedInRepository handedIn,
            AwaitedFiles awaited,
            LateEntryRepository lateEntries,
            Calendar calendar,
            Calls calls,
            Questionnaires questionnaires,
            AnswersCheck check,
            StoredFiles files,
            ApplicationMailer mailer,
            ApplicationEventPublisher events,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.counts = counts;
        this.handedIn = handedIn;
        this.awaited = awaited;
        this.lateEntries = lateEntries;
        this.calendar = calendar;
        this.calls = calls;
        this.questionnaires = questionnaires;
        this.check = check;
        this.files = files;
        this.mailer = mailer;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was handed in for a Pre-session and not withdrawn, in the order of the receipts.
    @Transactional(readOnly = true)
    public List<Application> submitted(UUID preSessionId) {
        return repository.submitted(calendar.preSession(preSessionId)).stream()
                .map(Draft::application)
                .toList();
    }

    /// All that was handed in for some Pre-sessions, in the order of the receipts; what was withdrawn too.
    @Transactional(readOnly = true)
    public List<Draft> handedIn(Collection<PreSession> preSessions) {
        return repository.handedIn(preSessions);
    }

    /// How many were handed in and not withdrawn, by Pre-session; one without any is left out.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> countSubmitted(Collection<UUID> preSessionIds) {
        return counts.count(preSessionIds, ApplicationStatus.SUBMITTED);
    }

    /// An application as it was handed in last; one that never was, as it stands.
    @Transactional(readOnly = true)
    public Optional<Application> find(UUID id) {
        return repository.find(id).map(Draft::application);
    }

    /// Several by their ids, as they were handed in last; those that are not there are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Application> find(Collection<UUID> ids) {
        return repository.find(ids).stream()
                .map(Draft::application)
                .collect(Collectors.toMap(Application::id, found -> found));
    }

    /// The ids of what was handed in and not withdrawn, by Pre-session; one without any is left out.
    @Transactional(readOnly = true)
    public Map<UUID, List<UUID>> submittedIds(Collection<UUID> preSessionIds) {
        return counts.submittedIds(preSessionIds);
    }

    /// All that a person applied for, drafts included, the latest first.
    @Transactional(readOnly = true)
    public List<Application> of(UUID applicantId) {
        return repository.of(applicantId).stream().map(Draft::application).toList();
    }

    /// Begins a draft and mails its owner the link that continues it. Whether the call is open is the caller's to ask.
    ///
    /// @param key of the form that begins it: sent twice, by a double click or after a lost answer, it begins one
    public Application start(UUID preSessionId, UUID applicantId, Locale locale, UUID key) {
        return start(preSessionId, applicantId, locale, key, Optional.empty());
    }

    /// The same after the close, for those who are let in.
    public Application start(UUID preSessionId, UUID applicantId, Locale locale, UUID key, Draft.Late late) {
        return start(preSessionId, applicantId, locale, key, Optional.of(late));
    }

    private Application start(UUID preSessionId, UUID applicantId, Locale locale, UUID key, Optional<Draft.Late> late) {
        var inserted = repository.insert(preSessionId, formOf(preSessionId), applicantId, locale, key, clock.instant());
        if (inserted.isEmpty()) return startedWith(key, applicantId).orElseThrow(NotFound::new);
        late.ifPresent(allowed -> lateEntries.allowLate(inserted.get(), allowed));
        var draft = draft(inserted.get());
        mailer.started(draft);
        audit.record("application.start", "application/" + draft.id());
        return draft.application();
    }

    /// What a form has begun already.
    public Optional<Application> startedWith(UUID key, UUID applicantId) {
        return repository.startedWith(key, applicantId).map(Draft::application);
    }

    /// Keeps answers as they are, wrong or missing ones too.
    public void save(UUID id, Answers answers) {
        repository.lock(id);
        save(draft(id).typed(AnswerFields.of(answers), now()));
    }

    /// Attaches the UPR submission, in the place of one that was attached before. One that was awaited is handed in as
    /// it comes, whether the call is open or not.
    ///
    /// @return whether it was handed in
    public boolean attach(UUID id, UUID fileId) {
        replaceFile(id, Optional.of(fileId));
        return awaited.handIn(draft(id), Draft.SUBMISSION, fileId);
    }

    /// Hands in what is saved, for the first time or as a correction. Nothing changed since, and nothing happens.
    ///
    /// @param locale of the receipt
    public SubmissionOutcome submit(UUID id, Locale locale) {
        return submit(draft(id), locale);
    }

    /// @param read as the same request has read it
    public SubmissionOutcome submit(Draft read, Locale locale) {
        var draft = repository.lock(read);
        var call = calls.of(draft.preSession().series());
        var now = clock.instant();
        var following = draft.following(call, now);
        Predicate<String> isThere = file -> draft.hasFile(file) || following.contains(file);
        var refused = draft.refusal(call, () -> check.all(draft.questionnaire(), draft.fields(), isThere), now);
        if (refused.isPresent()) return refused.get();
        var receipt = mailer.receipt(draft, draft.fields(), draft.fileId(), locale, call);
        var handedIn = awaited.await(handIn(draft, locale), call.orElseThrow());
        mailer.send(receipt.apply(handedIn));
        return new SubmissionOutcome.Submitted(recorded(handedIn).application());
    }

    /// Records an application that came another way, whole and numbered at once: no deadline, no mail.
    public Application enter(NewApplication entered) {
        var id = repository
                .insert(
                        entered.preSessionId(),
                        formOf(entered.preSessionId()),
                        entered.applicantId(),
                        entered.locale(),
                        UUID.randomUUID(),
                        clock.instant())
                .orElseThrow();
        repository.save(id, AnswerFields.of(entered.answers()), clock.instant());
        repository.attach(id, entered.submissionFileId(), clock.instant());
        return recorded(handIn(draft(id), entered.locale())).application();
    }

    /// Takes an application back for good. A draft, which nobody has seen, is deleted.
    public void withdraw(UUID id) {
        repository.lock(id);
        var draft = draft(id);
        switch (draft.withdrawal(now())) {
            case Withdrawal.Deleted() -> delete(draft);
            case Withdrawal.Withdrawn(var withdrawn) -> withdraw(withdrawn);
            case Withdrawal.Before() -> {} // pressed twice
        }
    }

    public Optional<Draft> findDraft(UUID id) {
        return repository.find(id);
    }

    public Draft draft(UUID id) {
        return repository.find(id).orElseThrow(NotFound::new);
    }

    public List<Draft> draftsOf(UUID applicantId) {
        return repository.of(applicantId);
    }

    /// @param draft with what was typed, but for what somebody else wrote there meanwhile
    public record Saved(Draft draft, Origins.Merge merge) {}

    /// Keeps what was typed on one page of the form, but for what is fixed; all of it where the page does not say what
    /// it was made from.
    ///
    /// @param read as the same request has read it
    public Saved save(Draft read, Section page, Map<String, List<String>> posted) {
        var section = check.open(page);
        var draft = repository.lock(read);
        var typed = AnswerFields.typed(section, posted);
        var merge = Origins.merge(Origins.in(posted), draft.fields().of(section), typed);
        return new Saved(save(draft.typed(draft.fields().with(section, merge.kept()), now())), merge);
    }

    public void detach(UUID id) {
        replaceFile(id, Optional.empty());
    }

    public void move(UUID id, UUID preSessionId) {
        repository.move(id, preSessionId);
    }

    /// A file that was never handed in is forgotten with the draft that had it.
    private void replaceFile(UUID id, Optional<UUID> fileId) {
        repository.lock(id);
        var before = draft(id).fileId();
        repository.attach(id, fileId, clock.instant());
        before.filter(file -> !handedIn.isHandedIn(file)).ifPresent(files::delete);
    }

    private Draft save(Draft draft) {
        repository.save(draft.id(), draft.fields(), draft.savedAt());
        return draft;
    }

    private Draft handIn(Draft draft, Locale locale) {
        var at = now();
        return draft.handedIn(handedIn.handIn(draft.id(), locale, at), locale, at);
    }

    private Draft recorded(Draft draft) {
        var version = draft.handedIn().orElseThrow().version();
        audit.record("application.submit", "application/" + draft.id(), Map.of("version", version));
        events.publishEvent(ApplicationSubmitted.of(draft));
        return draft;
    }

    private void delete(Draft draft) {
        repository.delete(draft.id());
        draft.files().forEach(files::delete);
        audit.record("application.delete", "application/" + draft.id());
    }

    private void withdraw(Draft draft) {
        repository.withdraw(draft.id(), draft.withdrawnAt().orElseThrow());
        mailer.withdrawn(draft);
        audit.record("application.withdraw", "application/" + draft.id());
        events.publishEvent(
                new ApplicationWithdrawn(draft.id(), draft.preSession().id()));
    }

    private Optional<UUID> formOf(UUID preSessionId) {
        return questionnaires.asked(calendar.preSession(preSessionId).series().id());
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
