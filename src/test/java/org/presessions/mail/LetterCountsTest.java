package org.presessions.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class LetterCountsTest {
    @Test
    void writtenIsNotSent() {
        var letters = LetterCounts.of(
                List.of(MailStatus.HELD, MailStatus.SENT, MailStatus.HELD, MailStatus.FILED, MailStatus.FAILED));
        assertThat(letters)
                .isEqualTo(new LetterCounts(
                        Map.of(MailStatus.SENT, 1, MailStatus.FILED, 1, MailStatus.HELD, 2, MailStatus.FAILED, 1)));
        assertThat(List.of(letters.written(), letters.sent(), letters.of(MailStatus.QUEUED)))
                .containsExactly(5, 1, 0);
        assertThat(letters.allSent()).isFalse();
        assertThat(letters.places())
                .containsExactly(MailStatus.SENT, MailStatus.FILED, MailStatus.HELD, MailStatus.FAILED);
        assertThat(LetterCounts.of(List.of(MailStatus.SENT)).allSent()).isTrue();
    }

    @Test
    void aLetterThatLeftIsNotUndoneByOneThatFailed() {
        assertThat(LetterCounts.nearest(List.of(MailStatus.FAILED, MailStatus.SENT)))
                .isEqualTo(MailStatus.SENT);
        assertThat(LetterCounts.nearest(List.of(MailStatus.FAILED, MailStatus.HELD)))
                .isEqualTo(MailStatus.HELD);
        assertThat(LetterCounts.nearest(List.of(MailStatus.DISCARDED))).isEqualTo(MailStatus.DISCARDED);
        assertThatThrownBy(() -> LetterCounts.nearest(List.of())).isInstanceOf(NoSuchElementException.class);
    }
}
