package org.presessions.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LetterStateRepository {
    private static final String SELECT = "select id, status, to_address, last_error from mail_message ";

    private final JdbcClient jdbc;

    LetterStateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LetterState> find(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(LetterStateRepository::state)
                .list();
    }

    List<LetterState> leadingTo(String path) {
        return jdbc.sql(SELECT + "where link_path = :path order by created_at, id")
                .param("path", path)
                .query(LetterStateRepository::state)
                .list();
    }

    private static LetterState state(ResultSet row, int number) throws SQLException {
        return new LetterState(
                row.getObject("id", UUID.class),
                MailStatus.of(row.getString("status")),
                row.getString("to_address"),
                Objects.requireNonNullElse(row.getString("last_error"), ""));
    }
}
