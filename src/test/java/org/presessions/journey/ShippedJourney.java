package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is in the packaged jar, against what NOTICE says of its licences.
class ShippedJourney {
    private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/(.+?)-\\d[^/]*\\.jar");
    private static final Pattern NAMED = Pattern.compile("(?m)^  ([\\w.*-]+) {2,}\\S.*$");

    @Test
    void everyLibraryThatIsShippedStandsInTheNoticeAndNoOther() throws IOException {
        var shipped = shipped();
        var named = NAMED.matcher(Files.readString(Path.of("NOTICE")))
                .results()
                .map(name -> name.group(1))
                .toList();
        assertThat(shipped)
                .as("libraries without a licence in NOTICE")
                .allMatch(library -> named.stream().anyMatch(name -> matches(name, library)));
        assertThat(named)
                .as("names in NOTICE that no library has")
                .allMatch(name -> shipped.stream().anyMatch(library -> matches(name, library)));
    }

    @Test
    void theLicencesGoWithTheJar() throws IOException {
        try (var jar = new JarFile(ServerProcess.JAR.toFile())) {
            for (var name : List.of("LICENSE", "NOTICE")) {
                var inside = jar.getInputStream(jar.getEntry("META-INF/" + name));
                assertThat(inside).hasBinaryContent(Files.readAllBytes(Path.of(name)));
            }
        }
    }

    private static List<String> shipped() throws IOException {
        try (var jar = new JarFile(ServerProcess.JAR.toFile())) {
            return jar.stream()
                    .flatMap(entry -> LIBRARY.matcher(entry.getName()).results())
                    .map((MatchResult library) -> library.group(1))
                    .toList();
        }
    }

    private static boolean matches(String name, String library) {
        return name.endsWith("*") ? library.startsWith(name.substring(0, name.length() - 1)) : library.equals(name);
    }
}
