package org.presessions.mail.desk;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has read letters before they left.
@Repository
class LetterReadingRepository {
    record Row(UUID personId, Instant at) {}

    private final JdbcClient jdbc;

    LetterReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of a letter that still waits, and in these words; read again, the last time counts.
    ///
    /// @return false where it waits no more, or says something else
    boolean insert(UUID mailId, LetterForm words, UUID personId, Instant at) {
        return jdbc.sql("""
                        insert into mail_reading (mail_id, person_id, read_at)
                        select id, :person, :at from mail_message
                        where id = :mail and status = 'held' and subject = :subject and body = :body
                        for share
                        on conflict (mail_id, person_id) do update set read_at = excluded.read_at
                        """)
                        .param("mail", mailId)
                        .param("subject", words.subject())
                        .param("body", words.body())
                        .param("person", personId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// By letter, the first first; without what was read before the words changed.
    Map<UUID, List<Row>> of(Collection<UUID> mailIds) {
        var found = new HashMap<UUID, List<Row>>();
        jdbc.sql("""
                        select mail_id, person_id, read_at from mail_reading
                        where mail_id in (select unnest(cast(:ids as uuid[])))
                          and not exists (select from mail_version
                            where mail_version.mail_id = mail_reading.mail_id and replaced_at > read_at)
                        order by read_at, person_id
                        """).param("ids", IdArray.of(mailIds)).query(row -> {
            found.computeIfAbsent(row.getObject("mail_id", UUID.class), id -> new ArrayList<>())
                    .add(new Row(
                            row.getObject("person_id", UUID.class),
                            row.getObject("read_at", OffsetDateTime.class).toInstant()));
        });
        return found;
    }
}
