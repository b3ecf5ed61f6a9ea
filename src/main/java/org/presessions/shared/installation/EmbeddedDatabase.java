package org.presessions.shared.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own under the installation's folder, as durable as a hand-made one: fsync on, a password, and
/// loopback only. The port belongs to the data folder: after a `kill -9` of the server alone PostgreSQL still runs
/// there, and is adopted.
final class EmbeddedDatabase implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String OWNER = "postgres";
    private static final String USER = "presessions_server";

    private final Path home;
    private final FileChannel lock;
    private final String password;
    private volatile EmbeddedPostgres postgres;

    private EmbeddedDatabase(Path home, EmbeddedPostgres postgres, FileChannel lock, String password) {
        this.home = home;
        this.postgres = postgres;
        this.lock = lock;
        this.password = password;
    }

    static EmbeddedDatabase start(Path home) throws IOException {
        var data = Files.createDirectories(home).resolve("database");
        var lock = lock(home);
        var password = password(home);
        var database = new EmbeddedDatabase(home, launch(home, password), lock, password);
        try {
            database.requirePassword(data);
            database.makeUser();
        } catch (RuntimeException open) {
            database.close(); // one that asks nobody for a password must not go on
            throw open;
        }
        LOG.info("database=embedded port={}", database.postgres.getPort());
        return database;
    }

    private static EmbeddedPostgres launch(Path home, String password) throws IOException {
        var data = home.resolve("database");
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port(data))
                .setOverrideWorkingDirectory(
                        Files.createDirectories(HomeFolder.programs(home)).toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "localhost")
                .start();
        HomeFolder.closeAll(HomeFolder.programs(home)); // the library opens them to all
        return postgres;
    }

    /// The database of a server that runs on this folder now, to be used beside it and left running.
    static Optional<DatabaseServer> running(Path home) throws IOException {
        if (!isInUse(home)) return Optional.empty();
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(port(home.resolve("database")), OWNER);
        var password = password(home);
        return Optional.of(new External(url, USER, ofUser(password), OWNER, password));
    }

    /// Whether a server runs on this folder now.
    static boolean isInUse(Path home) throws IOException {
        var lock = home.resolve("lock");
        if (!Files.exists(lock)) return false;
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            return free == null;
        }
    }

    @Override
    public String url() {
        return postgres.getJdbcUrl(OWNER, OWNER).replaceAll("\\?.*", "");
    }

    @Override
    public String user() {
        return USER;
    }

    @Override
    public String password() {
        return ofUser(password);
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public String ownerPassword() {
        return password;
    }

    /// Whoever has the server's password has not its owner's.
    private static String ofUser(String password) {
        return DigestUtils.sha256Hex(USER + " " + password);
    }

    /// Starts it again where it died, on the same port; never after it was closed, or at the same time.
    @Override
    public synchronized boolean revive() throws IOException {
        if (!lock.isOpen() || isAlive()) return false;
        postgres.close();
        postgres = launch(home, password);
        return true;
    }

    /// Of one that was adopted we know no more than what it wrote itself.
    private boolean isAlive() throws IOException {
        var running = home.resolve("database").resolve("postmaster.pid");
        if (!Files.exists(running)) return false;
        var pid = Long.parseLong(Files.readAllLines(running).getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }

    @Override
    public synchronized void close() {
        try {
            postgres.close();
            lock.close();
        } catch (IOException stillRunning) {
            throw new UncheckedIOException(stillRunning);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return channel;
        } catch (OverlappingFileLockException heldByThisProcess) {
            LOG.debug("lock={} held=here", home);
        }
        channel.close();
        throw new IllegalStateException(
                "Another Pre-sessions server is running on the folder " + home + "; stop it, or set PRESESSIONS_HOME.");
    }

    private static String password(Path home) throws IOException {
        var file = home.resolve("database-password");
        if (Files.exists(file)) return Files.readString(file);
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.readString(Files.writeString(file, HexFormat.of().formatHex(bytes)));
    }

    private static int port(Path data) throws IOException {
        var running = data.resolve("postmaster.pid");
        if (Files.exists(running))
            return Integer.parseInt(Files.readAllLines(running).get(3).strip());
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void requirePassword(Path data) {
        var rules = data.resolve("pg_hba.conf");
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var query = connection.createStatement()) {
            if (Files.readString(rules).startsWith("# Pre-sessions")) return;
            query.execute("alter role postgres password '" + password + "'");
            Files.writeString(rules, "# Pre-sessions\nhost all all localhost scram-sha-256\n");
            query.execute("select pg_reload_conf()");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The server itself is nobody who may do everything.
    private void makeUser() {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var query = connection.createStatement()) {
            query.execute("""
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%s') then create role %1$s login; end if;
                    end $$
                    """.formatted(USER));
            query.execute("alter role %s password '%s'".formatted(USER, ofUser(password)));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
