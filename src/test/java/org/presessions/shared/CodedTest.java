package org.presessions.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CodedTest {
    private final Locale usual = Locale.getDefault();

    enum Answer implements Coded {
        IN_SIX_MONTHS,
        NO
    }

    @AfterEach
    void speakAsUsual() {
        Locale.setDefault(usual);
    }

    @Test
    void aCodeIsTheNameWithHyphensWhateverTheServerSpeaks() {
        Locale.setDefault(Locale.of("tr"));
        assertThat(Answer.IN_SIX_MONTHS.code()).isEqualTo("in-six-months");
        for (var answer : Answer.values())
            assertThat(Coded.of(Answer.class, answer.code())).isEqualTo(answer);
    }

    @Test
    void whatSomebodyElseNamesIsFoundByItsCodeAlone() {
        assertThat(Coded.find(Answer.class, "no")).contains(Answer.NO);
        for (var other : new String[] {"", "NO", "in_six_months", "perhaps"})
            assertThat(Coded.find(Answer.class, other)).isEmpty();
    }

    @Test
    void whatWeNeverWroteIsAnAccident() {
        assertThatThrownBy(() -> Coded.of(Answer.class, "perhaps")).isInstanceOf(IllegalArgumentException.class);
    }
}
