package org.presessions.statements.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleStatements;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.notes.Notes;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class NotePagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleStatements samples;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Notes notes;

    @Autowired
    People people;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    private Seat seat;
    private Browser staff;
    private Browser speaker;
    private String desk;

    @BeforeEach
    void handIn() {
        seat = speakers.confirmed(fixtures.preSession("HTI"));
        samples.handedIn(seat);
        jdbc.sql("""
                        with file as (insert into stored_file (name, media_type, bytes, sha256, created_at)
                                      values ('a.mp4', 'video/mp4', 1, repeat('0', 64), now()) returning id),
                             film as (insert into media_asset (file_id, longest_seconds, status, length_millis, due_at, created_at)
                                      select id, 60, 'ready', 60000, now(), now() from file returning id)
                        update statement set video_asset_id = (select id from film) where seat_id = :seat
                        """).param("seat", seat.id()).update();
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        speaker = browsers.signedInAs(people.get(seat.speakerId()));
        desk = "/desk/statements/" + manuscripts.begin(seat).id();
    }

    @Test
    void theSpeakerReadsNotesOnceChangesAreAskedForAndGoesToTheirMoments() {
        staff.submit(staff.get(desk), desk + "/notes", "at", "0:43", "words", "Please name your <source>.");
        staff.submit(staff.get(desk), desk + "/notes", "at", "0:05", "words", "Louder.");
        assertThat(staff.get(desk).html().select("#notes [data-seek]").eachText())
                .containsExactly("0:05", "0:43");
        var own = "/statements/" + seat.id();
        assertThat(speaker.get(own).html().select("[data-seek]")).isEmpty();

        var asked = staff.submit(staff.get(desk), desk + "/changes", "wishes", "");
        assertThat(asked.status()).isEqualTo(303); // what is noted says enough
        var page = speaker.get(own).html();
        assertThat(page.select(".notice [data-seek]").eachAttr("data-seek")).containsExactly("5.0", "43.0");
        assertThat(page.select(".notice .prose").eachText()).containsExactly("Louder.", "Please name your <source>.");
        var mail = mailbox.await(people.get(seat.speakerId()).email(), 2);
        assertThat(mail.body()).contains("0:05 Louder.", "0:43 Please name your <source>.");
        assertThat(staff.get(desk).html().select("#notes form[action$=removal]"))
                .isEmpty();
    }

    @Test
    void whatIsNoNoteIsRefusedWithWhatWasTyped() {
        var reply = staff.submit(staff.get(desk), desk + "/notes", "at", "soon", "words", "Louder.");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors()).containsExactly("Write the moment in minutes and seconds, such as 0:43.");
        assertThat(reply.html().select("#words").text()).isEqualTo("Louder.");
        assertThat(staff.post(desk + "/notes", "at", "1:00").errors())
                .containsExactly("Write what should be changed there.");
        assertThat(staff.post(desk + "/changes").errors()).containsExactly("Write what the speaker should change.");
        assertThat(notes.of(manuscripts.begin(seat).id())).isEmpty();
    }

    @Test
    void aNoteThatNobodyHasReadIsTakenAwayAgain() {
        staff.submit(staff.get(desk), desk + "/notes", "at", "0:43", "words", "Wrong one.");
        var page = staff.get(desk);
        var removal = page.html().select("#notes form[action$=removal]").attr("action");
        staff.submit(page, removal);
        assertThat(notes.of(manuscripts.begin(seat).id())).isEmpty();
    }

    @Test
    void notesAreErasedWithWhatTheySpeakOf() {
        staff.submit(staff.get(desk), desk + "/notes", "at", "0:43", "words", "The name of your village.");
        speakers.takesBack(seat);
        Awaitility.await().until(() -> notes.of(manuscripts.begin(seat).id()).equals(List.of()));
    }
}
