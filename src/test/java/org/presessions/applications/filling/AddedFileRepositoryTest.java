package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.erasing.WithdrawnFileRepository;
import org.presessions.demonstration.SampleApplications;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class AddedFileRepositoryTest {
    @Autowired
    AddedFileRepository repository;

    @Autowired
    WithdrawnFileRepository withdrawn;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications samples;

    @Autowired
    StoredFiles files;

    @Autowired
    Fixtures fixtures;

    @Test
    void aFileGoesWithItselfAndIsErasedWithAnApplicationThatWasWithdrawn() {
        var id = samples.application(fixtures.preSession("HTI"), "Sample " + UUID.randomUUID())
                .id();
        var file = stored();
        var later = Instant.now().plus(Duration.ofDays(1));
        assertThat(repository.of(id)).isEmpty();
        repository.insert(id, "own-statutes", file);
        assertThat(repository.of(id)).containsExactly(file);
        assertThat(withdrawn.withdrawnBefore(later)).doesNotContain(file);
        applications.withdraw(id);
        assertThat(withdrawn.withdrawnBefore(later)).contains(file);
        files.delete(file);
        assertThat(repository.of(id)).isEmpty();
    }

    private UUID stored() {
        var content = new ByteArrayInputStream(SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII));
        return switch (files.store(content, "statutes.pdf", 1_000_000, Set.of(FileKind.PDF))) {
            case StoreOutcome.Stored(var file) -> file.id();
            case StoreOutcome refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
