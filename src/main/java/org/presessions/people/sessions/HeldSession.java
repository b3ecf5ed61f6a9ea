package org.presessions.people.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session under the name by which the browser knows it, over the one that is kept under that name's hash.
final class HeldSession<S extends Session> implements Session {
    private static final Duration NOTED_EACH = Duration.ofMinutes(1);

    private final S kept;
    private SessionToken token;

    HeldSession(S kept, SessionToken token) {
        this.kept = kept;
        this.token = token;
    }

    S kept() {
        return kept;
    }

    @Override
    public String getId() {
        return token.text();
    }

    @Override
    public String changeSessionId() {
        token = SessionToken.fresh();
        token.naming(kept::changeSessionId);
        return token.text();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    /// Every request says so, and what is kept of it is written to the disk before the answer leaves. A session that
    /// may be idle for hours need not know it to the second.
    @Override
    public void setLastAccessedTime(Instant at) {
        if (!at.isBefore(kept.getLastAccessedTime().plus(NOTED_EACH))) kept.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
