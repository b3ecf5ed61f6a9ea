package org.presessions.meeting.sittings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.meeting.KeptDraft;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.QuestionDraft;
import org.presessions.meeting.RoomErasure;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.notes.DeskNoteRepository;
import org.presessions.meeting.notes.Note;
import org.presessions.meeting.sound.Rights;
import org.presessions.meeting.sound.Sight;
import org.presessions.meeting.sound.Voice;
import org.presessions.meeting.sound.Voices;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.SignInLinks;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.protection.Showing;
import org.presessions.selection.Seat;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where the joint room and the States' own meet: whoever comes from one of them, by a letter, twice, or too late.
@ServerTest
class JointRoomBordersTest {
    private static final Choice HIDDEN =
            new Choice(Optional.of(Level.IN_THE_ROOM), Map.of(), Optional.of(Showing.NEVER), "", false, false, false);

    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    Sittings sittings;

    @Autowired
    Voices voices;

    @Autowired
    People people;

    @Autowired
    Calendar calendar;

    @Autowired
    RoomErasure erasure;

    @Autowired
    SignInLinks links;

    @Autowired
    Browsers browsers;

    @Autowired
    Speakers speakers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeskNoteRepository notes;

    @Autowired
    TestClock clock;

    JointSeries series;
    Seat andorran;
    Seat bulgarian;
    UUID id;
    String path;

    @BeforeEach
    void furnish() {
        series = new JointSeries(beans);
        andorran = speakers.confirmed(series.andorra);
        bulgarian = speakers.confirmed(series.bulgaria);
        id = series.andorraAndBulgaria();
        path = sittings.get(id).path() + "/meeting";
    }

    /// To the State under Review somebody who is not to be shown to it is nobody, whichever meeting it was invited to.
    @Test
    void aStateInvitedToTheOtherMeetingOnlyIsStillTheStateUnderReview() {
        speakers.chooses(bulgarian, HIDDEN);
        var ofBulgaria = series.delegate("BGR");
        jdbc.sql("delete from mission_invitation where pre_session_id = :id")
                .param("id", series.bulgaria.id())
                .update();
        opens();
        gives(bulgarian);
        assertThat(seen(ofBulgaria)).contains("State under Review").doesNotContain(bulgarian.institution());
        assertThat(seen(series.delegate("DNK"))).contains(bulgarian.institution());
    }

    @Test
    void aStateWhoseOwnHourIsStillToComeIsNotYetShownWhatIsForThen() {
        calendar.schedule(
                series.bulgaria.id(), Optional.of(Instant.now().plus(Duration.ofDays(1))), 60, Optional.empty());
        opens();
        gives(bulgarian);
        assertThat(seen(series.delegate("BGR"))).doesNotContain(bulgarian.institution());
        assertThat(seen(series.delegate("DNK"))).doesNotContain(bulgarian.institution());
        var speaker = people.get(bulgarian.speakerId());
        assertThat(rights(speaker).voice()).isEqualTo(Voice.WITHHELD);
        assertThat(rights(speaker).sight()).isEqualTo(Sight.WITHHELD);
    }

    @Test
    void theLinkOfALetterLeadsIntoTheJointRoomToo() {
        opens();
        var link = links.issue(
                andorran.speakerId(),
                new Mail.PersonalLink(
                        "/panel-invitations/" + andorran.id(), Instant.now().plus(Duration.ofHours(1)), false));
        var browser = browsers.anonymous();
        browser.post(link.substring(link.indexOf("/sign-in")));
        assertThat(browser.get(path).status()).isEqualTo(200);
        assertThat(browser.get(path + "/moderation").status()).isEqualTo(404);
    }

    /// Of two choices the one that shows less, and the floor of either place.
    @Test
    void whoeverSitsOnBothPanelsIsHeardOnEachAndShownAsTheStricterChoiceSays() {
        var both = people.get(andorran.speakerId());
        var application = beans.getBean(SampleApplications.class)
                .application(
                        series.bulgaria, "Sample of both", InstitutionKind.NATIONAL_CSO, Set.of("civil-society"), both);
        var second = speakers.confirmed(application, 2);
        speakers.chooses(andorran, Choice.of(Level.OPEN));
        speakers.chooses(second, Choice.of(Level.OPEN));
        opens();
        gives(second);
        assertThat(rights(both).voice()).isEqualTo(Voice.HEARD);
        assertThat(rights(both).sight()).isEqualTo(Sight.SEEN);
        var question = series.taken(id, "To the second place", second.id());
        var speaker = browsers.signedInAs(both);
        assertThat(speaker.post(path + "/questions/" + question + "/answer", "text", "From Bulgaria's place")
                        .status())
                .isEqualTo(303);
        assertThat(meetings.state(id).questions().taken().getFirst().answers())
                .anySatisfy(answer -> assertThat(answer.seatId()).isEqualTo(second.id()));
        speakers.chooses(andorran, Choice.of(Level.PROTECTED));
        assertThat(rights(both).voice()).isEqualTo(Voice.WITHHELD);
        assertThat(rights(both).sight()).isEqualTo(Sight.WITHHELD);
        var page = speaker.get(path).html();
        assertThat(page.select("form[action$=/hand]")).isEmpty();
        assertThat(page.select("[data-part=live]").text()).doesNotContain("You chose not to be heard");
    }

    @Test
    void aQuestionToSomebodyWhoIsGoneGoesToNobodyElse() {
        opens();
        var dane = browsers.signedInAs(series.delegate("DNK"));
        speakers.declined(andorran, "");
        var asked = dane.post(
                path + "/questions",
                "key",
                UUID.randomUUID().toString(),
                "text",
                "To one alone",
                "to",
                andorran.id().toString());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.errors())
                .containsExactly("None of those you chose is on the panel any more. Choose again to whom it goes.");
        assertThat(asked.html().select("#text").text()).isEqualTo("To one alone");
        assertThat(meetings.state(id).questions().all()).isEmpty();
    }

    @Test
    void backstageIsAStatesOwn() {
        opens();
        var speaker = browsers.signedInAs(people.get(andorran.speakerId()));
        for (var place : List.of("/backstage/news", "/backstage/stream"))
            assertThat(speaker.get(path + place).status()).isEqualTo(404);
    }

    /// A State that is given up by mistake, or an edition without the block: it comes back under the same id.
    @Test
    void whatTheDeskNotedForAJointMeetingThatWasLetGoIsThereWhenItComesBack() {
        for (var address : List.of("/notes", "/notes/draft"))
            series.staff.post(path + "/moderation" + address, "text", "Ask both States about water");
        assertThat(notes.of(id)).hasSize(2);
        calendar.giveUp(series.andorra.id(), Wording.english("By mistake"));
        series.awaits(0);
        erasure.erase();
        calendar.takeUp(series.andorra.id());
        series.awaits(1);
        assertThat(notes.of(id)).extracting(Note::isKept).containsExactlyInAnyOrder(true, false);
        clock.at(Instant.now().plus(Duration.ofDays(366)), erasure::erase);
        assertThat(notes.of(id)).isEmpty();
    }

    /// What is erased of the others does not wait for it.
    @Test
    void whoeverWaitedForAJointMeetingThatWasLetGoKeepsNothingFromBeingErased() {
        var dane = series.delegate("DNK");
        series.staff.post(series.desk + "/blocks/" + id + "/removal");
        series.adds("opening");
        series.publishes();
        series.awaits(0);
        meetings.seen(id, Set.of(dane.id()));
        meetings.keep(
                id,
                dane.id(),
                new KeptDraft(UUID.randomUUID(), new QuestionDraft(Set.of(), false, "It may come back")));
        erasure.erase();
        assertThat(meetings.draft(id, dane.id())).isPresent();
        assertThat(meetings.attended(id)).isEmpty();
        assertThat(meetings.inside(Set.of(dane.id()), id)).isEmpty();
        assertThat(voices.of(id, Set.of(dane.id()))).isEmpty();
    }

    @Test
    void draftsForAMeetingThatIsToComeStay() {
        var dane = series.delegate("DNK");
        jdbc.sql("update meeting_joint set starts_at = now() + interval '1 day' where meeting_id = :id")
                .param("id", id)
                .update();
        meetings.keep(
                id, dane.id(), new KeptDraft(UUID.randomUUID(), new QuestionDraft(Set.of(), false, "For tomorrow")));
        erasure.erase();
        assertThat(meetings.draft(id, dane.id())).isPresent();
    }

    private void opens() {
        series.goes(id, MeetingStage.OPENING);
        series.goes(id, MeetingStage.QUESTIONS);
    }

    private void gives(Seat seat) {
        series.does(id, new MeetingCommand.GiveFloor(seat.id(), Duration.ofMinutes(1)));
    }

    private String seen(Person person) {
        return browsers.signedInAs(person).get(path).html().select("main").text();
    }

    private Rights rights(Person person) {
        return requireNonNull(voices.of(id, Set.of(person.id())).get(person.id()));
    }
}
