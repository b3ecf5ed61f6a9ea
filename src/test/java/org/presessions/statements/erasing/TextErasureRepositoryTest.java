package org.presessions.statements.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleStatements;
import org.presessions.selection.Seat;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.StatementVersions;
import org.presessions.statements.removing.Removal.Erased;
import org.presessions.statements.removing.RemovalRepository;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class TextErasureRepositoryTest {
    private static final StatementText NOTHING = StatementText.empty("en", Set.of());

    @Autowired
    TextErasureRepository repository;

    @Autowired
    StatementRepository statements;

    @Autowired
    StatementVersions versions;

    @Autowired
    RemovalRepository removals;

    @Autowired
    SampleStatements samples;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    private final Instant later = Instant.now().plus(Duration.ofHours(1));
    private PreSession preSession;
    private Seat seat;

    @BeforeEach
    void confirm() {
        preSession = fixtures.preSession("HTI");
        seat = speakers.confirmed(preSession);
    }

    @Test
    void whatWasNeverHandedInIsFoundUntilItsWordsAreErased() {
        samples.written(seat);
        var handedIn = speakers.confirmed(preSession);
        samples.handedIn(handedIn);
        assertThat(repository.preSessions()).contains(preSession.id());
        assertThat(repository.neverHandedIn(List.of(), later)).isEmpty();
        assertThat(repository.neverHandedIn(List.of(preSession.id()), later.minus(Duration.ofDays(1))))
                .isEmpty();
        assertThat(repository.neverHandedIn(List.of(preSession.id()), later)).containsExactly(seat.id());
        repository.erase(id(seat), NOTHING, later);
        assertThat(repository.neverHandedIn(List.of(preSession.id()), later)).isEmpty();
        assertThat(statements.find(id(seat)).orElseThrow().content()).isEqualTo(NOTHING);
        assertThat(statements.find(id(handedIn)).orElseThrow().content()).isNotEqualTo(NOTHING);
    }

    @Test
    void whatWasTakenBackIsFoundOnceItsCertificateSaysSo() {
        samples.approved(seat);
        removals.insertIfNew(seat.id(), Optional.empty(), later);
        removals.erased(seat.id(), new Erased(later, 0, 0, List.of(), false, Optional.empty(), Optional.of(later)));
        assertThat(repository.takenBack(later.minusSeconds(1))).doesNotContain(seat.id());
        assertThat(repository.takenBack(later)).contains(seat.id());
        repository.erase(id(seat), NOTHING, later);
        assertThat(repository.takenBack(later)).doesNotContain(seat.id());
        assertThat(versions.last(id(seat))).contains(NOTHING);
        assertThat(removals.find(seat.id()).orElseThrow().textErasedAt()).isPresent();
    }

    @Test
    void anEarlierErasingIsNoneOfWhatWasWrittenSince() {
        samples.written(seat);
        repository.erase(id(seat), NOTHING, Instant.EPOCH);
        samples.approved(seat);
        removals.insertIfNew(seat.id(), Optional.empty(), later);
        assertThat(removals.find(seat.id()).orElseThrow().textErasedAt()).isEmpty();
    }

    private UUID id(Seat of) {
        return statements.ofSeat(of.id()).orElseThrow().id();
    }
}
