package org.presessions.applications.filling;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that were sent for questions which a call added; they go with the file, or with the application.
@Repository
class AddedFileRepository {
    private final JdbcClient jdbc;

    AddedFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID applicationId, String question, UUID fileId) {
        jdbc.sql("insert into application_file (file_id, application_id, question) values (:file, :id, :question)")
                .param("file", fileId)
                .param("id", applicationId)
                .param("question", question)
                .update();
    }

    List<UUID> of(UUID applicationId) {
        return jdbc.sql("select file_id from application_file where application_id = :id order by file_id")
                .param("id", applicationId)
                .query(UUID.class)
                .list();
    }
}
