package org.presessions.meeting.log;

import java.util.List;
import java.util.function.Consumer;
import org.presessions.shared.installation.AnnouncementRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tells every node what is new of a meeting, that its log has grown above all: PostgreSQL's `NOTIFY`, delivered when
/// the transaction is through.
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
        announcements.listen(
                CHANNEL,
                WAIT_MILLIS,
                news -> heard.accept(
                        news.stream().map(Announcement::read).distinct().toList()));
    }
}
