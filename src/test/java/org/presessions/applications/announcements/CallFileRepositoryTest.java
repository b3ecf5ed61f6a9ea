package org.presessions.applications.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.people.Role;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CallFileRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    CallFileRepository repository;

    @Autowired
    SampleApplications samples;

    @Autowired
    StoredFiles files;

    @Autowired
    Fixtures fixtures;

    UUID by;
    UUID call;
    UUID other;

    @BeforeEach
    void twoCalls() {
        by = fixtures.person(Role.SECRETARIAT).id();
        call = call();
        other = call();
    }

    @Test
    void filesStandInTheOrderInWhichTheyCame() {
        var second = stored();
        var first = stored();
        repository.insert(call, second, by, AT.plusSeconds(1));
        repository.insert(call, first, by, AT);
        var rows = repository.of(call);
        assertThat(rows).extracting(CallFileRepository.Row::fileId).containsExactly(first, second);
        assertThat(repository.find(call, rows.getFirst().id())).contains(rows.getFirst());
        assertThat(repository.find(other, rows.getFirst().id())).isEmpty();
        assertThat(repository.callsWithFiles()).contains(call).doesNotContain(other);
    }

    @Test
    void aFileThatIsTakenOverIsUsedUntilBothCallsLackIt() {
        var file = stored();
        repository.insert(call, file, by, AT);
        repository.copy(call, other, by, AT);
        repository.copy(call, other, by, AT);
        assertThat(repository.of(other))
                .extracting(CallFileRepository.Row::fileId)
                .containsExactly(file);
        repository.delete(repository.of(call).getFirst().id());
        assertThat(repository.isUsed(file)).isTrue();
        repository.delete(repository.of(other).getFirst().id());
        assertThat(repository.isUsed(file)).isFalse();
    }

    private UUID call() {
        return samples.call(fixtures.series("HTI"), AT, AT.plusSeconds(60)).id();
    }

    private UUID stored() {
        var content = new ByteArrayInputStream(SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII));
        return switch (files.store(content, "guide.pdf", 1_000_000, Set.of(FileKind.PDF))) {
            case StoreOutcome.Stored(var file) -> file.id();
            case StoreOutcome refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
