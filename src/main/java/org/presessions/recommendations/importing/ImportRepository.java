package org.presessions.recommendations.importing;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.Encoding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportRepository {
    private static final String SELECT = """
            select id, file_name, file_sha256, file_bytes, stored_file_id, layout, licence_note, state_under_review,
                   session_number, encoding, sample, created_at
            from recommendation_import
            """;

    private final JdbcClient jdbc;

    ImportRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(NewImport given, Instant at) {
        return jdbc.sql("""
                        insert into recommendation_import (file_name, file_sha256, file_bytes, stored_file_id, layout,
                            licence_note, state_under_review, session_number, encoding, sample, created_at)
                        values (:name, :sha256, :bytes, :storedFile, :layout, :licence, :state, :session, :encoding, :sample, :at)
                        returning id
                        """)
                .param("name", given.fileName())
                .param("sha256", given.sha256())
                .param("bytes", given.bytes())
                .param("storedFile", given.storedFileId().orElse(null), Types.OTHER)
                .param("layout", given.layout())
                .param("licence", given.licenceNote())
                .param("state", given.review().stateUnderReview().orElse(null), Types.CHAR)
                .param("session", given.review().session().orElse(null), Types.INTEGER)
                .param("encoding", given.encoding().map(Encoding::code).orElse(null), Types.VARCHAR)
                .param("sample", given.sample())
                .param("at", utc(at))
                .query(Long.class)
                .single();
    }

    /// What a person says that the file does not say itself, or that was not understood of it.
    void readOtherwise(long id, WhoseReview review, Optional<Encoding> encoding) {
        jdbc.sql("""
                        update recommendation_import
                        set state_under_review = :state, session_number = :session, encoding = :encoding where id = :id
                        """)
                .param("id", id)
                .param("state", review.stateUnderReview().orElse(null), Types.CHAR)
                .param("session", review.session().orElse(null), Types.INTEGER)
                .param("encoding", encoding.map(Encoding::code).orElse(null), Types.VARCHAR)
                .update();
    }

    Optional<Import> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::imported)
                .optional();
    }

    /// The last given first.
    List<Import> all() {
        return jdbc.sql(SELECT + "order by id desc").query(this::imported).list();
    }

    private Import imported(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getLong("file_bytes"),
                Optional.ofNullable(row.getObject("stored_file_id", UUID.class)),
                row.getString("layout"),
                row.getString("licence_note"),
                new WhoseReview(
                        Optional.ofNullable(row.getString("state_under_review")),
                        Optional.ofNullable(row.getObject("session_number", Integer.class))),
                Optional.ofNullable(row.getString("encoding")).flatMap(Encoding::find),
                row.getBoolean("sample"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
