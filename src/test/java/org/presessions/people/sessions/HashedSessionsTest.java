package org.presessions.people.sessions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@ServerTest
class HashedSessionsTest {
    @Autowired
    SessionRepository<? extends Session> sessions;

    @Autowired
    JdbcIndexedSessionRepository database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatTheDatabaseKeepsOpensNoSession() {
        var held = begun(sessions);
        var kept = jdbc.sql("select trim(session_id) from spring_session")
                .query(String.class)
                .list();
        assertThat(sessions.findById(held)).isNotNull();
        assertThat(kept).isNotEmpty().doesNotContain(held);
        assertThat(kept.stream().map(sessions::findById)).allMatch(found -> found == null);
    }

    @Test
    void aSessionUnderANewNameIsFoundUnderThatOnly() {
        var before = begun(sessions);
        var after = renamed(sessions, before);
        assertThat(sessions.findById(before)).isNull();
        assertThat((String) requireNonNull(sessions.findById(after)).getAttribute("what"))
                .isEqualTo("kept");
        sessions.deleteById(after);
        assertThat(sessions.findById(after)).isNull();
    }

    @Test
    void aCookieThatIsNoTokenIsNoSession() {
        for (var text : new String[] {"", "\0\0\0", "AAAA", "x".repeat(5000), "' or 1=1 --"})
            assertThat(sessions.findById(text)).isNull();
    }

    @Test
    void whenItWasUsedLastIsWrittenOnceAMinute() {
        var kept = new MapSession();
        var held = new HeldSession<>(kept, SessionToken.fresh());
        var begun = kept.getLastAccessedTime();
        held.setLastAccessedTime(begun.plusSeconds(59));
        assertThat(held.getLastAccessedTime()).isEqualTo(begun);
        held.setLastAccessedTime(begun.plusSeconds(60));
        assertThat(held.getLastAccessedTime()).isEqualTo(begun.plusSeconds(60));
    }

    @Test
    void aSessionEndsHoweverBusyItIs() {
        var held = begun(sessions);
        assertThat(later(HashedSessions.AGE_AT_MOST.minusMinutes(1)).findById(held))
                .isNotNull();
        assertThat(later(HashedSessions.AGE_AT_MOST.plusMinutes(1)).findById(held))
                .isNull();
        assertThat(sessions.findById(held)).isNull();
    }

    private SessionRepository<? extends Session> later(Duration ahead) {
        return over(database, Clock.fixed(Instant.now().plus(ahead), ZoneOffset.UTC));
    }

    private static <S extends Session> SessionRepository<? extends Session> over(
            SessionRepository<S> database, Clock clock) {
        return new HashedSessions<>(database, clock);
    }

    private static <S extends Session> String begun(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        session.setAttribute("what", "kept");
        sessions.save(session);
        return session.getId();
    }

    private static <S extends Session> String renamed(SessionRepository<S> sessions, String id) {
        var session = requireNonNull(sessions.findById(id));
        session.changeSessionId();
        sessions.save(session);
        return session.getId();
    }
}
