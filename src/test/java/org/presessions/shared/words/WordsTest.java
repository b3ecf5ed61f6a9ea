package org.presessions.shared.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class WordsTest {
    private static final Locale SPANISH = Locale.of("es");

    @Test
    void aTextWithoutValuesIsSaidAsItStands() {
        assertThat(TestWords.in(Locale.FRENCH).t("mail.outbox.title")).isEqualTo("Boîte d’envoi");
        assertThat(TestWords.in(Locale.FRENCH).t("mail.outbox.title", "unasked", 7))
                .isEqualTo("Boîte d’envoi");
    }

    @Test
    void numbersStandAsTheLanguageWritesThem() {
        assertThat(Stream.of(Locale.ENGLISH, Locale.FRENCH, SPANISH)
                        .map(locale -> TestWords.in(locale).t("recommendations.search.found", 12345)))
                .containsExactly("12,345 found", "12\u202F345 résultats", "12.345 resultados");
    }

    @Test
    void noneAndOneAreSaidInWords() {
        assertThat(IntStream.range(0, 3)
                        .mapToObj(n -> TestWords.in(Locale.FRENCH).t("site.series.states", n)))
                .containsExactly("Pas encore d’État", "Un État", "2 États");
    }

    @Test
    void aMillionIsFollowedByDeInFrenchAndSpanish() {
        assertThat(Stream.of(Locale.FRENCH, SPANISH)
                        .map(locale -> TestWords.in(locale).t("recommendations.search.found", 1_000_000)))
                .containsExactly("1\u202F000\u202F000 de résultats", "1.000.000 de resultados");
    }

    @Test
    void eachLanguageHasItsOwnPlurals() {
        var text = "{0, plural, one {# голос} few {# голоса} many {# голосов} other {# голоса}}";
        var russian = Text.of(text, Locale.of("ru"));
        assertThat(Stream.of(1, 3, 5, 21).map(votes -> russian.with(votes)))
                .containsExactly("1 голос", "3 голоса", "5 голосов", "21 голос");
    }

    @Test
    void aLanguageThatWeDoNotHaveIsAnsweredInEnglish() {
        assertThat(TestWords.in(Locale.JAPANESE).t("mail.outbox.title")).isEqualTo("Outbox");
    }

    @Test
    void aKeyThatIsNowhereThrows() {
        var words = TestWords.in(Locale.FRENCH);
        assertThatThrownBy(() -> words.t("mail.nothing")).isInstanceOf(NoSuchMessageException.class);
    }

    @Test
    void manyCanSayTheSameTextAtOnce() {
        var words = TestWords.in(Locale.FRENCH);
        assertThat(IntStream.range(2, 5_000)
                        .parallel()
                        .allMatch(n -> words.t("site.series.states", n)
                                .equals(words.formats().number(n) + " États")))
                .isTrue();
    }
}
