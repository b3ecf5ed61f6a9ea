package org.presessions.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class PortraitRepositoryTest {
    private static final byte[] JPEG = {1, 2, 3};

    @Autowired
    PortraitRepository portraits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPortraitLivesWithItsFilm() {
        var owner = UUID.randomUUID();
        var film = film("ready");
        var other = film("ready");
        portraits.insert(film, new Portrait(owner, JPEG));
        portraits.insert(other, new Portrait(UUID.randomUUID(), JPEG));
        assertThat(portraits.find(film).orElseThrow().jpeg()).isEqualTo(JPEG);
        assertThat(portraits.find(film).orElseThrow().ownerId()).isEqualTo(owner);
        assertThat(portraits.ofOwner(owner)).containsExactly(film);
        jdbc.sql("delete from media_asset where id = :id").param("id", film).update();
        assertThat(portraits.find(film)).isEmpty();
        portraits.delete(other);
        assertThat(portraits.find(other)).isEmpty();
    }

    /// What was prepared before keeps what it was made with.
    @Test
    void theNextFilmGetsItWhileItWaits() {
        var film = film("ready");
        portraits.insert(film, new Portrait(UUID.randomUUID(), JPEG));
        var next = film("waiting");
        var before = film("ready");
        for (var twice = 0; twice < 2; twice++) portraits.copy(film, next);
        portraits.copy(film, before);
        portraits.copy(before, film("waiting"));
        assertThat(portraits.find(next).orElseThrow().jpeg()).isEqualTo(JPEG);
        assertThat(portraits.find(before)).isEmpty();
    }

    private UUID film(String status) {
        return jdbc.sql("""
                        with file as (insert into stored_file (name, media_type, bytes, sha256, created_at)
                                      values ('a.m4a', 'audio/mp4', 1, repeat('0', 64), now()) returning id)
                        insert into media_asset (file_id, longest_seconds, status, due_at, created_at)
                        select id, 60, :status, '2999-01-01Z', now() from file returning id
                        """).param("status", status).query(UUID.class).single();
    }
}
