package org.presessions.meeting.live.janus;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What our server asks of Janus. One session for the whole server, one handle for each connection of a browser. Lost
/// with Janus: then nothing of it stands any more, and all is made anew in the next one.
public final class JanusSession {
    private final JanusLine line;
    private final String name;
    private final String secret;
    private final Set<String> addresses;
    private final long id;

    /// @param name told to browsers, so that they know that another one has come
    /// @param secret known to our servers only; what else is secret there is made of it
    /// @param addresses on which browsers may be told to reach it; empty where that is not known here
    JanusSession(JanusLine line, String name, String secret, Set<String> addresses) {
        this.line = line;
        this.name = name;
        this.secret = secret;
        this.addresses = addresses;
        this.id = line.ask(Map.of("janus", "create")).path("data").path("id").asLong();
    }

    public String name() {
        return name;
    }

    public String secret() {
        return secret;
    }

    /// A description of a connection as WebRTC writes it.
    ///
    /// @param type `offer` or `answer`
    public record Description(String type, String sdp) {}

    /// @param data what the plugin says
    /// @param description of its side of the connection, where it gave one
    public record Reply(JsonNode data, Optional<Description> description) {}

    /// Opens a handle.
    public long attach(Plugin plugin) {
        return line.ask(Map.of("janus", "attach", "session_id", id, "plugin", plugin.nameOfItsOwn()))
                .path("data")
                .path("id")
                .asLong();
    }

    public Reply ask(long handle, Map<String, ?> body) {
        return reply(Map.of("janus", "message", "session_id", id, "handle_id", handle, "body", body));
    }

    /// As [#ask(long, Map)], with the browser's side of the connection. Nothing of the body comes from a browser.
    public Reply ask(long handle, Map<String, ?> body, Description description) {
        var sdp = Map.of("type", description.type(), "sdp", description.sdp());
        return reply(Map.of("janus", "message", "session_id", id, "handle_id", handle, "body", body, "jsep", sdp));
    }

    /// Tells where a browser can be reached.
    public void trickle(long handle, Map<String, ?> candidate) {
        line.tell(Map.of("janus", "trickle", "session_id", id, "handle_id", handle, "candidate", candidate));
    }

    /// Ends a connection, on both sides.
    public void detach(long handle) {
        line.ask(Map.of("janus", "detach", "session_id", id, "handle_id", handle));
    }

    /// @throws JanusAway where it does not answer
    void keepAlive() {
        line.tell(Map.of("janus", "keepalive", "session_id", id));
    }

    private Reply reply(Map<String, ?> request) {
        var answer = line.ask(request);
        var jsep = answer.path("jsep");
        var description = jsep.isMissingNode()
                ? Optional.<Description>empty()
                : Optional.of(new Description(
                        jsep.path("type").asString(), jsep.path("sdp").asString()));
        description.ifPresent(ours -> MediaAddresses.check(ours.sdp(), addresses));
        return new Reply(answer.path("plugindata").path("data"), description);
    }
}
