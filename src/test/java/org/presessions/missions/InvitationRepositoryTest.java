package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
class InvitationRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    InvitationRepository invitations;

    @Autowired
    MissionRepository missions;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

    private final String email = UUID.randomUUID() + "@hti.example";
    private final String second = UUID.randomUUID() + "@hti.example";
    UUID haiti;
    UUID togo;
    UUID one;
    UUID other;

    @BeforeEach
    void twoPreSessions() {
        haiti = missions.ofState("HTI").orElseThrow().id();
        togo = missions.ofState("TGO").orElseThrow().id();
        one = rival.commits(() -> fixtures.preSession("UGA").id());
        other = fixtures.preSession("SDN").id();
    }

    @Test
    void aMissionIsInvitedToEachPreSessionOnce() {
        assertThat(invitations.claim(haiti, List.of(one), AT)).isEqualTo(Set.of(one));
        assertThat(invitations.claim(haiti, List.of(one, other), AT)).isEqualTo(Set.of(other));
        assertThat(invitations.claim(haiti, List.of(one, other), AT)).isEmpty();
        assertThat(invitations.claim(haiti, List.of(), AT)).isEmpty();
        assertThat(invitations.preSessionsOf(haiti)).contains(one, other);
        assertThat(invitations.isInvited(haiti, one)).isTrue();
        assertThat(invitations.isInvited(togo, one)).isFalse();
        assertThat(invitations.preSessionsOf(togo)).doesNotContain(one, other);
    }

    @Test
    void anAddressHasALetterOfEachPreSessionOnce() {
        assertThat(invitations.claimLetters(email, List.of(one), AT)).isEqualTo(Set.of(one));
        assertThat(invitations.claimLetters(email, List.of(other, one), AT)).isEqualTo(Set.of(other));
        assertThat(invitations.claimLetters(email, List.of(), AT)).isEmpty();
        assertThat(invitations.claimLetters(second, List.of(one), AT)).isEqualTo(Set.of(one));
    }

    @Test
    void aMissionIsNamedUntilEachOfItsAddressesHasAllItsLetters() {
        missions.save(haiti, Locale.ENGLISH, List.of(email, second));
        missions.save(togo, Locale.ENGLISH, List.of());
        invitations.claimLetters(email, List.of(one, other), AT);
        invitations.claimLetters(second, List.of(one), AT);
        assertThat(invitations.withoutLetter(List.of(one, other)))
                .contains(haiti)
                .doesNotContain(togo);
        assertThat(invitations.withoutLetter(List.of(one))).doesNotContain(haiti);
        invitations.claimLetters(second, List.of(other), AT);
        assertThat(invitations.withoutLetter(List.of(one, other))).doesNotContain(haiti);
        assertThat(invitations.withoutLetter(List.of())).isEmpty();
    }

    @Test
    void aMissionIsInvitedToAllWhenItIsToEach() {
        invitations.claim(haiti, List.of(one, other), AT);
        invitations.claim(togo, List.of(one), AT);
        assertThat(invitations.invitedToAll(List.of(one, other))).isEqualTo(Set.of(haiti));
        assertThat(invitations.invitedToAll(List.of())).isEmpty();
    }

    @Test
    void ofTwoWhoInviteAtOnceOneWaits() {
        invitations.claim(haiti, List.of(one), AT);
        invitations.claimLetters(email, List.of(one), AT);
        assertThat(rival.waits(() -> invitations.claim(haiti, List.of(one), AT)))
                .isTrue();
        assertThat(rival.waits(() -> invitations.claimLetters(email, List.of(one), AT)))
                .isTrue();
        assertThat(rival.waits(() -> invitations.claim(togo, List.of(one), AT))).isFalse();
    }
}
