package org.presessions.meeting.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// A time from one instant to another.
///
/// @param isOpen whether it goes on; then `until` is now, or some seconds ago
record Span(Instant from, Instant until, boolean isOpen) {
    Span(Instant from, Instant until) {
        this(from, until, false);
    }

    Duration length() {
        return Duration.between(from, until);
    }

    /// What of it is within another; empty where nothing is.
    Optional<Span> within(Span other) {
        var begins = from.isAfter(other.from) ? from : other.from;
        var ends = until.isBefore(other.until) ? until : other.until;
        return begins.isBefore(ends) ? Optional.of(new Span(begins, ends)) : Optional.empty();
    }

    /// How long it was covered by any of several; what two cover counts once.
    static Duration covered(Collection<Span> spans) {
        var covered = Duration.ZERO;
        var last = Instant.MIN;
        for (var span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            var begins = span.from.isAfter(last) ? span.from : last;
            if (!span.until.isAfter(begins)) continue;
            covered = covered.plus(Duration.between(begins, span.until));
            last = span.until;
        }
        return covered;
    }
}
