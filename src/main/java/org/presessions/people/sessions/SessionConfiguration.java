package org.presessions.people.sessions;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableJdbcHttpSession(cleanupCron = Scheduled.CRON_DISABLED)
class SessionConfiguration {
    @Bean
    @Primary
    SessionRepository<? extends Session> hashedSessions(JdbcIndexedSessionRepository database) {
        return over(database, Clock.systemUTC()); // by which the library itself dates a session
    }

    @Bean
    SessionIdGenerator hashedSessionIds() {
        return SessionToken::nextId;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleAtMost(
            @Value("${server.servlet.session.timeout}") Duration idle) {
        return database -> database.setDefaultMaxInactiveInterval(idle);
    }

    /// Two requests of one browser that set the same attribute at once: the later one counts, and none fails.
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesWrittenTwice() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    private static <S extends Session> SessionRepository<? extends Session> over(
            SessionRepository<S> database, Clock clock) {
        return new HashedSessions<>(database, clock);
    }
}
