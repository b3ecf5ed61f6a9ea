package org.presessions.media.preparing;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is still to be known of a file as it was sent, once a copy has taken its place.
///
/// @param said how long it said that it lasts
/// @param complained whether it could not be read without complaints
/// @param cut whether it ended before its end
/// @param bare whether a copy has taken its place; where none could be made, it is not shown
public record Sent(Optional<Duration> said, boolean complained, boolean cut, boolean bare) {
    private static final JsonMapper JSON = new JsonMapper();

    /// As it is written down; time in milliseconds.
    private record Kept(@Nullable Long said, boolean complained, boolean cut, boolean bare) {}

    /// No copy of it can be made.
    public static Sent withoutCopy() {
        return new Sent(Optional.empty(), false, false, false);
    }

    static Sent as(Probe probe, Heard heard) {
        return new Sent(probe.said(), heard.hasComplained(), heard.isCut(), true);
    }

    public static Sent parse(String json) {
        var kept = JSON.readValue(json, Kept.class);
        return new Sent(Optional.ofNullable(kept.said).map(Duration::ofMillis), kept.complained, kept.cut, kept.bare);
    }

    public String json() {
        return JSON.writeValueAsString(new Kept(said.map(Duration::toMillis).orElse(null), complained, cut, bare));
    }
}
