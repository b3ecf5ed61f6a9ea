package org.presessions.meeting.log;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.presessions.shared.installation.AnnouncementRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells every node that a meeting's log has grown: PostgreSQL's `NOTIFY`, delivered when the transaction is through.
@Repository
public class MeetingAnnouncementRepository {
    private static final String CHANNEL = "meeting";
    private static final int WAIT_MILLIS = 2000;

    private final JdbcClient jdbc;
    private final AnnouncementRepository announcements;

    MeetingAnnouncementRepository(JdbcClient jdbc, AnnouncementRepository announcements) {
        this.jdbc = jdbc;
        this.announcements = announcements;
    }

    void announce(UUID preSessionId) {
        jdbc.sql("select pg_notify(:channel, :id)")
                .param("channel", CHANNEL)
                .param("id", preSessionId.toString())
                .query()
                .listOfRows();
    }

    /// Listens on a connection of its own, until it breaks or the thread is interrupted.
    ///
    /// @param heard given the meetings that have news; an empty list now and then, when a look is due all the same
    public void listen(Consumer<List<UUID>> heard) {
        announcements.listen(
                CHANNEL,
                WAIT_MILLIS,
                ids -> heard.accept(ids.stream().map(UUID::fromString).toList()));
    }
}
