package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.presessions.states.States;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class WorkingGroupSessionRepositoryTest {
    @Autowired
    WorkingGroupSessionRepository sessions;

    @Autowired
    States states;

    @Test
    void everyMemberStateIsReviewedOnceInEachCycle() {
        assertThat(given())
                .extracting(WorkingGroupSession::number)
                .isEqualTo(IntStream.rangeClosed(1, 54).boxed().toList());
        for (var cycle = 1; cycle <= 4; cycle++) {
            var wanted = cycle;
            var reviewed = given().stream()
                    .filter(session -> session.cycle() == wanted)
                    .flatMap(session -> sessions.reviewsAt(session.number()).stream())
                    .map(review -> review.state().iso3())
                    .toList();
            assertThat(reviewed).hasSize(193).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSessionIsFoundByItsNumber() {
        assertThat(sessions.find(49))
                .contains(new WorkingGroupSession(
                        49, 4, LocalDate.of(2025, 4, 28), LocalDate.of(2025, 5, 9), true, "alphabetical order"));
        assertThat(sessions.find(0)).isEmpty();
        assertThat(sessions.find(55)).isEmpty();
    }

    @Test
    void aDateThatNoSourceConfirmsSaysSo() {
        assertThat(sessions.find(40).orElseThrow().datesVerified()).isTrue();
        assertThat(sessions.find(37).orElseThrow().datesVerified()).isFalse();
        assertThat(given()).filteredOn(session -> !session.datesVerified()).hasSize(20);
    }

    @Test
    void reviewsComeInTheOrderOfTheSessionsProgramme() {
        assertThat(sessions.reviewsAt(40))
                .extracting(review -> review.state().iso3())
                .containsExactly("TGO", "SYR", "ISL", "VEN", "ZWE", "LTU", "UGA", "TLS", "MDA", "SSD", "HTI", "SDN");
        assertThat(sessions.reviewsAt(28))
                .contains(new Review(28, states.get("PER"), false), new Review(28, states.get("GTM"), true));
        assertThat(sessions.reviewsAt(0)).isEmpty();
    }

    /// Those that every installation has; others are entered by the secretariat.
    private List<WorkingGroupSession> given() {
        return sessions.all().stream().filter(session -> session.number() <= 54).toList();
    }
}
