package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What holds of a statement in which two speak.
class JointChoiceTest {
    private static final Choice OPEN = Choice.of(Level.OPEN);
    private static final Choice PROTECTED = Choice.of(Level.PROTECTED);

    @Test
    void theMoreProtectedOfTwoHoldsWhicheverComesFirst() {
        for (var one : Level.values())
            for (var other : Level.values()) {
                var both = Choice.of(one).with(Choice.of(other));
                assertThat(both).isEqualTo(Choice.of(other).with(Choice.of(one)));
                for (var point : Point.values())
                    assertThat(both.allows(point))
                            .as(one + " " + other + " " + point)
                            .isEqualTo(Choice.of(one).allows(point)
                                    && Choice.of(other).allows(point));
            }
        assertThat(OPEN.with(PROTECTED).isProtected()).isTrue();
        assertThat(OPEN.with(PROTECTED).isHeardLive()).isFalse();
    }

    @Test
    void aVeiledFilmIsShownOnceAllAgreeWhoAreHiddenInIt() {
        var agreed = PROTECTED.veiled(true);
        assertThat(OPEN.with(agreed).allows(Point.PICTURE)).isTrue();
        assertThat(PROTECTED.with(agreed).allows(Point.PICTURE)).isFalse();
        assertThat(agreed.with(agreed).allows(Point.PICTURE)).isTrue();
        assertThat(OPEN.with(OPEN).isVeiled()).isFalse();
    }

    @Test
    void whatOneSetApartHoldsForBoth() {
        var silent = new Choice(
                Optional.of(Level.OPEN),
                Map.of(Point.VOICE, false),
                Optional.of(Showing.NEVER),
                "",
                false,
                false,
                false,
                Set.of("fr"));
        var both = OPEN.readIn(Set.of("fr", "en")).with(silent);
        assertThat(both.allows(Point.VOICE)).isFalse();
        assertThat(both.showing()).isEqualTo(Showing.NEVER);
        assertThat(both.languages()).containsExactly("fr");
        assertThat(both.allows(Point.TEXT)).isTrue();
    }

    @Test
    void whereNoLanguageIsLeftNothingIsRead() {
        var both = OPEN.readIn(Set.of("en")).with(OPEN.readIn(Set.of("fr")));
        assertThat(both.allows(Point.TEXT)).isFalse();
    }

    @Test
    void aStatementThatWasTakenBackOrAwaitsConsentIsSoForBoth() {
        assertThat(OPEN.with(OPEN.takenBack(true)).isTakenBack()).isTrue();
        assertThat(OPEN.with(OPEN.awaiting(true)).awaitsConsent()).isTrue();
        assertThat(OPEN.with(OPEN.awaiting(true)).isProtected()).isTrue();
        assertThat(Choice.NONE.with(Choice.NONE).level()).isEmpty();
    }
}
