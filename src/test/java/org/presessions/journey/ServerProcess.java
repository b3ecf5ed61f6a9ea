package org.presessions.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The packaged server, as `bin/run` starts it: it can be killed in the middle of anything and started again on the
/// same
/// port and folder.
final class ServerProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/presessions.jar");
    private static final Duration START_AT_MOST = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;
    private Process process;

    /// @param settings environment variables; port, address and home are the server's own
    ServerProcess(Path home, Map<String, String> settings) {
        this.home = home.toAbsolutePath();
        this.log = home.resolveSibling(home.getFileName() + ".log");
        this.port = freePort();
        this.settings = settings;
        forgetLog();
        this.process = start();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /// `kill -9` of the server alone; its database goes on and waits.
    void kill() {
        process.destroyForcibly();
        await();
    }

    void restart() {
        process = start();
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

    private Process start() {
        try {
            var command = new ProcessBuilder(
                    java(), "--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-jar", JAR.toString());
            command.environment().keySet().removeIf(name -> name.startsWith("PRESESSIONS_"));
            command.environment().putAll(settings);
            command.environment().putAll(Map.of("PORT", Integer.toString(port), "PRESESSIONS_HOME", home.toString()));
            command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            var started = command.start();
            awaitReady(started);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void awaitReady(Process started) {
        var until = Instant.now().plus(START_AT_MOST);
        while (!isUp()) {
            if (!started.isAlive() || Instant.now().isAfter(until))
                throw new AssertionError("the server did not start:\n" + output());
            sleep();
        }
    }

    private boolean isUp() {
        try {
            var health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void await() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) throw new AssertionError("the server does not stop");
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

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
