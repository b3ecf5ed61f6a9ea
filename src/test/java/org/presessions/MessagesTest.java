package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.MessageFiles.LANGUAGES;
import static org.presessions.MessageFiles.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Words for people: complete in three languages, used, and never in code or templates.
class MessagesTest {
    private static final Pattern MID_DOT = Pattern.compile("\\p{L}·\\p{L}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY =
            Pattern.compile("(?<!audit\\.record\\(\\s{0,40})\"([a-z]+(?:\\.[a-zA-Z0-9-]+)+)\"");

    /// What looks like a key and is none: a property of the mail library, files, an attribute of a request.
    private static final Set<String> OTHERS = Set.of(
            "applications.held",
            "mail.smtp.starttls.required",
            "recommendations.csv.gz",
            "recommendations.jsonl.gz",
            "recommendations.xlsx",
            "mail.release",
            "mail.discard");

    static List<String> bundles() {
        return MessageFiles.bundles();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeysAndValues(String bundle) {
        var english = read(bundle, "en");
        for (var language : LANGUAGES) {
            var other = read(bundle, language);
            assertThat(other.stringPropertyNames()).as(language).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames())
                assertThat(placeholders(other.getProperty(key)))
                        .as(language + " " + key)
                        .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysBeginWithTheModuleAndApostrophesAreTypographic(String bundle) {
        for (var language : LANGUAGES) {
            var words = read(bundle, language);
            for (var key : words.stringPropertyNames()) {
                assertThat(key).startsWith(bundle + ".");
                assertThat(words.getProperty(key)).as(key).doesNotContain("'").isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noLineOfFrenchBeginsWithAPunctuationMark(String bundle) {
        var words = read(bundle, "fr");
        for (var key : words.stringPropertyNames())
            assertThat(words.getProperty(key))
                    .as(key + ": narrow no-break spaces (U+202F) stand before and inside marks")
                    .doesNotContainPattern("[ \u00A0][:;?!»]|«[ \u00A0]");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPluralHasTheCasesOfItsLanguage(String bundle) {
        for (var language : LANGUAGES) {
            var words = read(bundle, language);
            for (var key : words.stringPropertyNames())
                assertThat(Plurals.mistakes(words.getProperty(key), Locale.of(language)))
                        .as(language + " " + key)
                        .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es"})
    void theTermsOfTheGlossaryAreKept(String language) {
        var terms = Terms.of(language);
        var texts = bundles().stream()
                .flatMap(bundle -> read(bundle, language).values().stream())
                .map(Object::toString)
                .toList();
        assertThat(terms.unsaid(texts)).as("in no text").isEmpty();
        for (var bundle : bundles())
            read(bundle, language)
                    .forEach((key, text) -> assertThat(terms.mistakes(text.toString()))
                            .as(language + " " + key + ": " + text)
                            .isEmpty());
        assertThat(texts).noneMatch(text -> MID_DOT.matcher(text).find());
    }

    @Test
    void everyKeyIsUsed() {
        var asked = written();
        asked.addAll(ComposedKeys.all());
        var unused = MessageFiles.keys().stream()
                .filter(key -> !asked.contains(key) && !asked.contains(mail(key)))
                .toList();
        assertThat(unused).as("in no template and no class").isEmpty();
    }

    @Test
    void everyKeyThatIsWrittenDownExists() {
        var keys = MessageFiles.keys();
        keys.addAll(keys.stream().map(MessagesTest::mail).toList());
        var bundles = Set.copyOf(bundles());
        var missing = written().stream()
                .filter(key -> bundles.contains(key.split("\\.")[0]) && !OTHERS.contains(key))
                .filter(key -> !keys.contains(key))
                .toList();
        assertThat(missing).as("in no bundle").isEmpty();
    }

    @Test
    void everyKeyThatIsComposedExists() {
        assertThat(ComposedKeys.BY_BEGINNING.keySet())
                .as("ComposedKeys lists what classes and templates compose")
                .containsExactlyInAnyOrderElementsOf(ComposedKeys.beginnings());
        var missing = ComposedKeys.all();
        missing.removeAll(MessageFiles.keys());
        assertThat(missing).as("in no bundle").isEmpty();
    }

    @Test
    void noTemplateHoldsBareText() {
        var bare = Pattern.compile("(?<!-)>\\s*[A-Za-zÀ-ÿ]{3,}[^<$@{]*</");
        for (var template : MessageFiles.in(Path.of("src/main/jte")))
            assertThat(bare.matcher(template)
                            .results()
                            .map(result -> result.group())
                            .toList())
                    .isEmpty();
    }

    /// `mail.sent.subject` and `mail.sent.body` are asked for as `mail.sent`.
    private static String mail(String key) {
        return key.replaceFirst("\\.(subject|body)$", "");
    }

    /// Everything that looks like a key and is no name of an audited act.
    private static Set<String> written() {
        return MessageFiles.sources().stream()
                .flatMap(source -> KEY.matcher(source).results())
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }
}
