package org.presessions.people.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/// Where a person is signed in.
@Component
@ConditionalOnWebApplication
public class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> database;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> database) {
        this.database = database;
    }

    /// A browser that is signed in; which one is not kept.
    public record OpenSession(Instant since, Instant lastUsed) {}

    /// The one used last comes first.
    public List<OpenSession> of(UUID personId) {
        return database.findByPrincipalName(personId.toString()).values().stream()
                .map(OpenSessions::open)
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    public void endAllOf(UUID personId) {
        database.findByPrincipalName(personId.toString()).keySet().forEach(database::deleteById);
    }

    private static OpenSession open(Session session) {
        return new OpenSession(session.getCreationTime(), session.getLastAccessedTime());
    }
}
