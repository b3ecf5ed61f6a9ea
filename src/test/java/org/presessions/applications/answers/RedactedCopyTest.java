package org.presessions.applications.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.applications.form.Questionnaire;

class RedactedCopyTest {
    private static final AnswerFields WHOLE = new AnswerFields(Map.of(
            "institution", List.of("Sample Water"),
            "aim", List.of("We bring\nwater to León. WATER is a right."),
            "gender", List.of("woman"),
            "issues", List.of("justice", "water"),
            "safety", List.of("open")));

    @Test
    void wordsAreHiddenWhereverTheyAreTypedInCapitalsOrNotAndOverTheEndOfALine() {
        assertThat(shown(Set.of(), List.of("water", "bring water", "(León)")))
                .isEqualTo(Map.of(
                        "institution", List.of("Sample █████"),
                        "aim", List.of("We █████ to León. █████ is a right."),
                        "gender", List.of("woman"),
                        "issues", List.of("justice", "water"),
                        "safety", List.of("open")));
    }

    @Test
    void anAnswerThatIsHiddenWhollyTellsNothingOfItsLengthNorOfWhatWasChosen() {
        assertThat(shown(Set.of("aim", "gender", "issues", "speakerPosition"), List.of()))
                .isEqualTo(Map.of(
                        "institution", List.of("Sample Water"),
                        "aim", List.of("█████"),
                        "safety", List.of("open")));
    }

    @Test
    void afterACorrectionEverythingTypedIsHiddenUntilSomebodyLooks() {
        var outdated = new RedactedCopy(Set.of("gender"), List.of(), new UUID(0, 1), false);
        assertThat(outdated.hide(WHOLE, Questionnaire.STANDARD).values())
                .isEqualTo(Map.of(
                        "institution", List.of("█████"),
                        "aim", List.of("█████"),
                        "issues", List.of("justice", "water"),
                        "safety", List.of("open")));
        assertThat(outdated.hidesFile("submission")).isTrue();
    }

    @Test
    void aFileIsHiddenAsAWholeOrNotAtAll() {
        assertThat(copy(Set.of("submission"), List.of()).hidesFile("submission"))
                .isTrue();
        assertThat(copy(Set.of(), List.of("water")).hidesFile("submission")).isFalse();
    }

    @Test
    void whetherWordsStandAnywhereIsKnown() {
        assertThat(RedactedCopy.stands("sample  water", WHOLE)).isTrue();
        assertThat(RedactedCopy.stands("sample wine", WHOLE)).isFalse();
    }

    private static Map<String, List<String>> shown(Set<String> fields, List<String> passages) {
        return copy(fields, passages).hide(WHOLE, Questionnaire.STANDARD).values();
    }

    private static RedactedCopy copy(Set<String> fields, List<String> passages) {
        return new RedactedCopy(fields, passages, new UUID(0, 1), true);
    }
}
