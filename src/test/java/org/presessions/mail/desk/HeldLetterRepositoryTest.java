package org.presessions.mail.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.mail.Mail;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailRepository;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetterRepository;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class HeldLetterRepositoryTest {
    @Autowired
    HeldLetterRepository repository;

    @Autowired
    MailRepository mails;

    @Autowired
    TiedLetterRepository tied;

    @Autowired
    Fixtures fixtures;

    private final LetterChoice choice = new LetterChoice("kind-" + UUID.randomUUID(), "");

    @Test
    void aGroupCountsItsLettersByLanguage() {
        letter(Locale.FRENCH, "Une", MailStatus.HELD);
        letter(Locale.ENGLISH, "One", MailStatus.HELD);
        letter(Locale.ENGLISH, "Gone", MailStatus.SENT);
        var newest = letter(Locale.ENGLISH, "Two", MailStatus.HELD);
        var group = repository.group(choice).orElseThrow();
        assertThat(group.languages()).isEqualTo(Map.of(Locale.ENGLISH, 2L, Locale.FRENCH, 1L));
        assertThat(group.newest()).isEqualTo(newest);
        assertThat(repository.groups()).contains(group);
    }

    @Test
    void wordsAreFoundInSubjectsAndAddressesWhateverTheirCaseAndSigns() {
        var wanted = letter(Locale.ENGLISH, "100 % of Haiti_", MailStatus.HELD);
        letter(Locale.ENGLISH, "Togo", MailStatus.HELD);
        var found = new LetterChoice(choice.kind(), " % OF haiti_ ");
        assertThat(repository.letters(found, 10, 0)).extracting(MailMessage::id).containsExactly(wanted);
        assertThat(repository.group(new LetterChoice(choice.kind(), "_nothing")))
                .isEmpty();
    }

    @Test
    void lettersAreFoundByTheStateOfASeries() {
        var haiti = letter(Locale.ENGLISH, "One", MailStatus.HELD);
        letter(Locale.ENGLISH, "Two", MailStatus.HELD);
        tied.tie(haiti, new Tie("test/" + haiti, "-", "54", "haiti"), "");
        var topic = new LetterTopic("54", "haiti", 1);
        assertThat(repository.topics(choice.kind())).containsExactly(topic);
        assertThat(repository.letters(choice.about(topic), 10, 0))
                .extracting(MailMessage::id)
                .containsExactly(haiti);
        assertThat(choice.about(topic).path()).endsWith("?series=54&state=haiti");
    }

    @Test
    void whatWasWrittenAfterwardsIsLeftOut() {
        var first = letter(Locale.ENGLISH, "First", MailStatus.HELD);
        var second = letter(Locale.ENGLISH, "Second", MailStatus.HELD);
        letter(Locale.ENGLISH, "Later", MailStatus.HELD);
        assertThat(repository.ids(choice, second, Instant.now().plusSeconds(1))).containsExactly(first, second);
        assertThat(repository.atRandom(choice, 2)).hasSize(2);
    }

    private UUID letter(Locale locale, String subject, MailStatus status) {
        var to = fixtures.person();
        var mail = new Mail(choice.kind(), to.id(), to.email(), locale, subject, "Dear all", Optional.empty());
        return mails.insert(mail, status, Instant.now());
    }
}
