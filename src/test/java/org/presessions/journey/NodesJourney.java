package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.live.Listener;
import org.presessions.meeting.live.janus.LoneJanus;
import org.presessions.testing.Chromium;

/// Two servers on one database, which is empty at first.
class NodesJourney {
    private static final Path FOLDER =
            Path.of("target/journey/nodes-" + ProcessHandle.current().pid());
    private static final String MEETING = "/pre-sessions/rehearsal/iceland/meeting";
    private static final int TONE = 880;
    private static final int VIDEO_SECONDS = 5;
    private static final int LISTENERS = 50;
    private static final int KILLS = Integer.getInteger("presessions.kills", 2);

    @Test
    void nodesThatStartAtOnceWaitForEachOtherAndForTheirFiles() throws Exception {
        try (var database = new OthersDatabase(FOLDER);
                var one = new Node("one", database);
                var two = new Node("two", database)) {
            theDemonstrationIsThereOnce(one.started(), two.started());
            aVideoIsPreparedByTheNodeThatHasIt(one.started(), two.started());
            theRecordOfActsIsOutOfTheServersReach(database);
        }
    }

    /// `-Dpresessions.kills=50` kills them more often.
    @Test
    void aRoomHearsItsLogOnceHoweverOftenANodeIsKilled() throws Exception {
        try (var room = new KilledNodes(FOLDER.resolveSibling(FOLDER.getFileName() + "-killed"), LISTENERS)) {
            room.kills(KILLS);
            room.isTrueToTheLog();
        }
    }

    /// Whoever listens and whoever speaks come by the first node; the live server is a service that both share.
    @Test
    void soundGoesOnWhenTheNodeDiesByWhichItCame() throws Exception {
        assumeTrue(LoneJanus.isInstalled(), "Janus is not here: nobody can be heard");
        var folder = FOLDER.resolveSibling(FOLDER.getFileName() + "-sound");
        try (var janus = LoneJanus.start();
                var database = new OthersDatabase(folder)) {
            var settings = database.settings("yes");
            settings.putAll(janus.settings());
            try (var one = new ServerProcess(folder.resolve("one"), settings);
                    var two = new ServerProcess(folder.resolve("two"), settings);
                    var balancer = Balancer.toTheFirst(List.of(one.port(), two.port()));
                    var chromium = Chromium.hearing();
                    var moderator = Listener.with(chromium.context(), TONE);
                    var delegate = Listener.with(chromium.context(), 0)) {
                enters(delegate, balancer, one.signInLink("delegate"), MEETING);
                enters(moderator, balancer, one.signInLink("moderator"), MEETING + "/moderation");
                moderator.press("Open the meeting");
                moderator.turnsTheMicrophoneOn();
                delegate.joins().hears(TONE);
                var before = List.of(server(moderator), server(delegate));
                one.kill();
                var killed = Instant.now();
                Awaitility.await("both with the second node")
                        .until(() -> Stream.of(moderator, delegate).noneMatch(each -> before.contains(server(each))));
                delegate.hears(TONE);
                moderator.reaches("speaking");
                assertThat(Duration.between(killed, Instant.now())).isLessThan(Duration.ofSeconds(30));
            }
        }
    }

    private static void enters(Listener person, Balancer balancer, String link, String path) {
        var address = "http://localhost:" + balancer.port();
        person.page().navigate(address + link);
        person.press("Continue");
        person.page().navigate(address + path);
    }

    /// The name of the live server that the page was told.
    private static String server(Listener person) {
        return person.page().locator("[data-live-server]").first().getAttribute("data-live-server");
    }

    /// A server that starts while another does.
    private static final class Node implements AutoCloseable {
        private final CompletableFuture<ServerProcess> starting;

        Node(String name, OthersDatabase database) {
            starting = CompletableFuture.supplyAsync(() -> new ServerProcess(FOLDER.resolve(name), database.guarded()));
        }

        ServerProcess started() {
            return starting.join();
        }

        @Override
        public void close() {
            starting.thenAccept(ServerProcess::close)
                    .exceptionally(failed -> null)
                    .join();
        }
    }

    private static void theDemonstrationIsThereOnce(ServerProcess one, ServerProcess two) {
        assertThat(Stream.of(one, two).filter(node -> node.output().contains("The demonstration is loaded.")))
                .hasSize(1);
        for (var node : new ServerProcess[] {one, two}) {
            assertThat(node.firstPage()).contains("/pre-sessions/rehearsal");
            assertThat(node.output()).doesNotContain(" ERROR ");
        }
    }

    /// The folders of the two are not one, as they should be: what the other node cannot do it leaves.
    private static void aVideoIsPreparedByTheNodeThatHasIt(ServerProcess one, ServerProcess two) throws Exception {
        var loader = one.output().contains("The demonstration is loaded.") ? one : two;
        var upload = new InterruptedUpload(loader, Samples.video(VIDEO_SECONDS));
        upload.sendsTheRest();
        Awaitility.await("the video ready")
                .atMost(Duration.ofMinutes(2))
                .failFast(upload::isRefused)
                .until(upload::isReady);
    }

    private static void theRecordOfActsIsOutOfTheServersReach(OthersDatabase database) {
        for (var act : List.of(
                "delete from audit_entry",
                "update audit_entry set act = 'x'",
                "truncate audit_entry",
                "alter table audit_entry disable trigger all"))
            assertThatThrownBy(() -> database.asTheServer(act))
                    .as(act)
                    .message()
                    .containsAnyOf("permission denied", "must be owner");
    }
}
