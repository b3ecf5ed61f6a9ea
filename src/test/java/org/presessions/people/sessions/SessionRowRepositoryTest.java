package org.presessions.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@ServerTest
class SessionRowRepositoryTest {
    @Autowired
    SessionRowRepository rows;

    @Autowired
    OpenSessions open;

    @Autowired
    SessionRepository<? extends Session> sessions;

    @Test
    void thoseThatGoOnAreFoundByTheirHashes() {
        var id = begun(sessions);
        var hash = new SessionToken(id).hash();
        var now = Instant.now();
        var weekAgo = now.minus(HashedSessions.AGE_AT_MOST);
        assertThat(rows.living(Set.of(hash, "other", id), now, weekAgo)).containsExactly(hash);
        assertThat(rows.living(Set.of(hash), now.plus(Duration.ofDays(2)), weekAgo))
                .isEmpty();
        assertThat(rows.living(Set.of(hash), now, now.plusSeconds(60))).isEmpty();
        assertThat(rows.living(Set.of(), now, weekAgo)).isEmpty();
    }

    @Test
    void browsersAreAnsweredInTheirOwnNames() {
        var id = begun(sessions);
        assertThat(open.living(Set.of(id, "AAAA"))).containsExactly(id);
        sessions.deleteById(id);
        assertThat(open.living(Set.of(id))).isEmpty();
    }

    private static <S extends Session> String begun(SessionRepository<S> sessions) {
        var session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }
}
