package org.presessions.selection.assessment;

import static org.presessions.shared.Times.utc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CommentRepository {
    private final JdbcClient jdbc;

    CommentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID applicationId, Comment comment) {
        jdbc.sql("""
                        insert into application_comment (application_id, author_id, text, written_at)
                        values (:application, :author, :text, :at)
                        """)
                .param("application", applicationId)
                .param("author", comment.authorId())
                .param("text", comment.text())
                .param("at", utc(comment.writtenAt()))
                .update();
    }

    /// Oldest first.
    List<Comment> of(UUID applicationId) {
        return jdbc.sql("""
                        select author_id, text, written_at from application_comment
                        where application_id = :application order by written_at, id
                        """)
                .param("application", applicationId)
                .query((row, number) -> new Comment(
                        row.getObject("author_id", UUID.class),
                        row.getString("text"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
