package org.presessions.shared.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Asks the database, on a connection that nobody else uses, whether it answers.
final class DatabaseProbe implements AutoCloseable {
    private static final int SECONDS_OF_ANSWER = 1;
    private static final int SECONDS_OF_GREETING = 2;

    private final DatabaseServer server;
    private @Nullable Connection connection;

    DatabaseProbe(DatabaseServer server) {
        this.server = server;
    }

    /// Knows it within three seconds.
    boolean answers() {
        try {
            if (connection != null && connection.isValid(SECONDS_OF_ANSWER)) return true;
            close();
            connection = DriverManager.getConnection(server.url(), access());
            return true;
        } catch (SQLException away) {
            return false;
        }
    }

    private Properties access() {
        var seconds = Integer.toString(SECONDS_OF_GREETING);
        var access = new Properties();
        access.setProperty("user", server.user());
        access.setProperty("password", server.password());
        access.setProperty("connectTimeout", seconds);
        access.setProperty("loginTimeout", seconds);
        access.setProperty("socketTimeout", seconds);
        access.setProperty("ApplicationName", "presessions-watch");
        return access;
    }

    @Override
    public void close() throws SQLException {
        var old = connection;
        connection = null;
        if (old != null) old.abort(Runnable::run); // it may not hear us say good-bye
    }
}
