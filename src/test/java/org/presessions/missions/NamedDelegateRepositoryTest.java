package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.missions.register.MissionRepository;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class NamedDelegateRepositoryTest {
    private static final Instant AT = Instant.parse("2001-12-07T09:00:00Z");

    @Autowired
    NamedDelegateRepository named;

    @Autowired
    MissionRepository missions;

    @Autowired
    Fixtures fixtures;

    private final String email = UUID.randomUUID() + "@hti.example";
    UUID haiti;
    UUID togo;
    UUID by;

    @BeforeEach
    void twoMissions() {
        haiti = missions.ofState("HTI").orElseThrow().id();
        togo = missions.ofState("TGO").orElseThrow().id();
        by = fixtures.person().id();
    }

    @Test
    void whoIsNamedOnceMoreHasTheLaterName() {
        named.save(haiti, email, "Ana", by, AT);
        var first = named.at(email).getFirst();
        named.save(haiti, email, "Ana — آنا", by, AT.plusSeconds(1));
        assertThat(named.at(email)).containsExactly(new NamedDelegate(first.id(), haiti, "Ana — آنا", email));
    }

    @Test
    void anAddressHasItsMissionsFromTheLatestAndAMissionItsNamesFromTheFirst() {
        named.save(togo, email, "Ana", by, AT.plusSeconds(1));
        named.save(haiti, email, "Anna", by, AT);
        named.save(haiti, "b-" + email, "Zoé", by, AT.minusSeconds(1));
        assertThat(named.at(email)).extracting(NamedDelegate::missionId).containsExactly(togo, haiti);
        assertThat(named.of(haiti))
                .filteredOn(one -> one.email().endsWith(email))
                .extracting(NamedDelegate::name)
                .containsExactly("Zoé", "Anna");
        assertThat(named.at("nobody@hti.example")).isEmpty();
    }

    @Test
    void aMissionTakesBackItsOwnOnly() {
        named.save(haiti, email, "Ana", by, AT);
        var id = named.at(email).getFirst().id();
        assertThat(named.delete(id, togo)).isFalse();
        assertThat(named.at(email)).hasSize(1);
        assertThat(named.delete(id, haiti)).isTrue();
        assertThat(named.delete(id, haiti)).isFalse();
        assertThat(named.at(email)).isEmpty();
    }
}
