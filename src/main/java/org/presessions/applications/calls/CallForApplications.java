package org.presessions.applications.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The window in which applications for a series are taken, and the States for which it closes later.
///
/// @param closesAt the first instant that is too late, for States without an extension
/// @param filesHours how long after an application was handed in its file may follow; 0 where it comes with it
/// @param publishedAt from when on everybody sees it; absent while it is a draft, which staff alone see
/// @param extensions oldest first; the last of a State holds, unless it was taken back
public record CallForApplications(
        UUID id,
        UUID seriesId,
        Instant opensAt,
        Instant closesAt,
        String contactEmail,
        int filesHours,
        Optional<Instant> publishedAt,
        List<CallExtension> extensions) {

    /// A form that was opened in time may be handed in so much later: lines are bad, and clocks differ.
    public static final Duration GRACE = Duration.ofMinutes(15);

    /// With one more extension, the latest.
    CallForApplications with(CallExtension extension) {
        var all = Stream.concat(extensions.stream(), Stream.of(extension)).toList();
        return new CallForApplications(id, seriesId, opensAt, closesAt, contactEmail, filesHours, publishedAt, all);
    }

    public boolean isPublishedAt(Instant now) {
        return publishedAt.filter(at -> !at.isAfter(now)).isPresent();
    }

    /// When it closes for one State. An extension never shortens the call.
    public Instant closesAt(UUID preSessionId) {
        return extensionOf(preSessionId)
                .map(CallExtension::closesAt)
                .filter(closesAt::isBefore)
                .orElse(closesAt);
    }

    /// The extension that holds for a State.
    public Optional<CallExtension> extensionOf(UUID preSessionId) {
        return extensions.stream()
                .filter(extension -> extension.preSessionId().equals(preSessionId)
                        && extension.takenBackAt().isEmpty())
                .reduce((earlier, later) -> later);
    }

    public CallStatus statusAt(Instant now, UUID preSessionId) {
        return status(now, closesAt(preSessionId));
    }

    /// Open as long as it is for one State at least.
    public CallStatus statusAt(Instant now) {
        return status(now, lastClosesAt());
    }

    public Instant lastClosesAt() {
        return extensions.stream()
                .map(extension -> closesAt(extension.preSessionId()))
                .max(Comparator.naturalOrder())
                .orElse(closesAt);
    }

    /// Whether a form may be handed in now.
    ///
    /// @param openedAt when it was last opened before the close, if ever
    public boolean takes(UUID preSessionId, Optional<Instant> openedAt, Instant now) {
        if (statusAt(now, preSessionId) == CallStatus.OPEN) return true;
        var close = closesAt(preSessionId);
        return !now.isBefore(opensAt)
                && now.isBefore(close.plus(GRACE))
                && openedAt.filter(close::isAfter).isPresent();
    }

    private CallStatus status(Instant now, Instant close) {
        if (now.isBefore(opensAt)) return CallStatus.NOT_YET_OPEN;
        return now.isBefore(close) ? CallStatus.OPEN : CallStatus.CLOSED;
    }
}
