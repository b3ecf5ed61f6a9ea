package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/// Migrations are one numbered stream with the module's name in the file's, and a module's SQL names its own tables
/// only.
class MigrationsTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path LANDED = Path.of("src/test/resources/migrations-landed.txt");
    private static final Path HOME = Path.of("src/main/java/org/presessions");
    private static final Pattern NAME = Pattern.compile("V(\\d{3})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern TABLE = Pattern.compile("(?im)^create table (?:if not exists )?([a-z_]+)");
    private static final Pattern USE =
            Pattern.compile("(?i)\\b(?:from|join|into|update|using)\\s+(?:only\\s+)?([a-z_]+)\\b");

    @Test
    void namesSayNumberAndModule() throws IOException {
        for (var file : files()) {
            var name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            assertThat(ModulesTest.HOUSE).as(file.toString()).contains(name.group(2));
        }
        assertThat(files().stream().map(file -> file.getFileName().toString().substring(0, 4)))
                .doesNotHaveDuplicates();
    }

    /// Whoever ran one has it: a change belongs into a migration of its own. The list only grows.
    @Test
    void whatHasLandedStaysAsItIs() throws IOException {
        var landed = Files.readAllLines(LANDED);
        var now = new ArrayList<String>();
        for (var file : files()) now.add(file.getFileName() + " " + DigestUtils.sha256Hex(Files.readAllBytes(file)));
        assertThat(now)
                .as("an edited migration stops whoever has run it; a new one is added to " + LANDED)
                .isEqualTo(landed);
    }

    @Test
    void repositoriesNameTheirOwnTablesOnly() throws IOException {
        var owners = owners();
        try (var sources = Files.walk(HOME)) {
            for (var source : sources.filter(file -> file.toString().endsWith("Repository.java"))
                    .toList()) {
                var module = HOME.relativize(source).getName(0).toString();
                var foreign = USE.matcher(Files.readString(source))
                        .results()
                        .map(use -> use.group(1).toLowerCase(Locale.ROOT))
                        .filter(table ->
                                owners.containsKey(table) && !owners.get(table).equals(module))
                        .collect(Collectors.toSet());
                assertThat(foreign).as(source.toString()).isEmpty();
            }
        }
    }

    /// Tables that went to another module after the migration that made them had landed, or that a framework writes and
    /// another module reads.
    private static final Map<String, String> MOVED = Map.of(
            "issue", "vocabulary",
            "affected_group", "vocabulary",
            "development_goal", "vocabulary",
            "spring_session", "people");

    private static Map<String, String> owners() throws IOException {
        var owners = new TreeMap<String, String>();
        for (var file : files()) {
            var name = NAME.matcher(file.getFileName().toString());
            if (name.matches())
                TABLE.matcher(Files.readString(file))
                        .results()
                        .forEach(table -> owners.put(table.group(1), name.group(2)));
        }
        owners.putAll(MOVED);
        return owners;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }
}
