package org.presessions.people.sessions;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Keeps sessions under the hash of what the browser holds: who reads the database, or a copy of it, can be nobody with
/// it. However busy, a session ends [#AGE_AT_MOST] after it began.
final class HashedSessions<S extends Session> implements SessionRepository<HeldSession<S>> {
    static final Duration AGE_AT_MOST = Duration.ofDays(7);

    private final SessionRepository<S> kept;
    private final Clock clock;

    HashedSessions(SessionRepository<S> kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public HeldSession<S> createSession() {
        var token = SessionToken.fresh();
        return new HeldSession<>(token.naming(kept::createSession), token);
    }

    @Override
    public void save(HeldSession<S> session) {
        kept.save(session.kept());
    }

    @Override
    public @Nullable HeldSession<S> findById(String text) {
        var token = new SessionToken(text);
        if (!token.isWellFormed()) return null;
        var session = kept.findById(token.hash());
        if (session == null) return null;
        if (!isTooOld(session)) return new HeldSession<>(session, token);
        kept.deleteById(token.hash());
        return null;
    }

    @Override
    public void deleteById(String text) {
        var token = new SessionToken(text);
        if (token.isWellFormed()) kept.deleteById(token.hash());
    }

    private boolean isTooOld(Session session) {
        return !clock.instant().isBefore(session.getCreationTime().plus(AGE_AT_MOST));
    }
}
