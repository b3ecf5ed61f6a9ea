package org.presessions.meeting.live.janus;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The live server: started with ours, watched, and started again when it dies or hangs.
@Component
@ConditionalOnWebApplication // a command of bin/presessions needs none
public class Janus implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Janus.class);
    private static final String BEGINNING = "webrtcup";
    private static final Set<String> ENDINGS = Set.of("hangup", "detached");

    private final JanusSettings settings;
    private final JsonMapper json;
    private final ObjectProvider<JanusWatcher> watchers;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Supervisor supervisor = new Supervisor("live", this::live);
    private volatile Optional<JanusRun> run = Optional.empty();

    Janus(JanusSettings settings, JsonMapper json, ObjectProvider<JanusWatcher> watchers) {
        this.settings = settings;
        this.json = json;
        this.watchers = watchers;
    }

    /// What it can be asked by; empty while there is none.
    public Optional<JanusSession> session() {
        return run.map(JanusRun::session);
    }

    /// Whether it runs on this machine, where programs of ours reach it.
    public boolean isOwn() {
        return !settings.isOthers();
    }

    Optional<JanusRun> run() {
        return run;
    }

    /// None where it is not wanted, or not installed.
    Optional<JanusHost> host() {
        if (!settings.isWanted()) return Optional.empty();
        if (settings.isOthers()) return Optional.of(new OthersJanus(settings, client, json));
        return JanusPlace.find().map(place -> new OwnJanus(place, settings, client, json));
    }

    @Override
    public void start() {
        if (host().isPresent()) supervisor.start();
    }

    @Override
    public void stop() {
        supervisor.stop();
        run.ifPresent(JanusRun::close);
    }

    @Override
    public boolean isRunning() {
        return supervisor.isRunning();
    }

    private void live() throws IOException, InterruptedException {
        var host = host().orElseThrow(() -> new IOException("it is not installed any more"));
        try (var fresh = host.start(this::heard)) {
            follow(fresh);
        } catch (JanusAway | JanusRefusal notThere) {
            throw new IOException(notThere.toString(), notThere);
        } finally {
            lose();
        }
    }

    private void follow(JanusRun fresh) throws InterruptedException {
        LOG.info("live=there version={}{}", fresh.version(), JanusVersion.warning(fresh.version()));
        run = Optional.of(fresh);
        watchers.forEach(watcher -> watcher.began(fresh.session()));
        var over = false;
        while (supervisor.isWanted() && !over) over = fresh.isOver();
    }

    private void lose() {
        if (run.isEmpty()) return;
        run = Optional.empty();
        watchers.forEach(JanusWatcher::lost);
    }

    private void heard(JsonNode event) {
        var what = event.path("janus").asString("");
        var handle = event.path("sender").asLong(0);
        if (what.equals(BEGINNING)) tell(watcher -> watcher.flows(handle));
        if (ENDINGS.contains(what)) tell(watcher -> watcher.ended(handle));
    }

    private void tell(Consumer<JanusWatcher> what) {
        Thread.startVirtualThread(() -> watchers.forEach(what));
    }
}
