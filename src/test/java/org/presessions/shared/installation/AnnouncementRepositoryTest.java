package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ServerTest
class AnnouncementRepositoryTest {
    @Autowired
    AnnouncementRepository announcements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private final List<List<String>> heard = new ArrayList<>();

    @Test
    void whoListensIsToldOfItsBeginningThenOfWhatIsAnnouncedThenNowAndThenOfNothing() {
        announcements.listen("rehearsal", 50, texts -> {
            heard.add(texts);
            if (heard.size() == 1)
                jdbc.sql("select pg_notify('rehearsal', 'one')").query().listOfRows();
            if (heard.size() == 3) Thread.currentThread().interrupt();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(heard).containsExactly(List.of(), List.of("one"), List.of());
    }

    @Test
    void aConnectionThatIsGoneIsNoSilence() {
        var listening = new AnnouncementRepository(database);
        assertThatThrownBy(() -> listening.listen(
                        "rehearsal", 50, texts -> jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen rehearsal'
                        """).query().listOfRows()))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    @Test
    void aConnectionIsHandedBackDeaf() throws Exception {
        try (var one = database.getConnection()) {
            var only = new SingleConnectionDataSource(one, true);
            var listening = new AnnouncementRepository(only);
            assertThatThrownBy(() -> listening.listen("rehearsal", 50, ids -> {
                        throw new IllegalStateException("the listener failed");
                    }))
                    .hasMessage("the listener failed");
            assertThat(JdbcClient.create(only)
                            .sql("select pg_listening_channels()")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }
}
