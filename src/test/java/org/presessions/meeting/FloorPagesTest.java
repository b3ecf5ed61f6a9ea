package org.presessions.meeting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.OrderChange;
import org.presessions.meeting.log.Speeches;
import org.presessions.meeting.sound.Voice;
import org.presessions.meeting.sound.Voices;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.testing.Browser;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Hands, the order in which they come, and the speakers' list, as browsers without JavaScript use them.
@ServerTest
class FloorPagesTest {
    private static final String DENMARK = "state:DNK";
    private static final String CHILE = "state:CHL";

    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    Voices voices;

    TestRoom room;
    Browser danish;
    Browser chilean;
    Browser moderator;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.QUESTIONS);
        danish = room.browser(room.danish);
        chilean = room.browser(room.chilean);
        moderator = room.browser(room.moderator);
    }

    @Test
    void everybodySeesTheListAndEachTheirPlace() {
        raise(danish);
        raise(chilean);
        assertThat(hands(danish)).contains("2 wait to speak", "Your place: 1 of 2", "Denmark", "Chile");
        assertThat(hands(chilean)).contains("Your place: 2 of 2", "Order: whose hand was up first.");
        assertThat(hands(room.speaker(room.firstSeat)))
                .contains("Denmark hand up at", "has spoken 0:00", "Western European and Other States");
        assertThat(Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=hands]"))
                .contains("2 wait to speak", "Give the floor for two minutes");
        danish.post(room.path() + "/hand", "act", "lower");
        assertThat(hands(chilean)).contains("Your place: 1 of 1");
    }

    @Test
    void whoIsNotHeardIsNotGivenTheFloorAndWhatIsWrittenStandsByTheQuestion() {
        var seat = room.firstSeat;
        beans.getBean(Speakers.class).chooses(seat, Choice.of(Level.PROTECTED).as("Alex Sample"));
        meetings.perform(room.preSession.id(), new MeetingCommand.OpenQuestions());
        var id = room.asks(room.danish, "How many wells?");
        moderate("/questions/" + id, "act", "show");
        var desk = "[data-part=on-screen]";
        var shown = moderator.get(room.path() + "/moderation");
        assertThat(Browser.text(shown, desk)).contains("chose not to be heard, and answers in writing");
        assertThat(shown.html().select(desk + " button[value=" + seat.id() + "]"))
                .isEmpty();
        room.speaker(seat).post(room.path() + "/questions/" + id + "/answer", "text", "Twelve of forty.");
        assertThat(Browser.text(moderator.get(room.path() + "/moderation"), desk))
                .contains("Alex Sample", "is not heard: read it to the room", "Twelve of forty.")
                .doesNotContain(seat.institution(), "has answered");
    }

    @Test
    void nobodyIsNextBeforeTheFloorIsGivenToHands() {
        raise(danish);
        assertThat(Browser.text(danish.get(room.path()), "[data-part=own-turn]"))
                .isEqualTo("You are next.");
        room.goTo(MeetingStage.ENDED);
        assertThat(Browser.text(danish.get(room.path()), "[data-part=own-turn]"))
                .isEmpty();
    }

    @Test
    void theDeskSaysWhoseFloorARightOfReplyEnds() {
        raise(danish);
        moderate("/speech", "act", "turn", "party", DENMARK);
        assertThat(Browser.text(moderator.get(room.path() + "/moderation"), "#reply"))
                .contains("Denmark\u2069 has the floor now: it ends with this");
    }

    @Test
    void aChangeOfTheOrderSaysWhyToAll() {
        raise(danish);
        raise(chilean);
        var refused = moderate("/hands", "act", "move", "party", CHILE, "place", "1");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Browser.text(refused, "[data-part=errors] [role=alert]"))
                .isEqualTo("That is not the order by the rule. Say why: everybody reads it.");
        assertThat(moderate("/hands", "act", "move", "party", CHILE, "place", "1", "reason", "x".repeat(301))
                        .status())
                .isEqualTo(409);
        moderate("/hands", "act", "move", "party", CHILE, "place", "1", "reason", "Leaves at eleven");
        assertThat(hands(danish))
                .contains(
                        "Your place: 2 of 2",
                        "moved by the moderator",
                        "Chile\u2069 moved to place 1. Leaves at eleven");
        moderate("/order", "rule", "lot", "reason", "All agreed");
        assertThat(hands(danish)).contains("Order: by lot. The lots are drawn with the seed", "lot ");
    }

    @Test
    void aHandThatTheModeratorTakesDownSaysWhyToAll() {
        raise(danish);
        assertThat(moderate("/hands", "act", "lower", "party", DENMARK).status())
                .isEqualTo(409);
        assertThat(hands(danish)).contains("Your place: 1 of 1");
        moderator.submit(
                moderator.get(room.path() + "/moderation"),
                room.path() + "/moderation/hands",
                "act",
                "lower",
                "party",
                DENMARK,
                "reason",
                "Raised by mistake");
        assertThat(hands(danish)).contains("The moderator took your hand down. Raised by mistake", "Raise my hand");
        assertThat(hands(chilean))
                .contains("The hand of \u2068Denmark\u2069 was taken down. Raised by mistake")
                .doesNotContain("your hand down");
        var record = chilean.get(room.path() + "/speakers");
        assertThat(Browser.text(record, "main")).contains("Raised by mistake").doesNotContain("Nothing was changed");
        assertThat(chilean.get(record.html().select("a[download]").attr("href")).text())
                .contains("Denmark,weog,taken-down,,,,Raised by mistake");
        raise(danish);
        assertThat(hands(danish)).doesNotContain("took your hand down.");
    }

    @Test
    void aSpeakerPassesThoseWhoWaitWithAReasonWhereNoQuestionIsOnScreen() {
        raise(danish);
        raise(chilean);
        var desk = moderator.get(room.path() + "/moderation");
        assertThat(desk.html().expectFirst("button.meeting-next").text())
                .isEqualTo("Give the floor to \u2068Denmark\u2069");
        assertThat(moderate("/floor", "seatId", room.firstSeat.id().toString()).status())
                .isEqualTo(409);
        var speech = "[data-part=on-screen] form[action$=/speech]";
        assertThat(Browser.text(desk, speech)).contains("everybody reads why", "Robin Sample");
        assertThat(desk.html().select(speech + " select[name=party] option").eachAttr("value"))
                .contains("seat:" + room.firstSeat.id());
        moderate("/speech", "act", "turn", "party", "seat:" + room.firstSeat.id(), "reason", "Was named");
        assertThat(Browser.text(danish.get(room.path() + "/speakers"), "main"))
                .contains("had the floor before its turn. Was named")
                .doesNotContain("Nothing was changed");
    }

    @Test
    void underTheRuleOfRegionsEachSeesHowManyTurnsTheirsHad() {
        raise(danish);
        moderate("/speech", "act", "turn", "party", DENMARK, "seconds", "60");
        moderate("/order", "rule", "regions", "reason", "All agreed");
        raise(chilean);
        assertThat(hands(danish))
                .contains("Latin American and Caribbean Group (no turn of that group yet)")
                .doesNotContain("one turn of that group");
        moderate("/speech", "act", "turn", "party", CHILE, "seconds", "60");
        raise(danish);
        assertThat(hands(chilean)).contains("Western European and Other States (one turn of that group so far)");
    }

    @Test
    void whoHasTheFloorIsHeardAndCounted() {
        assertThat(voice()).isEqualTo(Voice.LISTENS);
        raise(danish);
        assertThat(voice()).isEqualTo(Voice.SILENT);
        moderate("/speech", "act", "turn", "party", DENMARK, "seconds", "60");
        assertThat(voice()).isEqualTo(Voice.HEARD);
        assertThat(Browser.text(chilean.get(room.path()), ".meeting-floor")).contains("Denmark", " left");
        assertThat(Browser.text(danish.get(room.path()), "[data-part=own-turn]"))
                .isEqualTo("You have the floor.");
        assertThat(Browser.text(chilean.get(room.path()), "[data-part=own-turn]"))
                .isEmpty();
        assertThat(time()).isEqualTo(Duration.ofMinutes(1));
        moderate("/time", "seconds", "60");
        assertThat(time()).isEqualTo(Duration.ofMinutes(2));
        moderate("/floor", "seatId", "");
        assertThat(voice()).isEqualTo(Voice.LISTENS);
        assertThat(speeches()).extracting(Speeches.Speech::party).containsExactly(new FloorParty.Delegation("DNK"));
    }

    @Test
    void theSpeakersListIsAPageAndAFile() {
        moderate("/speech", "act", "reply", "party", "under-review", "seconds", "120");
        moderate("/speech", "act", "turn", "party", "seat:" + room.firstSeat.id());
        raise(danish);
        raise(chilean);
        moderate("/speech", "act", "turn", "party", CHILE, "reason", "Leaves at eleven");
        room.goTo(MeetingStage.ENDED);

        var page = danish.get(room.path() + "/speakers");
        assertThat(page.html().expectFirst("table").select("tbody strong").eachText())
                .containsExactly("Haiti", "Robin Sample, Sample Coalition for the Right to Water", "Chile");
        assertThat(Browser.text(page, "main")).contains("Chile\u2069 had the floor before its turn. Leaves at eleven");
        var file = danish.get(page.html().select("a[download]").attr("href"));
        assertThat(file.type()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.text().lines().map(line -> line.replaceFirst("^[^,]*,", "")))
                .containsExactly(
                        "speaker,region,kind,seconds_given,seconds_used,question,reason",
                        "Haiti,grulac,reply,120,0,,",
                        "\"Robin Sample, Sample Coalition for the Right to Water\",,panel,120,0,,",
                        "Chile,grulac,floor,120,0,,",
                        "Chile,grulac,out-of-turn,,,,Leaves at eleven");
        assertThat(room.browser(beans.getBean(Fixtures.class).person())
                        .get(room.path() + "/speakers")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotOfTheRoomIsGivenNothing() {
        for (var party : List.of("seat:" + UUID.randomUUID(), "state:XXX", "everybody", ""))
            assertThat(moderate("/speech", "act", "turn", "party", party).status())
                    .as(party)
                    .isEqualTo(404);
        assertThat(moderator.post(room.path() + "/hand", "act", "raise").status())
                .isEqualTo(404);
        assertThat(danish.post(room.path() + "/moderation/hands", "act", "lower", "party", DENMARK)
                        .status())
                .isEqualTo(404);
        assertThat(meetings.state(room.preSession.id()).hands().changes()).isEqualTo(List.<OrderChange>of());
    }

    private Duration time() {
        return meetings.state(room.preSession.id())
                .programme()
                .clock()
                .orElseThrow()
                .length();
    }

    private Voice voice() {
        return requireNonNull(voices.of(room.preSession.id(), Set.of(room.danish.id()))
                        .get(room.danish.id()))
                .voice();
    }

    private List<Speeches.Speech> speeches() {
        return meetings.state(room.preSession.id()).speeches().all();
    }

    private void raise(Browser browser) {
        assertThat(browser.post(room.path() + "/hand", "act", "raise").status()).isEqualTo(303);
    }

    private Browser.Reply moderate(String act, String... fields) {
        return moderator.post(room.path() + "/moderation" + act, fields);
    }

    private String hands(Browser browser) {
        return Browser.text(browser.get(room.path()), "[data-part=hands]");
    }
}
