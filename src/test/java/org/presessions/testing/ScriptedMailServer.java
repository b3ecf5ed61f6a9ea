package org.presessions.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that answers each command as a test wants it to, and remembers what it was told.
public final class ScriptedMailServer implements AutoCloseable {
    private final ServerSocket door;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> told = new CopyOnWriteArrayList<>();

    public ScriptedMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// From now on the answer to a command, such as `RCPT`; `.` is the end of a letter.
    public void answers(String command, String answer) {
        answers.put(command, answer);
    }

    /// Every line that was said to it.
    public List<String> told() {
        return List.copyOf(told);
    }

    private void listen() {
        try {
            while (true) {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (IOException closed) {
            answers.clear();
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var lines =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 mail.example.org");
            var inLetter = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (inLetter && !line.equals(".")) continue;
                say(caller, answer(line.split("[ :]")[0]));
                inLetter = line.equals("DATA");
            }
        } catch (IOException hungUp) {
            told.add("(hung up)");
        }
    }

    private String answer(String command) {
        var otherwise = switch (command) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            case "STARTTLS" -> "454 not now";
            default -> "250 good";
        };
        return answers.getOrDefault(command, otherwise);
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
