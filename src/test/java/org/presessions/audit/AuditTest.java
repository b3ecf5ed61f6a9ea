package org.presessions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class AuditTest {
    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRowFollowsFromTheOneBefore() {
        audit.record("test.one", "test/" + UUID.randomUUID(), Map.of("b", 2, "a", "é"));
        audit.record("test.two", "test/" + UUID.randomUUID());
        assertThat(audit.isIntact()).isTrue();
    }

    @Test
    void nothingIsChangedOrTakenAway() {
        audit.record("test.one", "test/1");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void aChangedRowShows() {
        audit.record("test.one", "test/1");
        audit.record("test.two", "test/2");
        jdbc.sql("set local session_replication_role = replica").update(); // as one would who owns the server
        jdbc.sql("update audit_entry set act = 'test.three' where subject = 'test/1'")
                .update();
        assertThat(audit.isIntact()).isFalse();
    }
}
