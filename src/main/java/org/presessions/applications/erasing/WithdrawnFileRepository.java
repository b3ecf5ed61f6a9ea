package org.presessions.applications.erasing;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files of applications that were withdrawn, of earlier versions too.
@Repository
public class WithdrawnFileRepository {
    private final JdbcClient jdbc;

    WithdrawnFileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that no other application has.
    public List<UUID> withdrawnBefore(Instant at) {
        return jdbc.sql("""
                        with sent as (
                            select status, withdrawn_at, submission_file_id as file from application
                            union
                            select status, withdrawn_at, version.submission_file_id
                            from application join application_version version on version.application_id = application.id
                            union
                            select status, withdrawn_at, file_id
                            from application join application_file on application_file.application_id = application.id
                        )
                        select file from sent where file is not null
                        group by file having bool_and(status = 'withdrawn' and withdrawn_at < :at)
                        """).param("at", utc(at)).query(UUID.class).list();
    }

    void forget(UUID fileId) {
        jdbc.sql("update application set submission_file_id = null where submission_file_id = :file")
                .param("file", fileId)
                .update();
        jdbc.sql("update application_version set submission_file_id = null where submission_file_id = :file")
                .param("file", fileId)
                .update();
    }
}
