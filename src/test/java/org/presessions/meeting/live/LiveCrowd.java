package org.presessions.meeting.live;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.presessions.testing.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many who hear or watch the room by connections of their own and decode nothing, in one process beside (werift, from
/// npm). They come through our own addresses, as browsers do.
final class LiveCrowd implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCRIPT = "live-crowd.mjs";

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    /// @param packages the folder that has `node_modules`
    LiveCrowd(Path packages) throws IOException {
        var script = packages.resolve(SCRIPT);
        try (var text = LiveCrowd.class.getResourceAsStream("/bench/" + SCRIPT)) {
            Files.copy(Objects.requireNonNull(text), script, StandardCopyOption.REPLACE_EXISTING);
        }
        process = new ProcessBuilder("node", script.toString())
                .redirectError(packages.resolve("crowd.log").toFile())
                .start();
        to = process.outputWriter();
        from = process.inputReader();
    }

    static boolean isHere(Path packages) {
        return Files.isDirectory(packages.resolve("node_modules/werift"));
    }

    /// @param live address of the room's live parts
    /// @param what `listening` or `watching`
    void enters(Browser browser, String token, String live, String what) throws IOException {
        var offer = JSON.readTree(posted(browser, live + what, "_csrf=" + token).text());
        var answer =
                said(Map.of("sdp", offer.path("sdp").asString())).path("sdp").asString();
        var one = live + offer.path("id").asString();
        posted(
                browser,
                one + "/answer",
                "_csrf=" + token + "&sdp=" + URLEncoder.encode(answer, StandardCharsets.UTF_8));
        posted(browser, one + "/candidates", "_csrf=" + token);
    }

    /// Over HTTP/1.1: where it proposes HTTP/2, Java's client waited here for an empty answer for ever.
    private static Browser.Reply posted(Browser browser, String path, String fields) {
        var reply = browser.send(browser.request(path)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        if (reply.status() / 100 != 2) throw new AssertionError(path + " answered " + reply.status());
        return reply;
    }

    /// How many of them got something, and how much in all.
    record Got(long members, long bytes) {}

    Got got() throws IOException {
        var said = said(Map.of());
        var packets = said.path("packets");
        var members = StreamSupport.stream(packets.spliterator(), false)
                .filter(one -> one.asInt() > 0)
                .count();
        return new Got(members, said.path("bytes").asLong());
    }

    private JsonNode said(Map<String, String> what) throws IOException {
        to.write(JSON.writeValueAsString(what));
        to.newLine();
        to.flush();
        return JSON.readTree(Objects.requireNonNull(from.readLine(), "the crowd died"));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
