package org.presessions.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/// A PostgreSQL that somebody else runs, with a database for us that asks for a password.
final class OthersDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Path data;

    OthersDatabase(Path folder) throws IOException, SQLException {
        data = folder.resolve("others-database").toAbsolutePath();
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(
                        folder.resolve("others-postgresql").toAbsolutePath().toFile())
                .start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role upr login password 'right'");
            statement.execute("create database presessions owner upr");
            statement.execute("create role upr_owner login password 'owns'");
            statement.execute("create database guarded owner upr_owner");
            Files.write(
                    data.resolve("pg_hba.conf"),
                    List.of("host all upr,upr_owner localhost scram-sha-256", "host all postgres localhost trust"));
            statement.execute("select pg_reload_conf()");
        }
    }

    /// The first of its processes, which started all others.
    ProcessHandle process() {
        try {
            var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    Map<String, String> settings(String demonstration) {
        return settings(postgres.getPort(), "right", demonstration);
    }

    /// Of a database whose tables belong to somebody else than the server.
    Map<String, String> guarded() {
        var settings = settings("yes");
        settings.put("PRESESSIONS_DATABASE_URL", url("guarded"));
        settings.put("PRESESSIONS_DATABASE_OWNER", "upr_owner");
        settings.put("PRESESSIONS_DATABASE_OWNER_PASSWORD", "owns");
        return settings;
    }

    /// Does something in it with what the server knows of itself.
    void asTheServer(String act) throws SQLException {
        try (var connection = DriverManager.getConnection(url("guarded"), "upr", "right");
                var statement = connection.createStatement()) {
            statement.execute(act);
        }
    }

    /// How many rows it commits in a second, each in a transaction of its own.
    ///
    /// @param atOnce connections that do so
    double commitsASecond(int atOnce, int bytes, Duration lasts) throws SQLException, InterruptedException {
        try (var connection = own();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_row (text text)");
        }
        var text = "x".repeat(bytes);
        var done = new LongAdder();
        var end = System.nanoTime() + lasts.toNanos();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            for (var i = 0; i < atOnce; i++) threads.submit(() -> commit(text, end, done));
        }
        return done.sum() / (double) lasts.toSeconds();
    }

    /// The first column of what it answers, in order.
    List<String> column(String query) throws SQLException {
        try (var connection = own();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        }
    }

    /// To the database that the server owns.
    private Connection own() throws SQLException {
        return DriverManager.getConnection(url("presessions"), "upr", "right");
    }

    private Void commit(String text, long end, LongAdder done) throws SQLException {
        try (var connection = own();
                var insert = connection.prepareStatement("insert into bench_row values (?)")) {
            while (System.nanoTime() < end) {
                insert.setString(1, text);
                insert.executeUpdate();
                done.increment();
            }
        }
        return null;
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    Map<String, String> withPassword(String password) {
        return settings(postgres.getPort(), password, "no");
    }

    static Map<String, String> nowhere() {
        return settings(1, "right", "no");
    }

    private static Map<String, String> settings(int port, String password, String demonstration) {
        var settings = new HashMap<String, String>();
        settings.put("PRESESSIONS_DATABASE_URL", "jdbc:postgresql://localhost:" + port + "/presessions");
        settings.put("PRESESSIONS_DATABASE_USER", "upr");
        settings.put("PRESESSIONS_DATABASE_PASSWORD", password);
        settings.put("PRESESSIONS_DEMONSTRATION", demonstration);
        return settings;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
