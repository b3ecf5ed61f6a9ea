package org.presessions.people.tokens;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiTokenRepository {
    private final JdbcClient jdbc;

    ApiTokenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(ApiTokens.NewToken made, byte[] hash, Instant at, Instant expiresAt) {
        return jdbc.sql("""
                        insert into api_token (person_id, name, token_hash, scope, created_at, expires_at)
                        values (:person, :name, :hash, :scope, :at, :expiresAt) returning id
                        """)
                .param("person", made.personId())
                .param("name", made.name())
                .param("hash", hash)
                .param("scope", made.scope().code())
                .param("at", utc(at))
                .param("expiresAt", utc(expiresAt))
                .query(UUID.class)
                .single();
    }

    Optional<ApiToken> find(byte[] hash) {
        return jdbc.sql("select * from api_token where token_hash = :hash")
                .param("hash", hash)
                .query(ApiTokenRepository::token)
                .optional();
    }

    /// The latest first.
    List<ApiToken> of(UUID personId) {
        return jdbc.sql("select * from api_token where person_id = :person order by created_at desc, id desc")
                .param("person", personId)
                .query(ApiTokenRepository::token)
                .list();
    }

    void noteUse(UUID id, Instant at) {
        jdbc.sql("update api_token set used_at = :at where id = :id")
                .param("at", utc(at))
                .param("id", id)
                .update();
    }

    /// @return whether it was that person's, and not ended before
    boolean end(UUID id, UUID personId, Instant at) {
        return jdbc.sql("""
                        update api_token set ended_at = :at
                        where id = :id and person_id = :person and ended_at is null
                        """)
                        .param("at", utc(at))
                        .param("id", id)
                        .param("person", personId)
                        .update()
                > 0;
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                Coded.of(Scope.class, row.getString("scope")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "used_at"),
                instant(row, "ended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
