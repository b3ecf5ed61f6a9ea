package org.presessions.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class DemonstrationRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    DemonstrationRepository demonstration;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rival rival;

    @Test
    void anInstallationIsOneOfTheDemonstrationFromWhenItIsMarked() {
        assertThat(demonstration.isLoaded()).isFalse();
        demonstration.markLoaded(AT);
        assertThat(demonstration.isLoaded()).isTrue();
        assertThat(jdbc.sql("select loaded_at from demonstration")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(AT);
    }

    @Test
    void nobodySeesTheMarkBeforeAllIsLoaded() {
        demonstration.markLoaded(AT);
        assertThat(rival.isGiven(demonstration::isLoaded)).isFalse();
    }
}
