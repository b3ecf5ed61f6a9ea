package org.presessions.meeting.live.janus;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Whether the Janus that answers is the one that we configured. With a broken configuration it goes on with defaults,
/// and then everybody on this machine could make rooms and listen.
final class JanusProof {
    private static final int UNAUTHORIZED = 403;

    private JanusProof() {}

    /// Of our own: its name, our plugins and no others, and that who has no secret is refused.
    ///
    /// @return its version
    /// @throws JanusAway where it is not
    static String ofOurs(JanusLine line, String name) {
        var info = line.ask(Map.of("janus", "info"));
        if (!info.path("server-name").asString("").equals(name)) throw new JanusAway("another server answers");
        if (!plugins(info).equals(wanted())) throw new JanusAway("its plugins are not ours");
        checkThatStrangersAreRefused(line);
        return version(info);
    }

    /// Of somebody else's: that it has our plugins, and that who has no secret is refused.
    static String ofOthers(JanusLine line) {
        var info = line.ask(Map.of("janus", "info"));
        if (!plugins(info).containsAll(wanted())) throw new JanusAway("plugins are missing");
        checkThatStrangersAreRefused(line);
        return version(info);
    }

    private static void checkThatStrangersAreRefused(JanusLine line) {
        try {
            line.askAsAnybody(Map.of("janus", "create"));
        } catch (JanusRefusal refused) {
            if (refused.code() == UNAUTHORIZED) return;
            throw refused;
        }
        throw new JanusAway("it takes sessions without the secret");
    }

    private static Set<String> plugins(JsonNode info) {
        return new TreeSet<>(info.path("plugins").propertyNames());
    }

    private static Set<String> wanted() {
        return Arrays.stream(Plugin.values()).map(Plugin::nameOfItsOwn).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String version(JsonNode info) {
        return info.path("version_string").asString("unknown");
    }
}
