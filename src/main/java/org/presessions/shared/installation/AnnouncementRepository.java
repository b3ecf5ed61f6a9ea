package org.presessions.shared.installation;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;
import org.springframework.util.Assert;

/// Hears what transactions announce, of whichever node: PostgreSQL's `NOTIFY`, delivered when they are through.
@Repository
public class AnnouncementRepository {
    private static final int ANSWERS_SECONDS = 2;

    private final DataSource database;

    public AnnouncementRepository(DataSource database) {
        this.database = database;
    }

    /// Listens on a connection of its own, until it breaks or the thread is interrupted.
    ///
    /// @param channel a word
    /// @param heard given the texts that were announced; an empty list when it begins, and where nothing was for so
    /// long, once the database has said that it is still there
    public void listen(String channel, int waitMillis, Consumer<List<String>> heard) {
        Assert.isTrue(channel.matches("[a-z]+"), channel);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var _ = ear(statement, channel)) {
            heard.accept(List.of()); // what was announced before we listened
            var announcements = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                var texts = texts(announcements.getNotifications(waitMillis));
                if (texts.isEmpty() && !connection.isValid(ANSWERS_SECONDS)) throw new SQLException("no answer");
                heard.accept(texts);
            }
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("listen " + channel, broken);
        }
    }

    /// Open until the connection goes back: whoever has it next is told nothing.
    private static Ear ear(Statement statement, String channel) throws SQLException {
        statement.execute("listen " + channel);
        return () -> statement.execute("unlisten " + channel);
    }

    private interface Ear extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private static List<String> texts(PGNotification... notifications) {
        return Arrays.stream(notifications)
                .map(PGNotification::getParameter)
                .distinct()
                .toList();
    }
}
