package org.presessions.meeting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingRepository;
import org.presessions.meeting.room.CommonRoom;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.testing.Queries;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/// What a room full of browsers costs the database.
@ServerTest
class MeetingHubTest {
    private static final int BROWSERS = 300;

    @Autowired
    BeanFactory beans;

    @Autowired
    MeetingRepository log;

    @Autowired
    CommonRoom common;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TestRoom room;

    @BeforeEach
    void open() {
        room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        room.goTo(MeetingStage.STATE_SPEAKS);
    }

    @Test
    void threeHundredWhoComeAtOnceAskOnceForAll() throws Exception {
        var hub = new MeetingHub(room.preSession.id(), log, common);
        var browsers = browsers(BROWSERS);
        hub.join(browsers.getFirst().stream, 0);
        var asked = Queries.of("from meeting_event", () -> {
            joinWhileTheLogCannotBeRead(hub, browsers.subList(1, BROWSERS));
            await(() -> hub.streams().size() == BROWSERS);
        });
        assertThat(asked).isBetween(1, 2); // those who came after the first look began are answered by the next
        for (var browser : browsers) await(() -> browser.ids().equals(List.of("1", "2")));
    }

    @Test
    void whoHasGoneMeanwhileDoesNotComeIn() {
        var hub = new MeetingHub(room.preSession.id(), log, common);
        var gone = new Browser();
        gone.stream.close();
        await(gone.stream::isOver);
        hub.join(gone.stream, 0);
        assertThat(hub.streams()).isEmpty();
    }

    @Test
    void newsIsReadOnceForAll() throws Exception {
        var hub = new MeetingHub(room.preSession.id(), log, common);
        var browsers = browsers(3);
        browsers.forEach(browser -> hub.join(browser.stream, 2));
        room.opensQuestions();
        assertThat(Queries.of("from meeting_event", hub::advance)).isEqualTo(1);
        for (var browser : browsers) await(() -> browser.ids().getFirst().equals("3"));
    }

    /// Nobody reads the log before all stand at the door.
    private void joinWhileTheLogCannotBeRead(MeetingHub hub, List<Browser> browsers) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table meeting_event in access exclusive mode").update();
            var threads = browsers.stream()
                    .map(browser -> Thread.ofVirtual().start(() -> hub.join(browser.stream, 0)))
                    .toList();
            await(() -> threads.stream().allMatch(MeetingHubTest::waits));
            assertThat(hub.streams()).hasSize(1); // who is here is known all the while
        });
    }

    private static boolean waits(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static void await(Callable<Boolean> fulfilled) {
        Awaitility.await().until(fulfilled);
    }

    private List<Browser> browsers(int count) {
        return IntStream.range(0, count).mapToObj(number -> new Browser()).toList();
    }

    private final class Browser {
        private final MockHttpServletResponse response = new MockHttpServletResponse();
        final MeetingStream stream = new MeetingStream(
                new MeetingLine(
                        LivePlace.room(room.preSession.id()),
                        new Attendee(UUID.randomUUID(), true, Optional.empty(), Optional.empty()),
                        "session",
                        Locale.ENGLISH),
                new MockAsyncContext(new MockHttpServletRequest(), response),
                gone -> {});

        Browser() {
            Thread.ofVirtual().start(stream);
        }

        List<String> ids() {
            return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("id: "))
                    .map(line -> line.substring("id: ".length()))
                    .toList();
        }
    }
}
