package org.presessions.selection.replacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class SpeakerProposalRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final Map<String, List<String>> ANA =
            Map.of("speakerLastName", List.of("Ñandú <i>"), "languages", List.of("en", "fr"));

    @Autowired
    SpeakerProposalRepository repository;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    UUID seat;
    UUID other;
    UUID person;

    @BeforeEach
    void twoSeats() {
        var haiti = fixtures.preSession("HTI");
        seat = speakers.confirmed(haiti).id();
        other = speakers.confirmed(haiti).id();
        person = fixtures.person().id();
    }

    @Test
    void oneWaitsForAPlaceAtATime() {
        assertThat(repository.insert(seat, ANA, person, AT)).isTrue();
        assertThat(repository.insert(seat, Map.of(), person, AT)).isFalse();
        assertThat(repository.insert(other, Map.of(), person, AT.minusSeconds(1)))
                .isTrue();
        var open = repository.open(seat).orElseThrow();
        assertThat(open).isEqualTo(new SpeakerProposal(open.id(), seat, ANA, person, AT));
        assertThat(repository.lock(seat)).contains(open);
        assertThat(repository.open())
                .filteredOn(one -> one.proposedBy().equals(person))
                .extracting(SpeakerProposal::seatId)
                .containsExactly(other, seat);
    }

    @Test
    void whatIsDecidedWaitsNoMoreAndItsAnswersAreForgotten() {
        repository.insert(seat, ANA, person, AT);
        assertThat(repository.last(seat)).isEmpty();
        repository.decide(repository.open(seat).orElseThrow().id(), SpeakerProposal.Decision.REFUSED, person, AT);
        assertThat(repository.open(seat)).isEmpty();
        assertThat(repository.last(seat)).isEqualTo(Optional.of(SpeakerProposal.Decision.REFUSED));
        repository.insert(seat, ANA, person, AT);
        var second = repository.open(seat).orElseThrow().id();
        repository.decide(second, SpeakerProposal.Decision.WITHDRAWN, person, AT.plusSeconds(1));
        repository.decide(second, SpeakerProposal.Decision.ACCEPTED, person, AT.plusSeconds(2));
        assertThat(repository.last(seat)).isEqualTo(Optional.of(SpeakerProposal.Decision.WITHDRAWN));
    }
}
