package org.presessions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.mail.carrying.MailQueueRepository;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class LetterStateRepositoryTest {
    private static final Instant LATER = Instant.parse("2098-01-01T00:00:00Z");

    @Autowired
    LetterStateRepository states;

    @Autowired
    MailRepository mails;

    @Autowired
    TiedLetterRepository tied;

    @Autowired
    MailQueueRepository queue;

    @Test
    void lettersAreFoundByTheirIdsAndByWhereTheyLead() {
        var path = "/statements/" + UUID.randomUUID();
        var first = mails.insert(letter(path), MailStatus.HELD, LATER);
        var second = mails.insert(letter(path), MailStatus.FILED, LATER.plusSeconds(1));
        var elsewhere = mails.insert(letter(path + "/else"), MailStatus.FAILED, LATER);
        assertThat(states.find(List.of(first, elsewhere, UUID.randomUUID())))
                .containsExactlyInAnyOrder(
                        new LetterState(first, MailStatus.HELD, "a@example.org", ""),
                        new LetterState(elsewhere, MailStatus.FAILED, "a@example.org", ""));
        assertThat(states.leadingTo(List.of(path, path + "/nowhere")))
                .isEqualTo(Map.of(
                        path,
                        List.of(
                                new LetterState(first, MailStatus.HELD, "a@example.org", ""),
                                new LetterState(second, MailStatus.FILED, "a@example.org", ""))));
        assertThat(states.leadingTo(List.of())).isEmpty();
        assertThat(states.find(List.of())).isEmpty();
    }

    @Test
    void lettersAreFoundByTheFactThatTheyTell() {
        var fact = "given-up/" + UUID.randomUUID();
        var id = mails.insert(letter("/"), MailStatus.HELD, LATER);
        tied.tie(id, new Tie(fact, "", "40", "haiti"), "");
        assertThat(states.telling(List.of(fact, fact + "/other")))
                .isEqualTo(Map.of(fact, List.of(new LetterState(id, MailStatus.HELD, "a@example.org", ""))));
        assertThat(states.telling(List.of())).isEmpty();
    }

    @Test
    void aLetterThatFailedKeepsTheServersWordsUntilItIsSentElsewhere() {
        var id = mails.insert(letter("/"), MailStatus.QUEUED, Instant.EPOCH);
        var claimed = queue.claim(false, Instant.EPOCH, LATER).orElseThrow();
        queue.end(claimed, MailStatus.FAILED, "550 no such mailbox");
        assertThat(states.find(List.of(id)))
                .containsExactly(new LetterState(id, MailStatus.FAILED, "a@example.org", "550 no such mailbox"));
        assertThat(mails.readdress(id, "b@example.org", Optional.empty(), LATER))
                .isTrue();
        assertThat(mails.readdress(id, "c@example.org", Optional.empty(), LATER))
                .isFalse();
        assertThat(states.find(List.of(id)))
                .containsExactly(new LetterState(id, MailStatus.QUEUED, "b@example.org", ""));
    }

    private static Mail letter(String path) {
        var link = new Mail.PersonalLink(path, LATER, false);
        return new Mail(
                "test", UUID.randomUUID(), "a@example.org", Locale.ENGLISH, "Subject", "[[link]]", Optional.of(link));
    }
}
