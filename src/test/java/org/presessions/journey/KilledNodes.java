package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.presessions.testing.Browser;

/// Two nodes behind a [Balancer], a room full of people who listen, two who ask and a moderator who halts a statement
/// and lets it run on; one node after the other is killed in the middle of it and started again.
final class KilledNodes implements AutoCloseable {
    private static final String MEETING = "/pre-sessions/rehearsal/iceland/meeting";
    private static final String DESK = MEETING + "/moderation";
    private static final String ROOM = """
            meeting_id = (select p.id from pre_session p join series on series.id = series_id
              where slug = 'rehearsal' and state_iso3 = 'ISL')
            """;
    private static final int LONGEST_QUIET_MILLIS = 3_000;
    private static final int BREATH_MILLIS = 250;

    private final OthersDatabase database;
    private final List<ServerProcess> nodes;
    private final Balancer balancer;
    private final List<RoomFollower> followers;
    private final List<PersistentDelegate> delegates;
    private final Browser moderator;
    private final Random moments = new Random();
    private final List<Thread> working = new ArrayList<>();
    private boolean isGiven;
    private volatile boolean isOver;

    KilledNodes(Path folder, int followers) throws IOException, SQLException {
        database = new OthersDatabase(folder);
        var settings = database.settings("yes");
        settings.putAll(ServerProcess.ONE_PERSON_IN_MANY_PLACES);
        var loader = new ServerProcess(folder.resolve("one"), settings);
        nodes = List.of(loader, new ServerProcess(folder.resolve("two"), settings));
        balancer = new Balancer(nodes.stream().map(ServerProcess::port).toList());
        moderator = signedIn(loader, "moderator");
        var delegate = signedIn(loader, "delegate");
        delegates = List.of(
                new PersistentDelegate(delegate, MEETING, "delegate"),
                new PersistentDelegate(signedIn(loader, "state-under-review"), MEETING, "state-under-review"));
        assertThat(delegate.get(MEETING).status()).isEqualTo(200);
        var cookie = "Cookie: " + delegate.cookieLine();
        this.followers = IntStream.range(0, followers)
                .mapToObj(i -> new RoomFollower(balancer.port(), MEETING, cookie))
                .toList();
    }

    private Browser signedIn(ServerProcess loader, String role) {
        var browser = new Browser(balancer.port());
        browser.post(loader.signInLink(role));
        return browser;
    }

    /// Kills so often, and waits each time until all listen and the node is back.
    void kills(int often) {
        opensTheMeeting();
        followers.forEach(follower -> Thread.ofVirtual().start(follower));
        allListen();
        delegates.forEach(delegate -> works(delegate::next));
        works(this::acts);
        for (var kill = 0; kill < often; kill++) {
            if (kill % 2 == 0) showsAgain();
            pause(moments.nextInt(LONGEST_QUIET_MILLIS));
            var node = nodes.get(kill % nodes.size());
            node.kill();
            allListen();
            node.restart();
        }
        pause(BREATH_MILLIS);
        isOver = true;
        working.forEach(KilledNodes::ends);
    }

    private void opensTheMeeting() {
        must(moderator.post(DESK + "/step", "step", "0", "stage", "opening"));
        must(moderator.post(DESK + "/acts", "act", "open-questions"));
        must(moderator.submit(moderator.get(DESK), DESK + "/step"));
    }

    /// In a statement it is halted, or runs on; after it somebody is given the floor, or it is taken back.
    private void acts() {
        var desk = moderator.get(DESK).html();
        var clock = desk.select("button[name=act][value=pause], button[name=act][value=resume]");
        if (!clock.isEmpty()) must(moderator.post(DESK + "/acts", "act", clock.attr("value")));
        else {
            var seat = desk.select("form[action$=/moderation/floor] [name=seatId]");
            if (seat.isEmpty()) return; // between a statement and the questions
            must(moderator.post(
                    DESK + "/floor", "seatId", isGiven ? "" : seat.getFirst().attr("value")));
            isGiven = !isGiven;
        }
    }

    private void showsAgain() {
        var desk = moderator.get(DESK);
        if (desk.html().select("form[action$=/moderation/turn]").isEmpty()) return; // one runs
        must(moderator.submit(desk, DESK + "/turn", "turn", "0"));
    }

    private void works(Runnable next) {
        working.add(Thread.ofVirtual().start(() -> {
            while (!isOver) {
                try {
                    next.run();
                } catch (AssertionError cut) {
                    if (!(cut.getCause() instanceof IOException)) throw cut;
                }
                pause(BREATH_MILLIS);
            }
        }));
    }

    private void allListen() {
        Awaitility.await("all listen")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> followers.stream().allMatch(RoomFollower::isIn));
    }

    /// What was acknowledged is in the log once; and each has heard all of it once, in its order.
    void isTrueToTheLog() throws SQLException {
        var log = database
                .column("select seq from meeting_event where " + ROOM + " and audience = 'everyone' order by 1")
                .stream()
                .map(Long::valueOf)
                .toList();
        assertThat(log).doesNotHaveDuplicates().isNotEmpty();
        Awaitility.await("the last is heard")
                .until(() -> followers.stream().allMatch(follower -> follower.lastId() >= log.getLast()));
        for (var follower : followers) {
            assertThat(follower.doubledOrOutOfOrder()).isEmpty();
            assertThat(follower.lost(log)).isEmpty();
        }
        var asked = "select payload ->> 'text' from meeting_event where kind = 'question-put' and " + ROOM;
        assertThat(database.column(asked))
                .doesNotHaveDuplicates()
                .containsAll(all(PersistentDelegate::acknowledged))
                .isSubsetOf(all(PersistentDelegate::sent));
    }

    private List<String> all(Function<PersistentDelegate, List<String>> of) {
        return delegates.stream()
                .flatMap(delegate -> of.apply(delegate).stream())
                .toList();
    }

    /// Nanoseconds that each was away, of all cuts, in order.
    List<Long> away() {
        return followers.stream()
                .flatMap(follower -> follower.away().stream())
                .sorted()
                .toList();
    }

    private static void must(Browser.Reply reply) {
        assertThat(reply.status()).as(reply.heading()).isEqualTo(303);
    }

    private static void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static void ends(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        for (var follower : followers) follower.close();
        balancer.close();
        nodes.forEach(ServerProcess::close);
        database.close();
    }
}
