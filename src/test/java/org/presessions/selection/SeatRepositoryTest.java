package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class SeatRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    SeatRepository seats;

    @Autowired
    SampleApplications applications;

    @Autowired
    Fixtures fixtures;

    PreSession haiti;
    UUID speaker;
    UUID water;
    UUID school;

    @BeforeEach
    void twoApplications() {
        haiti = fixtures.preSession("HTI");
        speaker = fixtures.person().id();
        water = applications.application(haiti, "Sample Water").id();
        school = applications.application(haiti, "Sample School").id();
    }

    @Test
    void aPlaceIsFoundAsItWasOffered() {
        assertThat(seats.hasAny(speaker)).isFalse();
        var id = offer(water, 2, AT);
        var seat = row(id, water, 2, SeatStatus.INVITED, "", false);
        assertThat(seats.find(id)).contains(seat);
        assertThat(seats.ofApplication(water)).contains(seat);
        assertThat(seats.withPlace(List.of(water, school))).containsExactly(water);
        assertThat(seats.withPlace(List.of())).isEmpty();
        assertThat(seats.hasAny(speaker)).isTrue();
        assertThat(seats.find(UUID.randomUUID())).isEmpty();
        assertThat(seats.ofApplication(school)).isEmpty();
    }

    @Test
    void aPlaceThatWasDeclinedIsOfferedAnewToWhoeverSpeaksNow() {
        var id = offer(water, 2, AT);
        seats.saveAnswered(row(id, water, 2, SeatStatus.DECLINED, "Malade — été", true), AT);
        var other = fixtures.person().id();
        assertThat(seats.offer(water, haiti.id(), other, 1, 4, AT)).isEqualTo(id);
        assertThat(seats.find(id))
                .contains(new SeatRow(id, water, haiti.id(), other, 1, 4, SeatStatus.INVITED, "", false, false));
        assertThat(seats.hasAny(speaker)).isFalse();
    }

    @Test
    void aPanelStandsInItsOrderAndASpeakersPlacesFromTheLast() {
        var second = offer(water, 2, AT.plusSeconds(1));
        var first = offer(school, 1, AT);
        assertThat(seats.of(haiti.id())).extracting(SeatRow::id).containsExactly(first, second);
        assertThat(seats.ofSpeaker(speaker)).extracting(SeatRow::id).containsExactly(second, first);
        assertThat(seats.of(UUID.randomUUID())).isEmpty();
        assertThat(seats.ofSpeaker(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatBecomesOfAPlaceIsKeptAndNoOtherChanges() {
        var id = offer(water, 2, AT);
        var other = offer(school, 1, AT);
        for (var status : SeatStatus.values()) {
            var changed = new SeatRow(id, water, haiti.id(), speaker, 7, 15, status, "<b>Why</b>", true, false);
            seats.save(changed);
            assertThat(seats.find(id)).contains(changed);
        }
        assertThat(seats.find(other)).contains(row(other, school, 1, SeatStatus.INVITED, "", false));
    }

    @Test
    void aPlaceThatPassedToAnotherStandsBesideTheOthersNowhere() {
        var id = offer(water, 2, AT);
        seats.saveReplaced(row(id, water, 2, SeatStatus.REPLACED, "", false), 3);
        assertThat(seats.namedBy(List.of(id, UUID.randomUUID()))).isEqualTo(Map.of(id, 3));
        assertThat(seats.ofApplication(water)).isEmpty();
        assertThat(seats.ofApplications(List.of(water))).isEmpty();
        assertThat(seats.of(haiti.id())).isEmpty();
        assertThat(seats.ofAll(List.of(haiti.id()))).isEmpty();
        assertThat(seats.everyPreSession(List.of(haiti.id()))).isEqualTo(Map.of(id, haiti.id()));
        assertThat(seats.everyPreSession(List.of())).isEmpty();
        assertThat(seats.ofSpeaker(speaker)).extracting(SeatRow::id).containsExactly(id);
        var other = seats.offer(water, haiti.id(), fixtures.person().id(), 2, 6, AT);
        assertThat(other).isNotEqualTo(id);
        assertThat(seats.ofApplication(water)).map(SeatRow::id).contains(other);
        assertThat(seats.namedBy(List.of(other))).isEmpty();
        assertThat(seats.namedBy(List.of())).isEmpty();
    }

    @Test
    void declinedPlacesWaitInTheOrderOfTheirAnswersUntilSomebodyHasSeenToThem() {
        var late = offer(water, 1, AT);
        var early = offer(school, 2, AT);
        seats.saveAnswered(row(late, water, 1, SeatStatus.DECLINED, "", false), AT.plusSeconds(1));
        seats.saveAnswered(row(early, school, 2, SeatStatus.DECLINED, "", false), AT);
        assertThat(unsettled()).containsExactly(early, late);
        seats.save(row(early, school, 2, SeatStatus.DECLINED, "", true));
        seats.save(row(late, water, 1, SeatStatus.REVOKED, "", false));
        assertThat(unsettled()).isEmpty();
    }

    private List<UUID> unsettled() {
        return seats.unsettled().stream()
                .filter(seat -> seat.preSessionId().equals(haiti.id()))
                .map(SeatRow::id)
                .toList();
    }

    private UUID offer(UUID application, int position, Instant at) {
        return seats.offer(application, haiti.id(), speaker, position, 6, at);
    }

    private SeatRow row(UUID id, UUID application, int position, SeatStatus status, String reason, boolean settled) {
        return new SeatRow(id, application, haiti.id(), speaker, position, 6, status, reason, settled, false);
    }
}
