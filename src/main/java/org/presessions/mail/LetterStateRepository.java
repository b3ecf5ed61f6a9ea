package org.presessions.mail;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class LetterStateRepository {
    private static final String SELECT = """
            select id, status, to_address, last_error, link_path, fact, told, settled_at, delivered_at, returned_at, sent_at,
                   opened_at, answered_at
            from mail_message
            """;

    private final JdbcClient jdbc;

    LetterStateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LetterState> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id in (select unnest(cast(:ids as uuid[])))")
                .param("ids", IdArray.of(ids))
                .query(LetterStateRepository::state)
                .list();
    }

    Map<String, List<LetterState>> leadingTo(Collection<String> paths) {
        return by("link_path", paths);
    }

    Map<String, List<LetterState>> telling(Collection<String> facts) {
        return by("fact", facts);
    }

    private Map<String, List<LetterState>> by(String column, Collection<String> values) {
        if (values.isEmpty()) return Map.of();
        var found = new HashMap<String, List<LetterState>>();
        jdbc.sql(SELECT + "where %s in (:values) order by created_at, id".formatted(column))
                .param("values", values)
                .query(row -> {
                    found.computeIfAbsent(row.getString(column), value -> new ArrayList<>())
                            .add(state(row, 0));
                });
        return found;
    }

    /// Somebody went in by the link of a letter; the first time counts.
    void opened(UUID id, Instant at) {
        jdbc.sql("update mail_message set opened_at = :at where id = :id and opened_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    /// An answer to a letter arrived; false where it never left, or one did before.
    public boolean answered(UUID id, Instant at) {
        return jdbc.sql("""
                        update mail_message set answered_at = :at
                        where id = :id and status = 'sent' and answered_at is null
                        """).param("id", id).param("at", utc(at)).update() == 1;
    }

    private static LetterState state(ResultSet row, int number) throws SQLException {
        return new LetterState(
                row.getObject("id", UUID.class),
                MailStatus.of(row.getString("status")),
                row.getString("to_address"),
                Objects.requireNonNullElse(row.getString("last_error"), ""),
                Objects.requireNonNullElse(row.getString("told"), ""),
                row.getObject("settled_at") != null,
                row.getObject("delivered_at") != null,
                row.getObject("returned_at") != null,
                instant(row, "sent_at"),
                instant(row, "opened_at"),
                instant(row, "answered_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
