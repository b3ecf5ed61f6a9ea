package org.presessions.mail.carrying;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.presessions.mail.LetterAddress;
import org.presessions.mail.LetterMarks;
import org.presessions.mail.Letterhead;
import org.presessions.mail.MailMessage;
import org.presessions.mail.PersonalLinks;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.installation.SenderAddress;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.words.Words;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/// Writes mails as they are carried. A letter that is carried again bears the same number: who has it sees that.
@Component
class LetterWriter {
    private final Letterhead letterhead;
    private final LetterMarks marks;
    private final PersonalLinks links;
    private final CurrentIdentity identities;
    private final LetterHtml drawing;
    private final LetterBlocks blocks;
    private final Words words;

    LetterWriter(
            Letterhead letterhead,
            LetterMarks marks,
            PersonalLinks links,
            CurrentIdentity identities,
            LetterHtml drawing,
            Installation installation,
            Words words) {
        this.letterhead = letterhead;
        this.marks = marks;
        this.links = links;
        this.identities = identities;
        this.drawing = drawing;
        this.blocks = new LetterBlocks(installation.address());
        this.words = words;
    }

    /// @throws MailPreparationException where it cannot be written
    MimeMessage write(MailMessage message) {
        try {
            var mail = message.mail();
            var sheet = sheet(message);
            var sender = letterhead.sender(sheet.name());
            var letter = new Letter(marks.number(message.id()));
            marks.reportAddress(message.id()).ifPresent(letter::setEnvelopeFrom);
            letter.setFrom(SenderAddress.of(letterhead.mailFrom(), sender));
            letter.setReplyTo(replyTo(message.id(), sender));
            letter.setRecipient(Message.RecipientType.TO, LetterAddress.of(mail.toAddress()));
            letter.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            write(sheet, message.id(), letter);
            letter.setHeader("Organization", MimeUtility.encodeText(sender, "UTF-8", null));
            letter.setHeader("Content-Language", mail.locale().getLanguage());
            letter.setHeader("Auto-Submitted", "auto-generated");
            if (mail.stopAddress().isPresent()) sayHowToStop(mail.stopAddress().get(), letter);
            return letter;
        } catch (MessagingException | IOException | IllegalArgumentException unfit) {
            throw new MailPreparationException(unfit);
        }
    }

    /// Where the settings say that answers arrive in the mailbox of reports, and that is read, they are known by their
    /// address too.
    private Address @Nullable [] replyTo(UUID id, String sender) throws AddressException {
        if (letterhead.mailReplyTo().isEmpty()) return null;
        var reader = SenderAddress.of(letterhead.mailReplyTo(), sender);
        var isReadHere =
                !letterhead.mailReturnBox().isEmpty() && reader.getAddress().equalsIgnoreCase(letterhead.mailReturn());
        if (isReadHere) marks.answerAddress(id).ifPresent(reader::setAddress);
        return new Address[] {reader};
    }

    private LetterSheet sheet(MailMessage message) {
        var mail = message.mail();
        var link = mail.link()
                .map(way -> links.issue(mail.personId().orElseThrow(), way, message.id()))
                .orElse("");
        return new LetterSheet(mail, link, blocks.of(mail.body(), link), identities.now(), words.in(mail.locale()));
    }

    private void write(LetterSheet sheet, UUID id, MimeMessage letter) throws MessagingException {
        var html = drawing.of(sheet);
        if (html.isEmpty()) {
            letter.setText(sheet.text(), StandardCharsets.UTF_8.name());
            return;
        }
        var parts = new LetterParts(id);
        var drawn = sheet.picture().isPresent()
                ? parts.html(html.get(), sheet.picture().get())
                : parts.html(html.get());
        letter.setContent(parts.alternatives(sheet.text(), drawn));
    }

    /// RFC 8058: mail programs show a button for it.
    private static void sayHowToStop(String address, MimeMessage letter) throws MessagingException {
        letter.setHeader("List-Unsubscribe", "<" + address + ">");
        letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    /// The library would number it anew whenever it is written out.
    private static final class Letter extends SMTPMessage {
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
