package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Where the dumps lie: a folder for each, named by the day and, from the second of a day on, a number. A folder
/// appears when it is whole and never changes, so nobody reads files of two dumps as one.
@Component
class DumpFolder {
    static final int KEPT = 7;
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.(\\d{1,3}))?");
    private static final String UNFINISHED = ".unfinished";

    private final Path home;

    DumpFolder(Installation installation) {
        home = installation.home().resolve("dump");
    }

    /// @param name such as `2026-11-22`, or `2026-11-22.2` for the second of that day
    record Dump(String name, Path folder) {
        LocalDate day() {
            return LocalDate.parse(name.substring(0, 10));
        }

        private int number() {
            return name.length() > 10 ? Integer.parseInt(name.substring(11)) : 1;
        }

        /// One of its files; empty where there is none of that name.
        Optional<Path> file(String file) {
            return DumpWriter.FILES.contains(file)
                    ? Optional.of(folder.resolve(file)).filter(Files::isRegularFile)
                    : Optional.empty();
        }
    }

    /// The newest first.
    List<Dump> all() {
        if (!Files.isDirectory(home)) return List.of();
        try (var folders = Files.list(home)) {
            return folders.filter(folder ->
                            NAME.matcher(folder.getFileName().toString()).matches())
                    .map(folder -> new Dump(folder.getFileName().toString(), folder))
                    .sorted(Comparator.comparing(Dump::day)
                            .thenComparing(Dump::number)
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @param name as of a [Dump], or `latest`
    Optional<Dump> find(String name) {
        return all().stream()
                .filter(dump -> name.equals("latest") || dump.name().equals(name))
                .findFirst();
    }

    interface Writing {
        void into(Path folder) throws IOException;
    }

    Dump add(LocalDate day, Writing writing) throws IOException {
        var unfinished = home.resolve(UNFINISHED);
        FileSystemUtils.deleteRecursively(unfinished); // of a process that died
        Files.createDirectories(unfinished);
        writing.into(unfinished);
        var name = free(day);
        var folder = Files.move(unfinished, home.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        for (var old : all().stream().skip(KEPT).toList()) FileSystemUtils.deleteRecursively(old.folder());
        return new Dump(name, folder);
    }

    private String free(LocalDate day) {
        var ofTheDay = all().stream().filter(dump -> dump.day().equals(day)).findFirst();
        return ofTheDay.map(last -> day + "." + (last.number() + 1)).orElse(day.toString());
    }
}
