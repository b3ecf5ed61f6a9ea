package org.presessions.recommendations.importing.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// After 2998 nobody else decides.
@ServerTest
@Transactional
class LabelRepositoryTest {
    private static final Instant AT = Instant.parse("2999-12-07T09:00:00Z");
    private static final Label ATLANTIS = Label.of("state", "Atlantis — أطلانطس", "unknown");
    private static final Label WHALES = Label.of("issue", "Whales & été", "");

    @Autowired
    LabelRepository labels;

    @Test
    void whatPersonsDecidedIsReadFromTheLast() {
        labels.decide(ATLANTIS, AT);
        labels.decide(WHALES, AT.plusSeconds(1));
        assertThat(labels.decided()).startsWith(WHALES, ATLANTIS);
        assertThat(labels.all()).contains(WHALES, ATLANTIS);
    }

    @Test
    void whoeverDecidesAnewIsFollowed() {
        labels.decide(ATLANTIS, AT);
        var anew = new Label("state", ATLANTIS.folded(), "ATLANTIS", "GRC");
        labels.decide(anew, AT.plusSeconds(1));
        assertThat(labels.all()).contains(anew).doesNotContain(ATLANTIS);
        var elsewhere = new Label("group", ATLANTIS.folded(), "Atlantis", "asia");
        labels.decide(elsewhere, AT);
        assertThat(labels.all()).contains(anew, elsewhere);
    }

    @Test
    void aDecisionIsForgottenOnce() {
        labels.decide(ATLANTIS, AT);
        assertThat(labels.forget("issue", ATLANTIS.folded())).isFalse();
        assertThat(labels.forget("state", ATLANTIS.folded())).isTrue();
        assertThat(labels.forget("state", ATLANTIS.folded())).isFalse();
        assertThat(labels.all()).doesNotContain(ATLANTIS);
    }

    @Test
    void whatCameWithTheProductIsNotForgotten() {
        var decided = labels.decided();
        var came = labels.all().stream()
                .filter(label -> !decided.contains(label))
                .findFirst()
                .orElseThrow();
        assertThat(labels.forget(came.vocabulary(), came.folded())).isFalse();
        assertThat(labels.all()).contains(came);
    }
}
