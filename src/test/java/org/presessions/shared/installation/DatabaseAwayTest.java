package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/// The processes of PostgreSQL are killed, and stopped, under a server that runs.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"presessions.home=target/test-home/${random.uuid}", "presessions.address=http://localhost:8080"})
@Import({Browsers.class, Fixtures.class})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class DatabaseAwayTest {
    private static final Map<String, String> HEADINGS =
            Map.of("en", "Just a moment", "fr", "Un instant, s’il vous plaît", "es", "Un momento, por favor");

    @Autowired
    Installation installation;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private volatile boolean isOver;

    @AfterEach
    void goOn() {
        isOver = true;
        signal("CONT");
        Awaitility.await().until(() -> health().equals("UP"));
    }

    @Test
    void oneThatDiedIsStartedAgainWithAllThatWasInIt(CapturedOutput log) {
        var staff = fixtures.person(Role.SECRETARIAT);
        var browser = browsers.signedInAs(staff);
        var killed = postmaster();
        signal("KILL", killed);
        var statuses = new TreeSet<Integer>();
        Awaitility.await().until(() -> {
            var status = browser.get("/desk").status();
            statuses.add(status);
            return status == 200 && isAnother(killed);
        });
        assertThat(statuses).isSubsetOf(200, 503); // 503 unless it is back before anybody looks
        assertThat(errors(log)).hasSizeLessThanOrEqualTo(1).allMatch(line -> line.contains("database=away"));
    }

    @Test
    void oneThatNoLongerAnswersKeepsNobodyWaiting(CapturedOutput log) {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        Thread.ofVirtual().start(this::holdALockUntilTheDatabaseIsBack);
        Awaitility.await().until(() -> locks("granted") > 0);
        var onItsWay = CompletableFuture.supplyAsync(() -> browser.get("/desk"));
        Awaitility.await().until(() -> locks("not granted") > 0);
        signal("STOP");
        awaitPagesOf503(browser);
        assertThat(onItsWay)
                .succeedsWithin(Duration.ofSeconds(5))
                .extracting(Browser.Reply::status)
                .isEqualTo(503);
        for (var language : HEADINGS.keySet()) {
            var page = browsers.anonymous().speaking(language).get("/");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.heading()).isEqualTo(HEADINGS.get(language));
            assertThat(page.header("retry-after")).isEqualTo("10");
        }
        var sent = browsers.anonymous().post("/statements/x", "summary", "Écrit <b>pendant</b> ce temps.");
        assertThat(sent.status()).isEqualTo(503);
        assertThat(sent.html().select("blockquote").text()).isEqualTo("Écrit <b>pendant</b> ce temps.");
        var asked = Instant.now();
        assertThat(health()).isEqualTo("DOWN");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));

        signal("CONT");
        isOver = true;
        Awaitility.await().until(() -> browser.get("/desk").status() == 200);
        assertThat(errors(log)).hasSize(1).allMatch(line -> line.contains("database=away"));
    }

    private static void awaitPagesOf503(Browser browser) {
        var began = Instant.now();
        Awaitility.await().until(() -> browser.get("/desk").status() == 503);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    private String health() {
        return browsers.anonymous().get("/actuator/health").text().replaceAll(".*\"status\":\"(\\w+)\".*", "$1");
    }

    private static List<String> errors(CapturedOutput log) {
        return log.getAll()
                .lines()
                .filter(line -> line.contains(" ERROR ") || line.startsWith("\tat "))
                .toList();
    }

    private void holdALockUntilTheDatabaseIsBack() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table person in access exclusive mode").update();
            Awaitility.await().until(() -> isOver);
        });
    }

    private long locks(String which) {
        return jdbc.sql("select count(*) from pg_locks where relation = 'person'::regclass and mode like 'Access%' and "
                        + which)
                .query(Long.class)
                .single();
    }

    /// The file that names it is away for a moment while it starts.
    private boolean isAnother(ProcessHandle killed) {
        var file = installation.home().resolve("database").resolve("postmaster.pid");
        return Files.exists(file) && postmaster().pid() != killed.pid();
    }

    private ProcessHandle postmaster() {
        try {
            var file = installation.home().resolve("database").resolve("postmaster.pid");
            var pid = Long.parseLong(Files.readAllLines(file).getFirst());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /// To PostgreSQL with all its children.
    private void signal(String name) {
        var processes = Stream.concat(Stream.of(postmaster()), postmaster().descendants())
                .toArray(ProcessHandle[]::new);
        signal(name, processes);
    }

    private static void signal(String name, ProcessHandle... processes) {
        try {
            for (var process : processes)
                new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
