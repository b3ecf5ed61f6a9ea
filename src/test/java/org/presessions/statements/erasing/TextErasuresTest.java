package org.presessions.statements.erasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleStatements;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasure;
import org.presessions.files.Erasures;
import org.presessions.people.People;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.films.TakenBackWork;
import org.presessions.statements.removing.Removal;
import org.presessions.statements.removing.RemovalRepository;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Until when words are kept that nobody is to read any more, in whatever column they stand.
@ServerTest
class TextErasuresTest {
    private static final String WORDS = "Nobody shall read that " + UUID.randomUUID();

    @Autowired
    TextErasures work;

    @Autowired
    TakenBackWork takenBack;

    @Autowired
    Erasures erasures;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    RemovalRepository removals;

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

    @Autowired
    JdbcClient jdbc;

    private PreSession preSession;
    private Seat seat;

    @BeforeEach
    void write() {
        preSession = fixtures.preSession("HTI");
        seat = speakers.confirmed(preSession);
        samples.written(seat);
        says(WORDS);
        says(WORDS + " again");
    }

    @Test
    void wordsThatWereNeverHandedInEndWithTheirDraftsSomeTimeAfterThePreSession() {
        runIn(Duration.ofDays(89));
        assertThat(places()).isEqualTo(Map.of("statement", 1, "drafts", 1, "versions", 0, "decisions", 0));
        runIn(Duration.ofDays(91));
        assertThat(places()).isEqualTo(Map.of("statement", 0, "drafts", 0, "versions", 0, "decisions", 0));
        assertThat(erasures.latest()).extracting(Erasure::kind).contains(ErasedKind.STATEMENT_DRAFT);
        var page = "/statements/" + seat.id();
        assertThat(browsers.signedInAs(people.get(seat.speakerId())).get(page).text())
                .contains("Your statement on Haiti")
                .doesNotContain(WORDS);
    }

    @Test
    void wordsThatWereHandedInStayAndWhatTheySaidBeforeEnds() {
        manuscripts.handIn(seat);
        runIn(Duration.ofDays(91));
        assertThat(places()).isEqualTo(Map.of("statement", 1, "drafts", 0, "versions", 1, "decisions", 0));
    }

    @Test
    void wordsOfAStatementThatWasTakenBackEndWhenItsCertificateSays() {
        handInAndTakeBack();
        assertThat(certificate())
                .contains("The written text is kept until")
                .doesNotContain("its versions and its drafts:");
        runIn(Duration.ofDays(6));
        assertThat(places()).isEqualTo(Map.of("statement", 1, "drafts", 1, "versions", 1, "decisions", 1));
        runIn(Duration.ofDays(8));
        assertThat(places()).isEqualTo(Map.of("statement", 0, "drafts", 0, "versions", 0, "decisions", 0));
        assertThat(erasures.latest()).extracting(Erasure::kind).contains(ErasedKind.STATEMENT_TEXT);
        assertThat(certificate()).contains("its versions and its drafts:").doesNotContain("is kept until");
        assertThat(letters()).singleElement().satisfies(body -> assertThat(body).contains("is kept until"));
    }

    @Test
    void whoseCertificateSaidThatTheWordsStayIsToldUntilWhenFirst() {
        handInAndTakeBack();
        jdbc.sql("update statement_removal set text_until = null where seat_id = :seat")
                .param("seat", seat.id())
                .update();
        assertThat(certificate()).contains("The written text stays in the database");
        runIn(Duration.ofDays(8));
        assertThat(places()).containsEntry("statement", 1);
        takenBack.run();
        takenBack.run();
        assertThat(certificate()).contains("The written text is kept until");
        assertThat(letters()).hasSize(2);
        runIn(Duration.ofDays(8));
        assertThat(places()).containsEntry("statement", 0);
    }

    private void handInAndTakeBack() {
        manuscripts.handIn(seat);
        manuscripts.askForChanges(manuscripts.begin(seat).id(), "You wrote: " + WORDS);
        speakers.takesBack(seat);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> removals.find(seat.id()).flatMap(Removal::erased).isPresent());
    }

    private void says(String words) {
        var content = manuscripts.begin(seat).content();
        manuscripts.save(seat, new StatementText(content.language(), words, content.blocks()));
        jdbc.sql("update statement_draft set saved_at = saved_at - interval '1 hour'")
                .update();
    }

    private void runIn(Duration time) {
        clock.at(Instant.now().plus(time), work::erase);
    }

    private String certificate() {
        return browsers.signedInAs(people.get(seat.speakerId()))
                .get("/statements/" + seat.id() + "/removal")
                .text();
    }

    private List<String> letters() {
        return jdbc.sql("select body from mail_message where person_id = :person and subject like 'Taken back%'")
                .param("person", seat.speakerId())
                .query(String.class)
                .list();
    }

    /// In how many rows of which kind the words stand.
    private Map<String, Integer> places() {
        return Map.of(
                "statement", rows("select content::text from statement where id = :id"),
                "drafts", rows("select content::text from statement_draft where statement_id = :id"),
                "versions", rows("select content::text from statement_version where statement_id = :id"),
                "decisions", rows("select words from statement_decision where statement_id = :id"));
    }

    private int rows(String texts) {
        return (int) jdbc.sql(texts).param("id", manuscripts.begin(seat).id()).query(String.class).list().stream()
                .filter(text -> text.contains(WORDS))
                .count();
    }
}
