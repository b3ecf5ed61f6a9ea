package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Words for people: complete in three languages, used, and never in code or templates.
class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)*\\.?)\"?");

    static List<String> bundles() throws IOException {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeysAndValues(String bundle) throws IOException {
        var english = read(bundle);
        for (var language : List.of("_fr", "_es")) {
            var other = read(bundle + language);
            assertThat(other.stringPropertyNames()).as(bundle + language).isEqualTo(english.stringPropertyNames());
            for (var key : english.stringPropertyNames())
                assertThat(placeholders(other.getProperty(key)))
                        .as(bundle + language + " " + key)
                        .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keysBeginWithTheModuleAndApostrophesAreTypographic(String bundle) throws IOException {
        for (var language : List.of("", "_fr", "_es")) {
            var words = read(bundle + language);
            for (var key : words.stringPropertyNames()) {
                assertThat(key).startsWith(bundle + ".");
                assertThat(words.getProperty(key)).as(key).doesNotContain("'").isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noLineOfFrenchBeginsWithAPunctuationMark(String bundle) throws IOException {
        var words = read(bundle + "_fr");
        for (var key : words.stringPropertyNames())
            assertThat(words.getProperty(key))
                    .as(key + ": narrow no-break spaces (U+202F) stand before and inside marks")
                    .doesNotContainPattern("[ \u00A0][:;?!»]|«[ \u00A0]");
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyExists() throws IOException {
        var keys = new TreeSet<String>();
        for (var bundle : bundles()) keys.addAll(read(bundle).stringPropertyNames());
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
    void noTemplateHoldsBareText() throws IOException {
        var bare = Pattern.compile("(?<!-)>\\s*[A-Za-zÀ-ÿ]{3,}[^<$@{]*</");
        for (var template : sources(Path.of("src/main/jte")))
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
    private static Set<String> mentioned() throws IOException {
        var found = new HashSet<String>();
        for (var root : List.of(Path.of("src/main/jte"), Path.of("src/main/java")))
            for (var source : sources(root))
                KEY.matcher(source).results().map(result -> result.group(1)).forEach(found::add);
        return found;
    }

    /// The keys that templates and classes ask for by their whole name.
    private static Set<String> calledWith() throws IOException {
        var call = Pattern.compile("\\bt\\(\\s*\"([a-z]+(?:\\.[a-z0-9-]+)+)\"\\s*[,)]");
        var found = new HashSet<String>();
        for (var root : List.of(Path.of("src/main/jte"), Path.of("src/main/java")))
            for (var source : sources(root))
                call.matcher(source).results().map(result -> result.group(1)).forEach(found::add);
        return found;
    }

    private static List<String> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(MessagesTest::text).collect(Collectors.toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties read(String bundle) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
            words.load(reader);
        }
        return words;
    }
}
