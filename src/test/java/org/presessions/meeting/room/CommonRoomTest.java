package org.presessions.meeting.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.meeting.KeptDraft;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.QuestionDraft;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.testing.Browser;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What is made once for all delegates is what each of them would be given.
@ServerTest
class CommonRoomTest {
    private static final Set<String> OWN = Set.of("place", "errors");

    @Autowired
    BeanFactory beans;

    @Autowired
    CommonRoom common;

    @Autowired
    Meetings meetings;

    @Autowired
    SampleMeeting sample;

    TestRoom room;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
    }

    @Test
    void itIsWhatADelegateWouldBeGivenThroughAWholeMeeting() {
        var english = room.browser(room.chilean);
        var french = room.browser(room.chilean).speaking("fr");
        isWhatIsGiven(english, french);
        sample.opens(room.preSession);
        isWhatIsGiven(english, french);
        room.goTo(MeetingStage.STATE_SPEAKS);
        isWhatIsGiven(english, french);
        room.goTo(MeetingStage.SCREENING);
        isWhatIsGiven(english, french);
        sample.takesQuestions(room.preSession);
        isWhatIsGiven(english, french);
        room.browser(room.danish).post(room.path() + "/hand", "act", "raise");
        isWhatIsGiven(english, french);
        var question = room.asks(room.danish, "How many wells?");
        isWhatIsGiven(english, french);
        sample.shows(room.preSession, question);
        assertThat(parts(Locale.ENGLISH).get("card")).contains("How many wells?");
        isWhatIsGiven(english, french);
        sample.speaks(room.preSession, room.firstSeat);
        sample.answers(room.preSession, question, room.firstSeat, "Twelve.");
        perform(new MeetingCommand.LockRoom(Set.of(room.chilean.id()), false, ""));
        isWhatIsGiven(english, french);
        sample.ends(room.preSession);
        isWhatIsGiven(english, french);
    }

    @Test
    void itIsTheSameWhoeverAsks() {
        sample.opens(room.preSession);
        var asked = parts(Locale.ENGLISH);
        assertThat(asked).containsKeys("card", "help", "ask", "hands");
        room.browser(room.moderator).get(room.path());
        assertThat(parts(Locale.ENGLISH)).isEqualTo(asked);
    }

    @Test
    void whoeverHasSomethingOfTheirOwnIsNotOneOfMany() {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
        var haitian = room.delegate("HTI", "Hanna Sample");
        assertThat(seenBy(haitian)).isEmpty();
        assertThat(seenBy(room.moderator)).isEmpty();
        assertThat(seenBy(speaker())).isEmpty();
        isOneOfMany(room.danish);

        var hand = room.browser(room.danish);
        hand.post(room.path() + "/hand", "act", "raise");
        assertThat(seenBy(room.danish)).isEmpty();
        hand.post(room.path() + "/hand", "act", "lower");
        isOneOfMany(room.danish);

        perform(new MeetingCommand.GiveFloorTo(new FloorParty.Delegation("CHL"), Duration.ofMinutes(2), false, ""));
        assertThat(seenBy(room.chilean)).isEmpty();
        perform(new MeetingCommand.TakeFloorBack());
        isOneOfMany(room.chilean);

        room.browser(room.chilean).post(room.path() + "/help", "topic", "cannot-hear");
        assertThat(seenBy(room.chilean)).isEmpty();
        room.asks(room.danish, "How many wells?");
        assertThat(seenBy(room.danish)).isEmpty();
    }

    @Test
    void whoeverKeepsADraftIsNotOneOfMany() {
        sample.opens(room.preSession);
        meetings.keep(
                room.preSession.id(),
                room.danish.id(),
                new KeptDraft(UUID.randomUUID(), new QuestionDraft(Set.of(), false, "Later")));
        assertThat(seenBy(room.danish)).isEmpty();
    }

    private void isOneOfMany(Person person) {
        assertThat(seenBy(person)).containsExactly(person.id());
    }

    private Person speaker() {
        return beans.getBean(People.class).get(room.firstSeat.speakerId());
    }

    private Set<UUID> seenBy(Person person) {
        var attendee =
                meetings.attendee(person.id(), Sitting.of(room.preSession)).orElseThrow();
        return common.seenBy(List.of(attendee), room.preSession.id());
    }

    private void perform(MeetingCommand command) {
        var outcome = meetings.perform(room.preSession.id(), command);
        assertThat(outcome).isInstanceOf(MeetingOutcome.Done.class);
    }

    private void isWhatIsGiven(Browser english, Browser french) {
        assertThat(parts(Locale.ENGLISH)).isEqualTo(given(english));
        assertThat(parts(Locale.FRENCH)).isEqualTo(given(french));
    }

    private Map<String, String> parts(Locale locale) {
        var chilean = meetings.attendee(room.chilean.id(), Sitting.of(room.preSession))
                .orElseThrow();
        return common.parts(room.preSession.id(), chilean, locale).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> part.getValue().essence()));
    }

    private Map<String, String> given(Browser browser) {
        var page = browser.get(room.path()).html();
        page.outputSettings().prettyPrint(false);
        page.select("[name=_csrf], [name=_for], [name=key]").attr("value", "");
        page.select("[data-clock]").empty();
        return page.select("[data-part]").stream()
                .filter(part -> !OWN.contains(part.attr("data-part")))
                .collect(Collectors.toMap(part -> part.attr("data-part"), Element::outerHtml));
    }
}
