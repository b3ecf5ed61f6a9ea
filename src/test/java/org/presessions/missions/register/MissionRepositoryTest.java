package org.presessions.missions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class MissionRepositoryTest {
    @Autowired
    MissionRepository missions;

    @Autowired
    Rival rival;

    private final String one = UUID.randomUUID() + "@hti.example";
    private final String two = UUID.randomUUID() + "@hti.example";
    Mission haiti;
    Mission togo;

    @BeforeEach
    void twoMissions() {
        haiti = missions.ofState("HTI").orElseThrow();
        togo = missions.ofState("TGO").orElseThrow();
    }

    @Test
    void aMissionKeepsItsLanguageAndItsAddressesInTheirOrder() {
        missions.save(haiti.id(), Locale.FRENCH, List.of(two, one));
        var saved = new Mission(haiti.id(), haiti.state(), Locale.FRENCH, List.of(two, one));
        assertThat(missions.find(haiti.id())).contains(saved);
        assertThat(missions.ofState("HTI")).contains(saved);
        missions.save(haiti.id(), Locale.of("es"), List.of(one, two));
        assertThat(missions.find(haiti.id()).map(Mission::addresses)).contains(List.of(one, two));
        missions.save(haiti.id(), Locale.ENGLISH, List.of());
        assertThat(missions.find(haiti.id()))
                .contains(new Mission(haiti.id(), haiti.state(), Locale.ENGLISH, List.of()));
    }

    @Test
    void aMissionIsFoundByEachOfItsAddresses() {
        missions.save(haiti.id(), Locale.FRENCH, List.of(one, two));
        assertThat(missions.at(one).map(Mission::id)).contains(haiti.id());
        assertThat(missions.at(two).map(Mission::id)).contains(haiti.id());
        missions.save(haiti.id(), Locale.FRENCH, List.of(one));
        assertThat(missions.at(two)).isEmpty();
        assertThat(missions.find(UUID.randomUUID())).isEmpty();
        assertThat(missions.ofState("XXX")).isEmpty();
    }

    @Test
    void anAddressIsOneMissionsOnly() {
        missions.save(haiti.id(), Locale.FRENCH, List.of(one));
        assertThatThrownBy(() -> missions.save(togo.id(), Locale.FRENCH, List.of(two, one)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aMissionIsRegisteredOnceAndAllStandByTheCodesOfTheirStates() {
        missions.save(haiti.id(), Locale.FRENCH, List.of(one));
        missions.register(List.of("TGO", "HTI"));
        missions.register(List.of());
        assertThat(missions.find(haiti.id()).map(Mission::addresses)).contains(List.of(one));
        assertThat(missions.all())
                .extracting(mission -> mission.state().iso3())
                .hasSize(195)
                .isSorted();
    }

    @Test
    void ofTwoWhoSaveAMissionOneWaits() {
        missions.save(haiti.id(), Locale.FRENCH, List.of(one));
        assertThat(rival.waits(() -> missions.save(haiti.id(), Locale.FRENCH, List.of(two))))
                .isTrue();
        assertThat(rival.waits(() -> missions.save(togo.id(), Locale.FRENCH, List.of(two))))
                .isFalse();
    }
}
