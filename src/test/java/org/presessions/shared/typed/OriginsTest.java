package org.presessions.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final List<String> OLD = List.of("old");
    private static final List<String> OURS = List.of("ours");
    private static final List<String> THEIRS = List.of("theirs");

    private final Origins origins = Origins.of(Map.of("a", OLD, "b", OLD, "c", List.of("one", "two")));

    @Test
    void whatNobodyElseChangedIsTaken() {
        var merge = origins.merge(Map.of("a", OLD, "b", OLD), Map.of("a", OURS));
        assertThat(merge.kept()).isEqualTo(Map.of("a", OURS));
        assertThat(merge.contested()).isEmpty();
        assertThat(merge.next()).isEqualTo(Origins.of(Map.of("a", OURS)));
    }

    @Test
    void whatOnlyOthersChangedStaysTheirs() {
        var merge = origins.merge(Map.of("a", THEIRS, "b", OLD), Map.of("a", OLD, "b", OURS));
        assertThat(merge.kept()).isEqualTo(Map.of("a", THEIRS, "b", OURS));
        assertThat(merge.contested()).isEmpty();
    }

    @Test
    void aPageThatStillShowsTheOldWordsDoesNotBringThemBackLater() {
        var saved = Map.of("a", THEIRS);
        var first = origins.merge(saved, Map.of("a", OLD));
        assertThat(first.next().merge(saved, Map.of("a", OLD)).kept()).isEqualTo(saved);
    }

    @Test
    void whatBothChangedIsContestedAndStaysAsItIsSaved() {
        var merge = origins.merge(Map.of("a", THEIRS), Map.of("a", OURS));
        assertThat(merge.kept()).isEqualTo(Map.of("a", THEIRS));
        assertThat(merge.contested()).isEqualTo(Map.of("a", THEIRS));
    }

    @Test
    void whatOneEmptiedAndTheOtherWroteIsContestedToo() {
        assertThat(origins.merge(Map.of(), Map.of("a", OURS)).contested()).isEqualTo(Map.of("a", List.of()));
        assertThat(origins.merge(Map.of("a", THEIRS), Map.of()).contested()).isEqualTo(Map.of("a", THEIRS));
    }

    @Test
    void theSameWordsFromBothAreNoConflict() {
        var merge = origins.merge(Map.of("a", OURS), Map.of("a", OURS));
        assertThat(merge.contested()).isEmpty();
        assertThat(merge.kept()).isEqualTo(Map.of("a", OURS));
    }

    @Test
    void aFormCarriesThem() {
        assertThat(Origins.in(Map.of(Origins.FIELD, List.of(origins.text())))).contains(origins);
        assertThat(Origins.in(Map.of("a", OURS))).isEmpty();
        assertThat(Origins.in(Map.of(Origins.FIELD, List.of("hostile :: a:b a:c"))))
                .contains(new Origins(Map.of("a", "b", "", ":")));
    }
}
