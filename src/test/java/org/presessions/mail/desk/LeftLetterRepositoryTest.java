package org.presessions.mail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.presessions.people.Person;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class LeftLetterRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");

    @Autowired
    LeftLetterRepository letters;

    @Autowired
    MailRepository mails;

    @Autowired
    Fixtures fixtures;

    private final String subject = "Subject " + UUID.randomUUID();

    @Test
    void thoseThatLeftComeLastFirstAndDraftsAndThoseThatWaitDoNot() {
        var person = fixtures.person();
        var first = letter(person, "invitation", MailStatus.SENT, 0);
        var second = letter(person, "invitation", MailStatus.QUEUED, 1);
        letter(person, "invitation", MailStatus.HELD, 2);
        letter(person, "application-draft", MailStatus.SENT, 3);
        assertThat(found("", "")).containsExactly(second, first);
        assertThat(found("", "sent")).containsExactly(first);
        assertThat(letters.count(filter("", ""), List.of())).isEqualTo(2);
        assertThat(letters.letters(filter("", ""), List.of(), 1, 1))
                .extracting(MailMessage::id)
                .containsExactly(first);
    }

    @Test
    void whatCouldNotBeSentIsThereWhateverItIs() {
        var failed = letter(fixtures.person(), "application-draft", MailStatus.FAILED, 0);
        assertThat(found("", "failed")).containsExactly(failed);
        assertThat(found("invitation", "")).isEmpty();
    }

    @Test
    void whoIsWithheldIsFoundByNoWords() {
        var person = fixtures.person();
        letter(person, "decision", MailStatus.SENT, 0);
        assertThat(letters.persons(subject)).containsExactly(person.id());
        assertThat(letters.letters(filter("", ""), List.of(person.id()), 10, 0)).isEmpty();
        assertThat(letters.count(filter("", ""), List.of(person.id()))).isZero();
    }

    @Test
    void whatIsTiedToNoSeriesIsNoTopic() {
        var before = letters.topics();
        letter(fixtures.person(), "decision", MailStatus.SENT, 0);
        assertThat(letters.topics()).isEqualTo(before);
    }

    private List<UUID> found(String kind, String fate) {
        return letters.letters(filter(kind, fate), List.of(), 10, 0).stream()
                .map(MailMessage::id)
                .toList();
    }

    private LeftFilter filter(String kind, String fate) {
        return new LeftFilter(subject, fate, kind, "");
    }

    private UUID letter(Person to, String kind, MailStatus status, int seconds) {
        var mail = new Mail(kind, to.id(), to.email(), Locale.ENGLISH, subject, "Body", Optional.empty());
        return mails.insert(mail, status, AT.plusSeconds(seconds));
    }
}
