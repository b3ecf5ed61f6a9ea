package org.presessions.shared.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The texts of every bundle on the class path: `messages/<module>.properties` is English,
/// `messages/<module>_fr.properties` is French. What a language does not say is said in English.
final class Bundles {
    private final Map<String, Map<String, Text>> byLanguage;

    private Bundles(Map<String, Map<String, Text>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    static Bundles read() throws IOException {
        var languages = new HashMap<String, Properties>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
            load(file, languages.computeIfAbsent(language(file), language -> new Properties()));
        return new Bundles(languages.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, language -> texts(language.getKey(), language.getValue()))));
    }

    Optional<Text> text(String key, Locale locale) {
        return in(locale.getLanguage(), key).or(() -> in(Locale.ENGLISH.getLanguage(), key));
    }

    private Optional<Text> in(String language, String key) {
        return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(key));
    }

    /// `mail_fr.properties` → `fr`
    private static String language(Resource file) {
        var name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
        return name.contains("_") ? name.substring(name.indexOf('_') + 1) : Locale.ENGLISH.getLanguage();
    }

    private static void load(Resource file, Properties words) throws IOException {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
    }

    private static Map<String, Text> texts(String language, Properties words) {
        var locale = Locale.of(language);
        return words.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> Text.of(words.getProperty(key), locale)));
    }
}
