package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.missions.register.MissionRepository;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class DelegateRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    DelegateRepository delegates;

    @Autowired
    MissionRepository missions;

    @Autowired
    InvitationRepository invitations;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

    UUID haiti;
    UUID togo;
    UUID one;
    UUID other;

    @BeforeEach
    void twoPersons() {
        haiti = missions.ofState("HTI").orElseThrow().id();
        togo = missions.ofState("TGO").orElseThrow().id();
        one = rival.commits(() -> fixtures.person().id());
        other = fixtures.person().id();
    }

    @Test
    void whoIsAMissionsOwnIsNoOthers() {
        assertThat(delegates.missionOf(one)).isEmpty();
        delegates.put(one, haiti, "Ana — آنا", AT);
        assertThat(delegates.missionOf(one)).contains(haiti);
        delegates.put(one, togo, "Anna", AT);
        assertThat(delegates.missionOf(one)).contains(togo);
        assertThat(delegates.of(haiti)).doesNotContain(one);
    }

    @Test
    void aDelegateIsCalledAsTheMissionSays() {
        delegates.put(one, haiti, "Ana — آنا", AT);
        delegates.put(other, togo, "Zoé", AT);
        delegates.rename(other, "Zoë \"Z\"");
        assertThat(delegates.names(List.of(one, other, UUID.randomUUID())))
                .isEqualTo(Map.of(one, "Ana — آنا", other, "Zoë \"Z\""));
        assertThat(delegates.names(List.of())).isEmpty();
        assertThat(delegates.missionsOf(List.of(one, other, UUID.randomUUID())))
                .isEqualTo(Map.of(one, haiti, other, togo));
        assertThat(delegates.missionsOf(List.of())).isEmpty();
    }

    @Test
    void aMissionHasItsPersonsInTheOrderInWhichTheyCame() {
        delegates.put(one, haiti, "Somebody", AT.plusSeconds(1));
        delegates.put(other, haiti, "Somebody", AT);
        delegates.put(fixtures.person().id(), togo, "Somebody", AT);
        assertThat(delegates.of(haiti)).containsSubsequence(other, one);
        assertThat(delegates.of(haiti))
                .filteredOn(List.of(one, other)::contains)
                .containsExactly(other, one);
        assertThat(delegates.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aMissionTakesOutItsOwnOnly() {
        delegates.put(one, haiti, "Somebody", AT);
        assertThat(delegates.remove(one, togo)).isFalse();
        assertThat(delegates.missionOf(one)).contains(haiti);
        assertThat(delegates.remove(one, haiti)).isTrue();
        assertThat(delegates.remove(one, haiti)).isFalse();
        assertThat(delegates.missionOf(one)).isEmpty();
    }

    @Test
    void personsAreNamedForWhatTheirMissionIsInvitedTo() {
        var preSession = fixtures.preSession("UGA").id();
        delegates.put(one, haiti, "Somebody", AT);
        delegates.put(other, togo, "Somebody", AT);
        invitations.claim(haiti, List.of(preSession), AT);
        assertThat(delegates.invitedMissionsOf(List.of(one, other, UUID.randomUUID()), preSession))
                .isEqualTo(Map.of(one, haiti));
        assertThat(delegates.invitedMissionsOf(List.of(other), preSession)).isEmpty();
        assertThat(delegates.invitedMissionsOf(List.of(), preSession)).isEmpty();
    }

    @Test
    void ofTwoMissionsThatAddAPersonOneWaits() {
        delegates.put(one, haiti, "Somebody", AT);
        assertThat(rival.waits(() -> delegates.put(one, togo, "Somebody", AT))).isTrue();
    }
}
