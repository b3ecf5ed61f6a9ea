package org.presessions.people.sessions;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Clears away sessions that ran out: among our jobs, which wait without a word while the database is away. The
/// library's own clock would fill the log.
@Component
@ConditionalOnWebApplication
class ExpiredSessions {
    private final JdbcIndexedSessionRepository database;

    ExpiredSessions(JdbcIndexedSessionRepository database) {
        this.database = database;
    }

    @Scheduled(fixedDelayString = "PT10M")
    void clear() {
        database.cleanUpExpiredSessions();
    }
}
