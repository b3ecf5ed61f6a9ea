package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class SecretRepositoryTest {
    @Autowired
    SecretRepository secrets;

    @Autowired
    Rival rival;

    private final String name = "test-" + UUID.randomUUID();

    @Test
    void aKeyIsMadeAtFirstUseAndStays() {
        var key = secrets.key(name);
        assertThat(key).hasSize(32).isNotEqualTo(new byte[32]);
        assertThat(secrets.key(name)).isEqualTo(key);
        assertThat(secrets.key(name + "é")).hasSize(32).isNotEqualTo(key);
    }

    @Test
    void theKeyOfAnotherNodeIsEverybodys() {
        var made = rival.commits(() -> secrets.key(name));
        assertThat(secrets.key(name)).isEqualTo(made);
    }

    @Test
    void ofTwoWhoMakeTheSameKeyOneWaits() {
        secrets.key(name);
        assertThat(rival.waits(() -> secrets.key(name))).isTrue();
        assertThat(rival.waits(() -> secrets.key(name + "2"))).isFalse();
    }
}
