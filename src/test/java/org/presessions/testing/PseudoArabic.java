package org.presessions.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.presessions.shared.words.Languages;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// One language more than are offered, that nobody translated: each English text stands between marks and begins with
/// an Arabic letter. It is written from right to left and has Arabic's six cases of plurals. What the product needs for
/// it is what it needs for a real one: a line in [Languages] and a file of words.
@TestConfiguration(proxyBeanMethods = false)
public class PseudoArabic {
    public static final Locale LOCALE = Locale.of("ar");

    private static final String FILE = "messages/all_ar.properties";
    private static final String LAST_CASE = "other \\{((?:[^{}]|\\{\\d+\\})*)\\}";
    private static final String FIVE_CASES = "zero {zero $1} two {two $1} few {few $1} many {many $1} other {other $1}";

    @Bean
    Languages languages() {
        return Languages.of("en", "fr", "es", "ar");
    }

    /// Every text, as it stands in the file.
    public static Properties words() {
        var words = new Properties();
        english().forEach((key, text) -> words.put(key, said(text.toString())));
        return words;
    }

    private static String said(String english) {
        return "⟦ع " + english.replaceAll(LAST_CASE, FIVE_CASES) + "⟧";
    }

    private static Properties english() {
        var english = new Properties();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            for (var file : files)
                if (!String.valueOf(file.getFilename()).contains("_"))
                    english.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return english;
    }

    /// Lays the file beside the product's before the server reads them.
    public static final class WordsFile implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var classes = Path.of(PseudoArabic.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                var file = classes.resolve(FILE);
                Files.createDirectories(file.getParent());
                try (var writer = Files.newBufferedWriter(file)) {
                    words().store(writer, null);
                }
            } catch (IOException | URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
