package org.presessions.statements.proposals;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/// How recommendations of the UPR are asked in one language. All of it is in lower case and without marks, as
/// [#plain] makes a text.
///
/// @param verbs with their action category, 1 (minimal) to 5 (specific); some are several words
/// @param lead what may stand before the verb, and says nothing
/// @param adverbs that may stand before it
/// @param adverbEnding by which others are known
/// @param should after which the verb stands where it does not come first
/// @param means after which it says by what specific action
/// @param doingEnding of a verb that stands there
/// @param nouns verbs that more often are none, unless they come first
/// @param whom who could act
/// @param when by which one sees until when
record AskingWords(
        Map<String, Integer> verbs,
        Set<String> lead,
        Set<String> adverbs,
        String adverbEnding,
        Set<String> and,
        Set<String> should,
        Set<String> means,
        String doingEnding,
        Set<String> nouns,
        Set<String> whom,
        Pattern when) {
    static final int MOST_GENERAL = 1;
    static final int MOST_SPECIFIC = 5;

    private static final Map<String, AskingWords> OF_LANGUAGES =
            Stream.of("en", "fr", "es").collect(Collectors.toUnmodifiableMap(code -> code, AskingWords::read));

    /// @return empty for a language whose words nobody has written down here
    static Optional<AskingWords> of(String language) {
        return Optional.ofNullable(OF_LANGUAGES.get(language));
    }

    /// A text as these words are written: "État" and "etat" are one.
    static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replace("œ", "oe");
    }

    private static AskingWords read(String language) {
        var file = file(language);
        return new AskingWords(
                verbs(file),
                words(file, "lead"),
                words(file, "adverbs"),
                text(file, "adverb"),
                words(file, "and"),
                words(file, "should"),
                words(file, "means"),
                text(file, "doing"),
                words(file, "nouns"),
                words(file, "whom"),
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + text(file, "when") + ")"));
    }

    private static Map<String, Integer> verbs(Properties file) {
        var verbs = new HashMap<String, Integer>();
        IntStream.rangeClosed(MOST_GENERAL, MOST_SPECIFIC)
                .forEach(action -> words(file, String.valueOf(action)).forEach(verb -> verbs.put(verb, action)));
        return Map.copyOf(verbs);
    }

    private static Set<String> words(Properties file, String key) {
        return List.of(text(file, key).split(",")).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(Properties file, String key) {
        return plain(requireNonNull(file.getProperty(key)));
    }

    private static Properties file(String language) {
        var resource = new ClassPathResource("statements/asking_" + language + ".properties");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            var file = new Properties();
            file.load(reader);
            return file;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
