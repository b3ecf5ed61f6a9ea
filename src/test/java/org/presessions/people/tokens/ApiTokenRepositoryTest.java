package org.presessions.people.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ApiTokenRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

    @Autowired
    ApiTokenRepository tokens;

    @Autowired
    Fixtures fixtures;

    @Test
    void aTokenIsFoundByItsHashUsedAndEndedOnce() {
        var ana = fixtures.person().id();
        var hash = "hash of one".getBytes(StandardCharsets.UTF_8);
        var made = new ApiTokens.NewToken(ana, "Weekly figures", Scope.APPLICATIONS, Duration.ofDays(1));
        var id = tokens.insert(made, hash, AT, AT.plusSeconds(60));
        var token = new ApiToken(
                id,
                ana,
                "Weekly figures",
                Scope.APPLICATIONS,
                AT,
                AT.plusSeconds(60),
                Optional.empty(),
                Optional.empty());
        assertThat(tokens.find(hash)).contains(token);
        assertThat(tokens.of(ana)).containsExactly(token);
        assertThat(tokens.find("another".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(tokens.of(fixtures.person().id())).isEmpty();

        tokens.noteUse(id, AT.plusSeconds(1));
        assertThat(tokens.find(hash).flatMap(ApiToken::usedAt)).contains(AT.plusSeconds(1));
        assertThat(tokens.end(id, fixtures.person().id(), AT)).isFalse();
        assertThat(tokens.end(id, ana, AT.plusSeconds(2))).isTrue();
        assertThat(tokens.end(id, ana, AT.plusSeconds(3))).isFalse();
        assertThat(tokens.find(hash).flatMap(ApiToken::endedAt)).contains(AT.plusSeconds(2));
    }
}
