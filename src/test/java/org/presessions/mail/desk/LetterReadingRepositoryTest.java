package org.presessions.mail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.mail.desk.LetterReadingRepository.Row;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class LetterReadingRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");

    private static final LetterForm WORDS = new LetterForm("Subject", "Body");

    @Autowired
    LetterReadingRepository readings;

    @Autowired
    MailRepository mails;

    @Autowired
    Outbox outbox;

    @Autowired
    Fixtures fixtures;

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void whoReadALetterIsFoundByTheLastTime() {
        var letter = letter(MailStatus.HELD);
        assertThat(readings.insert(letter, WORDS, one, AT)).isTrue();
        assertThat(readings.insert(letter, WORDS, other, AT.plusSeconds(1))).isTrue();
        assertThat(readings.insert(letter, WORDS, one, AT.plusSeconds(2))).isTrue();
        assertThat(readings.of(List.of(letter, letter(MailStatus.HELD))))
                .isEqualTo(Map.of(letter, List.of(new Row(other, AT.plusSeconds(1)), new Row(one, AT.plusSeconds(2)))));
        assertThat(readings.of(List.of())).isEmpty();
    }

    @Test
    void whatWasReadBeforeTheWordsChangedCountsNoMore() {
        var letter = letter(MailStatus.HELD);
        readings.insert(letter, WORDS, one, AT);
        outbox.reword(letter, "Subject", "Other words");
        var later = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        readings.insert(letter, new LetterForm("Subject", "Other words"), other, later);
        assertThat(readings.of(List.of(letter))).isEqualTo(Map.of(letter, List.of(new Row(other, later))));
    }

    @Test
    void theSameWordsOnceMoreChangeNothing() {
        var letter = letter(MailStatus.HELD);
        readings.insert(letter, WORDS, one, AT);
        assertThat(outbox.reword(letter, "Subject", "Body")).isTrue();
        assertThat(outbox.versions(letter)).isEmpty();
        assertThat(readings.of(List.of(letter))).isEqualTo(Map.of(letter, List.of(new Row(one, AT))));
    }

    @Test
    void oneThatSaysSomethingElseByNowWasNotRead() {
        var letter = letter(MailStatus.HELD);
        assertThat(readings.insert(letter, new LetterForm("Subject", "Earlier words"), one, AT))
                .isFalse();
        assertThat(readings.of(List.of(letter))).isEmpty();
    }

    @Test
    void oneThatHasLeftIsReadNoMore() {
        assertThat(readings.insert(letter(MailStatus.SENT), WORDS, one, AT)).isFalse();
        assertThat(readings.insert(UUID.randomUUID(), WORDS, one, AT)).isFalse();
    }

    private UUID letter(MailStatus status) {
        var mail = new Mail(
                "test", fixtures.person().id(), "to@example.org", Locale.ENGLISH, "Subject", "Body", Optional.empty());
        return mails.insert(mail, status, AT);
    }
}
