package org.presessions.recommendations.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.recommendations.search.words.Expression.All;
import org.presessions.recommendations.search.words.Expression.Any;
import org.presessions.recommendations.search.words.Expression.Not;
import org.presessions.recommendations.search.words.Expression.Phrase;
import org.presessions.recommendations.search.words.Expression.Prefix;
import org.presessions.recommendations.search.words.Expression.Words;
import org.presessions.recommendations.search.words.WordsParser.Outcome;
import org.presessions.recommendations.search.words.WordsParser.Refusal;

class WordsParserTest {
    @Test
    void wordsSideBySideAreAllWantedWithoutCaseAndMarks() {
        assertThat(parsed("Égalité des  SEXES")).isEqualTo(new Words(List.of("egalite", "des", "sexes")));
    }

    @Test
    void operatorsAreInCapitalsOnly() {
        assertThat(parsed("land or water and not air"))
                .isEqualTo(new Words(List.of("land", "or", "water", "and", "not", "air")));
        assertThat(parsed("land OR water"))
                .isEqualTo(new Any(List.of(new Words(List.of("land")), new Words(List.of("water")))));
    }

    @Test
    void orBindsLessThanWordsSideBySide() {
        assertThat(parsed("a1 b1 OR c1 AND d1"))
                .isEqualTo(new Any(List.of(
                        new Words(List.of("a1", "b1")),
                        new All(List.of(new Words(List.of("c1")), new Words(List.of("d1")))))));
    }

    @Test
    void bracketsPhrasesPrefixesAndMinusAreUnderstood() {
        assertThat(parsed("women (“death penalty” OR ratif*) -consider"))
                .isEqualTo(new All(List.of(
                        new Words(List.of("women")),
                        new Any(List.of(new Phrase(List.of("death", "penalty")), new Prefix("ratif"))),
                        new Not(new Words(List.of("consider"))))));
    }

    @Test
    void aWordWithAHyphenIsItsPartsSideBySide() {
        assertThat(parsed("anti-torture")).isEqualTo(new Expression.Compound(List.of("anti", "torture")));
    }

    @Test
    void apostrophesOfFrenchAndEnglishAreNoPartOfTheWord() {
        assertThat(parsed("l’enfant women's")).isEqualTo(new Words(List.of("enfant", "women")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "*", "???", "AND OR NOT", "()", "-", "\"\"", "( ( (", "NOT"})
    void whatHoldsNoWordIsRefused(String typed) {
        assertThat(WordsParser.parse(typed)).isEqualTo(new Outcome.Refused(Refusal.NO_WORDS));
    }

    @Test
    void limitsAreSaid() {
        assertThat(WordsParser.parse("a".repeat(501))).isEqualTo(new Outcome.Refused(Refusal.TOO_LONG));
        assertThat(WordsParser.parse("ab ".repeat(65))).isEqualTo(new Outcome.Refused(Refusal.TOO_MANY));
        assertThat(WordsParser.parse("torture a*")).isEqualTo(new Outcome.Refused(Refusal.PREFIX_TOO_SHORT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"death penalty",
                "death)",
                "(death",
                "death AND",
                "OR death",
                "NOT NOT death",
                "death -",
                "- death",
                "((((death))))",
                "death\u0000\uD800",
                "\"death\" \"",
                "AND AND death OR OR"
            })
    void whatIsUnbalancedIsReadAsWellAsCanBe(String typed) {
        assertThat(WordsParser.parse(typed)).isInstanceOf(Outcome.Understood.class);
    }

    @Test
    void nothingThatIsTypedThrows() {
        var signs = "ab*\"()- ANDORNOT“”é\u0301’\t\uD83D\uDE00.:/[]{}~^?\\";
        var random = new Random(7);
        for (var i = 0; i < 5000; i++) {
            var typed = new StringBuilder();
            for (var j = random.nextInt(40); j >= 0; j--) typed.append(signs.charAt(random.nextInt(signs.length())));
            assertThatCode(() -> WordsParser.parse(typed.toString()))
                    .as(typed.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static Expression parsed(String typed) {
        return ((Outcome.Understood) WordsParser.parse(typed)).expression();
    }
}
