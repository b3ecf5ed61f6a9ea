package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.LocatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.presessions.shared.Page;
import org.presessions.testing.Chromium;
import org.presessions.testing.Mailbox;

/// One Pre-session, from the open call to the brief in a delegate's hands, with the server killed during the screening.
class StoryJourney {
    private static final Path HOME =
            Path.of("target/journey/story-" + ProcessHandle.current().pid());
    private static final String STATE = "/pre-sessions/40/haiti";
    private static final String MEETING = STATE + "/meeting";
    private static final String DESK = "/desk" + STATE;

    private static final String APPLICANT = "applicant@example.org";
    private static final String SPEAKER = "speaker@example.org";
    private static final String MODERATOR = "moderator@example.org";
    private static final String INSTITUTION = "Sample Coalition for the Right to Water";
    private static final String RECOMMENDATION = "Adopt a law on the right to water by 2030.";
    private static final String CHILE = "mission.chile@example.org";
    private static final String HAITI = "mission.haiti@example.org";
    private static final String QUESTION = "What would help those districts most?";
    private static final String ANSWER = "A public well in each of them, and a date.";
    private static final int SPEAKING_MINUTES = 2;
    private static final int VIDEO_SECONDS = 100;

    private final Mailbox mailbox = new Mailbox();

    @Test
    void aPreSessionFromTheCallToTheBrief() throws IOException {
        var settings = Map.of("PRESESSIONS_DEMONSTRATION", "no", "PRESESSIONS_MAIL_URL", Mailbox.url());
        try (var server = new ServerProcess(HOME, settings);
                var chromium = new Chromium()) {
            var secretariat = new Actor("secretariat", server.address(), chromium.browser());
            var applicant = new Actor("applicant", server.address(), chromium.browser());
            var speaker = new Actor("speaker", server.address(), chromium.browser());

            becomesTheFirstAdministrator(secretariat, server);
            addsAModerator(secretariat);
            announcesASeries(secretariat);
            opensTheCall(secretariat);
            applies(applicant);
            closesTheCall(secretariat);
            choosesThePanel(secretariat);
            sendsTheLetters(secretariat);
            confirms(speaker);
            writesAStatement(speaker);
            isOpen(speaker);
            uploadsTheVideo(speaker);
            handsIn(speaker);
            approves(secretariat);
            setsTheTime(secretariat);

            var moderator = new Actor("moderator", server.address(), chromium.browser());
            var delegate = new Actor("delegate of Chile", server.address(), chromium.browser());
            var stateUnderReview = new Actor("delegate of Haiti", server.address(), chromium.browser());
            invitesTheMissions(secretariat);
            accepts(delegate, CHILE, "Dana Delegate");
            acceptsWithTheOpening(stateUnderReview);
            signsIn(moderator);

            entersTheRoom(speaker, delegate, stateUnderReview);
            opensTheMeeting(moderator, delegate);
            startsTheScreening(moderator, speaker, delegate, stateUnderReview);
            server.kill();
            delegate.seesAnywhere("The connection is lost");
            server.restart();
            areBackInStep(moderator, speaker, delegate, stateUnderReview);

            startsTheQuestions(moderator);
            asks(delegate);
            putsTheQuestionOnScreen(moderator, stateUnderReview);
            answers(speaker, delegate);
            endsTheMeeting(moderator, delegate);

            readsTheBrief(stateUnderReview);
            marksWhatIsUseful(delegate);
            carriesItAway(delegate);
        }
    }

    private static void becomesTheFirstAdministrator(Actor secretariat, ServerProcess server) {
        secretariat
                .opens(server.printed("(http://\\S+/first-administrator/\\S+)"))
                .fills("name", "Sam Secretary")
                .fills("email", "secretariat@example.org")
                .presses("Create")
                .seesHeading("Your first series, step by step");
    }

    private static void addsAModerator(Actor secretariat) {
        secretariat
                .opens("/desk/people")
                .fills("name", "Mona Moderator")
                .fills("email", MODERATOR)
                .unticks("Secretariat: series, calls, applications, panels, letters and statements")
                .ticks("Moderator: leads the Pre-sessions in the room, and nothing else")
                .presses("Add and invite")
                .sees("Mona Moderator is invited: a mail with a link went to " + MODERATOR);
    }

    private static void announcesASeries(Actor secretariat) {
        var firstDay = LocalDate.now(Page.GENEVA).plusDays(20);
        secretariat
                .opens("/desk")
                .follows("Enter the series of Pre-sessions")
                .opens("/desk/series/new?session=40")
                .ticks("Haiti")
                .ticks("Virtual")
                .ticks("These days exactly")
                .fills("startsOn", firstDay.toString())
                .fills("endsOn", firstDay.plusDays(2).toString())
                .presses("Announce the series …")
                .ticks("This is meant: they are held then all the same") // of a session of long ago
                .presses("Announce the series …")
                .seesHeading("Announce Pre-sessions 40?")
                .presses("Announce the series")
                .follows("Go on with its call for applications")
                .seesHeading("Call for applications: Pre-sessions 40");
    }

    private static void opensTheCall(Actor secretariat) {
        setsTheCall(secretariat, minutes(-120), minutes(7 * 24 * 60))
                .ticks("Now")
                .presses("Save")
                .ticks("This is meant: save it so") // without a text
                .presses("Save");
        secretariat
                .opens("/pre-sessions/40")
                .seesHeading("Pre-sessions 40")
                .sees("Haiti")
                .doesNotSee("Sudan");
    }

    private static void applies(Actor applicant) {
        applicant
                .opens("/")
                .opens("/pre-sessions/40/call")
                .follows("Start an application")
                .chooses("state", "haiti")
                .fills("email", APPLICANT)
                .presses("Start")
                .seesHeading("Your application: Haiti")
                .follows("State and institution")
                .fills("institution", INSTITUTION)
                .ticks("National civil society organisation")
                .fills("foundingYear", "1998")
                .ticks("No")
                .fills("email", "office@example.org")
                .presses("Save and continue")
                .fills("aim", "We bring people together who have no water at home.")
                .presses("Save and continue")
                .fills("engagement", "We took part in the last two cycles of the UPR.")
                .presses("Save and continue")
                .attaches("submission", Samples.submission())
                .presses("Attach")
                .sees("UPR submission (sample).pdf")
                .follows("Continue");
        namesTheSpeaker(applicant);
        applicant
                .presses("Hand in the application")
                .seesHeading("Your application for Haiti is handed in")
                .sees("40-HTI-1")
                .findsNoBarrier();
    }

    private static void namesTheSpeaker(Actor applicant) {
        applicant
                .fills("speakerFirstName", "Amina")
                .fills("speakerLastName", "Sample")
                .fills("speakerPosition", "Director")
                .fills("speakerEmail", SPEAKER)
                .ticks("Woman")
                .ticks("English")
                .presses("Save and continue")
                .ticks("Right to water")
                .presses("Save and continue")
                .ticks(
                        "I agree that the secretariat uses these answers to prepare the Pre-sessions, and the speaker agrees too.")
                .presses("Save and continue")
                .seesHeading("Check and hand in")
                .findsNoBarrier();
    }

    private static void closesTheCall(Actor secretariat) {
        setsTheCall(secretariat, minutes(-120), minutes(-1))
                .presses("Save")
                .ticks("This is meant: save it so")
                .presses("Save");
        secretariat.opens("/pre-sessions/40/call").sees("closed");
    }

    private static void choosesThePanel(Actor secretariat) {
        secretariat
                .opens(DESK + "/applications")
                .sees("One application to speak on Haiti")
                .follows("Choose the panel")
                .presses("Onto the panel")
                .sees("One speaker");
        secretariat.page().locator("input[name^='minutes-']").fill(Integer.toString(SPEAKING_MINUTES));
        secretariat
                .presses("Save the minutes")
                .sees("2 minutes")
                .presses("Release one decision …")
                .presses("Write one letter")
                .sees("One letter is written.")
                .findsNoBarrier();
    }

    /// The decision to the speaker, and the notice to the applicant who named her.
    private static void sendsTheLetters(Actor secretariat) {
        secretariat.opens("/desk/outbox").seesHeading("2 letters waiting");
        sendsAGroup(secretariat, "one letter").seesHeading("One letter waiting");
        sendsAGroup(secretariat, "one letter").seesHeading("No letters waiting").findsNoBarrier();
    }

    private static Actor sendsAGroup(Actor secretariat, String letters) {
        return secretariat
                .follows("Read and send")
                .findsNoBarrier()
                .follows("Send " + letters + " …")
                .findsNoBarrier()
                .presses("Send");
    }

    private void confirms(Actor speaker) {
        speaker.opensMail(mailbox.await(SPEAKER, 1).linkPath())
                .seesHeading("You are invited to speak on Haiti")
                .findsNoBarrier()
                .presses("Yes, I will speak")
                .seesHeading("What may be known of you: Haiti")
                .findsNoBarrier()
                .ticks("In the room only")
                .presses("Choose this")
                .seesHeading("Your statement on Haiti");
    }

    private static void writesAStatement(Actor speaker) {
        speaker.seesHeading("Your statement on Haiti")
                .chooses("language", "en")
                .fills("summary", "Three households in four have no water at home. <b>This is text.</b>");
        if (speaker.page().locator("[name='issue-0']").count() == 0) speaker.presses("Add an issue");
        speaker.chooses("issue-0", "right-to-water")
                .fills("proposal-0-0", RECOMMENDATION)
                .fills("question-0-0", "Which districts come first?")
                .presses("Save")
                .findsNoBarrier();
    }

    /// Else nothing of the statement could be carried away.
    private static void isOpen(Actor speaker) {
        speaker.follows("Choose what may be known")
                .seesHeading("What may be known of you: Haiti")
                .ticks("Open")
                .findsNoBarrier()
                .presses("Choose this")
                .seesHeading("Your statement on Haiti");
    }

    private static void uploadsTheVideo(Actor speaker) {
        speaker.attaches("file", Samples.video(VIDEO_SECONDS))
                .presses("Send the video")
                .waitsFor("Video ready", 8)
                .findsNoBarrier();
    }

    private static void handsIn(Actor speaker) {
        speaker.presses("Hand in").sees("Your statement is handed in").findsNoBarrier();
    }

    private static void approves(Actor secretariat) {
        secretariat
                .opens(DESK + "/statements")
                .follows(INSTITUTION)
                .sees("<b>This is text.</b>")
                .presses("Approve")
                .sees("Approved");
    }

    private static void setsTheTime(Actor secretariat) {
        secretariat
                .opens(DESK + "/programme")
                .fills("startsAt", minutes(2))
                .fills("minutes", "60")
                .presses("Save")
                .sees("This day is not one of those of the series")
                .ticks("It is meant so.")
                .presses("Save");
    }

    private static void invitesTheMissions(Actor secretariat) {
        secretariat
                .opens("/desk/missions/import")
                .fills("lines", "Chile; " + CHILE + "; en\nHTI; " + HAITI + "; en")
                .presses("Take them over")
                .sees("The addresses of 2 missions were taken over.")
                .opens(DESK + "/missions")
                .presses("Write the invitations to Haiti")
                .sees("2 letters are written.");
        sendsAGroup(secretariat.opens("/desk/outbox"), "2 letters").seesHeading("No letters waiting");
    }

    private void accepts(Actor delegate, String email, String name) {
        delegate.opensMail(mailbox.await(email, 1).linkPath())
                .seesHeading("Your invitation: Pre-sessions 40")
                .findsNoBarrier()
                .fills("name", name)
                .presses("I come")
                .sees("Your answers are saved.");
    }

    private void acceptsWithTheOpening(Actor stateUnderReview) {
        accepts(stateUnderReview, HAITI, "Hector Haiti");
        stateUnderReview.presses("Yes, we take the two minutes").sees("Your answers are saved.");
    }

    private void signsIn(Actor moderator) {
        moderator
                .opens("/sign-in")
                .fills("email", MODERATOR)
                .presses("Send me a link")
                .opensMail(mailbox.await(MODERATOR, 2).linkPath())
                .opens(MEETING + "/moderation")
                .seesHeading("Moderating: Haiti");
    }

    private static void entersTheRoom(Actor... everyone) {
        for (var person : everyone)
            person.opens(MEETING).seesHeading("Pre-session on Haiti").sees("The Pre-session has not started yet");
    }

    private static void opensTheMeeting(Actor moderator, Actor delegate) {
        moderator.presses("Open the meeting");
        delegate.sees("Welcome. The Pre-session is being opened.");
        moderator.presses("Give the State its two minutes");
        delegate.sees("The State under Review has two minutes.");
    }

    private static void startsTheScreening(Actor moderator, Actor... room) {
        moderator.presses("Start the statements");
        for (var person : room) person.sees("Amina Sample").watches();
        areInStep(room);
    }

    private static void areBackInStep(Actor moderator, Actor... room) {
        moderator.seesNowhere("The connection is lost").sees("Amina Sample");
        for (var person : room)
            person.seesNowhere("The connection is lost").sees("Amina Sample").watches();
        areInStep(room);
    }

    /// Nobody is more than two seconds ahead of anybody; the machine that plays all of them is slow.
    private static void areInStep(Actor... room) {
        var until = Instant.now().plusSeconds(20);
        while (spread(room) > 2) if (Instant.now().isAfter(until)) throw new AssertionError("apart: " + spread(room));
    }

    private static double spread(Actor... room) {
        var ahead = Arrays.stream(room).mapToDouble(Actor::secondsAhead).summaryStatistics();
        return ahead.getMax() - ahead.getMin();
    }

    private static void startsTheQuestions(Actor moderator) {
        moderator
                .presses("Go to questions and answers")
                .sees("Questions and answers")
                .presses("Open questions");
    }

    private static void asks(Actor delegate) {
        delegate.waitsForButton("Ask")
                .fills("text", QUESTION)
                .presses("Ask")
                .sees("The moderator has it")
                .findsNoBarrier();
    }

    private static void putsTheQuestionOnScreen(Actor moderator, Actor stateUnderReview) {
        stateUnderReview.doesNotSee(QUESTION);
        moderator
                .sees(QUESTION)
                .presses("Put on screen")
                .sees("Question on screen")
                .findsNoBarrier();
        stateUnderReview.sees("From Chile").sees(QUESTION);
    }

    private static void answers(Actor speaker, Actor delegate) {
        speaker.sees(QUESTION).findsNoBarrier();
        speaker.fills("text", ANSWER).presses("Publish the answer");
        delegate.sees(ANSWER);
    }

    private static void endsTheMeeting(Actor moderator, Actor delegate) {
        moderator.unfolds("End the meeting…").presses("End the meeting now").sees("Ended");
        delegate.sees("The Pre-session has ended").findsNoBarrier();
    }

    private static void readsTheBrief(Actor stateUnderReview) {
        stateUnderReview
                .opens(STATE + "/brief")
                .seesHeading("Haiti: brief of Pre-session 40")
                .sees("Amina Sample")
                .sees(INSTITUTION)
                .sees("<b>This is text.</b>")
                .sees(RECOMMENDATION)
                .sees("Asked by Chile")
                .sees(QUESTION)
                .sees(ANSWER);
    }

    private static void marksWhatIsUseful(Actor delegate) {
        delegate.opens(STATE + "/brief").sees("Nothing marked yet");
        var mark = delegate.page()
                .locator("li", new LocatorOptions().setHasText(RECOMMENDATION))
                .locator("button.mark");
        mark.click();
        delegate.sees("1 marked").findsNoBarrier().opens(STATE + "/brief").sees("1 marked");
    }

    private static void carriesItAway(Actor delegate) throws IOException {
        var whole = delegate.downloads("Word (DOCX)");
        assertThat(whole.suggestedFilename()).isEqualTo("Pre-session 40 Haiti brief.docx");
        assertThat(lines(whole)).contains("Heading1 Amina Sample", "ListBullet " + RECOMMENDATION, "Normal " + ANSWER);

        var marked = delegate.downloads("Marked only, Word (DOCX)");
        assertThat(lines(marked))
                .contains("Heading1 Amina Sample", "ListBullet " + RECOMMENDATION)
                .doesNotContain("ListBullet Which districts come first?", "Normal " + ANSWER);
    }

    private static List<String> lines(Download download) throws IOException {
        try (var file = download.createReadStream();
                var document = new XWPFDocument(file)) {
            return document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getStyle() + " " + paragraph.getText())
                    .toList();
        }
    }

    private static Actor setsTheCall(Actor secretariat, String opensAt, String closesAt) {
        return secretariat
                .opens("/desk/pre-sessions/40/call")
                .fills("opensAt", opensAt)
                .fills("closesAt", closesAt)
                .fills("contactEmail", "pre-sessions@example.org");
    }

    /// A time in Geneva, so many minutes from now, as a form takes it.
    private static String minutes(int fromNow) {
        return LocalDateTime.now(Page.GENEVA)
                .plusMinutes(fromNow)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
