package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// A statement in English with captions in English and French, whose speaker lets it be read in French alone.
@ServerTest
class ReadingLanguagesPagesTest {
    private static final String ENGLISH = "reports progress in two districts";
    private static final String ENGLISH_CAPTION =
            "At the last review the State accepted two recommendations on this issue.";
    private static final String FRENCH_CAPTION = "Au dernier examen";

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
    Protection protection;

    @Autowired
    People people;

    private PreSession preSession;
    private Seat seat;
    private Browser speaker;
    private Browser fellow;
    private String read;

    @BeforeEach
    void aStatementThatIsOpen() {
        preSession = fixtures.preSession("HTI");
        seat = speakers.confirmed(preSession);
        samples.approved(seat);
        samples.captioned(seat);
        speakers.chooses(seat, Choice.of(Level.OPEN));
        speaker = browsers.signedInAs(people.get(seat.speakerId()));
        fellow = browsers.signedInAs(people.get(speakers.confirmed(preSession).speakerId()));
        read = preSession.path() + "/statements/" + seat.id();
        meeting.opens(preSession);
    }

    @Test
    void whatIsNotToBeReadInALanguageIsReadByNobodyButItsSpeakerAndStaff() {
        meeting.ends(preSession);
        var anybody = browsers.anonymous();
        var sheet = read + "/fact-sheets/1";
        assertThat(anybody.get(read).text()).contains(ENGLISH, ENGLISH_CAPTION, FRENCH_CAPTION);
        assertThat(anybody.get(sheet + ".pdf").status()).isEqualTo(200);
        chooseFrench();
        assertThat(anybody.get(read).text())
                .contains(FRENCH_CAPTION)
                .doesNotContain(ENGLISH, ENGLISH_CAPTION, "captions/en.vtt");
        assertThat(anybody.get(read + "/captions/en.vtt").status()).isEqualTo(404);
        assertThat(anybody.get(read + "/captions/fr.vtt").status()).isEqualTo(200);
        assertThat(anybody.get(sheet + ".pdf").status()).isEqualTo(404);
        assertThat(anybody.get(sheet + ".docx").status()).isEqualTo(404);
        assertThat(speaker.get(read).text()).contains(ENGLISH, ENGLISH_CAPTION);
        assertThat(speaker.get(sheet + ".docx").status()).isEqualTo(200);
        var staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(staff.get("/desk/statements/" + manuscripts.begin(seat).id()).text())
                .contains(ENGLISH, "To be read in these languages alone: French");
    }

    @Test
    void itIsPublishedAndBriefedInTheseLanguagesAlone() {
        meeting.ends(preSession);
        var list = "/published-statements?series=" + preSession.series().slug();
        var brief = preSession.path() + "/brief";
        var staff = browsers.signedInAs(fixtures.person(Role.MODERATOR));
        assertThat(browsers.anonymous().get(list + "&q=districts").text()).contains(read);
        chooseFrench();
        assertThat(browsers.anonymous().get(list + "&q=districts").text()).doesNotContain(read);
        assertThat(browsers.anonymous().get(list).text()).contains("Captions: French");
        assertThat(browsers.anonymous().get(brief).text()).doesNotContain(ENGLISH);
        assertThat(staff.get(brief).status()).isEqualTo(200);
    }

    /// The moderator reads it out; on the screens stands only what may be read.
    @Test
    void whatIsReadToTheRoomStandsOnNoScreenInALanguageThatIsSwitchedOff() {
        var room = preSession.path() + "/meeting";
        var staff = browsers.signedInAs(fixtures.person(Role.MODERATOR));
        meeting.screens(preSession);
        assertThat(fellow.get(room).text()).contains(ENGLISH);
        chooseFrench();
        assertThat(fellow.get(room).text()).doesNotContain(ENGLISH);
        assertThat(staff.get(room + "/hall").text()).doesNotContain(ENGLISH);
        assertThat(staff.get(room + "/moderation").text()).contains(ENGLISH);
    }

    private void chooseFrench() {
        var path = "/statements/" + seat.id() + "/protection";
        speaker.submit(speaker.get(path), path, "language", "fr");
        assertThat(protection.choice(seat)).isEqualTo(Choice.of(Level.OPEN).readIn(Set.of("fr")));
    }
}
