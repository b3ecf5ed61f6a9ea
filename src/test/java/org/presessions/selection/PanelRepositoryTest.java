package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class PanelRepositoryTest {
    @Autowired
    PanelRepository panels;

    @Autowired
    SampleApplications applications;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

    PreSession haiti;
    Place water;
    Place school;
    Place press;

    @BeforeEach
    void threeApplications() {
        haiti = rival.commits(() -> fixtures.preSession("HTI"));
        water = new Place(application("Sample Water"), 1);
        school = new Place(application("Sample School"), 15);
        press = new Place(application("Sample Press"), 5);
    }

    @Test
    void thePlanBeforeTheLatestChangeIsKept() {
        save(List.of(school, water), List.of(press));
        var plan = panels.lock(haiti.id());
        assertThat(panels.before(plan)).isEmpty();
        panels.keepBefore(plan);
        save(List.of(), List.of());
        var after = panels.lock(haiti.id());
        assertThat(panels.before(after)).contains(new Panel(haiti.id(), 2, plan.speakers(), plan.reserve()));
        panels.keepBefore(after);
        assertThat(panels.before(after)).isEmpty();
    }

    @Test
    void itSaysWhereEachApplicationStandsInSeveralPlans() {
        save(List.of(school, water), List.of(press));
        assertThat(panels.placed(List.of(haiti.id())))
                .isEqualTo(Map.of(
                        school.applicationId(), new Placed(false, 1),
                        water.applicationId(), new Placed(false, 2),
                        press.applicationId(), new Placed(true, 1)));
        assertThat(panels.placed(List.of())).isEmpty();
        assertThat(panels.ofAll(List.of(haiti.id())))
                .containsExactly(new Panel(haiti.id(), 0, List.of(school, water), List.of(press)));
        assertThat(panels.ofAll(List.of())).isEmpty();
    }

    @Test
    void aPlanThatNobodyHasBegunIsEmpty() {
        assertThat(panels.of(haiti.id())).isEqualTo(new Panel(haiti.id(), 0, List.of(), List.of()));
        assertThat(panels.lock(haiti.id())).isEqualTo(new Panel(haiti.id(), 0, List.of(), List.of()));
    }

    @Test
    void aPlanKeepsItsOrderAndCountsItsChanges() {
        save(List.of(school, water), List.of(press));
        assertThat(panels.of(haiti.id())).isEqualTo(new Panel(haiti.id(), 1, List.of(school, water), List.of(press)));
        save(List.of(water), List.of(press, school));
        assertThat(panels.lock(haiti.id())).isEqualTo(new Panel(haiti.id(), 2, List.of(water), List.of(press, school)));
        save(List.of(), List.of());
        assertThat(panels.of(haiti.id())).isEqualTo(new Panel(haiti.id(), 3, List.of(), List.of()));
    }

    @Test
    void onePlanLeavesTheOtherAlone() {
        var other = fixtures.preSession("TGO").id();
        save(List.of(water), List.of());
        panels.save(panels.lock(other));
        assertThat(panels.of(haiti.id()).speakers()).containsExactly(water);
    }

    @Test
    void anApplicationHasOnePlace() {
        assertThatThrownBy(() -> save(List.of(water), List.of(water))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void nobodySpeaksForLongerThanAQuarterOfAnHour() {
        assertThatThrownBy(() -> save(List.of(new Place(water.applicationId(), 16)), List.of()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void ofTwoWhoChangeAPlanTheSecondWaits() {
        rival.commits(() -> panels.lock(haiti.id())); // begun before
        panels.lock(haiti.id());
        assertThat(rival.waits(() -> panels.lock(haiti.id()))).isTrue();
        assertThat(rival.waits(() -> panels.of(haiti.id()))).isFalse();
    }

    private void save(List<Place> speakers, List<Place> reserve) {
        var version = panels.lock(haiti.id()).version();
        panels.save(new Panel(haiti.id(), version, speakers, reserve));
    }

    private UUID application(String institution) {
        return applications.application(haiti, institution).id();
    }
}
