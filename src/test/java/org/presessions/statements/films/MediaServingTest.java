package org.presessions.statements.films;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
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
import org.presessions.testing.NotedRequests;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the pieces of a video ask of the database, and that they end all the same with the next request.
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
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NotedRequests requests;

    private PreSession preSession;
    private UUID secretary;
    private Seat seat;
    private UUID video;
    private Browser staff;

    @BeforeEach
    void film() throws IOException {
        preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        seat = speakers.confirmed(preSession);
        samples.approved(seat);
        video = video();
        var person = fixtures.person(Role.SECRETARIAT);
        secretary = person.id();
        staff = browsers.signedInAs(person);
    }

    @Test
    void aPieceAfterTheFirstAsksTheDatabaseNothing() {
        for (var browser : List.of(staff, browsers.signedInAs(people.get(seat.speakerId())))) {
            assertThat(statementsOf(browser)).as("of the first").isNotEmpty();
            assertThat(statementsOf(browser)).isEmpty();
        }
    }

    @Test
    void eachQualityAndTheSoundIsAskedForByItself() {
        watch(staff);
        assertThat(requests.get(staff, address("audio/index.m3u8")).statements())
                .isNotEmpty();
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

    /// Written by another node: this one hears it from the database.
    @Test
    void whatAnotherNodeWritesEndsItWithinTwoSeconds() {
        watch(staff);
        jdbc.sql("insert into protection_choice (seat_id, chosen_at, taken_back_at) values (:seat, now(), now())")
                .param("seat", seat.id())
                .update();
        ends(staff);
        jdbc.sql("delete from protection_choice where seat_id = :seat")
                .param("seat", seat.id())
                .update();
    }

    @Test
    void whoseSignInEndsElsewhereHasItNoMore() {
        watch(staff);
        jdbc.sql("delete from spring_session where principal_name = :person")
                .param("person", secretary.toString())
                .update();
        ends(staff);
    }

    /// Hundreds sign in when a meeting begins, while others watch already.
    @Test
    void othersWhoSignInEndNothing() {
        watch(staff);
        browsers.signedInAs(people.get(seat.speakerId()));
        assertThat(statementsOf(staff)).isEmpty();
    }

    @Test
    void anAddressThatNobodyMadeIsNotThere() {
        for (var id : List.of("-".repeat(36), "a".repeat(36), UUID.randomUUID().toString()))
            assertThat(staff.get(address("360p/s0001.m4s").replace(video.toString(), id))
                            .status())
                    .as(id)
                    .isIn(400, 404);
    }

    @Test
    void whoLosesTheRoleHasItNoMore() {
        watch(staff);
        jdbc.sql("delete from person_role where person_id = :person")
                .param("person", secretary)
                .update();
        ends(staff);
    }

    @Test
    void whatIsNotApprovedAnyMoreIsNotShownToThePanel() {
        var other =
                browsers.signedInAs(people.get(speakers.confirmed(preSession).speakerId()));
        watch(other);
        jdbc.sql("update statement set status = 'changes-asked' where seat_id = :seat")
                .param("seat", seat.id())
                .update();
        ends(other);
    }

    @Test
    void aDraftThatIsSavedMeanwhileEndsNothing() {
        watch(staff);
        jdbc.sql("update statement set saved_at = now() where seat_id = :seat")
                .param("seat", seat.id())
                .update();
        assertThat(statementsOf(staff)).isEmpty();
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

    @Test
    void anAddressLivesMinutesAndAPageOfOursIsLedToTheNext() {
        var old = address("360p/s0001.m4s");
        clock.at(
                Instant.now().plus(Duration.ofMinutes(4)),
                () -> assertThat(piece(staff, 1)).isEqualTo(200));
        clock.at(Instant.now().plus(Duration.ofMinutes(11)), () -> {
            assertThat(staff.get(old).status()).as("put into the address line").isEqualTo(404);
            assertThat(from("cross-site", staff, old).status()).isEqualTo(404);
            var reply = from("same-origin", staff, old);
            assertThat(reply.status()).isEqualTo(307);
            assertThat(reply.header("cache-control")).isEqualTo("no-store");
            assertThat(reply.location()).endsWith(address("360p/s0001.m4s")).doesNotEndWith(old);
            assertThat(staff.get(address("360p/s0001.m4s")).status()).isEqualTo(200);
            assertThat(from("same-origin", browsers.anonymous(), old).status()).isEqualTo(404);
            speakers.chooses(seat, Choice.of(Level.PROTECTED));
            assertThat(from("same-origin", staff, old).status()).isEqualTo(404);
        });
    }

    /// What was replaced can be seen as long as its address lives.
    @Test
    void whatNothingShowsAnyMoreIsNotRenewed() {
        var old = address("360p/s0001.m4s");
        jdbc.sql("update statement set video_asset_id = null where seat_id = :seat")
                .param("seat", seat.id())
                .update();
        jdbc.sql("update statement_version set video_asset_id = null where video_asset_id = :video")
                .param("video", video)
                .update();
        clock.at(
                Instant.now().plus(Duration.ofMinutes(11)),
                () -> assertThat(from("same-origin", staff, old).status()).isEqualTo(404));
    }

    private static Browser.Reply from(String site, Browser browser, String address) {
        return browser.send(browser.request(address).header("Sec-Fetch-Site", site));
    }

    private void ends(Browser browser) {
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> piece(browser, 1) == 404);
    }

    private List<String> statementsOf(Browser browser) {
        var noted = requests.get(browser, address("360p/s0001.m4s"));
        assertThat(noted.reply().status()).isEqualTo(200);
        return noted.statements();
    }

    private String address(String file) {
        return media.playlist(video).replace("master.m3u8", file);
    }

    private void watch(Browser browser) {
        for (var number = 0; number < PIECES; number++)
            assertThat(piece(browser, number)).isEqualTo(200);
    }

    private int piece(Browser browser, int number) {
        return browser.get(address("360p/s%04d.m4s".formatted(number))).status();
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
