package org.presessions.shared.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Looks for what would stop a start, before anything is started: each obstacle is one sentence.
public final class StartCheck {
    private static final String SECONDS_AT_MOST = "10";

    private StartCheck() {}

    /// @throws Settings.InvalidSettings where the port or the folder is taken, or the database cannot be used
    public static void ofServer(Settings settings) {
        var obstacles = new ArrayList<String>();
        if (!isFree(settings.port()))
            obstacles.add("Port %d is taken by another program; stop that, or set PORT.".formatted(settings.port()));
        if (settings.databaseUrl().isEmpty() && isTaken(settings))
            obstacles.add("Another Pre-sessions server is running on the folder %s; stop it, or set PRESESSIONS_HOME."
                    .formatted(settings.home()));
        if (settings.databaseUrl().isEmpty() && isRootWithoutUserNamespaces())
            obstacles.add("As root the built-in PostgreSQL needs user namespaces, which are not allowed here; "
                    + "start as an ordinary user, or set PRESESSIONS_DATABASE_URL.");
        if (!obstacles.isEmpty()) throw new Settings.InvalidSettings(obstacles);
        HomeFolder.close(settings.home());
        ofDatabase(settings);
    }

    /// For what works with an installation and never makes one.
    ///
    /// @throws Settings.InvalidSettings where there is none
    public static void ofInstallation(Settings settings) {
        if (!settings.databaseUrl().isEmpty()
                || Files.isDirectory(settings.home().resolve("database"))) return;
        throw new Settings.InvalidSettings(List.of(
                "There is no installation in %s. Set PRESESSIONS_HOME to the folder of one; the settings of a service are read from %s."
                        .formatted(settings.home(), SettingsFile.OF_THE_SERVICE)));
    }

    /// @throws Settings.InvalidSettings where an external database is set and cannot be used
    public static void ofDatabase(Settings settings) {
        if (settings.databaseUrl().isEmpty()) return;
        var hasOwner = !settings.databaseOwner().isEmpty();
        try (var user = connection(settings, settings.databaseUser(), settings.databasePassword());
                var owner = hasOwner
                        ? connection(settings, settings.databaseOwner(), settings.databaseOwnerPassword())
                        : user) {
            var obstacles = DatabaseCheck.obstacles(owner);
            if (!obstacles.isEmpty()) throw new Settings.InvalidSettings(obstacles);
        } catch (SQLException unusable) {
            throw new Settings.InvalidSettings(List.of(
                    "The database that PRESESSIONS_DATABASE_URL names cannot be used: " + unusable.getMessage()));
        }
    }

    private static Connection connection(Settings settings, String user, String password) throws SQLException {
        var access = new Properties();
        access.setProperty("user", user);
        access.setProperty("password", password);
        access.setProperty("connectTimeout", SECONDS_AT_MOST);
        access.setProperty("loginTimeout", SECONDS_AT_MOST);
        return DriverManager.getConnection(settings.databaseUrl(), access);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /// PostgreSQL refuses to run as root; it is started as somebody else in a namespace of its own.
    private static boolean isRootWithoutUserNamespaces() {
        if (!"root".equals(System.getProperty("user.name"))) return false;
        try {
            return new ProcessBuilder("unshare", "--user", "true").start().waitFor() != 0;
        } catch (IOException missing) {
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isTaken(Settings settings) {
        try {
            return EmbeddedDatabase.isInUse(settings.home());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
