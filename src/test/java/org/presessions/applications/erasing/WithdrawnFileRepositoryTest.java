package org.presessions.applications.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.ApplicationRepository;
import org.presessions.applications.Applications;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class WithdrawnFileRepositoryTest {
    @Autowired
    WithdrawnFileRepository repository;

    @Autowired
    WithdrawnFiles files;

    @Autowired
    Applications applications;

    @Autowired
    ApplicationRepository rows;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private PreSession preSession;
    private UUID id;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoVersionsWithAFileEach() {
        preSession = fixtures.preSession("HTI");
        id = samples.application(preSession, "Sample " + UUID.randomUUID()).id();
        first = attached(id);
        jdbc.sql("update application_version set submission_file_id = :file where application_id = :id")
                .param("file", first)
                .param("id", id)
                .update();
        second = attached(id);
    }

    @Test
    void theFilesOfAllVersionsAreErasedSomeDaysAfterTheWithdrawal() {
        var later = Instant.now().plus(Duration.ofDays(1));
        assertThat(repository.withdrawnBefore(later)).doesNotContain(first, second);
        applications.withdraw(id);
        assertThat(repository.withdrawnBefore(Instant.now().minus(Duration.ofDays(1))))
                .doesNotContain(first, second);
        assertThat(repository.withdrawnBefore(later)).contains(first, second);
        jdbc.sql("update application set withdrawn_at = now() - interval '8 days' where id = :id")
                .param("id", id)
                .update();
        files.erase();
        assertThat(repository.withdrawnBefore(later)).doesNotContain(first, second);
        assertThat(jdbc.sql("select count(*) from stored_file where id in (:one, :other)")
                        .param("one", first)
                        .param("other", second)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(applications.draft(id).fileId()).isEmpty();
    }

    @Test
    void whatAnotherApplicationHasTooStays() {
        var other =
                samples.application(preSession, "Sample " + UUID.randomUUID()).id();
        rows.attach(other, Optional.of(second), Instant.now());
        applications.withdraw(id);
        assertThat(repository.withdrawnBefore(Instant.now().plus(Duration.ofDays(1))))
                .contains(first)
                .doesNotContain(second);
    }

    private UUID attached(UUID application) {
        var file = jdbc.sql("""
                        insert into stored_file (name, media_type, bytes, sha256, created_at)
                        values ('a.pdf', 'application/pdf', 1, md5(random()::text) || md5(random()::text), now())
                        returning id
                        """).query(UUID.class).single();
        rows.attach(application, Optional.of(file), Instant.now());
        return file;
    }
}
