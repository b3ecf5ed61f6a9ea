package org.presessions.statements.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.captioning.TranscriptionRepository.Job;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class TranscriptionRepositoryTest {
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00Z");
    private static final UUID FILM = UUID.randomUUID();

    @Autowired
    TranscriptionRepository repository;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    private UUID statement;

    @BeforeEach
    void ask() {
        statement = manuscripts
                .begin(speakers.confirmed(fixtures.preSession("HTI")))
                .id();
        repository.ask(statement, "fr", FILM, AT);
    }

    @Test
    void whatIsDueIsTakenOnceAndAgainWhereItsClaimRanOut() {
        assertThat(repository.claim(AT.minusSeconds(1), AT)).isEmpty();
        var job = repository.claim(AT, AT.plusSeconds(30)).orElseThrow();
        assertThat(job).isEqualTo(new Job(statement, "fr", FILM, 1));
        assertThat(repository.claim(AT.plusSeconds(29), AT)).isEmpty();
        assertThat(repository.keep(job, AT.plusSeconds(60))).isTrue();
        assertThat(repository.claim(AT.plusSeconds(59), AT)).isEmpty();
        assertThat(repository.claim(AT.plusSeconds(60), AT.plusSeconds(90)))
                .contains(new Job(statement, "fr", FILM, 2));
        assertThat(repository.keep(job, AT.plusSeconds(99))).isFalse();
        repository.fail(job, TranscriptionTrouble.FAILED); // too late
        assertThat(repository.of(statement)).containsExactly(new Transcription("fr", Optional.empty()));
    }

    @Test
    void whatFailedSaysWhyUntilItIsAskedForAgain() {
        var job = repository.claim(AT, AT.plusSeconds(30)).orElseThrow();
        repository.ask(statement, "fr", UUID.randomUUID(), AT); // pressed twice
        repository.fail(job, TranscriptionTrouble.NO_WORDS);
        assertThat(repository.of(statement))
                .containsExactly(new Transcription("fr", Optional.of(TranscriptionTrouble.NO_WORDS)));
        assertThat(repository.claim(AT.plusSeconds(99), AT)).isEmpty();
        repository.ask(statement, "fr", FILM, AT);
        assertThat(repository.claim(AT, AT.plusSeconds(30))).contains(job);
        repository.forget(statement, "fr");
        assertThat(repository.of(statement)).isEmpty();
    }
}
