package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.lang3.ArrayUtils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browser;

/// A server that is killed again and again while one film is prepared and the next one comes: all come out as they were
/// sent, none is stuck, and nothing is left that nobody needs. `-Dpresessions.kills=20` kills it more often.
class FilmKillJourney {
    private static final Path HOME =
            Path.of("target/journey/films-" + ProcessHandle.current().pid());
    private static final int KILLS = Integer.getInteger("presessions.kills", 3);
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final int KILLED_PROGRAMS = 20;
    private static final int VIDEO_SECONDS = 20;

    private final long seed = Long.getLong("presessions.seed", new Random().nextLong());
    private final Random chance = new Random(seed);
    private final List<byte[]> sent = new ArrayList<>();

    @Test
    void everyFilmComesOutWholeAndNothingIsLeftOver() throws Exception {
        System.out.println("Seed " + seed + " (-Dpresessions.seed)");
        try (var server = new ServerProcess(HOME, Map.of())) {
            var speaker = InterruptedUpload.speaker(server);
            begun(server, speaker).sendsTheRest();
            for (var kill = 0; kill < KILLS; kill++) {
                awaitPreparation(server);
                var next = begun(server, speaker);
                Work.untilKilled(List.of(next), moment(), kill % 2 == 0 ? server::kill : server::losePower);
                server.restart();
                next.hasWhatWasAcknowledged();
                next.sendsTheRest();
                assertThat(next.isKept()).as("kill %s with seed %s", kill, seed).isTrue();
            }
            aFilmComesOverEveryOtherTrouble(server, speaker);
            allAreReady(server);
            nothingIsLeft(server);
            assertThat(server.output()).doesNotContain(" ERROR ");
        }
    }

    private InterruptedUpload begun(ServerProcess server, Browser speaker) throws IOException {
        sent.add(film());
        return new InterruptedUpload(server, speaker, sent.getLast());
    }

    /// One that nobody has sent before: after its end stand bytes that nobody reads.
    private byte[] film() throws IOException {
        var rest = new byte[1000];
        chance.nextBytes(rest);
        var box = ArrayUtils.addAll(new byte[] {0, 0, 0x03, (byte) 0xf0, 'f', 'r', 'e', 'e'}, rest);
        return ArrayUtils.addAll(Files.readAllBytes(Samples.video(VIDEO_SECONDS)), box);
    }

    private void aFilmComesOverEveryOtherTrouble(ServerProcess server, Browser speaker) throws Exception {
        var film = begun(server, speaker);
        var file = HOME.resolveSibling("sent-by-curl");
        for (var i = 0; i < KILLED_PROGRAMS; i++)
            film.isSentByAProgramThatIsKilled(file, Duration.ofMillis(chance.nextInt(120)));
        film.isHeldByAProgramThatStandsStill(file);
        var others = Base64.getEncoder().encodeToString(new byte[20]);
        assertThat(film.sendsInVain("Upload-Checksum", "sha1 " + others)).isEqualTo(460);
        limitFiles(server, "1000"); // the disk takes no more
        assertThat(film.sendsInVain()).isEqualTo(507);
        limitFiles(server, "unlimited");
        film.isSentByTwoProgramsAtOnce(file);
        film.sendsTheRest();
        assertThat(film.isKept()).as("with seed %s", seed).isTrue();
    }

    /// How large a file of the server's own may become; writing more of it fails as on a full disk.
    private static void limitFiles(ServerProcess server, String bytes) throws IOException, InterruptedException {
        var limit = "--fsize=" + bytes + ":unlimited";
        var pid = Long.toString(server.process().pid());
        var running =
                new ProcessBuilder("prlimit", "--pid", pid, limit).inheritIO().start();
        assertThat(running.waitFor()).isZero();
    }

    private static void awaitPreparation(ServerProcess server) {
        Awaitility.await("a film in preparation")
                .atMost(Duration.ofMinutes(2))
                .until(() -> server.running().stream().anyMatch(command -> command.contains("ffmpeg")));
    }

    private Duration moment() {
        return Duration.ofMillis(chance.nextInt(LONGEST_LIFE_MILLIS));
    }

    private void allAreReady(ServerProcess server) {
        Awaitility.await("all films ready, with seed " + seed)
                .atMost(Duration.ofMinutes(10))
                .until(() ->
                        count(server, "select count(*) from media_asset where status in ('waiting', 'working')") == 0);
        assertThat(count(server, "select count(*) from media_asset where status = 'refused'"))
                .isZero();
        assertThat(count(server, "select count(*) from upload where finished_at is null"))
                .isZero();
    }

    /// What a server that died could not clear away goes at the next start, some hours later.
    private static void nothingIsLeft(ServerProcess server) throws IOException {
        server.kill();
        for (var folder : List.of("uploads", "files/incoming", "files/unsaid", "media/work"))
            for (var left : listed(server, folder))
                Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(24))));
        server.restart();
        Awaitility.await("nothing half")
                .atMost(Duration.ofSeconds(30))
                .until(() -> Stream.of("uploads", "files/incoming", "files/unsaid", "media/work")
                        .allMatch(folder -> listed(server, folder).isEmpty()));
        assertThat(server.running()).noneMatch(command -> command.contains("ffmpeg"));
        Awaitility.await("no bytes as they were sent")
                .until(() -> blobs(server) == count(server, "select count(distinct sha256) from stored_file"));
        assertThat(count(server, "select count(*) from media_asset where sent is null"))
                .isZero();
        assertThat(listed(server, "media").size() - 1).isEqualTo(count(server, "select count(*) from media_asset"));
    }

    private static int blobs(ServerProcess server) {
        return listed(server, "files").stream()
                .filter(folder -> folder.getFileName().toString().length() == 2)
                .mapToInt(folder ->
                        listed(server, "files/" + folder.getFileName()).size())
                .sum();
    }

    private static List<Path> listed(ServerProcess server, String folder) {
        try (var files = Files.list(server.home().resolve(folder))) {
            return files.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int count(ServerProcess server, String query) {
        try (var connection = server.database();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
