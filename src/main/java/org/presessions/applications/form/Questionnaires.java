package org.presessions.applications.form;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.audit.Audit;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the calls ask. A version that was published stays as it is, and whoever began with it goes on with it.
@Component
@Transactional
public class Questionnaires {
    private static final int REMEMBERED = 50;

    private final QuestionnaireRepository repository;
    private final Audit audit;
    private final Clock clock;
    private final LoadingCache<UUID, Questionnaire> published;

    Questionnaires(QuestionnaireRepository repository, Audit audit, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
        this.published = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .build(id -> repository.find(id).orElseThrow(NotFound::new).questionnaire());
    }

    /// What an application answers.
    ///
    /// @param id of a published version; empty for the standard one
    @Transactional(readOnly = true)
    public Questionnaire get(Optional<UUID> id) {
        return id.map(published::get).orElse(Questionnaire.STANDARD);
    }

    /// The version with which an application of a series begins now; empty for the standard one.
    @Transactional(readOnly = true)
    public Optional<UUID> asked(UUID seriesId) {
        return repository.asked(seriesId, clock.instant());
    }

    /// What is asked of whoever begins now.
    @Transactional(readOnly = true)
    public Questionnaire of(UUID seriesId) {
        return get(asked(seriesId));
    }

    /// The latest first; the first of them may be one that is being edited.
    @Transactional(readOnly = true)
    public List<FormVersion> versions(CallForApplications call) {
        return repository.of(call.id());
    }

    /// What an editor sees: the version being edited, else what was published last.
    @Transactional(readOnly = true)
    public Questionnaire edited(CallForApplications call) {
        return versions(call).stream()
                .findFirst()
                .map(FormVersion::questionnaire)
                .orElse(Questionnaire.STANDARD);
    }

    /// Changes what is being edited; nobody else sees it until it is published.
    public void change(CallForApplications call, UnaryOperator<Questionnaire> change) {
        repository.lock(call.id());
        var before = edited(call);
        var after = change.apply(before);
        if (!after.equals(before)) repository.edit(call.id(), after, Visitor.signedIn(), clock.instant());
    }

    /// @param at from when on whoever begins is asked what was edited
    public void publish(CallForApplications call, Instant at) {
        repository.lock(call.id());
        repository.publish(call.id(), at);
        audit.record("call.form.publish", "series/" + call.seriesId(), Map.of("at", at.toString()));
    }

    /// Forgets what was edited and not published.
    public void drop(CallForApplications call) {
        repository.drop(call.id());
        audit.record("call.form.drop", "series/" + call.seriesId());
    }
}
