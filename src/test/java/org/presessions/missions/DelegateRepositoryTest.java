package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    void whoIsAMissionsOwnBecomesNoOthers() {
        assertThat(delegates.missionOf(one)).isEmpty();
        assertThat(delegates.add(one, haiti, AT)).isTrue();
        assertThat(delegates.add(one, haiti, AT)).isFalse();
        assertThat(delegates.add(one, togo, AT)).isFalse();
        assertThat(delegates.missionOf(one)).contains(haiti);
    }

    @Test
    void aMissionHasItsPersonsInTheOrderInWhichTheyCame() {
        delegates.add(one, haiti, AT.plusSeconds(1));
        delegates.add(other, haiti, AT);
        delegates.add(fixtures.person().id(), togo, AT);
        assertThat(delegates.of(haiti)).containsSubsequence(other, one);
        assertThat(delegates.of(haiti))
                .filteredOn(List.of(one, other)::contains)
                .containsExactly(other, one);
        assertThat(delegates.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aMissionTakesOutItsOwnOnly() {
        delegates.add(one, haiti, AT);
        assertThat(delegates.remove(one, togo)).isFalse();
        assertThat(delegates.missionOf(one)).contains(haiti);
        assertThat(delegates.remove(one, haiti)).isTrue();
        assertThat(delegates.remove(one, haiti)).isFalse();
        assertThat(delegates.missionOf(one)).isEmpty();
    }

    @Test
    void personsAreNamedForWhatTheirMissionIsInvitedTo() {
        var preSession = fixtures.preSession("UGA").id();
        delegates.add(one, haiti, AT);
        delegates.add(other, togo, AT);
        invitations.claim(haiti, List.of(preSession), AT);
        assertThat(delegates.invitedMissionsOf(List.of(one, other, UUID.randomUUID()), preSession))
                .isEqualTo(Map.of(one, haiti));
        assertThat(delegates.invitedMissionsOf(List.of(other), preSession)).isEmpty();
        assertThat(delegates.invitedMissionsOf(List.of(), preSession)).isEmpty();
    }

    @Test
    void ofTwoMissionsThatAddAPersonOneWaits() {
        delegates.add(one, haiti, AT);
        assertThat(rival.waits(() -> delegates.add(one, togo, AT))).isTrue();
    }
}
