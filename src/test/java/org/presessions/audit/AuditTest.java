package org.presessions.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.Owner;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@Transactional
class AuditTest {
    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditHeads heads;

    @Autowired
    Owner owner;

    @Autowired
    Installation installation;

    private final TransactionTemplate separately = new TransactionTemplate();

    @Autowired
    void separately(PlatformTransactionManager transactions) {
        separately.setTransactionManager(transactions);
        separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void everyEntryFollowsFromTheOneBefore() {
        record("test.one", "test/" + UUID.randomUUID(), Map.of("b", 2, "a", "é"));
        record("test.two", "test/" + UUID.randomUUID());
        assertThat(audit.check()).isEqualTo(new AuditCheck.Intact(entries(), 0));
        assertThat(audit.check().words()).isEqualTo("The audit record is intact: %d entries.".formatted(entries()));
    }

    /// Until a transaction ends nobody has to wait for what it records.
    @Test
    void anActIsWrittenOnceAllElseIsDone() {
        var before = entries();
        audit.record("test.outer", "test/1");
        assertThat(entries()).isEqualTo(before);
        separately.executeWithoutResult(status -> audit.record("test.inner", "test/2"));
        assertThat(entries()).isEqualTo(before + 1);
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        audit.record("test.late", "test/3"); // by whoever hears of the end
        assertThat(jdbc.sql("select act from audit_entry order by seq desc limit 3")
                        .query(String.class)
                        .list())
                .containsExactly("test.late", "test.outer", "test.inner");
        assertThat(audit.check().isIntact()).isTrue();
    }

    @Test
    void whatDidNotHoldIsNotInTheRecord() {
        var before = entries();
        separately.executeWithoutResult(status -> {
            audit.record("test.undone", "test/1");
            status.setRollbackOnly();
        });
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void theServerItselfCanChangeAndTakeAwayNothing() {
        record("test.one", "test/1");
        for (var act : List.of(
                "delete from audit_entry",
                "truncate audit_entry",
                "update audit_entry set act = 'x'",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all",
                "alter function audit_entry_is_append_only() rename to nothing",
                "set session_replication_role = replica",
                "set role postgres",
                "create table audit_entry_of_mine ()"))
            assertThatThrownBy(() -> nested(() -> jdbc.sql(act).update()))
                    .as(act)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void notEvenItsOwnerChangesItByMistake() {
        record("test.one", "test/1");
        for (var act : List.of("delete from audit_entry", "truncate audit_entry", "update audit_entry set act = 'x'"))
            assertThatThrownBy(() -> nested(() -> owner.tries(act)))
                    .as(act)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
    }

    @Test
    void aChangedEntryShows() {
        record("test.one", "test/1");
        record("test.two", "test/2");
        owner.does("update audit_entry set act = 'test.three' where subject = 'test/1'");
        assertThat(audit.check()).isEqualTo(new AuditCheck.BrokenChain());
    }

    @Test
    void aChainThatSomebodyComputedAnewShows() {
        record("test.one", "test/1");
        var before = entries();
        record("test.two", "test/2");
        owner.does("delete from audit_entry where entry = " + (before + 1));
        owner.does("update audit_entry set act = 'test.three' where entry = " + before);
        owner.does("""
                update audit_entry set hash = sha256(previous_hash || convert_to(concat_ws(E'\\x1f',
                       extract(epoch from at)::text, actor_id::text, act, subject, details::text), 'UTF8'))
                where entry = """ + " " + before);
        assertThat(audit.check()).isEqualTo(new AuditCheck.ForeignSeal(before));
    }

    @Test
    void whatWasCutFromTheEndShows() throws IOException {
        record("test.one", "test/1");
        record("test.two", "test/2");
        var kept = entries();
        var file = installation.home().resolve("audit-head");
        try {
            heads.keep();
            assertThat(Files.readString(file)).startsWith(kept + " ");
            assertThat(Files.readString(installation.home().resolve("audit-heads")))
                    .isNotEmpty();
            owner.does("delete from audit_entry where entry = " + kept);
            assertThat(audit.check()).isEqualTo(new AuditCheck.HeadMissing(kept, kept - 1));
            owner.does("delete from audit_entry");
            assertThat(audit.check()).isEqualTo(new AuditCheck.HeadMissing(kept, 0));
            assertThat(audit.check().isIntact()).isFalse();
        } finally {
            Files.delete(file); // the entries that it names are rolled back
        }
    }

    @Test
    void theKeyIsReadByNobodyElse() throws IOException {
        record("test.one", "test/1");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(installation.home().resolve("audit-key"))))
                .isEqualTo("rw-------");
    }

    /// As if the transaction ended, which these tests never let happen.
    private void record(String act, String subject, Map<String, ?> details) {
        audit.record(act, subject, details);
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
    }

    private void record(String act, String subject) {
        record(act, subject, Map.of());
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private void nested(Runnable act) {
        jdbc.sql("savepoint before").update();
        try {
            act.run();
        } finally {
            jdbc.sql("rollback to savepoint before").update();
        }
    }
}
