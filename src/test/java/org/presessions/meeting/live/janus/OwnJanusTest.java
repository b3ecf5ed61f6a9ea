package org.presessions.meeting.live.janus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.shared.installation.Walls;
import tools.jackson.databind.json.JsonMapper;

/// The live server as a child of ours: what it can do, and what it cannot.
class OwnJanusTest {
    private static final String PORTS = "20000-20999";

    private final Optional<JanusPlace> place = JanusPlace.find();

    /// Servers of other tests have theirs in this process, too.
    private final Set<Long> others = all().map(ProcessHandle::pid).collect(Collectors.toSet());

    @BeforeEach
    void look() {
        assumeTrue(place.isPresent(), "Janus is not here: there is no live sound");
    }

    @Test
    void itAnswersAndProvesItself() throws IOException, InterruptedException {
        try (var run = host(PORTS).start(event -> {})) {
            assertThat(run.version()).matches("\\d+\\.\\d+\\.\\d+.*");
            assertThat(run.isOver()).isFalse();
            assertThatThrownBy(() -> run.line().askAsAnybody(Map.of("janus", "create")))
                    .isInstanceOfSatisfying(
                            JanusRefusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(403));
        }
    }

    @Test
    void whatItReadAtItsStartIsGoneOnceItAnswers() throws IOException {
        try (var run = host(PORTS).start(event -> {})) {
            assertThat(run.version()).isNotEmpty();
            assertThat(Path.of(System.getProperty("java.io.tmpdir"))
                            .resolve(bound(programs().getFirst().pid())))
                    .doesNotExist();
        }
    }

    /// With a broken configuration it would go on with defaults, and serve whoever comes.
    @Test
    void oneWithABrokenConfigurationIsNotTakenForOurs() throws IOException {
        var broken = host("20000-20999\"\n nothing of this {");
        assertThatThrownBy(() -> broken.start(event -> {})).isInstanceOfAny(JanusAway.class, JanusRefusal.class);
        assertThat(programs()).isEmpty();
    }

    @Test
    void itEndsWithItsRun() throws IOException {
        host(PORTS).start(event -> {}).close();
        Awaitility.await().untilAsserted(() -> assertThat(programs()).isEmpty());
    }

    @Test
    void wherePortsAreTakenItTriesAnother() throws IOException {
        try (var taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var free = new ServerSocket(0)) {
            free.close();
            var ports = new ArrayDeque<>(List.of(taken.getLocalPort(), free.getLocalPort()));
            try (var run = host(PORTS, ports::remove).start(event -> {})) {
                assertThat(run.session().name()).isNotEmpty();
            }
            assertThat(ports).isEmpty();
        }
    }

    /// What the next test looks for is found where nothing keeps it from being written.
    @Test
    void withoutItsWallsItWrites() throws IOException {
        try (var run = unlimited()) {
            record(run.session());
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(written(programs().getFirst().pid()))
                                    .isNotEmpty()
                                    .allMatch(file -> file.endsWith("/recorded.wav")));
        }
    }

    @Test
    void itIsOverWhenItsMachineHasAnotherAddress() throws IOException, InterruptedException {
        try (var run = host(PORTS).start(event -> {})) {
            assertThat(run.isOver()).isFalse();
            var moved = new JanusRun(run.session(), run.line(), run.version(), run.process(), () -> true);
            assertThat(moved.isOver()).isTrue();
        }
    }

    /// The control is Janus itself: asked to record it says that it does.
    @Test
    void itCannotWriteAByteAnywhere() throws IOException {
        try (var run = host(PORTS).start(event -> {})) {
            var program = programs().getFirst();
            var limits = Files.readString(Path.of("/proc/" + program.pid() + "/limits"));
            assertThat(limits).containsPattern("Max file size +0 +0 ");

            record(run.session());
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(written(program.pid())).isEmpty());
        }
    }

    /// The same program with the same configuration, in a folder of its own where it may write.
    private JanusRun unlimited() throws IOException {
        var port = 20_000 + ThreadLocalRandom.current().nextInt(10_000);
        var address = new JanusSettings("yes", "", "", PORTS).addressHere();
        var values = Map.of(
                "address", address, "ports", PORTS, "port", "" + port, "name", "n", "secret", "s", "adminSecret", "a");
        var files = JanusFiles.write(place.orElseThrow(), values);
        var command = Stream.concat(
                Walls.with("--share-net", "--ro-bind", files.folder().toString(), "/live", "--tmpfs", "/tmp").stream(),
                Stream.of(place.orElseThrow().program().toString(), "-F", "/live/conf", "-o"));
        var process = new ProcessBuilder(command.toList())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var socket = URI.create("ws://127.0.0.1:" + port);
        var json = JsonMapper.builder().build();
        var line = Awaitility.await()
                .ignoreExceptions()
                .until(() -> JanusLine.to(HttpClient.newHttpClient(), socket, json, "s", event -> {}), any -> true);
        files.close();
        return new JanusRun(
                new JanusSession(line, "n", "s", Set.of(address)), line, "", Optional.of(process), () -> false);
    }

    private static void record(JanusSession session) {
        var mixer = session.attach(Plugin.AUDIOBRIDGE);
        session.ask(mixer, Map.of("request", "create", "admin_key", session.secret(), "room", "a", "secret", "b"));
        for (var folder : List.of("/", "/tmp/", "/dev/shm/", "/live/", "/dev/"))
            ask(session, mixer, folder + "recorded.wav");
    }

    private static void ask(JanusSession session, long mixer, String file) {
        try {
            session.ask(
                    mixer,
                    Map.of(
                            "request",
                            "enable_recording",
                            "room",
                            "a",
                            "secret",
                            "b",
                            "record",
                            true,
                            "record_file",
                            file));
        } catch (JanusRefusal refused) {
            assertThat(refused.code()).isPositive();
        }
    }

    /// Files with something in them that it holds open or has made, in all that it sees but the programs.
    private static List<String> written(long pid) throws IOException {
        var root = Path.of("/proc/" + pid + "/root");
        try (var open = Files.list(Path.of("/proc/" + pid + "/fd"));
                var made = Stream.of("", "tmp", "dev/shm", "live", "dev")
                        .map(root::resolve)
                        .filter(Files::isDirectory)
                        .flatMap(OwnJanusTest::in)) {
            return Stream.concat(open.map(OwnJanusTest::target), made)
                    .filter(path -> Files.isRegularFile(path) && path.toFile().length() > 0)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static Stream<Path> in(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !Files.isSymbolicLink(file)).toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException closedMeanwhile) {
            return Path.of("/closed");
        }
    }

    /// The name of the folder that a process sees as `/live`: the fourth and fifth columns of its mounts
    /// (proc_pid_mountinfo(5)).
    private static String bound(long pid) throws IOException {
        var mount = Files.readAllLines(Path.of("/proc/" + pid + "/mountinfo")).stream()
                .map(line -> line.split(" "))
                .filter(columns -> columns[4].equals("/live"))
                .findFirst()
                .orElseThrow();
        return mount[3].replace("//deleted", "").replaceFirst(".*/", "");
    }

    private List<ProcessHandle> programs() {
        return all().filter(program -> !others.contains(program.pid())).toList();
    }

    private static Stream<ProcessHandle> all() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info()
                        .command()
                        .filter(path -> path.endsWith("/janus"))
                        .isPresent());
    }

    private OwnJanus host(String ports) {
        return new OwnJanus(
                place.orElseThrow(),
                new JanusSettings("yes", "", "", ports),
                HttpClient.newHttpClient(),
                JsonMapper.builder().build());
    }

    private OwnJanus host(String media, IntSupplier ports) {
        var usual = host(media);
        return new OwnJanus(usual.place(), usual.settings(), usual.client(), usual.json(), ports);
    }
}
