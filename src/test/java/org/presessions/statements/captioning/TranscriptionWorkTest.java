package org.presessions.statements.captioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.demonstration.SampleStatements;
import org.presessions.media.Transcribers;
import org.presessions.people.People;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What becomes of captions that a program is to write, where it fails, and where the server ends meanwhile.
@ServerTest
class TranscriptionWorkTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String WRITTEN = "printf 'WEBVTT\\n\\n00:00.000 --> 00:01.000\\nWe ask for a law.\\n'";

    @Autowired
    ApplicationContext server;

    @Autowired
    TranscriptionRepository repository;

    @Autowired
    StatementRepository statements;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Captions captions;

    @Autowired
    SampleStatements samples;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    @Autowired
    TestClock clock;

    @TempDir
    Path folder;

    private Seat seat;
    private UUID statement;
    private Browser browser;

    @BeforeEach
    void film() {
        seat = speakers.confirmed(fixtures.preSession("HTI"));
        samples.film(seat, Duration.ofSeconds(1));
        Awaitility.await().atMost(PATIENCE).until(() -> script().videoAssetId().isPresent());
        statement = script().id();
        browser = browsers.signedInAs(people.get(seat.speakerId()));
    }

    @Test
    void aProgramThatFailsIsSaidWithWhatToDoAndCanBeTriedAgain() throws IOException {
        ask();
        run("exit 3");
        assertThat(page())
                .contains("The program that was to write the captions failed. Language: English.")
                .contains("begin them otherwise below")
                .doesNotContain("are being written");
        ask();
        run(WRITTEN);
        assertThat(captions.of(statement)).extracting(CaptionTrack::language).containsExactly("en");
        assertThat(page()).doesNotContain("failed");
        assertThat(repository.of(statement)).isEmpty();
    }

    @Test
    void aProgramThatHearsNothingSaysSo() throws IOException {
        ask();
        run("echo WEBVTT");
        assertThat(page()).contains("heard no words in the video");
        assertThat(captions.of(statement)).isEmpty();
    }

    @Test
    void whereTheServerEndsInTheMiddleItIsBegunAnewAndAfterSomeTimesItSaysSo() throws IOException {
        ask();
        dies(0);
        run(31, WRITTEN);
        assertThat(captions.of(statement)).hasSize(1);
        captions.remove(statement, "en");
        ask();
        dies(100);
        dies(200);
        dies(300);
        run(400, WRITTEN);
        assertThat(page()).contains("The server ended several times while the captions were being written");
    }

    @Test
    void wordsOfAVideoThatIsErasedMeanwhileAreNotKept() throws IOException {
        ask();
        speakers.takesBack(seat);
        Awaitility.await().atMost(PATIENCE).until(() -> script().videoAssetId().isEmpty());
        run(WRITTEN);
        assertThat(captions.of(statement)).isEmpty();
        assertThat(repository.of(statement)).isEmpty();
    }

    /// As the page has it done; no program of this server would take it up before the test does.
    private void ask() {
        repository.ask(statement, "en", script().videoAssetId().orElseThrow(), later(0));
        assertThat(page()).contains("The captions in this language are being written: English");
    }

    /// Takes it up, and is heard of no more.
    private void dies(int seconds) {
        assertThat(repository.claim(later(seconds), later(seconds + 30))).isPresent();
    }

    private void run(String script) throws IOException {
        run(0, script);
    }

    private void run(int seconds, String script) throws IOException {
        var program = Files.writeString(folder.resolve("transcriber.sh"), script);
        var transcriber = Transcribers.of("sh " + program, folder, server);
        var work = new TranscriptionWork(repository, transcriber, statements, captions, clock);
        clock.at(later(seconds), work::workOff);
    }

    /// The server’s own work looks at what is due now, and this is not.
    private static Instant later(int seconds) {
        return Instant.parse("2100-01-01T00:00:00Z").plusSeconds(seconds);
    }

    private String page() {
        return browser.get("/statements/" + seat.id() + "/captions").text();
    }

    private Manuscript script() {
        return manuscripts.begin(seat);
    }
}
