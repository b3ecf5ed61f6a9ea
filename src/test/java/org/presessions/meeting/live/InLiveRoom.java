package org.presessions.meeting.live;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.live.janus.Janus;
import org.presessions.testing.Chromium;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// A room of one's own for each test, where Janus is, and browsers that hear.
abstract class InLiveRoom {
    static Chromium chromium;

    @Autowired
    BeanFactory beans;

    @Autowired
    Janus janus;

    TestRoom room;

    @BeforeAll
    static void start() {
        chromium = Chromium.hearing();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void furnish() {
        assumeTrue(janus.isRunning(), "Janus is not here: nobody can be heard or seen");
        Awaitility.await().until(() -> janus.session().isPresent());
        room = furnished();
    }

    TestRoom furnished() {
        return new TestRoom(beans);
    }
}
