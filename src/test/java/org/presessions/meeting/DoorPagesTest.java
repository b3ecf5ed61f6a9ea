package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.sound.Voices;
import org.presessions.people.Person;
import org.presessions.shared.organisation.Identities;
import org.presessions.testing.Browser;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// Who is shown out, who waits before the locked room, and who is let in: as browsers without JavaScript see it.
@ServerTest
class DoorPagesTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Meetings meetings;

    @Autowired
    Voices voices;

    @Autowired
    TestClock clock;

    TestRoom room;
    Person haitian;
    Browser danish;
    Browser chilean;
    Browser moderator;

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
        haitian = room.delegate("HTI", "Hana Sample");
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.QUESTIONS);
        danish = room.browser(room.danish);
        chilean = room.browser(room.chilean);
        moderator = room.browser(room.moderator);
    }

    @Test
    void whoeverIsShownOutReadsWhyAndWhomToAskAndDoesNotComeBackByAnyLink() {
        danish.get(room.path());
        assertThat(desk("present")).contains("Dana Sample delegation · Denmark");
        removes(room.danish, "Shouted");
        var page = danish.get(room.path());
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("You were shown out of the room");
        assertThat(Browser.text(page, "main")).contains("The moderator says: Shouted", "write to the secretariat");
        for (var path : List.of("/stream", "/news", "/speakers", "/speakers.csv"))
            assertThat(danish.get(room.path() + path).status()).as(path).isEqualTo(404);
        for (var act : List.of("/hand", "/questions", "/live/listening", "/live/relay"))
            assertThat(danish.post(room.path() + act, "act", "raise", "text", "May I?")
                            .status())
                    .as(act)
                    .isEqualTo(404);
        assertThat(voices.of(room.preSession.id(), Set.of(room.danish.id()))).isEmpty();
        assertThat(desk("present")).doesNotContain("Dana Sample");
        assertThat(Browser.text(chilean.get(room.path()), "main")).doesNotContain("Shouted");

        moderate("/persons/" + room.danish.id(), "act", "let-back");
        assertThat(danish.get(room.path()).status()).isEqualTo(200);
        assertThat(danish.post(room.path() + "/hand", "act", "raise").status()).isEqualTo(303);
    }

    @Test
    void whomToAskIsTheOrganisationsOwnContact() {
        var email = beans.getBean(Identities.class).now().contact().email();
        removes(room.danish, "");
        var links = danish.get(room.path()).html().select("main a").eachAttr("href");
        assertThat(links).contains("/contact");
        if (!email.isEmpty()) assertThat(links).contains("mailto:" + email);
    }

    @Test
    void ofTheStateUnderReviewNobodyIsShownOutWithoutAReasonThatAllRead() {
        var refused = moderate("/persons/" + haitian.id() + "/removal", "reason", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(Browser.text(refused, "[data-part=errors] [role=alert]"))
                .isEqualTo("The State under Review is not kept out without a reason. Say why: everybody reads it.");
        removes(haitian, "Read out a speaker’s address");
        assertThat(Browser.text(chilean.get(room.path()), "[data-part=door]"))
                .contains("Somebody of Haiti was shown out", "Read out a speaker’s address");
        assertThat(room.browser(haitian).get(room.path()).status()).isEqualTo(403);
    }

    @Test
    void aLockedRoomTakesBackWhoeverWasInsideAndLetsOthersInOneByOne() {
        danish.get(room.path());
        moderate("/door", "act", "lock", "reason", "Strangers");
        assertThat(Browser.text(danish.get(room.path()), "[data-part=door]"))
                .contains("The room has been locked since", "Strangers", "The State under Review comes in at any time");
        assertThat(room.browser(haitian).get(room.path()).html().select("[data-meeting]"))
                .hasSize(1);
        var lobby = chilean.get(room.path());
        assertThat(Browser.text(lobby, "main")).contains("The room is locked. The moderator lets you in.", "Strangers");
        assertThat(lobby.html().select("[data-meeting]")).isEmpty();
        assertThat(chilean.get(room.path() + "/stream").status()).isEqualTo(404);
        assertThat(chilean.post(room.path() + "/hand", "act", "raise").status()).isEqualTo(404);
        assertThat(meetings.attended(room.preSession.id())).doesNotContain(room.chilean.id());

        chilean.post(room.path() + "/door");
        assertThat(Browser.text(chilean.get(room.path()), "[role=status]")).startsWith("You asked to be let in.");
        assertThat(desk("moderation-door")).contains("One waits to be let in", "Chano Sample delegation · Chile");
        assertThat(Browser.text(danish.get(room.path()), "main")).doesNotContain("Chano");
        moderate("/persons/" + room.chilean.id(), "act", "let-in");
        assertThat(chilean.get(room.path()).html().select("[data-meeting]")).hasSize(1);
    }

    @Test
    void whoeverWasThereOnAnotherDayAloneWaitsBeforeTheLockedRoom() {
        var twoWeeksAgo = Instant.now().minus(Duration.ofDays(14));
        clock.at(twoWeeksAgo, () -> meetings.seen(room.preSession.id(), Set.of(room.danish.id())));
        chilean.get(room.path());
        moderate("/door", "act", "lock");
        assertThat(Browser.text(danish.get(room.path()), "main")).contains("The room is locked.");
        assertThat(chilean.get(room.path()).html().select("[data-meeting]")).hasSize(1);
    }

    @Test
    void theStateUnderReviewWaitsOnlyWithAReasonAndAllAreLetInAtOnce() {
        assertThat(moderate("/door", "act", "lock", "stateToo", "true", "reason", " ")
                        .status())
                .isEqualTo(409);
        moderate("/door", "act", "lock", "stateToo", "true", "reason", "Its link was passed on");
        var hana = room.browser(haitian);
        assertThat(Browser.text(hana.get(room.path()), "main")).contains("Its link was passed on");
        hana.post(room.path() + "/door");
        chilean.post(room.path() + "/door");
        assertThat(desk("moderation-door")).contains("2 wait to be let in");
        moderate("/door", "act", "let-all-in");
        for (var browser : List.of(hana, chilean))
            assertThat(browser.get(room.path()).html().select("[data-meeting]")).hasSize(1);
        moderate("/door", "act", "unlock");
        assertThat(danish.get(room.path()).html().select("[data-meeting]")).hasSize(1);
    }

    @Test
    void nobodyButAModeratorKeepsTheDoorAndNoModeratorIsShownOut() {
        var persons = room.path() + "/moderation/persons/";
        assertThat(danish.post(persons + room.chilean.id() + "/removal", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(danish.post(room.path() + "/moderation/door", "act", "lock").status())
                .isEqualTo(404);
        for (var id : List.of(room.moderator.id(), UUID.randomUUID()))
            assertThat(moderate("/persons/" + id + "/removal", "reason", "x").status())
                    .isEqualTo(404);
        danish.post(room.path() + "/door"); // before an open door nobody waits
        assertThat(meetings.state(room.preSession.id()).conduct().asked()).isEmpty();
    }

    private void removes(Person person, String reason) {
        assertThat(moderate("/persons/" + person.id() + "/removal", "reason", reason)
                        .status())
                .isEqualTo(303);
    }

    private Browser.Reply moderate(String act, String... fields) {
        return moderator.post(room.path() + "/moderation" + act, fields);
    }

    private String desk(String part) {
        return Browser.text(moderator.get(room.path() + "/moderation"), "[data-part=" + part + "]");
    }
}
