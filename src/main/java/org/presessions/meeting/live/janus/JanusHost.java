package org.presessions.meeting.live.janus;

import java.io.IOException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Where a Janus comes from.
interface JanusHost {
    /// Starts or reaches it, and does not come back before it has proven what it is.
    ///
    /// @param events what it says unasked
    /// @throws JanusAway where it is not there, or not the one that we want
    JanusRun start(Consumer<JsonNode> events) throws IOException;
}
