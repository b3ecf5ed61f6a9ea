package org.presessions.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.installation.SenderAddress;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Writes mails as they are carried. A letter that is carried again bears the same number: who has it sees that.
@Component
class LetterWriter {
    private final Letterhead letterhead;
    private final PersonalLinks links;

    LetterWriter(Letterhead letterhead, PersonalLinks links) {
        this.letterhead = letterhead;
        this.links = links;
    }

    /// @throws MailPreparationException where it cannot be written
    MimeMessage write(MailMessage message) {
        try {
            var mail = message.mail();
            var letter = new Letter("<%s@%s>".formatted(message.id(), letterhead.mailHost()));
            var helper = new MimeMessageHelper(letter, false, StandardCharsets.UTF_8.name());
            helper.setFrom(address(letterhead.mailFrom()));
            if (!letterhead.mailReplyTo().isEmpty()) helper.setReplyTo(address(letterhead.mailReplyTo()));
            helper.setTo(LetterAddress.of(mail.toAddress()));
            helper.setSubject(mail.subject());
            helper.setText(body(mail), false);
            letter.setHeader("Organization", MimeUtility.encodeText(letterhead.organisation(), "UTF-8", null));
            letter.setHeader("Content-Language", mail.locale().getLanguage());
            letter.setHeader("Auto-Submitted", "auto-generated");
            if (mail.stopAddress().isPresent()) sayHowToStop(mail.stopAddress().get(), letter);
            return letter;
        } catch (MessagingException | IOException | IllegalArgumentException unfit) {
            throw new MailPreparationException(unfit);
        }
    }

    private InternetAddress address(String text) throws MessagingException {
        return SenderAddress.of(text, letterhead.organisation());
    }

    /// RFC 8058: mail programs show a button for it.
    private static void sayHowToStop(String address, MimeMessage letter) throws MessagingException {
        letter.setHeader("List-Unsubscribe", "<" + address + ">");
        letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private String body(Mail mail) {
        return mail.link()
                .map(link -> mail.body()
                        .replace(Mail.LINK, links.issue(mail.personId().orElseThrow(), link)))
                .orElse(mail.body());
    }

    /// The library would number it anew whenever it is written out.
    private static final class Letter extends MimeMessage {
        private final String number;

        Letter(String number) {
            super((@Nullable Session) null);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
