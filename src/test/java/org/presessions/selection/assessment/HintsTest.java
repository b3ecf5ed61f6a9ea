package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.Answers;
import org.presessions.shared.words.Wording;
import org.presessions.states.State;

class HintsTest {
    @ParameterizedTest
    @CsvSource({
        "ana@water.example, office@water.example, '', true",
        "ana@geneva.water.example, office@water.example, '', true",
        "ana@water.example, somebody@gmail.com, https://www.water.example/about, true",
        "ana@gmail.com, somebody@gmail.com, '', false",
        "ana@clearwater.example, office@water.example, '', false",
        "ana@water.example, '', '', false",
    })
    void aSharedDomainIsAHintUnlessAnybodyCanHaveIt(String own, String email, String website, boolean hint) {
        assertThat(Hints.shareDomain(own, answers("Sample", email, website))).isEqualTo(hint);
    }

    @Test
    void aTieIsAPartOfTheNameWithoutAccents() {
        var answers = answers("École Nationale d’Haïti", "", "");
        assertThat(Hints.isTied(List.of("ecole nationale"), answers)).isTrue();
        assertThat(Hints.isTied(List.of("Eco"), answers)).isFalse(); // too short to mean it
        assertThat(Hints.isTied(List.of("Sample Water"), answers)).isFalse();
        assertThat(Hints.isTied(List.of(), answers)).isFalse();
    }

    /// "Bread for All" is no tie to ALL.
    @ParameterizedTest
    @CsvSource({
        "HRW, HRW, true",
        "hrw, Human Rights Watch (HRW), true",
        "ICJ, 'International Commission of Jurists, ICJ-CIJ', true",
        "ICJ, ICJA Togo, false",
        "all, Bread for All, false",
        "all, Africa Legal Link (ALL), true",
        "W, Water W, false",
        "'.*', Water, false",
    })
    void aTieAsShortAsHrwIsAWordInCapitals(String tie, String institution, boolean hint) {
        assertThat(Hints.isTied(List.of(tie), answers(institution, "", ""))).isEqualTo(hint);
    }

    @Test
    void aStateIsKnownByItsNameInAnyLanguage() {
        var names = Wording.english("Iceland").and("fr", "Islande");
        var iceland = new State("ISL", "iceland", Optional.empty(), names);
        assertThat(Hints.isTied(List.of("islande"), iceland)).isTrue();
        assertThat(Hints.isTied(List.of("Ice"), iceland)).isFalse();
    }

    private static Answers answers(String institution, String email, String website) {
        var values = new HashMap<String, List<String>>();
        values.put("institution", List.of(institution));
        if (!email.isEmpty()) values.put("email", List.of(email));
        if (!website.isEmpty()) values.put("website", List.of(website));
        return new AnswerFields(values).answers();
    }
}
