package org.presessions.meeting.live.janus;

import java.net.http.HttpClient;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Janus that somebody else starts and watches, as a service of its own.
record OthersJanus(JanusSettings settings, HttpClient client, JsonMapper json) implements JanusHost {
    @Override
    public JanusRun start(Consumer<JsonNode> events) {
        var line = JanusLine.to(client, settings.othersAddress(), json, settings.secret(), events);
        try {
            var version = JanusProof.ofOthers(line);
            var addresses = settings.address().isEmpty() ? Set.<String>of() : Set.of(settings.address());
            var session = new JanusSession(line, UUID.randomUUID().toString(), settings.secret(), addresses);
            return new JanusRun(session, line, version, Optional.empty(), () -> false);
        } catch (JanusAway | JanusRefusal notOurs) {
            line.close();
            throw notOurs;
        }
    }
}
