package org.presessions.meeting.live.relay;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.presessions.meeting.live.janus.JanusAway;
import org.presessions.meeting.live.janus.JanusSettings;
import org.presessions.meeting.live.janus.Supervisor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The relay: started with our server, and started again when it dies. What it carries is encrypted from the browser to
/// the live server; it sees who speaks with us, and not what.
@Component
@ConditionalOnWebApplication
public class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final RelaySettings settings;
    private final JanusSettings live;
    /// Tickets end by the clock of the machine, which the relay asks.
    private final Clock clock = Clock.systemUTC();

    private final Supervisor supervisor = new Supervisor("relay", this::live);
    private volatile Optional<RelayRun> run = Optional.empty();

    Relay(RelaySettings settings, JanusSettings live) {
        this.settings = settings;
        this.live = live;
    }

    /// For somebody who may be in the room of a Pre-session; without an address while there is no relay.
    public RelayTicket ticket(UUID preSessionId, UUID personId) {
        return run.map(there -> RelayTicket.of(there, preSessionId, personId, clock.instant()))
                .orElse(RelayTicket.NONE);
    }

    Optional<RelayRun> run() {
        return run;
    }

    /// One of our own serves a live server on this machine alone.
    boolean isOurs() {
        return isWanted() && !settings.isOthers() && !live.isOthers();
    }

    @Override
    public void start() {
        if (isWanted() && settings.isOthers())
            run = Optional.of(new RelayRun(settings.othersAddresses(), settings.secret(), Optional.empty()));
        if (!isOurs()) return;
        if (RelayProcess.isInstalled()) supervisor.start();
        else LOG.info("relay=none reason=coturn is not installed");
    }

    @Override
    public void stop() {
        supervisor.stop();
        run.ifPresent(RelayRun::close);
        run = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return supervisor.isRunning() || run.isPresent();
    }

    private boolean isWanted() {
        return live.isWanted() && settings.isWanted();
    }

    private void live() throws IOException, InterruptedException {
        try {
            follow(live.addressHere());
        } catch (JanusAway noAddress) {
            throw new IOException(noAddress.getMessage(), noAddress);
        } finally {
            run = Optional.empty();
        }
    }

    private void follow(String address) throws IOException, InterruptedException {
        try (var fresh = new OwnRelay(settings, address).start()) {
            run = Optional.of(fresh);
            LOG.info("relay=there tls={}", settings.hasCertificate());
            var process = fresh.process().orElseThrow();
            var over = false;
            while (supervisor.isWanted() && !over)
                over = process.waitFor(1, TimeUnit.SECONDS) || live.hasMovedFrom(address);
        }
    }
}
