package org.presessions;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.presessions.shared.words.Languages;

/// The bundles, and the sources that ask for their keys, as they lie in the project.
final class MessageFiles {
    static final List<String> LANGUAGES =
            Languages.OFFERED.all().stream().map(Locale::getLanguage).toList();

    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    private MessageFiles() {}

    /// Such as `mail`: the names of the English bundles, which are those of the modules.
    static List<String> bundles() {
        try (var files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Set<String> keys() {
        var keys = new TreeSet<String>();
        for (var bundle : bundles()) keys.addAll(read(bundle, "en").stringPropertyNames());
        return keys;
    }

    /// Of a file of the module's own, or of the one in which a language stands whole.
    static Properties read(String bundle, String language) {
        var own = BUNDLES.resolve(bundle + (language.equals("en") ? "" : "_" + language) + ".properties");
        if (Files.exists(own)) return read(own);
        var words = read(BUNDLES.resolve("all_" + language + ".properties"));
        words.keySet().removeIf(key -> !key.toString().startsWith(bundle + "."));
        return words;
    }

    private static Properties read(Path file) {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    /// The text of every class and template; what packages are called is no key.
    static List<String> sources() {
        return Stream.of("java", "jte")
                .flatMap(root -> in(Path.of("src/main").resolve(root)).stream())
                .toList();
    }

    static List<String> in(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(MessageFiles::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
