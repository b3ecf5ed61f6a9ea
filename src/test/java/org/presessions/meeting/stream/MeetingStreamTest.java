package org.presessions.meeting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.mail.Mail;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.people.SignInLinks;
import org.presessions.testing.Browser;
import org.presessions.testing.LogLines;
import org.presessions.testing.Queries;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What really comes over the lines.
@ServerTest
class MeetingStreamTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    SampleMeeting sample;

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingStreams streams;

    @Autowired
    SignInLinks links;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    TestRoom room;
    final List<Line> lines = new CopyOnWriteArrayList<>();

    @BeforeEach
    void furnish() {
        room = new TestRoom(beans);
    }

    @AfterEach
    void hangUp() {
        lines.forEach(Line::close);
    }

    @Test
    void twoLinesAreToldTheSameInTheSameOrder() {
        var danish = line(room.danish, "");
        var chilean = line(room.chilean, "");
        sample.opens(room.preSession);
        room.goTo(MeetingStage.STATE_SPEAKS);
        sample.takesQuestions(room.preSession);
        await(() -> danish.ids().contains("4") && chilean.ids().contains("4"));
        assertThat(danish.ids()).isSorted().doesNotHaveDuplicates();
        assertThat(chilean.ids()).isEqualTo(danish.ids());
    }

    @Test
    void whoeverOpensLineAfterLineLosesTheOldestAndNobodyElseDoes() {
        var chilean = line(room.chilean, "");
        var oldest = line(room.danish, "");
        for (var i = 0; i < 29; i++) line(room.danish, "");
        assertThat(lines).noneMatch(Line::isOver);
        var newest = line(room.danish, "");
        await(oldest::isOver);
        sample.opens(room.preSession);
        await(() -> chilean.ids().contains("1") && newest.ids().contains("1"));
        assertThat(lines).filteredOn(Line::isOver).containsExactly(oldest);
    }

    @Test
    void whoeverIsShownOutIsToldAndHearsNoMore() {
        sample.opens(room.preSession);
        var danish = line(room.danish, "");
        var chilean = line(room.chilean, "");
        await(() -> danish.ids().size() == 1 && chilean.ids().size() == 1);
        meetings.perform(
                room.preSession.id(), new MeetingCommand.RemovePerson(room.danish.id(), false, "For the person alone"));
        room.goTo(MeetingStage.QUESTIONS);
        await(() -> danish.isOver() && chilean.ids().contains("4"));
        assertThat(danish.news().getLast()).startsWith("{\"seq\":2,\"kind\":\"person-removed\"");
        assertThat(chilean.news()).noneMatch(news -> news.contains("person-removed"));
    }

    /// The desk would ask by itself, and that a while later.
    @Test
    void whoModeratesIsToldOfWhoeverLeaves() {
        sample.opens(room.preSession);
        var desk = line(room.moderator, "");
        var chilean = line(room.chilean, "");
        var danish = line(room.danish, "");
        await(() -> Stream.of(desk, chilean, danish).allMatch(line -> line.ids().contains("1")));
        streams.beat();
        assertThat(desk.looks()).isZero();
        chilean.close();
        await(() -> {
            streams.beat();
            return desk.looks() > 0;
        });
        assertThat(danish.looks()).isZero();
        var people = room.browser(room.moderator).get(room.path() + "/moderation");
        assertThat(Browser.text(people, "[data-part=people]")).isEqualTo("2 people are here");
    }

    /// The line of a browser that lost its network stays open for many minutes.
    @Test
    void whoseBrowserAsksNoMoreIsGoneThoughTheLineIsOpen() {
        sample.opens(room.preSession);
        var danish = line(room.danish, "");
        line(room.chilean, "");
        room.browser(room.moderator).get(room.path() + "/moderation"); // another node has the line
        streams.beat();
        streams.noteWhoIsThere();
        assertThat(meetings.present(room.preSession.id()))
                .contains(room.danish.id(), room.chilean.id(), room.moderator.id());
        var from = clock.instant();
        for (var seconds = 10; seconds <= 30; seconds += 10)
            clock.at(from.plusSeconds(seconds), () -> {
                room.browser(room.chilean).get(room.path() + "/clock");
                room.browser(room.moderator).get(room.path() + "/clock");
                streams.noteWhoIsThere();
            });
        clock.at(
                from.plusSeconds(31),
                () -> assertThat(meetings.present(room.preSession.id()))
                        .contains(room.chilean.id(), room.moderator.id())
                        .doesNotContain(room.danish.id()));
        assertThat(danish.isOver()).isFalse();
    }

    @Test
    void linesThatEndWriteNothingIntoTheLog() {
        try (var log = new LogLines()) {
            for (var round = 0; round < 20; round++) {
                line(room.danish, "");
                line(room.chilean, "");
            }
            lines.forEach(Line::close); // in the middle of what it is told
            sample.opens(room.preSession);
            for (var beat = 0; beat < 5; beat++) {
                streams.beat();
                await(() -> lines.stream().allMatch(Line::isOver));
            }
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(log.all()).isEmpty());
        }
    }

    @Test
    void aLineThatWasCutGetsExactlyWhatItMissed() {
        sample.opens(room.preSession);
        room.goTo(MeetingStage.STATE_SPEAKS);
        var line = line(room.danish, "1");
        await(() -> line.ids().size() == 1);
        sample.takesQuestions(room.preSession);
        await(() -> line.ids().size() == 3);
        assertThat(line.ids()).containsExactly("2", "3", "4");
        line.close();

        sample.shows(room.preSession, room.asks(room.danish, "How many wells?"));
        var again = line(room.danish, "4");
        await(() -> again.ids().size() == 2);
        assertThat(again.ids()).containsExactly("5", "6");
    }

    @Test
    void aQuestionThatNobodyTookNeverReachesOthers() {
        sample.opens(room.preSession);
        room.opensQuestions();
        var asker = line(room.danish, "");
        var other = line(room.chilean, "");
        var speaker = line(people.get(room.firstSeat.speakerId()), "");
        var moderator = line(room.moderator, "");
        var question = room.asks(room.danish, "SECRET wells?");
        await(() -> asker.ids().contains("3"));
        for (var line : lines) assertThat(line.text()).doesNotContain("SECRET");
        sample.shows(room.preSession, question);
        for (var line : List.of(asker, other, speaker, moderator))
            await(() -> line.ids().contains("4"));
        assertThat(asker.ids()).containsExactly("1", "2", "3", "4");
        assertThat(moderator.ids()).containsExactly("1", "2", "3", "4");
        assertThat(other.ids()).containsExactly("1", "2", "4");
        assertThat(speaker.ids()).containsExactly("1", "2", "4");
        var late = line(room.chilean, "");
        await(() -> late.ids().contains("4"));
        assertThat(late.ids()).containsExactly("1", "2", "4");
        for (var line : lines)
            assertThat(line.text())
                    .doesNotContain(
                            question.toString(), room.danish.id().toString(), "DNK"); // the question is on screen
        assertThat(other.text() + speaker.text() + late.text()).doesNotContain("question-asked");
    }

    @Test
    void helpIsToldAtOnceToWhoeverAskedAndToTheDeskAndNobodyElseHearsOfIt() {
        sample.opens(room.preSession);
        var asker = line(room.danish, "");
        var other = line(room.chilean, "");
        var moderator = line(room.moderator, "");
        room.browser(room.danish).post(room.path() + "/help", "topic", "cannot-hear");
        await(() -> asker.text().contains("event: look") && moderator.text().contains("event: look"));
        sample.takesQuestions(room.preSession);
        await(() -> other.ids().contains("3")); // of both at once, where a beat came between
        assertThat(other.text()).doesNotContain("event: look");
    }

    @Test
    void whoeverHasNothingOfTheirOwnIsSentWhatChangedAndTheOthersAreToldToAsk() {
        sample.opens(room.preSession);
        var danish = line(room.danish, "1");
        var chilean = line(room.chilean, "1");
        var moderator = line(room.moderator, "1");
        var haitian = line(room.delegate("HTI", "Hanna Sample"), "1");
        streams.beat();
        room.opensQuestions();
        await(() -> danish.ids().contains("2") && chilean.ids().contains("2"));
        var question = room.asks(room.danish, "How many wells?");
        await(() -> danish.ids().contains("3"));
        streams.beat();
        sample.shows(room.preSession, question);
        for (var line : lines) await(() -> line.ids().contains("4"));
        assertThat(chilean.events()).containsOnly("parts");
        assertThat(chilean.news().getLast())
                .startsWith("{\"seq\":4,")
                .contains("How many wells?", "data-part=\\\"card\\\"")
                .doesNotContain("data-part=\\\"programme\\\"");
        assertThat(danish.events()).containsExactly("parts", "news", "news");
        assertThat(moderator.events()).doesNotContain("parts");
        assertThat(haitian.events()).containsOnly("news");
    }

    @Test
    void eachIsSentTheLanguageOfTheirPage() {
        sample.opens(room.preSession);
        var english = line(room.danish, "1");
        var french = line(room.chilean, "1", "fr");
        streams.beat();
        room.goTo(MeetingStage.STATE_SPEAKS);
        await(() -> english.ids().contains("2") && french.ids().contains("2"));
        assertThat(english.news().getLast()).contains("\"language\":\"en\"", "State under Review");
        assertThat(french.news().getLast()).contains("\"language\":\"fr\"", "État");
    }

    @Test
    void whoeverLowersAHandIsToldToAskOnceMore() {
        sample.opens(room.preSession);
        var danish = line(room.danish, "1");
        streams.beat();
        var browser = room.browser(room.danish);
        browser.post(room.path() + "/hand", "act", "raise");
        await(() -> danish.ids().contains("2"));
        browser.post(room.path() + "/hand", "act", "lower");
        await(() -> danish.ids().contains("3"));
        room.opensQuestions();
        await(() -> danish.ids().contains("4"));
        assertThat(danish.events()).containsExactly("news", "news", "parts");
    }

    @Test
    void aNumberFromTheFutureDeafensNobody() {
        var hostile = line(room.chilean, "999999999");
        var danish = line(room.danish, "");
        sample.opens(room.preSession);
        await(() -> danish.ids().equals(List.of("1")));
        await(() -> hostile.ids().equals(List.of("1")));
    }

    @Test
    void aLineBeatsSoThatItsSilenceIsNoticed() {
        var line = line(room.danish, "");
        streams.beat();
        await(() -> line.text().contains("event: beat\ndata: {\"apart\":156}")); // one asks
    }

    @Test
    void whoseAccessIsOverIsNoLongerTold() {
        var moderator = line(room.moderator, "");
        var danish = line(room.danish, "");
        people.revoke(room.moderator.id(), Role.MODERATOR);
        streams.endExpired();
        await(moderator::isOver);
        sample.opens(room.preSession);
        await(() -> danish.ids().equals(List.of("1")));
        assertThat(moderator.ids()).isEmpty();
    }

    @Test
    void whoSignsOutIsNoLongerTold() {
        var line = line(room.danish, "");
        line.signOut();
        streams.endExpired();
        await(line::isOver);
    }

    @Test
    void manyLinesAreLookedAfterWithTheQueriesOfOne() throws Exception {
        line(room.danish, "");
        var forOne = queriesOfLookingAfter();
        line(room.chilean, "");
        line(room.moderator, "");
        assertThat(queriesOfLookingAfter()).isLessThanOrEqualTo(forOne); // lines of other rooms may end meanwhile
    }

    private int queriesOfLookingAfter() throws Exception {
        return Queries.of(() -> {
                    streams.beat();
                    streams.endExpired();
                    return lines.size();
                })
                .size();
    }

    @Test
    void theClockIsTheServers() {
        var browser = room.browser(room.danish);
        clock.at(
                Instant.now().plusSeconds(3600),
                () -> { // no other clock shows that
                    var before = clock.millis();
                    var told =
                            Long.parseLong(browser.get(room.path() + "/clock").text());
                    assertThat(told).isBetween(before, clock.millis());
                });
    }

    private Line line(Person person, String lastEventId) {
        return line(person, lastEventId, "en");
    }

    private Line line(Person person, String lastEventId, String language) {
        var line = new Line(person, lastEventId, language);
        lines.add(line);
        await(() -> line.text().contains("retry: "));
        return line;
    }

    private static void await(Callable<Boolean> fulfilled) {
        Awaitility.await().pollInterval(Duration.ofMillis(10)).until(fulfilled);
    }

    /// One connection, read line by line as it comes.
    private final class Line {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final List<String> read = new CopyOnWriteArrayList<>();
        private final Stream<String> body;
        private volatile boolean over;

        Line(Person person, String lastEventId, String language) {
            signIn(person);
            var request =
                    HttpRequest.newBuilder(address(room.path() + "/stream")).header("Accept-Language", language);
            if (!lastEventId.isEmpty()) request.header("Last-Event-ID", lastEventId);
            var response = send(request, HttpResponse.BodyHandlers.ofLines());
            assertThat(response.statusCode()).isEqualTo(200);
            body = response.body();
            Thread.ofVirtual().start(this::read);
        }

        String text() {
            return String.join("\n", read);
        }

        List<String> ids() {
            return values("id: ");
        }

        /// The kinds of the events that carry a number.
        List<String> events() {
            var kinds = values("event: ");
            return kinds.stream().filter(List.of("news", "parts")::contains).toList();
        }

        /// The data of the events that carry a number.
        List<String> news() {
            return values("data: ").stream()
                    .filter(data -> data.contains("seq"))
                    .toList();
        }

        long looks() {
            return values("event: ").stream().filter("look"::equals).count();
        }

        boolean isOver() {
            return over;
        }

        void close() {
            client.shutdownNow();
        }

        void signOut() {
            post("/sign-out");
        }

        private List<String> values(String name) {
            return read.stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(name.length()))
                    .toList();
        }

        private void read() {
            try {
                body.forEach(read::add);
            } catch (UncheckedIOException hungUp) {
                assertThat(hungUp).isNotNull();
            }
            over = true;
        }

        private void signIn(Person person) {
            var link = links.issue(
                    person.id(), new Mail.PersonalLink("/", Instant.now().plusSeconds(600), true));
            post(link.substring(link.indexOf("/sign-in")));
        }

        private void post(String path) {
            var page = send(HttpRequest.newBuilder(address("/sign-in")), HttpResponse.BodyHandlers.ofString());
            var token = Jsoup.parse(page.body()).select("input[name=_csrf]").attr("value");
            send(
                    HttpRequest.newBuilder(address(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token)),
                    HttpResponse.BodyHandlers.ofString());
        }

        private URI address(String path) {
            return URI.create("http://localhost:" + port).resolve(path);
        }

        private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
            try {
                return client.send(request.build(), body);
            } catch (IOException | InterruptedException failed) {
                throw new AssertionError(failed);
            }
        }
    }
}
