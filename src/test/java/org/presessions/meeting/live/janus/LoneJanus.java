package org.presessions.meeting.live.janus;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// A live server of a test's own, which nobody starts again: it may stand still for a while.
public final class LoneJanus implements AutoCloseable {
    private final JanusRun run;
    private final int port;

    private LoneJanus(JanusRun run, int port) {
        this.run = run;
        this.port = port;
    }

    public static LoneJanus start() throws IOException {
        var place = JanusPlace.find().orElseThrow();
        var settings = new JanusSettings("yes", "", "", "21000-21999");
        var json = JsonMapper.builder().build();
        var port = OwnJanus.freePort();
        var own = new OwnJanus(place, settings, HttpClient.newHttpClient(), json, () -> port);
        return new LoneJanus(own.start(event -> {}), port);
    }

    public static boolean isInstalled() {
        return JanusPlace.find().isPresent();
    }

    /// By which servers share it, as their setting says it.
    public Map<String, String> settings() {
        return Map.of(
                "PRESESSIONS_LIVE_SERVER",
                "ws://127.0.0.1:" + port,
                "PRESESSIONS_LIVE_SECRET",
                session().secret());
    }

    public JanusSession session() {
        return run.session();
    }

    /// While an act is done it hears what it is asked, and neither does nor says anything; afterwards it goes on.
    public void standsStill(Runnable act) throws IOException, InterruptedException {
        tells("STOP");
        try {
            act.run();
        } finally {
            tells("CONT");
        }
    }

    private void tells(String signal) throws IOException, InterruptedException {
        var process = run.process().orElseThrow();
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .forEach(one -> command.add(Long.toString(one.pid())));
        new ProcessBuilder(command).inheritIO().start().waitFor(5, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        run.close();
    }
}
