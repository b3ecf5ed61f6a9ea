package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class JointSpeakerRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final Map<String, List<String>> ANSWERS = Map.of("speakerLastName", List.of("Noor — “N”"));

    @Autowired
    JointSpeakerRepository repository;

    @Autowired
    SeatRepository seats;

    @Autowired
    SampleApplications applications;

    @Autowired
    Fixtures fixtures;

    private SeatRow place;
    private UUID other;

    @BeforeEach
    void aPlace() {
        var haiti = fixtures.preSession("HTI");
        var water = applications.application(haiti, "Sample Water").id();
        other = fixtures.person().id();
        var id = seats.offer(water, haiti.id(), fixtures.person().id(), 2, 6, AT);
        place = seats.find(id).orElseThrow();
    }

    @Test
    void whoSpeaksBesideHasASeatThatIsNoPlace() {
        var id = repository.add(place, other, ANSWERS, AT).orElseThrow();
        assertThat(repository.add(place, other, ANSWERS, AT)).isEmpty();
        var row = new SeatRow(
                id, place.applicationId(), place.preSessionId(), other, 2, 6, SeatStatus.INVITED, "", false, true);
        assertThat(seats.find(id)).contains(row);
        assertThat(repository.of(List.of(place.applicationId())))
                .containsExactly(new JointSpeakerRepository.Joint(row, ANSWERS, false, false));
        assertThat(repository.of(List.of())).isEmpty();
        assertThat(seats.of(place.preSessionId())).contains(place).doesNotContain(row);
        assertThat(seats.ofApplication(place.applicationId())).contains(place);
        assertThat(seats.ofSpeaker(other)).containsExactly(row);
    }

    @Test
    void whoHasConfirmedIsBoundUntilAnotherStatementBegins() {
        var id = repository.add(place, other, ANSWERS, AT).orElseThrow();
        repository.bind(id);
        repository.release(place.applicationId());
        assertThat(isBound()).isTrue(); // speaks there still
        var declined = (SeatChange.Changed) seats.find(id).orElseThrow().declined("Ill.");
        seats.saveAnswered(declined.seat(), AT);
        assertThat(repository.unsettled()).extracting(SeatRow::id).contains(id);
        assertThat(seats.unsettled()).extracting(SeatRow::id).doesNotContain(id);
        assertThat(isBound()).isTrue();
        repository.release(place.applicationId());
        assertThat(isBound()).isFalse();
        assertThat(repository.add(place, other, ANSWERS, AT)).isPresent();
    }

    private boolean isBound() {
        return repository.of(List.of(place.applicationId())).getFirst().isInPresentStatement();
    }
}
