package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presessions.MessageFiles.LANGUAGES;
import static org.presessions.MessageFiles.read;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words for people: complete in three languages, used, and never in code or templates.
class MessagesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)*\\.?)\"?");

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

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() {
        var keys = MessageFiles.keys();
        var bundles = Set.copyOf(bundles());
        var mentioned = mentioned();
        var unused = keys.stream().filter(key -> !isUsed(key, mentioned)).toList();
        assertThat(unused).as("in no template and no class").isEmpty();
        var missing = calledWith().stream()
                .filter(key -> bundles.contains(key.split("\\.")[0]))
                .filter(key -> !keys.contains(key))
                .toList();
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

    private static boolean isUsed(String key, Set<String> mentioned) {
        if (mentioned.contains(key)) return true;
        if (key.endsWith(".subject") || key.endsWith(".body"))
            if (mentioned.contains(key.substring(0, key.lastIndexOf('.')))) return true;
        for (var dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1))
            if (mentioned.contains(key.substring(0, dot + 1))) return true; // "calendar.format." + code
        return false;
    }

    /// Everything that looks like a key, or like the start of one.
    private static Set<String> mentioned() {
        var found = new HashSet<String>();
        for (var source : MessageFiles.sources())
            KEY.matcher(source).results().map(result -> result.group(1)).forEach(found::add);
        return found;
    }

    /// The keys that templates and classes ask for by their whole name.
    private static Set<String> calledWith() {
        var call = Pattern.compile("\\bt\\(\\s*\"([a-z]+(?:\\.[a-z0-9-]+)+)\"\\s*[,)]");
        var found = new HashSet<String>();
        for (var source : MessageFiles.sources())
            call.matcher(source).results().map(result -> result.group(1)).forEach(found::add);
        return found;
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }
}
