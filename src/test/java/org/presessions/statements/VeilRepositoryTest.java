package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.selection.Seat;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class VeilRepositoryTest {
    @Autowired
    VeilRepository veils;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    JdbcClient jdbc;

    private Seat seat;
    private UUID statement;

    @BeforeEach
    void begin() {
        var preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        seat = speakers.confirmed(preSession);
        statement = manuscripts.begin(seat).id();
    }

    @Test
    void aVeiledFilmIsThereAsLongAsItsVideoIsTheOneOfTheStatement() {
        var video = film();
        var veiled = film();
        veils.keep(statement, video, veiled, Instant.now());
        assertThat(veils.of(List.of(statement))).isEmpty();
        shows(video);
        assertThat(veils.of(List.of(statement, UUID.randomUUID()))).isEqualTo(Map.of(statement, veiled));
        shows(film());
        assertThat(veils.of(List.of(statement))).isEmpty();
        assertThat(veils.forget(statement)).contains(veiled);
        assertThat(veils.forget(statement)).isEmpty();
        assertThat(veils.of(List.of())).isEmpty();
    }

    private void shows(UUID video) {
        jdbc.sql("update statement set video_asset_id = :video where id = :id")
                .param("video", video)
                .param("id", statement)
                .update();
    }

    private UUID film() {
        return jdbc.sql("""
                        with file as (insert into stored_file (name, media_type, bytes, sha256, created_at)
                                      values ('a.mp4', 'video/mp4', 1, repeat('0', 64), now()) returning id)
                        insert into media_asset (file_id, longest_seconds, status, due_at, created_at)
                        select id, 60, 'ready', now(), now() from file returning id
                        """).query(UUID.class).single();
    }
}
