package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browser;

/// What an installation goes through: programs that are missing, power that fails, a database of others, Ctrl-C.
class InstallationJourney {
    private static final Path FOLDER =
            Path.of("target/journey/installation-" + ProcessHandle.current().pid());
    private static final int VIDEO_SECONDS = 20;

    @Test
    void aSpeakersVideoOutlivesWhatHappensToTheServer() throws Exception {
        var few = programs("few", "sh", "cat", "id", "unshare", "true", "setsid", "timeout", "prlimit");
        var settings = Map.of("PATH", few.toString());
        try (var server = new ServerProcess(FOLDER.resolve("home"), settings)) {
            theDemonstrationIsThereFromTheFirstPageOn(server);
            developersSeeWhatAnswersAnAddress(server);
            missingProgramsAreSaidWithTheCommandThatInstallsThem(server);
            allThatPreventsAStartIsSaidAtOnce(server);
            commandsWorkBesideTheServer(server);

            var upload = new InterruptedUpload(server, Samples.video(VIDEO_SECONDS));
            upload.sendsHalf();
            server.kill();
            server.restart(Map.of());
            assertThat(server.output().split("Videos cannot be prepared")).hasSize(2); // the first start alone said so
            upload.sendsTheRest();
            assertThat(upload.isKept()).isTrue();

            await("ffmpeg at work", () -> isTranscoding(server));
            server.pressCtrlC();
            assertThat(server.running()).isEmpty();
            server.restart(Map.of());
            await("the video ready", upload::isReady);
        }
    }

    @Test
    void aDatabaseOfOthersIsUsedOrTheReasonIsSaid() throws Exception {
        try (var database = new OthersDatabase(FOLDER)) {
            var home = FOLDER.resolve("without-database");
            assertThat(ServerProcess.refusal(home, database.withPassword("wrong")))
                    .isEqualTo("""
                            Pre-sessions cannot start:
                            The database that PRESESSIONS_DATABASE_URL names cannot be used: \
                            FATAL: password authentication failed for user "upr"
                            78""");
            assertThat(ServerProcess.refusal(home, OthersDatabase.nowhere()))
                    .startsWith(
                            "Pre-sessions cannot start:\nThe database that PRESESSIONS_DATABASE_URL names cannot be used: Connection to localhost:1 refused.")
                    .hasLineCount(3)
                    .endsWith("\n78");

            try (var server = new ServerProcess(home, database.settings("no"))) {
                var link = server.printed("(/first-administrator/\\S+)");
                var browser = new Browser(server.port());
                assertThat(browser.get(link).status()).isEqualTo(200);
                assertThat(browser.get("/demonstration/addresses").status()).isEqualTo(404);
                assertThat(home.resolve("database")).doesNotExist();
                assertThat(ServerProcess.refusal(
                                FOLDER.resolve("too-late"), Map.of("PORT", Integer.toString(server.port()))))
                        .isEqualTo("""
                                Pre-sessions cannot start:
                                Port %d is taken by another program; stop that, or set PORT.
                                78""".formatted(server.port()));
            }
        }
    }

    private static void theDemonstrationIsThereFromTheFirstPageOn(ServerProcess server) {
        assertThat(server.firstPage()).contains("/demonstration/try-as/speaker", "/pre-sessions/rehearsal");
        assertThat(server.output()).containsSubsequence("Sign-in links", "Pre-sessions is ready: ");
    }

    private static void developersSeeWhatAnswersAnAddress(ServerProcess server) {
        var page = new Browser(server.port()).get("/demonstration/addresses").html();
        assertThat(page.select("tbody tr").eachText())
                .contains(
                        "/pre-sessions/{series}/{state}/meeting GET meeting.room MeetingController.show",
                        "/recommendations GET recommendations.search SearchController.show");
    }

    private static void missingProgramsAreSaidWithTheCommandThatInstallsThem(ServerProcess server) {
        assertThat(server.output())
                .containsSubsequence(
                        "Pre-sessions is ready: ",
                        "Videos cannot be prepared here",
                        "bwrap",
                        "sudo apt-get install -y ffmpeg bubblewrap\n")
                .doesNotContain("\tat ");
    }

    /// As root, whoever runs the tests, and without the program that makes user namespaces.
    private static void allThatPreventsAStartIsSaidAtOnce(ServerProcess server) throws IOException {
        var settings = Map.of("PATH", programs("nothing", "true").toString(), "JAVA_TOOL_OPTIONS", "-Duser.name=root");
        assertThat(server.secondOnItsFolder(settings)).endsWith("""
                        Pre-sessions cannot start:
                        Another Pre-sessions server is running on the folder %s; stop it, or set PRESESSIONS_HOME.
                        As root the built-in PostgreSQL needs user namespaces, which are not allowed here; \
                        start as an ordinary user, or set PRESESSIONS_DATABASE_URL.
                        78""".formatted(server.home()));
    }

    private static void commandsWorkBesideTheServer(ServerProcess server) throws IOException {
        assertThat(server.command("audit")).matches("The audit record is intact: \\d+ entries\\.\n0");
        var file = Files.writeString(
                FOLDER.resolve("given.csv"),
                "session,state-under-review,recommending-state,text\n12,Haiti,Kenya,Plant trees\n12,Haiti,Atlantis,Dive\n");
        assertThat(server.command("import", file.toString())).isEqualTo("""
                        given.csv: row 3, recommending-state “Atlantis”: nobody has said yet what this label means
                        given.csv: 1 × nobody has said yet what this label means
                        1 new, 0 changed, 0 identical, 1 refused
                        1""");
        assertThat(server.command("import", "--apply", "nowhere.csv"))
                .endsWith("0 new, 0 changed, 0 identical, 0 refused\n1");
    }

    private static boolean isTranscoding(ServerProcess server) {
        return server.running().stream()
                .anyMatch(command -> command.contains("/media/work/") && command.contains("-filter_complex"));
    }

    private static void await(String what, Callable<Boolean> there) {
        Awaitility.await(what).atMost(Duration.ofMinutes(2)).until(there);
    }

    /// A folder with nothing but these programs, for a search path.
    private static Path programs(String folderName, String... names) throws IOException {
        var folder = Files.createDirectories(FOLDER.resolve("programs-" + folderName));
        for (var name : names) Files.createSymbolicLink(folder.resolve(name), Path.of("/usr/bin", name));
        return folder.toAbsolutePath();
    }
}
