package org.presessions.meeting.sittings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.Question;
import org.presessions.meeting.sound.Voice;
import org.presessions.meeting.sound.Voices;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// The joint questions on Andorra and Bulgaria, as browsers without JavaScript use the room.
@ServerTest
class JointRoomPagesTest {
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
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    JointSeries series;
    Seat andorran;
    Seat bulgarian;
    UUID id;
    String path;
    Browser moderator;
    Person ofDenmark;
    Person ofAndorra;

    @BeforeEach
    void furnish() {
        series = new JointSeries(beans);
        andorran = speakers.confirmed(series.andorra);
        bulgarian = speakers.confirmed(series.bulgaria);
        speakers.chooses(andorran, Choice.of(Level.PROTECTED).as("A teacher"));
        id = series.andorraAndBulgaria();
        path = sittings.get(id).path() + "/meeting";
        moderator = browsers.signedInAs(fixtures.person(Role.MODERATOR));
        ofDenmark = series.delegate("DNK");
        ofAndorra = series.delegate("AND");
    }

    @Test
    void whoeverMayBeInOneOfTheRoomsMayBeInTheJointOne() {
        assertThat(path).isEqualTo(series.series.path() + "/joint-1/meeting");
        opens();
        assertThat(of(ofDenmark).get(path).heading()).isEqualTo("Joint questions: Andorra, Bulgaria");
        assertThat(place(of(ofDenmark))).contains("Denmark").doesNotContain("State under Review");
        assertThat(place(of(ofAndorra))).contains("Andorra", "State under Review");
        assertThat(speaker(bulgarian).get(path).status()).isEqualTo(200);
        assertThat(moderator.get(path + "/moderation").heading()).isEqualTo("Moderating: Andorra, Bulgaria");
        assertThat(browsers.signedInAs(fixtures.person()).get(path).status()).isEqualTo(404);
        assertThat(of(ofDenmark).get(path + "/moderation").status()).isEqualTo(404);
        assertThat(of(ofDenmark).get(series.series.path() + "/joint-2/meeting").status())
                .isEqualTo(404);
        assertThat(of(ofDenmark).get(path + "/news?after=99").status()).isEqualTo(204);
    }

    @Test
    void nothingOfOneStateAloneHappensInIt() {
        moderator.post(path + "/moderation/step", "step", "0", "stage", "opening");
        assertThat(moderator
                        .get(path + "/moderation")
                        .html()
                        .select("[data-part=steps]")
                        .text())
                .contains("Go to questions and answers")
                .doesNotContain("creening", "State under Review");
        var refused = moderator.post(path + "/moderation/step", "step", "1", "stage", "state-speaks");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(moderator
                        .post(path + "/moderation/step", "step", "1", "stage", "screening")
                        .status())
                .isEqualTo(409);
        assertThat(moderator.post(path + "/moderation/box", "act", "open").status())
                .isEqualTo(404);
        assertThat(speaker(andorran).get(path + "/backstage").status()).isEqualTo(404);
    }

    @Test
    void aQuestionIsPutToAPanelToASpeakerOrToAll() {
        opens();
        var room = of(ofDenmark).get(path);
        assertThat(room.html().select("#ask .choice").eachText())
                .anySatisfy(text -> assertThat(text).isEqualTo("The whole panel on Andorra"))
                .anySatisfy(text -> assertThat(text).isEqualTo("The whole panel on Bulgaria"));
        asks(of(ofDenmark), "To a panel", "AND");
        asks(of(ofDenmark), "To a speaker", bulgarian.id().toString());
        asks(of(ofDenmark), "To all", "AND", bulgarian.id().toString());
        assertThat(asked("To a panel").toSeatIds()).containsExactly(andorran.id());
        assertThat(asked("To a speaker").toSeatIds()).containsExactly(bulgarian.id());
        assertThat(asked("To all").toSeatIds()).containsExactlyInAnyOrder(andorran.id(), bulgarian.id());
        var show = "/moderation/questions/" + asked("To a panel").id();
        assertThat(moderator.post(path + show, "act", "show").status()).isEqualTo(303);
        assertThat(of(ofDenmark).get(path).html().select("[data-part=card]").text())
                .contains("A teacher", "(Andorra)");
        assertThat(speaker(andorran)
                        .get(path)
                        .html()
                        .select("[data-part=answers]")
                        .text())
                .contains("To a panel");
        assertThat(speaker(bulgarian)
                        .get(path)
                        .html()
                        .select("[data-part=answers]")
                        .text())
                .doesNotContain("To a panel");
    }

    /// A draft of the joint room is not one of the State's own.
    @Test
    void whatIsWrittenBeforeIsKeptForThisRoomAlone() {
        series.goes(id, MeetingStage.OPENING);
        asks(of(ofDenmark), "For later");
        assertThat(of(ofDenmark).get(path).html().select("#text").text()).isEqualTo("For later");
        assertThat(meetings.draft(series.andorra.id(), ofDenmark.id())).isEmpty();
    }

    @Test
    void eachStateUnderReviewSpeaksForItself() {
        opens();
        of(ofAndorra).post(path + "/hand", "act", "raise");
        assertThat(moderator
                        .get(path + "/moderation")
                        .html()
                        .select("[data-part=hands]")
                        .text())
                .contains("Andorra State under Review");
        var nameless = List.of("act", "reply", "party", "under-review", "seconds", "60");
        assertThat(gives(nameless)).isEqualTo(404);
        assertThat(gives(List.of("act", "reply", "party", "under-review:HRV", "seconds", "60")))
                .isEqualTo(404);
        assertThat(gives(List.of("act", "reply", "party", "state:AND", "seconds", "60")))
                .isEqualTo(404);
        assertThat(gives(List.of("act", "reply", "party", "under-review:AND", "seconds", "60")))
                .isEqualTo(303);
        assertThat(meetings.state(id).programme().floor().orElseThrow().party())
                .isEqualTo(new FloorParty.UnderReview(Optional.of("AND")));
        assertThat(voice(ofAndorra)).isEqualTo(Voice.HEARD);
        assertThat(voice(series.delegate("BGR"))).isEqualTo(Voice.SILENT);
        assertThat(voice(ofDenmark)).isEqualTo(Voice.LISTENS);
        assertThat(floor(of(ofDenmark))).contains("Andorra");
    }

    /// Not even to a fellow of the other panel.
    @Test
    void nobodyIsTaughtAProtectedName() {
        opens();
        series.does(id, new MeetingCommand.GiveFloor(andorran.id(), Duration.ofMinutes(1)));
        for (var visitor : List.of(of(ofDenmark), of(ofAndorra), speaker(bulgarian)))
            assertThat(visitor.get(path).text()).doesNotContain(andorran.institution());
        assertThat(floor(of(ofDenmark))).contains("A teacher", "Andorra");
        assertThat(floor(speaker(bulgarian))).contains("A teacher");
        assertThat(moderator.get(path + "/moderation").text()).contains("A teacher");
    }

    @Test
    void helpIsAskedForAndComes() {
        opens();
        assertThat(of(ofDenmark).post(path + "/help", "topic", "cannot-hear").status())
                .isEqualTo(303);
        var desk = series.staff.get(path + "/moderation");
        assertThat(desk.html().select("[data-part=help-desk]").text()).contains("DNK delegate");
    }

    @Test
    void itIsFoundByThoseWhoMeet() {
        opens();
        assertThat(of(ofDenmark).get(series.andorra.page()).html().select("a[href=" + path + "]"))
                .isNotEmpty();
        var programme = of(ofDenmark).get(series.series.path() + "/programme");
        var entry = programme.html().select("a:contains(Into the room)").attr("href");
        assertThat(of(ofDenmark).get(entry).location()).endsWith(path);
        assertThat(browsers.anonymous().get(series.andorra.page()).html().select("a[href=" + path + "]"))
                .isEmpty();
    }

    @Test
    void atTheEndEachStateHasItsBrief() {
        opens();
        series.goes(id, MeetingStage.ENDED);
        var links =
                of(ofDenmark).get(path).html().select("[data-part=card-more] a").eachAttr("href");
        assertThat(links)
                .contains(series.andorra.path() + "/brief", series.bulgaria.path() + "/brief", path + "/speakers");
        assertThat(of(ofDenmark).get(path + "/speakers").status()).isEqualTo(200);
        assertThat(of(ofDenmark).get(path + "/speakers.csv").header("content-disposition"))
                .contains("joint-1.csv");
    }

    private void opens() {
        series.goes(id, MeetingStage.OPENING);
        series.goes(id, MeetingStage.QUESTIONS);
    }

    private void asks(Browser browser, String text, String... to) {
        var fields = new ArrayList<>(List.of("key", UUID.randomUUID().toString(), "text", text));
        for (var one : to) fields.addAll(List.of("to", one));
        assertThat(browser.post(path + "/questions", fields.toArray(String[]::new))
                        .status())
                .isEqualTo(303);
    }

    private Question asked(String text) {
        return meetings.state(id).questions().all().stream()
                .filter(question -> question.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private int gives(List<String> fields) {
        return moderator
                .post(path + "/moderation/speech", fields.toArray(String[]::new))
                .status();
    }

    private Voice voice(Person person) {
        return requireNonNull(voices.of(id, Set.of(person.id())).get(person.id()))
                .voice();
    }

    private String place(Browser browser) {
        return browser.get(path).html().select("[data-part=place]").text();
    }

    private String floor(Browser browser) {
        return browser.get(path).html().select("[data-part=floor]").text();
    }

    private Browser of(Person person) {
        return browsers.signedInAs(person);
    }

    private Browser speaker(Seat seat) {
        return of(people.get(seat.speakerId()));
    }
}
