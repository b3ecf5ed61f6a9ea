package org.presessions.meeting.log;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells every node what is new of a meeting, that its log has grown above all: PostgreSQL's `NOTIFY`, delivered when
/// the transaction is through.
@Repository
public class MeetingAnnouncementRepository {
    private static final String CHANNEL = "meeting";
    private static final int WAIT_MILLIS = 2000;

    private final JdbcClient jdbc;
    private final DataSource database;

    MeetingAnnouncementRepository(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    public void announce(Announcement news) {
        jdbc.sql("select pg_notify(:channel, :news)")
                .param("channel", CHANNEL)
                .param("news", news.text())
                .query()
                .listOfRows();
    }

    /// Listens on a connection of its own, until it breaks or the thread is interrupted.
    ///
    /// @param heard given what was announced; an empty list now and then, when a look is due all the same
    public void listen(Consumer<List<Announcement>> heard) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var _ = ear(statement)) {
            heard.accept(List.of()); // what was announced before we listened
            var announcements = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted())
                heard.accept(read(announcements.getNotifications(WAIT_MILLIS)));
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("listen " + CHANNEL, broken);
        }
    }

    /// Open until the connection goes back: whoever has it next is told nothing.
    private static Ear ear(Statement statement) throws SQLException {
        statement.execute("listen " + CHANNEL);
        return () -> statement.execute("unlisten " + CHANNEL);
    }

    private interface Ear extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    private static List<Announcement> read(PGNotification... notifications) {
        return Arrays.stream(notifications)
                .map(notification -> Announcement.read(notification.getParameter()))
                .distinct()
                .toList();
    }
}
