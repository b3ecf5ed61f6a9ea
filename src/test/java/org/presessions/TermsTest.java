package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final Terms TERMS = new Terms(
            List.of("pré-session", "Groupe de travail", "Mission permanente", "mission"), List.of("contribution"));

    @Test
    void aWordMustNotBeginAsTheTableForbids() {
        assertThat(TERMS.mistakes("Vos contributions. Contribution jointe ; redistribution."))
                .containsExactly("contribution", "Contribution");
    }

    @Test
    void aSmallTermHasACapitalOnlyWhereASentenceBegins() {
        assertThat(TERMS.mistakes("Pré-session : {0}. Pré-sessions à venir")).isEmpty();
        assertThat(TERMS.mistakes("Lors de la Pré-session")).containsExactly("Pré-session");
    }

    @Test
    void aTermKeepsItsCapital() {
        assertThat(TERMS.mistakes("la session du groupe de travail")).containsExactly("groupe de travail");
        assertThat(TERMS.mistakes("la Mission permanente et sa mission")).isEmpty();
    }

    @Test
    void aTermThatNoTextSaysIsNamed() {
        assertThat(TERMS.unsaid(List.of("Missions", "La pré-session", "Mission permanente")))
                .containsExactly("Groupe de travail");
    }
}
