package org.presessions.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Empties an installation that holds the demonstration. Its people stand in the audit, the mails, the logs of the
/// meetings: what leaves no trace of them leaves nothing.
@Component
class DemonstrationRemoval {
    /// What belongs to the database itself, and to no record in it.
    private static final Set<String> STAY = Set.of("database", "database-password", "postgresql", "lock");

    private final DemonstrationRepository repository;
    private final Calendar calendar;
    private final People people;
    private final Flyway schema;
    private final Installation installation;

    DemonstrationRemoval(
            DemonstrationRepository repository,
            Calendar calendar,
            People people,
            Flyway schema,
            Installation installation) {
        this.repository = repository;
        this.calendar = calendar;
        this.people = people;
        this.schema = schema;
        this.installation = installation;
    }

    boolean isLoaded() {
        return repository.isLoaded();
    }

    /// Whether anybody was connected to the database before this command was.
    boolean isServerRunning() {
        var started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return repository.hasConnectionsFromBefore(started);
    }

    /// Series and staff that somebody entered beside it.
    List<String> notOfTheDemonstration() {
        var series = calendar.allSeriesAndDrafts().stream()
                .map(Series::slug)
                .filter(slug -> !AnnouncedSeries.SLUGS.contains(slug) && !slug.equals(Rehearsal.SLUG));
        var staff = Stream.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.MODERATOR)
                .flatMap(role -> people.withRole(role).stream())
                .map(Person::email)
                .filter(email -> Arrays.stream(SampleRole.values())
                        .noneMatch(sample -> sample.email().equals(email)));
        return Stream.concat(series, staff).distinct().toList();
    }

    void removeAll() {
        Flyway.configure()
                .configuration(schema.getConfiguration())
                .cleanDisabled(false)
                .load()
                .clean();
        try (var kept = Files.list(installation.home())) {
            kept.filter(path -> !STAY.contains(path.getFileName().toString())).forEach(DemonstrationRemoval::remove);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void remove(Path path) {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
