package org.presessions.people.sessions;

import java.util.function.Supplier;
import org.presessions.shared.installation.RandomToken;

/// What a browser holds to be known again: 32 random bytes, in base64url.
record SessionToken(String text) {
    private static final int LENGTH_BYTES = 32;
    private static final ScopedValue<SessionToken> NEXT = ScopedValue.newInstance();

    static SessionToken fresh() {
        return new SessionToken(RandomToken.drawn(LENGTH_BYTES).text());
    }

    /// Anything else that a cookie holds is no session, and the database is not asked for it.
    boolean isWellFormed() {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    /// The id under which the database keeps the session.
    String hash() {
        return RandomToken.encoded(new RandomToken(text).hash());
    }

    /// Runs what gives a session a new id, which is then the hash of this token.
    <T> T naming(Supplier<T> act) {
        return ScopedValue.where(NEXT, this).call(act::get);
    }

    /// The id for the session that is being named.
    static String nextId() {
        return NEXT.get().hash();
    }
}
