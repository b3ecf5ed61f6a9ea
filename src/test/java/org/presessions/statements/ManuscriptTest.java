package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.statements.text.IssueBlock;
import org.presessions.statements.text.StatementText;

class ManuscriptTest {
    private static final Instant AT = Instant.parse("2031-12-07T09:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final ManuscriptOutcome NOT_NOW = new ManuscriptOutcome.NotNow();
    private static final StatementText WHOLE = new StatementText(
            "en",
            "Three steps are asked for.",
            List.of(new IssueBlock("right-to-water", "", "", List.of("Open an office in each district."), List.of())));
    private static final Manuscript DRAFT = script(StatementStatus.DRAFT);
    private static final Manuscript HANDED_IN = script(StatementStatus.HANDED_IN);
    private static final Manuscript CHANGES_ASKED = script(StatementStatus.CHANGES_ASKED);
    private static final Manuscript APPROVED = script(StatementStatus.APPROVED);

    @Test
    void aSpeakerWritesUntilItIsHandedInAndAgainWhenChangesAreAsked() {
        var typed = StatementText.empty("fr", Set.of());
        for (var script : List.of(DRAFT, CHANGES_ASKED)) {
            var written = changed(script.written(typed, LATER));
            assertThat(written.content()).isEqualTo(typed);
            assertThat(written.savedAt()).isEqualTo(LATER);
            assertThat(written.status()).isEqualTo(script.status());
        }
        for (var script : List.of(HANDED_IN, APPROVED))
            assertThat(script.written(typed, LATER)).isEqualTo(NOT_NOW);
    }

    @Test
    void aWholeStatementIsHandedInByWhoeverMayWrite() {
        for (var script : List.of(DRAFT, CHANGES_ASKED)) {
            var handedIn = changed(script.handedIn(LATER));
            assertThat(handedIn.status()).isEqualTo(StatementStatus.HANDED_IN);
            assertThat(handedIn.handedInAt()).contains(LATER);
            assertThat(handedIn.isShownToStaff()).isTrue();
        }
        assertThat(HANDED_IN.handedIn(LATER)).isEqualTo(NOT_NOW);
        assertThat(APPROVED.handedIn(LATER)).isEqualTo(NOT_NOW);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsHandedIn() {
        var empty = changed(DRAFT.written(StatementText.empty("en", Set.of()), AT));
        assertThat(empty.handedIn(LATER))
                .isInstanceOfSatisfying(
                        ManuscriptOutcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.errors().any()).isTrue());
    }

    @Test
    void whatIsHandedInIsTakenBackUntilSomebodyDecides() {
        var back = changed(HANDED_IN.takenBack());
        assertThat(back.status()).isEqualTo(StatementStatus.DRAFT);
        assertThat(back.isShownToStaff()).isFalse();
        for (var script : List.of(DRAFT, CHANGES_ASKED, APPROVED))
            assertThat(script.takenBack()).isEqualTo(NOT_NOW);
    }

    @Test
    void onlyWhatIsHandedInIsApprovedAndOnlyOnceItsVideoIsReady() {
        var approved = changed(HANDED_IN.approved());
        assertThat(approved.status()).isEqualTo(StatementStatus.APPROVED);
        assertThat(approved.changesAsked()).isEmpty();
        assertThat(HANDED_IN.filmed(FIRST).approved()).isEqualTo(new ManuscriptOutcome.VideoPending());
        for (var script : List.of(DRAFT, CHANGES_ASKED, APPROVED))
            assertThat(script.approved()).isEqualTo(NOT_NOW);
    }

    @Test
    void changesAreAskedOfWhatIsHandedInEvenAfterItWasApproved() {
        for (var script : List.of(HANDED_IN, APPROVED)) {
            var back = changed(script.sentBack("Name the districts."));
            assertThat(back.status()).isEqualTo(StatementStatus.CHANGES_ASKED);
            assertThat(back.changesAsked()).isEqualTo("Name the districts.");
            assertThat(back.isShownToStaff()).isTrue();
        }
        for (var script : List.of(DRAFT, CHANGES_ASKED))
            assertThat(script.sentBack("Name the districts.")).isEqualTo(NOT_NOW);
    }

    @Test
    void aVideoTakesThePlaceOfTheEarlierOneWhenItIsReady() {
        var ready = DRAFT.filmed(FIRST).videoReady();
        assertVideo(ready, Optional.of(FIRST), Optional.empty(), Optional.empty());
        var second = ready.filmed(SECOND);
        assertVideo(second, Optional.of(FIRST), Optional.of(SECOND), Optional.empty());
        assertVideo(second.videoReady(), Optional.of(SECOND), Optional.empty(), Optional.empty());
    }

    @Test
    void aRefusedVideoLeavesTheEarlierOneAndSaysWhyUntilTheNextComes() {
        var refused = DRAFT.filmed(FIRST).videoReady().filmed(SECOND).videoRefused("media.refused.no-sound");
        assertVideo(refused, Optional.of(FIRST), Optional.empty(), Optional.of("media.refused.no-sound"));
        assertVideo(refused.filmed(SECOND), Optional.of(FIRST), Optional.of(SECOND), Optional.empty());
    }

    private static void assertVideo(
            Manuscript script, Optional<UUID> ready, Optional<UUID> next, Optional<String> trouble) {
        assertThat(script.videoAssetId()).isEqualTo(ready);
        assertThat(script.nextAssetId()).isEqualTo(next);
        assertThat(script.videoTrouble()).isEqualTo(trouble);
    }

    private static Manuscript changed(ManuscriptOutcome outcome) {
        assertThat(outcome).isInstanceOf(ManuscriptOutcome.Changed.class);
        return ((ManuscriptOutcome.Changed) outcome).script();
    }

    private static Manuscript script(StatementStatus status) {
        return new Manuscript(
                new UUID(0, 1),
                new UUID(0, 2),
                new UUID(0, 3),
                new UUID(0, 4),
                status,
                WHOLE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                status == StatementStatus.CHANGES_ASKED ? "Shorter, please." : "",
                AT,
                status == StatementStatus.DRAFT ? Optional.empty() : Optional.of(AT));
    }
}
