package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleSelection;
import org.presessions.demonstration.SampleStatements;
import org.presessions.media.Media;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.Seat;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Cue;
import org.presessions.statements.films.TakenBackWork;
import org.presessions.statements.removing.BackupSettings;
import org.presessions.statements.removing.Removal;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What whoever takes a statement back is told of what was erased.
@ServerTest
class RemovalPagesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> ERASED = List.of(
            "1 video: the file that was sent, all that was made of it",
            "The captions: English",
            "All addresses of the video that were given out",
            "Backups that were made before hold it until they are replaced");

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    StatementRepository statements;

    @Autowired
    Captions captions;

    @Autowired
    Removals removals;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    SampleSelection selection;

    @Autowired
    PanelDesk desk;

    @Autowired
    Applications applications;

    @Autowired
    TakenBackWork work;

    @Autowired
    Media media;

    @Autowired
    People people;

    @Autowired
    Browsers browsers;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private PreSession preSession;
    private Seat seat;
    private Person speaker;

    @BeforeEach
    void film() {
        preSession = calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst();
        seat = speakers.confirmed(preSession);
        speaker = people.get(seat.speakerId());
        samples.approved(seat, Duration.ofSeconds(1));
        Awaitility.await().atMost(PATIENCE).until(() -> script().videoAssetId().isPresent());
        captions.save(script().id(), new CaptionTrack("en", 0, List.of(new Cue(0, 1000, "We ask for a law."))));
    }

    @Test
    void aSpeakerWhoTakesAStatementBackIsShownAndMailedWhatWasErased() {
        var browser = browsers.signedInAs(speaker);
        var page = "/statements/" + seat.id() + "/removal";
        var key = "/statements/" + seat.id() + "/recorder/key";
        assertThat(browser.get(key).status()).isEqualTo(200);
        assertThat(browser.submit(browser.get(page), page).location()).endsWith(page);
        assertThat(browser.get(key).status()).isEqualTo(404);
        awaitErased();
        assertThat(browser.get(page).text()).contains(ERASED);
        assertThat(letters(speaker))
                .singleElement()
                .satisfies(body -> assertThat(body).contains(ERASED));
        assertThat(browser.get("/statements/" + seat.id())
                        .html()
                        .select("a[href=" + page + "]")
                        .text())
                .isEqualTo("What was erased of this statement");
    }

    @Test
    void whoGaveThePlaceBackCanStillTakeTheStatementBack() {
        speakers.declined(seat, "It has become too dangerous.");
        var browser = browsers.signedInAs(speaker);
        var page = "/statements/" + seat.id() + "/removal";
        assertThat(browser.get("/statements/" + seat.id()).status()).isEqualTo(404);
        assertThat(browser.get("/statements").html().select("main a[href=" + page + "]"))
                .hasSize(1);
        assertThat(browser.get(page).html().select("main a.button-second").attr("href"))
                .isEqualTo("/statements");
        browser.submit(browser.get(page), page);
        awaitErased();
        assertThat(browser.get(page).text()).contains(ERASED);
        var stranger =
                browsers.signedInAs(people.get(speakers.confirmed(preSession).speakerId()));
        assertThat(stranger.get(page).status()).isEqualTo(404);
    }

    @Test
    void whoIsAskedAgainCanStillTakeItBackAndHasAPlaceToSpeakIn() {
        speakers.confirmed(preSession); // a panel is never empty
        speakers.declined(seat, "It has become too dangerous.");
        var browser = browsers.signedInAs(speaker);
        var page = "/statements/" + seat.id() + "/removal";
        isAskedAgain();
        browser.submit(browser.get(page), page);
        isAskedAgain();
        var anew = selection.confirm(selection.seat(application()));
        assertThat(anew.id()).isNotEqualTo(seat.id());
        assertThat(browser.get("/statements/" + anew.id()).text()).contains("Send a video");
        assertThat(browser.get("/statements/" + anew.id() + "/recorder/key").status())
                .isEqualTo(200);
        assertThat(browser.get(page).status()).isEqualTo(200);
    }

    private void isAskedAgain() {
        var plan = desk.plan(preSession.id());
        if (plan.positionOf(seat.applicationId()).isPresent()) {
            desk.change(preSession.id(), plan.version(), before -> before.remove(seat.applicationId()));
            selection.release(preSession.id());
        }
        selection.choose(application(), 2);
        selection.release(preSession.id());
    }

    private Application application() {
        return applications.find(seat.applicationId()).orElseThrow();
    }

    @Test
    void nobodyWritesInWhatWasTakenBackAndWhatIsSentAllTheSameIsShown() {
        seat = speakers.confirmed(preSession);
        samples.written(seat);
        var browser = browsers.signedInAs(people.get(seat.speakerId()));
        var page = "/statements/" + seat.id();
        browser.submit(browser.get(page), page, "act", "save", "summary", "Written before");
        var open = browser.get(page);
        browser.submit(browser.get(page + "/removal"), page + "/removal");
        assertThat(browser.get(page).html().select("form#statement, form[data-upload]"))
                .isEmpty();
        assertThat(browser.get(page).text()).contains("You took this statement back for good", "Written before");
        var late = browser.submit(open, page, "act", "save", "summary", "Written since");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("taken back meanwhile", "Written since");
        var autosave = browser.request(page)
                .header("X-Autosave", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + browser.csrfToken() + "&language=en&summary=Since"));
        assertThat(browser.send(autosave).status()).isEqualTo(409);
        var draft =
                browser.get(page + "/drafts").html().expectFirst("main form").attr("action");
        assertThat(browser.post(draft).status()).isEqualTo(409);
        assertThat(script().content().summary()).isEqualTo("Written before");
    }

    /// An editor that was open meanwhile keeps what is typed there, and says that it is not saved.
    @Test
    void nothingIsMadeOfWhatWasTakenBack() {
        seat = speakers.confirmed(preSession);
        samples.written(seat);
        var browser = browsers.signedInAs(people.get(seat.speakerId()));
        var page = "/statements/" + seat.id();
        assertThat(browser.get(page + "/captions").status()).isEqualTo(200);
        browser.submit(browser.get(page + "/removal"), page + "/removal");
        assertThat(browser.get(page + "/captions").status()).isEqualTo(404);
        var begun = browser.post(page + "/captions", "language", "en", "how", "text", "spoken", "We ask for a law.");
        assertThat(begun.status()).isEqualTo(404);
        var typed = browser.request(page + "/captions/en")
                .header("X-Autosave", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + browser.csrfToken()
                        + "&revision=0&cues=WEBVTT%0A%0A00:01.000 --> 00:02.000%0AA law.".replace(" ", "+")));
        assertThat(browser.send(typed).status()).isEqualTo(404);
        assertThat(captions.of(script().id())).isEmpty();
        assertThat(browser.get(page + "/fact-sheets").html().select("form[action*=emblem]"))
                .isEmpty();
        assertThat(browser.post(page + "/fact-sheets/emblem").status()).isEqualTo(404);
        browser.post(page + "/voice");
        assertThat(script().nextAssetId()).isEmpty();
        assertThat(script().videoTrouble()).isEmpty();
    }

    @Test
    void staffWhoTakeOneBackAreToldToo() {
        var person = fixtures.person(Role.SECRETARIAT);
        var staff = browsers.signedInAs(person);
        speakers.chooses(seat, Choice.of(Level.PROTECTED).as("Alex Otherwise"));
        var page = "/desk/statements/" + script().id() + "/removal";
        staff.submit(staff.get(page), page);
        awaitErased();
        assertThat(removals.find(seat.id()).flatMap(Removal::by)).contains(person.id());
        assertThat(staff.get(page).text()).contains(ERASED).doesNotContain(seat.speakerName(), seat.institution());
        assertThat(letters(speaker)).hasSize(1);
        assertThat(letters(person))
                .singleElement()
                .satisfies(body ->
                        assertThat(body).contains(ERASED).doesNotContain(seat.speakerName(), seat.institution()));
    }

    /// Somebody in danger calls the secretariat before the statement was handed in.
    @Test
    void staffTakeBackWhatWasSentAndNotHandedIn() {
        var draft = speakers.confirmed(preSession);
        samples.film(draft, Duration.ofSeconds(1));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> manuscripts.begin(draft).videoAssetId().isPresent());
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var board = "/desk" + preSession.path() + "/statements";
        var page = "/desk/statements/" + manuscripts.begin(draft).id() + "/removal";
        assertThat(staff.get(board).html().select("a[href=" + page + "]").text())
                .isEqualTo("Take this statement back for good …");
        assertThat(staff.get(page).html().select("main a.button-second").attr("href"))
                .isEqualTo(board);
        staff.submit(staff.get(page), page);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> removals.find(draft.id()).flatMap(Removal::erased).isPresent());
        assertThat(manuscripts.begin(draft).videoAssetId()).isEmpty();
        assertThat(staff.get(page).text()).contains("1 video: the file that was sent");
        assertThat(staff.get(board).html().select("a[href=" + page + "]").text())
                .isEqualTo("What was erased of this statement");
    }

    @Test
    void whatWasTakenBackBeforeAnythingWasErasedLosesItsVideoAtTheNextRun() {
        var video = script().videoAssetId().orElseThrow();
        var at = Instant.parse("2026-03-01T10:00:00Z");
        jdbc.sql("""
                        insert into protection_choice (seat_id, chosen_at, taken_back_at)
                        values (:seat, cast(:at as timestamptz), cast(:at as timestamptz))
                        """).param("seat", seat.id()).param("at", at.toString()).update();
        work.run();
        assertThat(media.find(video)).isEmpty();
        var removal = removals.find(seat.id()).orElseThrow();
        assertThat(removal.at()).isEqualTo(at);
        assertThat(removal.erased().map(Removal.Erased::videos)).contains(1);
        work.run();
        assertThat(removals.find(seat.id())).contains(removal);
        assertThat(letters(speaker)).hasSize(1);
    }

    @Test
    void backupsHoldItForAsManyDaysAsTheOrganisationSays() {
        var now = Instant.parse("2026-03-01T10:00:00Z");
        assertThat(new BackupSettings("30").holdUntil(now)).contains(Instant.parse("2026-03-31T10:00:00Z"));
        assertThat(new BackupSettings("").holdUntil(now)).isEqualTo(Optional.empty());
    }

    private void awaitErased() {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> removals.find(seat.id()).flatMap(Removal::erased).isPresent());
    }

    private List<String> letters(Person to) {
        return jdbc.sql("select body from mail_message where person_id = :person and subject like 'Taken back%'")
                .param("person", to.id())
                .query(String.class)
                .list();
    }

    private Manuscript script() {
        return statements.ofSeat(seat.id()).orElseThrow();
    }
}
