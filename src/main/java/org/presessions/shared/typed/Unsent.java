package org.presessions.shared.typed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was typed and could not be sent, because its writer was not signed in any more. It waits a day for the same
/// browser, under a key that only the browser has, and comes back to whom the form was made for, once signed in.
@Component
public class Unsent {
    public static final Duration KEPT = Duration.ofHours(24);

    private static final int LENGTH_AT_MOST = 200_000; // of one form, in characters
    private static final long ALL_AT_MOST = 200_000_000; // bytes of all that wait, so that no flood fills the database
    private static final int FORMS_OF_A_BROWSER = 5;

    /// @param at when it was sent in vain
    public record Kept(Typed typed, Instant at) {}

    private final UnsentRepository repository;
    private final OwnerMarks marks;
    private final String address;
    private final Clock clock;

    Unsent(UnsentRepository repository, OwnerMarks marks, Installation installation, Clock clock) {
        this.repository = repository;
        this.marks = marks;
        this.address = installation.address();
        this.clock = clock;
    }

    /// What a request brings that somebody typed, where it is a form of ours.
    public Optional<Typed> typed(HttpServletRequest request) {
        return SentForm.of(request, address);
    }

    /// Where the browser was when it sent a form, as it says: path and query of a page of ours.
    public Optional<String> pageOf(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Referer"))
                .filter(referer -> SentForm.isUnder(referer, address))
                .map(referer -> referer.substring(address.length()));
    }

    /// Keeps it for the browser that sent it.
    ///
    /// @return false where it is too much, or too much waits already
    @Transactional
    public boolean keep(Typed typed, HttpServletRequest request, HttpServletResponse response) {
        if (typed.length() > LENGTH_AT_MOST) return false;
        var key = UnsentCookie.hashOrNew(request, response, KEPT);
        if (!repository.keep(key, typed, clock.instant(), ALL_AT_MOST)) return false;
        repository.leave(key, FORMS_OF_A_BROWSER);
        return true;
    }

    /// What waits in this browser for that person.
    public List<Kept> of(HttpServletRequest request, Optional<UUID> person) {
        var key = UnsentCookie.hash(request);
        if (key.isEmpty() || person.isEmpty()) return List.of();
        return repository.of(key.get(), marks.of(person), clock.instant().minus(KEPT));
    }

    /// That form was taken in now.
    public void sent(HttpServletRequest request, String action) {
        UnsentCookie.hash(request).ifPresent(key -> repository.forget(key, action));
    }

    /// For shared computers, and for whoever does not want it back.
    public void forget(HttpServletRequest request, HttpServletResponse response) {
        UnsentCookie.hash(request).ifPresent(key -> {
            repository.forget(key);
            UnsentCookie.remove(request, response);
        });
    }
}
