package org.presessions.applications;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.announcements.CallTexts;
import org.presessions.applications.calls.CallBonds;
import org.presessions.applications.calls.CallForApplications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells whoever changes a call what hangs on it.
@Component
@Transactional(readOnly = true)
class BegunApplications implements CallBonds {
    private final ApplicationCountRepository repository;
    private final CallTexts texts;

    BegunApplications(ApplicationCountRepository repository, CallTexts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    @Override
    public int drafts(Collection<UUID> preSessionIds) {
        return count(preSessionIds, ApplicationStatus.DRAFT);
    }

    @Override
    public int handedIn(Collection<UUID> preSessionIds) {
        return count(preSessionIds, ApplicationStatus.SUBMITTED);
    }

    private int count(Collection<UUID> preSessionIds, ApplicationStatus status) {
        return repository.count(preSessionIds, status).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public boolean hasApplications(Collection<UUID> preSessionIds) {
        return Stream.of(ApplicationStatus.values())
                .anyMatch(status -> !repository.count(preSessionIds, status).isEmpty());
    }

    @Override
    public boolean hasText(CallForApplications call) {
        return !texts.of(call).sections().isEmpty();
    }

    @Override
    public Optional<String> gap(CallForApplications call) {
        return texts.of(call).gap();
    }
}
