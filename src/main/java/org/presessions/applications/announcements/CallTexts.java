package org.presessions.applications.announcements;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The texts of the calls.
@Component
@Transactional
public class CallTexts {
    private final CallTextRepository repository;
    private final Calls calls;
    private final Audit audit;

    CallTexts(CallTextRepository repository, Calls calls, Audit audit) {
        this.repository = repository;
        this.calls = calls;
        this.audit = audit;
    }

    /// What a call says; nothing of one that has no text.
    @Transactional(readOnly = true)
    public CallText of(CallForApplications call) {
        return repository.of(call.id());
    }

    /// Says all of it anew.
    public void write(CallForApplications call, CallText text) {
        repository.replace(call.id(), text);
        audit.record(
                "call.write",
                "series/" + call.seriesId(),
                Map.of("sections", text.sections().size()));
    }

    /// The latest other call that says something: what a new one may begin with.
    @Transactional(readOnly = true)
    Optional<Earlier> lastBefore(CallForApplications call) {
        var written = repository.written();
        return calls.all().stream()
                .filter(other -> written.contains(other.id()) && !other.id().equals(call.id()))
                .findFirst()
                .map(other -> new Earlier(other.seriesId(), of(other)));
    }

    /// @param seriesId whose call said so
    record Earlier(UUID seriesId, CallText text) {}
}
