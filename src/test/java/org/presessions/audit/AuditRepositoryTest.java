package org.presessions.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Owner;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class AuditRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00.123456Z");

    @Autowired
    AuditRepository repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Owner owner;

    @Autowired
    Rival rival;

    private final String subject = "test/" + UUID.randomUUID();

    @Test
    void anEntryIsKeptWhole() {
        var actor = UUID.randomUUID();
        append(new AuditEntry(AT, Optional.of(actor), "test.one", subject, Map.of("label", "é — حق \"x\"")));
        assertThat(jdbc.sql(
                                "select at, actor_id, act, details ->> 'label' as label from audit_entry where subject = :subject")
                        .param("subject", subject)
                        .query()
                        .singleRow())
                .containsEntry("actor_id", actor)
                .containsEntry("act", "test.one")
                .containsEntry("label", "é — حق \"x\"");
        assertThat(jdbc.sql("select at from audit_entry where subject = :subject")
                        .param("subject", subject)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(AT);
        assertThat(repository.isChained()).isTrue();
    }

    @Test
    void anEntryBearsTheHashOfTheOneBefore() {
        append("test.one");
        append("test.two");
        assertThat(jdbc.sql("""
                                select two.previous_hash = one.hash and two.actor_id is null
                                from audit_entry one join audit_entry two using (subject)
                                where subject = :subject and one.act = 'test.one' and two.act = 'test.two'
                                """).param("subject", subject).query(Boolean.class).single())
                .isTrue();
        assertThat(repository.isChained()).isTrue();
    }

    @Test
    void whatPeopleDidIsToldByDayAndLettersAreCountedTogether() {
        var actor = UUID.randomUUID();
        var other = UUID.randomUUID();
        var next = AT.plusSeconds(60);
        append(new AuditEntry(AT, Optional.of(actor), "test.change", subject, Map.of("version", 1)));
        append(new AuditEntry(next, Optional.of(actor), "test.change", subject, Map.of("version", 2)));
        append(new AuditEntry(AT, Optional.of(other), "test.release", "mail/" + UUID.randomUUID(), Map.of()));
        append(new AuditEntry(AT, Optional.of(other), "test.release", "mail/" + UUID.randomUUID(), Map.of()));
        append(new AuditEntry(AT, Optional.empty(), "test.change", subject, Map.of()));
        append(new AuditEntry(AT.minusSeconds(1), Optional.of(actor), "test.before", subject, Map.of()));
        var acts = List.of("test.change", "test.release", "test.before");
        assertThat(repository.deeds(acts, AT, 9))
                .containsExactly(
                        new Deed(next, actor, "test.change", subject, 2, Map.of("version", 2)),
                        new Deed(AT, other, "test.release", "mail", 2, Map.of()));
        assertThat(repository.deeds(acts, AT, 1)).hasSize(1);
    }

    @Test
    void anEntryThatWasTakenOutShows() {
        append("test.one");
        append("test.two");
        append("test.three");
        owner.does("delete from audit_entry where subject = '%s' and act = 'test.two'".formatted(subject));
        assertThat(repository.isChained()).isFalse();
    }

    @Test
    void whoeverWritesNextWaitsForTheOneBefore() {
        append("test.one");
        assertThat(rival.waits(() -> append("test.two"))).isTrue();
    }

    private void append(String act) {
        append(new AuditEntry(AT, Optional.empty(), act, subject, Map.of()));
    }

    private void append(AuditEntry entry) {
        repository.append(entry, next -> new byte[] {(byte) next.entry()});
    }
}
