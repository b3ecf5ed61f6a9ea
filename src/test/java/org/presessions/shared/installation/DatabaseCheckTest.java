package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCheckTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        run("create role guest login password 'guest'");
        run("create database good owner guest");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aDatabaseThatCanBeUsedIs() {
        StartCheck.ofDatabase(settings("good", "guest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII"})
    void oneThatHasNoRoomForAllNamesIsRefused(String encoding) throws SQLException {
        run("create database d_%s encoding '%s' locale 'C' template template0".formatted(encoding, encoding));
        assertThatThrownBy(() -> StartCheck.ofDatabase(settings("d_" + encoding.toLowerCase(Locale.ROOT), "postgres")))
                .isInstanceOf(Settings.InvalidSettings.class)
                .hasMessage("The database keeps text in %s, which has no room for all names; make one with: "
                                .formatted(encoding)
                        + "create database presessions encoding 'UTF8' template template0.");
    }

    @Test
    void oneInWhichNothingMayBeMadeIsRefused() throws SQLException {
        run("create database closed");
        assertThatThrownBy(() -> StartCheck.ofDatabase(settings("closed", "guest")))
                .hasMessageStartingWith(
                        "PRESESSIONS_DATABASE_USER (PRESESSIONS_DATABASE_OWNER, where it is set) may not make tables in the database");
    }

    @Test
    void oneThatANewerVersionUsedIsRefused() throws SQLException {
        run("create database newer");
        try (var connection = postgres.getDatabase("postgres", "newer").getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table flyway_schema_history (version text, success boolean)");
            statement.execute("insert into flyway_schema_history values ('9999', true)");
        }
        assertThatThrownBy(() -> StartCheck.ofDatabase(settings("newer", "postgres")))
                .hasMessageStartingWith(
                        "The database was used by a newer version of Pre-sessions (schema 9999, this one knows ")
                .satisfies(error -> assertThat(((Settings.InvalidSettings) error).getExitCode())
                        .isEqualTo(78));
    }

    private static Settings settings(String database, String user) {
        return Settings.from(Map.of(
                "PRESESSIONS_DATABASE_URL", "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database),
                "PRESESSIONS_DATABASE_USER", user,
                "PRESESSIONS_DATABASE_PASSWORD", user));
    }

    private static void run(String command) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
