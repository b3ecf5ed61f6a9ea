package org.presessions.statements.checking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.shared.Task;
import org.presessions.shared.Task.Sentence;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementStatus;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class BoardPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    SampleMeeting meeting;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementTasks tasks;

    @Autowired
    StatementStages stages;

    private PreSession haiti;
    private PreSession togo;
    private Browser staff;
    private String board;

    @BeforeEach
    void announce() {
        var series = fixtures.series("HTI", "TGO");
        for (var preSession : calendar.preSessionsOf(series.id()))
            calendar.schedule(
                    preSession.id(), Optional.of(Instant.now().plus(Duration.ofDays(30))), 60, Optional.empty());
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        togo = calendar.preSession(series.slug(), "togo").orElseThrow();
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        board = "/desk" + series.path() + "/statements";
    }

    @Test
    void eachStatementStandsWhereItIs() {
        var awaited = speakers.confirmed(haiti);
        var toCheck = speakers.confirmed(haiti);
        samples.handedIn(toCheck);
        var asked = speakers.confirmed(haiti);
        samples.handedIn(asked);
        manuscripts.askForChanges(manuscripts.begin(asked).id(), "Shorter, please.");
        var approved = speakers.confirmed(togo);
        samples.approved(approved);
        var takenBack = speakers.confirmed(togo);
        samples.handedIn(takenBack);
        speakers.takesBack(takenBack);
        assertThat(stage(awaited)).isEqualTo("awaited");
        assertThat(stage(toCheck)).isEqualTo("to check");
        assertThat(stage(asked)).isEqualTo("changes asked");
        assertThat(stage(approved)).isEqualTo("approved");
        assertThat(stage(takenBack)).isEqualTo("taken back");
        assertThat(staff.get(board).html().select("h2").eachText()).containsExactly("Haiti", "Togo");
        assertThat(Browser.text(staff.get(board), ".lead")).isEqualTo("5 speakers; one to check; 2 not handed in.");
        assertThat(staff.get("/desk").html().select("a[href=" + board + "]")).hasSize(1);
    }

    /// Somebody at the desk has its page open meanwhile.
    @Test
    void nothingIsDecidedOnWhatWasTakenBackAndNothingOfItWaits() {
        var seat = speakers.confirmed(haiti);
        samples.handedIn(seat);
        var page = "/desk/statements/" + manuscripts.begin(seat).id();
        var open = staff.get(page);
        assertThat(waiting()).contains(page);
        assertThat(counted(haiti)).isEqualTo(Sentence.of("statements.stage.check", 1));
        speakers.takesBack(seat);
        assertThat(waiting()).doesNotContain(page);
        assertThat(counted(haiti)).isEqualTo(Sentence.of("statements.stage.none"));
        assertThat(staff.get(page).html().select(".action-bar, form[action$=/notes]"))
                .isEmpty();

        staff.submit(open, page + "/approval");
        var asked = staff.submit(open, page + "/changes", "wishes", "Shorter, please.");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.html().select("#wishes").text()).isEqualTo("Shorter, please.");
        var noted = staff.post(page + "/notes", "at", "0:01", "words", "Louder.");
        assertThat(noted.errors())
                .containsExactly("This statement was taken back for good meanwhile: your note was not kept.");
        assertThat(noted.html().select("#words").text()).isEqualTo("Louder.");
        assertThat(manuscripts.begin(seat).status()).isEqualTo(StatementStatus.HANDED_IN);
        assertThat(jdbc.sql("select count(*) from statement_decision where statement_id = :id")
                        .param("id", manuscripts.begin(seat).id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<String> waiting() {
        return tasks.toCheck().stream().map(Task::path).toList();
    }

    private Sentence counted(PreSession preSession) {
        return requireNonNull(stages.stagesOf(List.of(preSession)).get(preSession.id()))
                .text();
    }

    @Test
    void whatIsPublishedIsSaidToBe() {
        var seat = speakers.confirmed(haiti);
        samples.approved(seat);
        speakers.chooses(seat, Choice.of(Level.OPEN));
        assertThat(stage(seat)).isEqualTo("approved");
        meeting.opens(haiti);
        meeting.ends(haiti);
        assertThat(stage(seat)).isEqualTo("published");
    }

    /// A file that is sent, and a recording that its speaker chose; a try that nobody chose is not on its way.
    @Test
    void whatArrivesIsCountedAndApprovalWaitsForIt() {
        var sends = speakers.confirmed(haiti);
        arrives("statement-video", sends);
        var records = speakers.confirmed(haiti);
        var upload = arrives("statement-recording", records);
        samples.handedIn(records);
        assertThat(stage(sends)).isEqualTo("arriving, 0%");
        assertThat(stage(records)).isEqualTo("to check");
        jdbc.sql(
                        "insert into recording_choice (seat_id, upload_id, from_millis, to_millis) values (:seat, :id, 0, 9000)")
                .param("seat", records.id())
                .param("id", upload)
                .update();
        assertThat(stage(records)).isEqualTo("arriving, 0%");
        var desk = "/desk/statements/" + manuscripts.begin(records).id();
        var refused = staff.post(desk + "/approval");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).singleElement().asString().contains("0%");
        assertThat(manuscripts.begin(records).isApproved()).isFalse();
        assertThat(staff.submit(staff.get(desk), desk + "/approval", "without", "true")
                        .status())
                .isEqualTo(303);
        assertThat(manuscripts.begin(records).isApproved()).isTrue();
    }

    @Test
    void oneStageOrOneStateAloneIsShown() {
        speakers.confirmed(haiti);
        var toCheck = speakers.confirmed(togo);
        samples.handedIn(toCheck);
        assertThat(rows(board + "?stage=to-check")).containsExactly(toCheck.institution());
        assertThat(rows(board + "?state=togo")).containsExactly(toCheck.institution());
        assertThat(rows(board + "?state=haiti&stage=to-check")).isEmpty();
        assertThat(rows("/desk" + togo.path() + "/statements")).containsExactly(toCheck.institution());
        assertThat(staff.get(board + "?stage=nonsense").status()).isEqualTo(200);
    }

    @Test
    void nobodyIsTickedBeforehandAndNothingIsSentBeforeItWasAsked() {
        var missing = speakers.confirmed(haiti);
        var other = speakers.confirmed(haiti);
        var handedIn = speakers.confirmed(togo);
        samples.handedIn(handedIn);
        var page = staff.get(board).html();
        assertThat(page.select("input[name=seat]").eachAttr("value"))
                .containsExactlyInAnyOrder(missing.id().toString(), other.id().toString());
        assertThat(page.select("input[checked]")).isEmpty();

        assertThat(staff.get(board + "/reminders").text()).contains("Nobody is chosen");
        assertThat(staff.get(board + "/reminders?all=true").heading()).isEqualTo("Remind 2 speakers?");
        var asks = staff.get(board + "/reminders?seat=" + missing.id() + "&seat=" + handedIn.id());
        assertThat(asks.heading()).isEqualTo("Remind one speaker?");
        assertThat(asks.html().select("main .letter").text()).contains("Your statement on Haiti is wanted by");
        assertThat(mails(missing)).isEmpty();

        staff.submit(asks, board + "/reminders");
        assertThat(Browser.text(staff.get(board), ".notice")).isEqualTo("One letter is on its way.");
        staff.submit(asks, board + "/reminders"); // pressed twice
        assertThat(Browser.text(staff.get(board), ".notice")).startsWith("No letter was written. One was not written");
        mailbox.await(people.get(missing.speakerId()).email(), 2);
        assertThat(mails(missing)).hasSize(1);
        assertThat(mails(other)).isEmpty();
    }

    @Test
    void somebodyProtectedIsRemindedUnderTheOtherNameAlone() {
        var seat = speakers.confirmed(haiti);
        speakers.chooses(seat, Choice.of(Level.PROTECTED).as("Alex Otherwise"));
        for (var path : List.of(board, board + "/reminders?all=true"))
            assertThat(staff.get(path).text())
                    .contains("Alex Otherwise")
                    .doesNotContain(seat.speakerName(), seat.institution());
    }

    private String stage(Seat seat) {
        var row = staff.get(board).html().select("tr").stream()
                .filter(one -> one.text().contains(seat.institution()))
                .findFirst()
                .orElseThrow();
        return status(row);
    }

    private static String status(Element row) {
        return row.select("td").getFirst().text();
    }

    private List<String> rows(String path) {
        return staff.get(path).html().select("tbody th [dir=auto]").eachText();
    }

    private UUID arrives(String purpose, Seat seat) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into upload (id, purpose, subject_id, owner_id, name, length_bytes, limit_bytes, created_at)
                        values (:id, :purpose, :seat, :owner, 'film.mp4', 1000, 1000, now())
                        """)
                .param("id", id)
                .param("purpose", purpose)
                .param("seat", seat.id())
                .param("owner", seat.speakerId())
                .update();
        return id;
    }

    private List<Mailbox.Received> mails(Seat seat) {
        return mailbox.to(people.get(seat.speakerId()).email()).stream()
                .filter(mail -> mail.subject().contains("wanted by"))
                .toList();
    }
}
