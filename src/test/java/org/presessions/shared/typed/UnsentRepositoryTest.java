package org.presessions.shared.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class UnsentRepositoryTest {
    private static final Instant AT = Instant.parse("2021-08-01T10:00:00Z");
    private static final long MUCH = 1_000_000_000;

    @Autowired
    UnsentRepository repository;

    private final byte[] key = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);

    @Test
    void comesBackForItsOwnerAndThatOfNobodyForEverybodyTheLatestFirst() {
        keep("/a", "one", "Words for one", AT);
        keep("/b", "", "Words of nobody’s, «with» \"signs\"", AT.plusSeconds(1));
        keep("/c", "two", "Words for two", AT.plusSeconds(2));
        assertThat(repository.of(key, "one", AT.minusSeconds(1)))
                .containsExactly(
                        new Unsent.Kept(typed("/b", "", "Words of nobody’s, «with» \"signs\""), AT.plusSeconds(1)),
                        new Unsent.Kept(typed("/a", "one", "Words for one"), AT));
        assertThat(repository.of(new byte[] {1}, "one", AT.minusSeconds(1))).isEmpty();
    }

    @Test
    void theSameFormIsKeptOnceAsItWasSentLast() {
        keep("/a", "one", "First words", AT);
        keep("/a", "one", "Last words", AT.plusSeconds(1));
        assertThat(repository.of(key, "one", AT))
                .containsExactly(new Unsent.Kept(typed("/a", "one", "Last words"), AT.plusSeconds(1)));
    }

    @Test
    void whatIsOldIsNotShownAndGoes() {
        keep("/a", "one", "Old words", AT);
        keep("/b", "one", "New words", AT.plusSeconds(1));
        assertThat(repository.of(key, "one", AT)).hasSize(1);
        repository.forgetBefore(AT);
        assertThat(repository.of(key, "one", AT.minusSeconds(1)))
                .extracting(kept -> kept.typed().action())
                .containsExactly("/b");
    }

    @Test
    void aBrowserHasItsLatestOnly() {
        for (var i = 0; i < 4; i++) keep("/" + i, "one", "Words", AT.plusSeconds(i));
        repository.leave(key, 2);
        assertThat(repository.of(key, "one", AT.minusSeconds(1)))
                .extracting(kept -> kept.typed().action())
                .containsExactly("/3", "/2");
    }

    @Test
    void whereSoMuchWaitsAlreadyNothingMoreIsKept() {
        keep("/a", "one", "Words", AT);
        assertThat(repository.keep(key, typed("/b", "one", "Words"), AT, 10)).isFalse();
        assertThat(repository.of(key, "one", AT.minusSeconds(1))).hasSize(1);
    }

    @Test
    void isForgottenByFormOrAltogether() {
        keep("/a", "one", "Words", AT);
        keep("/b", "one", "Words", AT);
        keep("/c", "one", "Words", AT);
        repository.forget(key, "/a");
        assertThat(repository.of(key, "one", AT.minusSeconds(1))).hasSize(2);
        repository.forget(key);
        assertThat(repository.of(key, "one", AT.minusSeconds(1))).isEmpty();
    }

    private void keep(String action, String owner, String words, Instant at) {
        assertThat(repository.keep(key, typed(action, owner, words), at, MUCH)).isTrue();
    }

    private static Typed typed(String action, String owner, String words) {
        return new Typed(action, owner, List.of(new Typed.Field("text", words)));
    }
}
