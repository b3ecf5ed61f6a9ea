package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleStatements;
import org.presessions.media.Media;
import org.presessions.media.MediaStatus;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.statements.Statements;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A whole Pre-session in six real browsers, and the joint questions after it: a moderator's, a speaker's, a protected
/// speaker's, a delegate's, one of the State under Review's and an interpreter's. Each has a tone for a voice, and what
/// is heard is proven by its frequency; in the end record, brief and attendance say what happened.
@ServerTest
class LiveHourTest extends InLiveRoom {
    private static final String OPEN = "Sample Coalition for the Right to Water";
    private static final String WITHHELD = "Sample Society of Teachers";
    private static final String LAST = "Sample Union of Nurses";
    private static final int SPEAKER = 440;
    private static final int VEILED = 600;
    private static final int MODERATOR = 880;
    private static final int REVIEWED = 1320;
    private static final int DELEGATE = 1760;
    private static final int INTERPRETER = 2200;

    @Autowired
    SampleMeeting sample;

    @Autowired
    SampleStatements statements;

    @Autowired
    Statements written;

    @Autowired
    Media media;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @Autowired
    Speakers speakers;

    @Autowired
    Sittings sittings;

    Person haitian;
    Person interpreting;

    @Override
    TestRoom furnished() {
        return new TestRoom(beans, "AND");
    }

    @BeforeEach
    void prepare() {
        planJointQuestions();
        haitian = room.delegate("HTI", "Hana Sample");
        interpreting = interpreter();
        var application = beans.getBean(SampleApplications.class).application(room.preSession, LAST);
        var third = speakers.confirmed(application, 2);
        for (var seat : List.of(room.firstSeat, third)) speakers.chooses(seat, Choice.of(Level.OPEN));
        speakers.chooses(room.secondSeat, Choice.of(Level.PROTECTED).veiled(true));
        for (var seat : List.of(room.firstSeat, room.secondSeat, third)) statements.approved(seat);
        statements.film(room.firstSeat, Duration.ofSeconds(8));
        Awaitility.await("the film")
                .atMost(Duration.ofMinutes(3))
                .until(() -> written.ofPanel(room.preSession.id()).stream()
                        .flatMap(one -> one.statement().stream())
                        .flatMap(one -> one.videoAssetId().stream())
                        .anyMatch(asset -> media.get(asset).status() == MediaStatus.READY));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void everybodyIsHeardWhoHasTheFloorFromTheOpeningToTheEnd(CapturedOutput log) {
        try (var speaker = tried(person(room.firstSeat));
                var veiled = enter(person(room.secondSeat), "", VEILED).turnsTheMicrophoneOn();
                var moderator = enter(room.moderator, "/moderation", MODERATOR).turnsTheMicrophoneOn();
                var reviewed = enter(haitian, "", REVIEWED).turnsTheMicrophoneOn();
                var delegate = enter(room.danish, "", DELEGATE).joins();
                var interpreter = enter(interpreting, "", INTERPRETER).turnsTheMicrophoneOn()) {
            opens(moderator, reviewed, delegate);
            screens(moderator, delegate);
            asks(moderator, delegate, reviewed);
            answers(speaker, delegate, interpreter);
            isProtected(veiled, delegate);
            leadsToNobody(speaker, veiled, moderator, reviewed, delegate, interpreter);
            isShownOut(speaker, moderator, delegate);
            comesBack(moderator, delegate);
            ends(moderator, delegate);
            isToldAsItWas();
            answersWithAnotherState(moderator, delegate, reviewed, veiled);
        }
        namesNobody(log.getAll());
    }

    /// What browsers were told of connections: no name, no address of a person, and no way to another browser.
    private void leadsToNobody(Listener... all) {
        var told = Stream.of(all).map(Listener::told).toList();
        for (var one : told) {
            assertThat(one.described()).hasSizeGreaterThan(100);
            namesNobody(one.described());
            for (var other : told)
                assertThat(one.remotePorts()).isNotEmpty().doesNotContainAnyElementsOf(other.localPorts());
        }
    }

    private void namesNobody(String text) {
        assertThat(text).doesNotContain(WITHHELD);
        for (var person : everybody()) assertThat(text).doesNotContain(person.name(), person.email());
    }

    private List<Person> everybody() {
        return List.of(
                person(room.firstSeat), person(room.secondSeat), room.moderator, haitian, room.danish, interpreting);
    }

    /// Tries the devices, and goes into the room.
    private Listener tried(Person person) {
        var speaker = enter(person, "/devices", SPEAKER);
        for (var device : List.of("microphone", "camera")) {
            speaker.page.locator("[data-device=" + device + "] [data-try]").click();
            speaker.page
                    .locator("[data-device=" + device + "][data-state=good]")
                    .waitFor();
        }
        speaker.page.navigate(speaker.page.url().replace("/devices", ""));
        return speaker.turnsTheMicrophoneOn();
    }

    private void opens(Listener moderator, Listener reviewed, Listener delegate) {
        delegate.hears(0);
        moves(moderator, "Open the meeting", "Opening");
        delegate.hears(MODERATOR);
        moderator.press("Mute my microphone");
        delegate.hears(0);
        moves(moderator, "Give the State its two minutes", "State under Review");
        delegate.hears(REVIEWED);
        assertThat(reviewed.heard()).isZero();
    }

    /// By the desk's button, once it is as far.
    private static void moves(Listener moderator, String button, String stage) {
        moderator.press(button);
        moderator.page.locator("[data-part=stage]:has-text('" + stage + "')").waitFor();
    }

    /// A film, in which nobody speaks; a protected statement and a written one, which the moderator reads.
    private void screens(Listener moderator, Listener delegate) {
        moderator.press("Mute my microphone"); // on again
        moves(moderator, "Start the statements", "Statements");
        delegate.page.waitForFunction("() => document.querySelector('.screen-video').currentTime > 1");
        delegate.hears(0);
        delegate.hears(MODERATOR);
        var card = delegate.page.locator("[data-part=card-more]:not(:has-text('" + OPEN + "'))");
        card.waitFor();
        assertThat(delegate.page.locator(".screen-card").textContent()).doesNotContain(WITHHELD);
        moderator.page.locator("[data-part=stage]:has-text('2 of 3')").waitFor();
        moderator.page.locator("button:has-text('Next statement')").first().click();
        delegate.page.locator("[data-part=card-more]:has-text('" + LAST + "')").waitFor();
        moderator.page.locator("[data-part=stage]:has-text('3 of 3')").waitFor();
        moderator.press("Mute my microphone");
        moves(moderator, "Go to questions and answers", "Questions and answers");
        delegate.hears(0);
    }

    /// Two delegations want to speak, and the one whose hand was up first has the floor.
    private void asks(Listener moderator, Listener delegate, Listener reviewed) {
        delegate.press("Raise my hand");
        moderator.page.locator("[data-part=hands] li:has-text('Denmark')").waitFor();
        reviewed.press("Raise my hand");
        moderator.page.locator("[data-part=hands] li:nth-child(2)").waitFor();
        moderator.press("Give the floor for two minutes");
        delegate.turnsTheMicrophoneOn();
        reviewed.hears(DELEGATE);
        delegate.page.locator("#text").fill("How many wells are there?");
        delegate.press("Ask");
        moderator.press("Put the next question on screen");
        reviewed.page
                .locator("[data-part=card]:has-text('How many wells are there?')")
                .waitFor();
    }

    /// Aloud and in writing, and in French by the interpreter.
    private void answers(Listener speaker, Listener delegate, Listener interpreter) {
        gives(room.firstSeat);
        delegate.hears(SPEAKER);
        assertThat(speaker.heard()).isZero();
        delegate.choosesTheLanguage("fr");
        interpreter.press("Begin to interpret");
        delegate.hearsInTheChannel(INTERPRETER);
        delegate.hearsTheFloorAt(0.15);
        delegate.hears(SPEAKER);
        delegate.choosesTheLanguage("");
        var question = meetings.questions(room.preSession.id()).getFirst().id();
        sample.answers(room.preSession, question, room.firstSeat, "Forty, and most of them are dry.");
        sample.isAnswered(room.preSession, question);
    }

    private void isProtected(Listener veiled, Listener delegate) {
        gives(room.secondSeat);
        isAltered(delegate);
        assertThat(veiled.heard()).isZero();
    }

    private static void isAltered(Listener delegate) {
        delegate.hearsSomething();
        assertThat(delegate.hearsWithin(Duration.ofSeconds(2)))
                .noneMatch(hertz -> hertz > VEILED - 50 && hertz < VEILED + 50);
    }

    private void isShownOut(Listener speaker, Listener moderator, Listener delegate) {
        gives(room.firstSeat);
        delegate.hears(SPEAKER);
        var out = moderator.page.locator("#out-" + room.firstSeat.speakerId());
        out.locator("summary").click();
        out.locator("button").click();
        delegate.hears(0);
        speaker.page.waitForSelector("h1:has-text('You were shown out of the room')");
    }

    private void comesBack(Listener moderator, Listener delegate) {
        moderator.press("Mute my microphone");
        delegate.hears(MODERATOR);
        var before = janus.session().orElseThrow().name();
        ProcessHandle.current()
                .descendants()
                .filter(child -> child.info()
                        .command()
                        .filter(path -> path.endsWith("/janus"))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .until(() -> janus.session()
                        .filter(now -> !now.name().equals(before))
                        .isPresent());
        delegate.hears(MODERATOR);
    }

    private void ends(Listener moderator, Listener delegate) {
        moderator.page.locator("#end summary").click();
        moderator.press("End the meeting now");
        delegate.page
                .locator("[data-part=card-more] a:has-text('brief')")
                .first()
                .waitFor();
    }

    private void isToldAsItWas() {
        assertThat(meetings.attended(room.preSession.id()))
                .containsExactlyInAnyOrder(
                        room.moderator.id(),
                        room.firstSeat.speakerId(),
                        room.secondSeat.speakerId(),
                        haitian.id(),
                        room.danish.id(),
                        interpreting.id());
        var reader = room.browser(room.danish);
        var list = reader.get(room.path() + "/speakers").html().select("main").text();
        assertThat(list).contains("Denmark", OPEN);
        var path = room.preSession.path() + "/brief";
        Awaitility.await("the brief").until(() -> reader.get(path).text().contains("How many wells are there?"));
        var brief = reader.get(path).html().select("main").text();
        assertThat(brief).contains("Forty, and most of them are dry.", "Denmark", OPEN);
        assertThat(list + brief).doesNotContain(WITHHELD);
    }

    /// On Haiti and Andorra: a question to all, answered by the State under Review and by the voice that is altered.
    private void answersWithAnotherState(Listener moderator, Listener delegate, Listener reviewed, Listener veiled) {
        var joint = sittings.find(room.series.slug(), "joint-1").orElseThrow();
        moderator.page.navigate(moderator.page.url().replace(room.preSession.path(), joint.path()));
        moves(moderator, "Open the meeting", "Opening");
        for (var one : List.of(delegate, reviewed, veiled))
            one.page.navigate(one.page.url().replaceFirst("/pre-sessions/.*", joint.path() + "/meeting"));
        moderator.turnsTheMicrophoneOn();
        delegate.joins().hears(MODERATOR);
        moderator.press("Mute my microphone");
        moves(moderator, "Go to questions and answers", "Questions and answers");
        delegate.hears(0);
        delegate.page.locator("#text").fill("Who pays for the wells of both?");
        delegate.press("Ask");
        moderator.press("Put the next question on screen");
        reviewed.page
                .locator("[data-part=card]:has-text('Who pays for the wells of both?')")
                .waitFor();
        reviewed.turnsTheMicrophoneOn();
        var haiti = new FloorParty.UnderReview(Optional.of("HTI"));
        meetings.perform(joint.id(), new MeetingCommand.GiveFloorTo(haiti, Duration.ofMinutes(5), true, ""));
        delegate.hears(REVIEWED);
        veiled.turnsTheMicrophoneOn();
        meetings.perform(joint.id(), new MeetingCommand.GiveFloor(room.secondSeat.id(), Duration.ofMinutes(5)));
        isAltered(delegate);
        moderator.page.locator("#end summary").click();
        moderator.press("End the meeting now");
        delegate.page.waitForSelector("[data-part=stage]:has-text('Ended')");
        assertThat(meetings.attended(joint.id()))
                .containsExactlyInAnyOrder(
                        room.moderator.id(), room.danish.id(), haitian.id(), room.secondSeat.speakerId());
    }

    private void planJointQuestions() {
        var staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
        var desk = "/desk" + room.series.path() + "/programme";
        staff.post(desk + "/days", "date", "2021-12-06", "dayStarts", "09:00", "dayEnds", "18:00");
        staff.post(desk + "/blocks", "day", "2021-12-06", "kind", "questions", "state", "HTI", "state", "AND");
        staff.post(desk + "/publication", "warned", "true");
        Awaitility.await("the joint questions, settled")
                .until(() -> sittings.find(room.series.slug(), "joint-1").isPresent());
    }

    /// Before the delegation that waits.
    private void gives(Seat seat) {
        var speaker = new FloorParty.Panellist(seat.id());
        var before = new MeetingCommand.GiveFloorTo(speaker, Duration.ofMinutes(5), false, "To answer first");
        assertThat(meetings.perform(room.preSession.id(), before)).isEqualTo(new MeetingOutcome.Done());
    }

    private Person interpreter() {
        var staff = room.browser(beans.getBean(Fixtures.class).person(Role.SECRETARIAT));
        var email = UUID.randomUUID() + "@interpreters.example";
        var fields = new String[] {"name", "Inés Sample", "email", email, "part", "interpreter", "language", "fr"};
        staff.post(room.path() + "/moderation/parts", fields);
        return people.byEmail(email).orElseThrow();
    }

    private Person person(Seat seat) {
        return people.get(seat.speakerId());
    }

    private Listener enter(Person person, String place, int tone) {
        return Listener.enter(chromium, beans, room, person, place, tone);
    }
}
