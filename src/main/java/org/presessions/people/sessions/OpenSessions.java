package org.presessions.people.sessions;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Where a person is signed in.
@Component
@ConditionalOnWebApplication
public class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> database;
    private final SessionRowRepository rows;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> database, SessionRowRepository rows) {
        this.database = database;
        this.rows = rows;
    }

    /// Those of the sessions, as browsers know them, that go on: nobody signed out, and they did not run out.
    public Set<String> living(Set<String> texts) {
        var now = Clock.systemUTC().instant();
        var byHash = texts.stream()
                .map(SessionToken::new)
                .filter(SessionToken::isWellFormed)
                .collect(Collectors.toMap(SessionToken::hash, SessionToken::text));
        return rows.living(byHash.keySet(), now, now.minus(HashedSessions.AGE_AT_MOST)).stream()
                .map(byHash::get)
                .collect(Collectors.toSet());
    }

    /// A browser that is signed in; which one is not kept.
    ///
    /// @param isThis whether it is the one that asks
    public record OpenSession(Instant since, Instant lastUsed, boolean isThis) {}

    /// The one used last comes first.
    ///
    /// @param own the session of the browser that asks, as it knows it
    public List<OpenSession> of(UUID personId, String own) {
        var token = new SessionToken(own);
        var hash = token.isWellFormed() ? token.hash() : "";
        return database.findByPrincipalName(personId.toString()).values().stream()
                .map(session -> open(session, session.getId().equals(hash)))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    public void endAllOf(UUID personId) {
        database.findByPrincipalName(personId.toString()).keySet().forEach(database::deleteById);
    }

    private static OpenSession open(Session session, boolean isThis) {
        return new OpenSession(session.getCreationTime(), session.getLastAccessedTime(), isThis);
    }
}
