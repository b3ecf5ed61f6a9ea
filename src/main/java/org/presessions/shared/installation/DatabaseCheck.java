package org.presessions.shared.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Asks a database whether it can be used, before anything is written to it: each obstacle is one sentence.
final class DatabaseCheck {
    private static final int OLDEST = 15; // what Debian 12 has
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*");

    private final Connection database;
    private final List<String> obstacles = new ArrayList<>();

    private DatabaseCheck(Connection database) {
        this.database = database;
    }

    static List<String> obstacles(Connection database) throws SQLException {
        var check = new DatabaseCheck(database);
        check.version();
        check.encoding();
        check.rights();
        if (check.obstacles.isEmpty()) check.schema();
        return check.obstacles;
    }

    private void version() throws SQLException {
        var version = Integer.parseInt(answer("show server_version_num")) / 10_000;
        if (version < OLDEST)
            obstacles.add("The database is PostgreSQL %d; %d or newer is needed.".formatted(version, OLDEST));
    }

    private void encoding() throws SQLException {
        var encoding = answer("show server_encoding");
        if (!encoding.equals("UTF8"))
            obstacles.add(("The database keeps text in %s, which has no room for all names; make one with: "
                            + "create database presessions encoding 'UTF8' template template0.")
                    .formatted(encoding));
    }

    private void rights() throws SQLException {
        var may = answer("select coalesce(has_schema_privilege(current_schema(), 'create'), false)");
        if (!may.equals("t"))
            obstacles.add(
                    "PRESESSIONS_DATABASE_USER (PRESESSIONS_DATABASE_OWNER, where it is set) may not make tables in the database; make it the owner: alter database … owner to ….");
    }

    private void schema() throws SQLException {
        if (answer("select to_regclass('flyway_schema_history') is not null").equals("f")) return;
        var there = Integer.parseInt(answer("""
                select coalesce(max(version::int), 0) from flyway_schema_history where success and version ~ '^[0-9]{1,9}$'
                """));
        if (there > newest())
            obstacles.add(("The database was used by a newer version of Pre-sessions (schema %d, this one knows %d); "
                            + "start that one, or put back a safety copy from before.")
                    .formatted(there, newest()));
    }

    private static int newest() {
        try {
            var migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
            return Arrays.stream(migrations)
                    .map(migration -> MIGRATION.matcher(String.valueOf(migration.getFilename())))
                    .filter(name -> name.matches())
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String answer(String question) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
