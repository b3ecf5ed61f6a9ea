package org.presessions.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class TiedLetterRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    TiedLetterRepository repository;

    @Autowired
    MailRepository mails;

    @Autowired
    Fixtures fixtures;

    private final Tie tie = new Tie("test/" + UUID.randomUUID(), "haiti=-", "40", "haiti");

    @Test
    void aLetterIsFoundByWhatItTells() {
        var tied = letter(MailStatus.HELD);
        var loose = mails.insert(mail("Loose"), MailStatus.HELD, AT);
        assertThat(repository.heldOf(tie.fact())).containsExactly(tied);
        assertThat(repository.heldFrom("test.key", Locale.ENGLISH)).contains(tied);
        assertThat(repository.heldFrom("test.key", Locale.FRENCH)).isEmpty();
        assertThat(repository.held()).contains(tied).doesNotContain(loose);
        var found = repository.lock(List.of(tied, loose));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().tie()).isEqualTo(tie);
        assertThat(found.getFirst().edited()).isFalse();
        assertThat(tie.source()).isEqualTo("test");
    }

    @Test
    void onlyWhatHasNotLeftIsOvertaken() {
        var held = letter(MailStatus.HELD);
        var sent = letter(MailStatus.SENT);
        assertThat(repository.overtake(List.of(held, sent))).containsExactly(held);
        assertThat(mails.find(held).orElseThrow().status()).isEqualTo(MailStatus.OVERTAKEN);
        assertThat(mails.find(sent).orElseThrow().status()).isEqualTo(MailStatus.SENT);
    }

    @Test
    void whatALetterSaidBeforeIsKept() {
        var id = letter(MailStatus.FAILED);
        repository.keepVersion(id, Optional.empty(), AT);
        var hour = new LetterHour(AT, ZoneId.of("Europe/Zurich"), Optional.of(ZoneId.of("America/Port-au-Prince")));
        repository.rewrite(id, new TiedMail(mail("Anew").about(hour), tie), AT);
        var anew = mails.find(id).orElseThrow();
        assertThat(anew.status()).isEqualTo(MailStatus.HELD);
        assertThat(anew.mail().subject()).isEqualTo("Anew");
        assertThat(anew.mail().hour()).contains(hour);
        repository.keepVersion(id, Optional.of(fixtures.person().id()), AT);
        assertThat(repository.versions(id))
                .containsExactly(
                        new LetterVersion("Anew", "Body", AT, true), new LetterVersion("First", "Body", AT, false));
    }

    @Test
    void aDiscardedLetterWaitsUntilItIsWrittenAgainOrSettled() {
        var id = letter(MailStatus.DISCARDED);
        assertThat(discarded()).containsExactly(id);
        repository.settle(id, AT);
        assertThat(discarded()).isEmpty();
        var other = letter(MailStatus.DISCARDED);
        assertThat(discarded()).containsExactly(other);
        letter(MailStatus.HELD);
        assertThat(discarded()).isEmpty();
    }

    private List<UUID> discarded() {
        return repository.discarded().stream()
                .filter(letter -> letter.tie().equals(tie))
                .map(letter -> letter.message().id())
                .toList();
    }

    private UUID letter(MailStatus status) {
        var id = mails.insert(mail("First"), status, AT);
        repository.tie(id, tie, "test.key/en/2");
        return id;
    }

    private Mail mail(String subject) {
        return new Mail(
                "test", fixtures.person().id(), "to@example.org", Locale.ENGLISH, subject, "Body", Optional.empty());
    }
}
