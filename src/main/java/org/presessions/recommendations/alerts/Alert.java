package org.presessions.recommendations.alerts;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A search that a person wants to hear of.
///
/// @param personId whose it is, once confirmed
/// @param email to whom the link to confirm went, until it is
/// @param query its address without `?`, see `QueryAddress`
/// @param token in the links that confirm and stop it
/// @param lastNews the high-water mark: news up to this revision were told of, or are from before
record Alert(
        UUID id,
        Optional<UUID> personId,
        Optional<String> email,
        String name,
        String query,
        Locale locale,
        String token,
        long lastNews,
        Optional<Instant> confirmedAt,
        Optional<Instant> stoppedAt) {
    boolean isOn() {
        return confirmedAt.isPresent() && stoppedAt.isEmpty();
    }

    String stopPath() {
        return path() + "/stop";
    }

    String path() {
        return "/recommendations/alerts/" + token;
    }
}
