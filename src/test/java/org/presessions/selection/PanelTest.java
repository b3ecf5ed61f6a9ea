package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PanelTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final Panel EMPTY = new Panel(new UUID(1, 1), 0, List.of(), List.of());
    private static final Panel ABC = EMPTY.add(A).add(B).add(C);

    @Test
    void speakersMoveOneStepAtATime() {
        assertThat(order(ABC.up(C))).containsExactly(A, C, B);
        assertThat(order(ABC.down(A))).containsExactly(B, A, C);
        assertThat(order(ABC.up(A))).containsExactly(A, B, C);
        assertThat(order(ABC.down(C))).containsExactly(A, B, C);
        assertThat(ABC.up(C).positionOf(C)).contains(2);
    }

    @Test
    void whoGoesToTheReserveLeavesThePanelAndKeepsTheMinutes() {
        var panel = ABC.lasting(Map.of(B, 7)).toReserve(B);
        assertThat(order(panel)).containsExactly(A, C);
        assertThat(panel.reserve()).containsExactly(new Place(B, 7));
        assertThat(panel.add(B).speakers()).contains(new Place(B, 7));
        assertThat(panel.add(B).reserve()).isEmpty();
    }

    @Test
    void nobodyHasTwoPlaces() {
        assertThat(order(ABC.add(A))).containsExactly(B, C, A);
        assertThat(ABC.toReserve(A).toReserve(A).reserve()).hasSize(1);
    }

    @Test
    void aReplacementTakesTheFreePlace() {
        assertThat(order(ABC.remove(B).insert(new UUID(0, 4), 2))).containsExactly(A, new UUID(0, 4), C);
        assertThat(order(EMPTY.insert(A, 7))).containsExactly(A);
    }

    @Test
    void speakingTimesStayBetweenOneAndFifteenMinutes() {
        assertThat(ABC.lasting(Map.of(A, 0, B, 16, C, 8)).speakers())
                .containsExactly(new Place(A, 1), new Place(B, 15), new Place(C, 8));
        assertThat(ABC.minutes()).isEqualTo(15);
    }

    private static List<UUID> order(Panel panel) {
        return panel.speakers().stream().map(Place::applicationId).toList();
    }
}
