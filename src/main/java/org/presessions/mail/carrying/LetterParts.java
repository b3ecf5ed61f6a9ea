package org.presessions.mail.carrying;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.presessions.shared.organisation.Emblem;

/// The parts of a letter, parted by lines that are made from its number: carried again, it is the same.
final class LetterParts {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final UUID id;

    LetterParts(UUID id) {
        this.id = id;
    }

    /// Text first: of two forms a mail program shows the last that it knows.
    MimeMultipart alternatives(String text, BodyPart html) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        return multipart("alternative", plain, html);
    }

    MimeBodyPart html(String html) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(html, UTF_8, "html");
        return part;
    }

    /// HTML with a picture that it shows.
    MimeBodyPart html(String html, Emblem emblem) throws MessagingException {
        var picture = new MimeBodyPart();
        picture.setDataHandler(new DataHandler(new ByteArrayDataSource(emblem.content(), "image/png")));
        picture.setContentID("<" + LetterHtml.PICTURE + ">");
        picture.setDisposition(MimeBodyPart.INLINE);
        var both = new MimeBodyPart();
        both.setContent(multipart("related", html(html), picture));
        return both;
    }

    private MimeMultipart multipart(String subtype, BodyPart... parts) throws MessagingException {
        var type = new ContentType("multipart", subtype, null);
        type.setParameter("boundary", "=_" + subtype + "_" + id);
        return new Parted(type.toString(), parts);
    }

    private static final class Parted extends MimeMultipart {
        Parted(String type, BodyPart... parts) throws MessagingException {
            contentType = type; // the library would make up a boundary, another one each time
            for (var part : parts) addBodyPart(part);
        }
    }
}
