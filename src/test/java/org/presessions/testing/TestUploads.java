package org.presessions.testing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.presessions.files.FileKind;
import org.presessions.files.UploadFinished;
import org.presessions.files.UploadPolicy;
import org.presessions.files.UploadRefused;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/// Lets everybody upload a PDF of at most 100 kB for a subject that bears their own id, as if that were a place on a
/// panel, and remembers what came of it.
@TestComponent
public class TestUploads implements UploadPolicy {
    public static final long LIMIT_BYTES = 100_000;

    private final List<Object> news = new CopyOnWriteArrayList<>();

    @Override
    public String purpose() {
        return "test";
    }

    @Override
    public long limitBytes() {
        return LIMIT_BYTES;
    }

    @Override
    public Optional<UUID> owner(UUID subjectId, HttpServletRequest request) {
        return UploadPolicy.whoeverComesTo("/statements/" + subjectId);
    }

    @Override
    public Optional<Terms> terms(UUID subjectId, UUID personId) {
        return subjectId.equals(personId) ? Optional.of(new Terms(LIMIT_BYTES, FileKind.PDF)) : Optional.empty();
    }

    @EventListener
    void on(UploadFinished finished) {
        news.add(finished);
    }

    @EventListener
    void on(UploadRefused refused) {
        news.add(refused);
    }

    public List<UploadFinished> finishedFor(UUID subjectId) {
        return news.stream()
                .filter(UploadFinished.class::isInstance)
                .map(UploadFinished.class::cast)
                .filter(finished -> finished.subjectId().equals(subjectId))
                .toList();
    }

    public List<UploadRefused> refusedFor(UUID subjectId) {
        return news.stream()
                .filter(UploadRefused.class::isInstance)
                .map(UploadRefused.class::cast)
                .filter(refused -> refused.subjectId().equals(subjectId))
                .toList();
    }
}
