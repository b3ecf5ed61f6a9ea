package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleStatements;
import org.presessions.media.Media;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Queries;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What fifty pieces of a video ask of the database, and that they end all the same with the next request.
@ServerTest
class MediaServingTest {
    private static final int PIECES = 50;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    Media media;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    @Autowired
    Installation installation;

    @Autowired
    JdbcClient jdbc;

    private Seat seat;
    private UUID video;
    private Browser staff;

    @BeforeEach
    void film() throws IOException {
        var preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        seat = speakers.confirmed(preSession);
        samples.approved(seat);
        video = video();
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @Test
    void fiftyPiecesAskOnceWhoMaySeeThemAndEachTimeWhetherThatStillHolds() {
        for (var browser : List.of(staff, browsers.signedInAs(people.get(seat.speakerId())))) {
            assertThat(Queries.of("from seat", () -> watch(browser))).isLessThan(10);
            assertThat(Queries.of("protection_choice", () -> watch(browser))).isBetween(PIECES, PIECES + 10);
        }
    }

    /// A write waits for the disk, and of pieces there are hundreds a second.
    @Test
    void noPieceIsWrittenDown() {
        watch(staff);
        assertThat(Queries.of("UPDATE SPRING_SESSION", () -> watch(staff))).isZero();
    }

    @Test
    void takingBackEndsItAtTheNextPiece() {
        watch(staff);
        speakers.takesBack(seat);
        assertThat(piece(staff, 1)).isEqualTo(404);
    }

    @Test
    void choosingToBeProtectedEndsItAtTheNextPiece() {
        watch(staff);
        speakers.chooses(seat, Choice.of(Level.PROTECTED));
        assertThat(piece(staff, 1)).isEqualTo(404);
    }

    /// Written by another node, of which this one hears nothing.
    @Test
    void whatAnotherNodeWritesEndsItToo() {
        watch(staff);
        jdbc.sql("insert into protection_choice (seat_id, chosen_at, taken_back_at) values (:seat, now(), now())")
                .param("seat", seat.id())
                .update();
        assertThat(piece(staff, 1)).isEqualTo(404);
        jdbc.sql("delete from protection_choice where seat_id = :seat")
                .param("seat", seat.id())
                .update();
    }

    @Test
    void nobodyHasItByTheYesOfSomebodyElse() {
        watch(staff);
        assertThat(piece(browsers.anonymous(), 1)).isEqualTo(404);
    }

    @Test
    void aNoIsNotKept() {
        speakers.chooses(seat, Choice.of(Level.PROTECTED));
        assertThat(piece(staff, 1)).isEqualTo(404);
        speakers.chooses(seat, Choice.of(Level.OPEN));
        assertThat(piece(staff, 1)).isEqualTo(200);
    }

    private void watch(Browser browser) {
        for (var number = 0; number < PIECES; number++)
            assertThat(piece(browser, number)).isEqualTo(200);
    }

    private int piece(Browser browser, int number) {
        return browser.get(media.playlist(video).replace("master.m3u8", "360p/s%04d.m4s".formatted(number)))
                .status();
    }

    private UUID video() throws IOException {
        var id = jdbc.sql("""
                        with file as (insert into stored_file (name, media_type, bytes, sha256, created_at)
                                      values ('a.mp4', 'video/mp4', 1, repeat('0', 64), now()) returning id)
                        insert into media_asset (file_id, longest_seconds, status, length_millis, due_at, created_at)
                        select id, 60, 'ready', 60000, now(), now() from file returning id
                        """).query(UUID.class).single();
        jdbc.sql("update statement set video_asset_id = :video where seat_id = :seat")
                .param("video", id)
                .param("seat", seat.id())
                .update();
        var folder = Files.createDirectories(installation.home().resolve("media/" + id + "/360p"));
        for (var number = 0; number < PIECES; number++)
            Files.writeString(folder.resolve("s%04d.m4s".formatted(number)), "piece");
        return id;
    }
}
