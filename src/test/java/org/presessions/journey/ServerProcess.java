package org.presessions.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.presessions.testing.Browser;

/// The packaged server, as `bin/run` starts it, at the head of a process group as a terminal would have it: it can be
/// killed in the middle of anything and started again on the same port and folder.
final class ServerProcess implements AutoCloseable {
    static final Path JAR = Path.of("target/presessions.jar");
    /// As an installation has it, unless a bench fills more rooms than that holds.
    private static final String MEMORY = System.getProperty("bench.memory", "-Xmx512m");

    /// For a crowd that signs in as one person.
    static final Map<String, String> ONE_PERSON_IN_MANY_PLACES =
            Map.of("JAVA_TOOL_OPTIONS", "-Dpresessions.lines-a-person=20000");

    private static final Duration START_AT_MOST = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private Process process;
    private String firstPage = "";

    /// @param settings environment variables; port and home are the server's own unless they are set here
    ServerProcess(Path home, Map<String, String> settings) {
        this(home, settings, true);
    }

    private ServerProcess(Path home, Map<String, String> settings, boolean ready) {
        this.home = home.toAbsolutePath();
        this.log = home.resolveSibling(home.getFileName() + ".log");
        this.port = freePort();
        this.settings = settings;
        forgetLog();
        this.process = ready ? start(settings) : launch(settings);
    }

    /// A start that ends by itself.
    ///
    /// @return everything that was printed, then the exit status on a line of its own
    static String refusal(Path home, Map<String, String> settings) {
        return refused(new ServerProcess(home, settings, false));
    }

    /// A second start on this one's folder, which ends by itself.
    String secondOnItsFolder(Map<String, String> changed) {
        var all = new HashMap<>(changed);
        all.put("PRESESSIONS_HOME", home.toString());
        return refusal(home.resolveSibling("second"), all);
    }

    /// A command of `bin/presessions` on this one's folder.
    ///
    /// @return what it printed, then the exit status on a line of its own
    String command(String... arguments) {
        try {
            var words = program("-Xmx256m");
            words.addAll(List.of(arguments));
            var command = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
            command.environment().put("PRESESSIONS_HOME", home.toString());
            var running = command.start();
            var printed = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return printed + running.waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String refused(ServerProcess server) {
        try {
            server.await();
            return server.output() + server.process.exitValue();
        } finally {
            server.process.destroy();
        }
    }

    int port() {
        return port;
    }

    Path home() {
        return home;
    }

    /// The database that it brings along, for those who want to know what pages do not tell.
    Connection database() throws SQLException {
        try {
            var port =
                    Files.readAllLines(home.resolve("database/postmaster.pid")).get(3);
            var password = Files.readString(home.resolve("database-password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /// The home page as it was the moment there was one.
    String firstPage() {
        return firstPage;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /// `kill -9` of the server alone; its database goes on and waits.
    void kill() {
        process.destroyForcibly();
        await();
    }

    /// As where the power fails: the server, its database and all that it started are gone at once.
    void losePower() {
        process.destroyForcibly();
        ProcessHandle.allProcesses()
                .filter(this::worksHere)
                .flatMap(running -> Stream.concat(Stream.of(running), running.descendants()))
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
        await();
    }

    void restart() {
        restart(settings);
    }

    void restart(Map<String, String> changed) {
        process = start(changed);
    }

    /// Ctrl-C: the terminal sends SIGINT to every process that was started there.
    void pressCtrlC() {
        try {
            new ProcessBuilder("kill", "-INT", "--", "-" + process.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
        await();
    }

    /// Command lines of what runs now and works in this installation's folder, whoever started it.
    List<String> running() {
        return ProcessHandle.allProcesses()
                .filter(this::worksHere)
                .flatMap(running -> running.info().commandLine().stream())
                .toList();
    }

    private boolean worksHere(ProcessHandle running) {
        return running.info()
                .commandLine()
                .filter(command -> command.contains(home.toString()))
                .isPresent();
    }

    /// Where the sample person of a role signs in, once.
    String signInLink(String role) {
        return printed(role + " +\\S+(/sign-in/link/\\S+)");
    }

    Browser signedIn(String role) {
        var browser = new Browser(port);
        browser.post(signInLink(role));
        return browser;
    }

    /// What the server printed that matches: the first group.
    String printed(String pattern) {
        var found = Pattern.compile(pattern).matcher(output());
        if (!found.find()) throw new AssertionError("not printed: " + pattern + " in\n" + output());
        return found.group(1);
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Stops everything, a database that outlived a kill included.
    @Override
    public void close() {
        if (!process.isAlive()) restart();
        process.destroy();
        await();
    }

    private Process start(Map<String, String> settings) {
        var started = launch(settings);
        awaitReady(started);
        return started;
    }

    /// In a process group of its own, and with an ear for SIGINT even where the tests themselves run without.
    private Process launch(Map<String, String> settings) {
        try {
            var words = program(MEMORY);
            words.addAll(0, List.of("/usr/bin/setsid", "/usr/bin/env", "--default-signal=INT"));
            var command = new ProcessBuilder(words);
            command.environment().keySet().removeIf(name -> name.startsWith("PRESESSIONS_"));
            command.environment().putAll(Map.of("PORT", Integer.toString(port), "PRESESSIONS_HOME", home.toString()));
            command.environment().putAll(settings);
            command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return command.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady(Process started) {
        try {
            Awaitility.await()
                    .atMost(START_AT_MOST)
                    .failFast(() -> !started.isAlive())
                    .until(this::isUp);
        } catch (ConditionTimeoutException | TerminalFailureException failed) {
            throw new AssertionError("the server did not start:\n" + output(), failed);
        }
    }

    private boolean isUp() {
        if (firstPage.isEmpty()) firstPage = get("/");
        return get("/actuator/health").contains("\"UP\"");
    }

    /// Empty where there is no such page yet.
    private String get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? response.body() : "";
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void await() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) throw new AssertionError("the server does not stop");
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void forgetLog() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Files.write(log, List.of());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The packaged program as `bin/run` has Java run it.
    private static List<String> program(String memory) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var words = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED", memory));
        words.addAll(StartCache.jar());
        return words;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
