package org.presessions.mail.carrying;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.shared.installation.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/// Carries a mail to the mail server, or into a file of the folder `mail` where there is none.
@Component
class MailCarrier {
    /// Unless it is named the library looks for it in all jars, for each part of each letter.
    static {
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final Installation installation;
    private final LetterWriter writer;
    private final Optional<JavaMailSender> server;

    MailCarrier(Installation installation, LetterWriter writer, ObjectProvider<JavaMailSender> server) {
        this.installation = installation;
        this.writer = writer;
        this.server = Optional.ofNullable(server.getIfAvailable());
    }

    boolean hasServer() {
        return server.isPresent();
    }

    Carried carry(MailMessage message) {
        try {
            var letter = writer.write(message);
            return server.isPresent() ? send(message, letter, server.get()) : file(message, letter);
        } catch (MailException refused) {
            return ServerWords.of(refused);
        } catch (IOException full) {
            return new Carried.Refused(full.getClass().getSimpleName() + ": " + full.getMessage(), false);
        }
    }

    /// The file of a mail that waits for want of a mail server.
    Path fileOf(MailMessage message) {
        return installation.home().resolve("mail").resolve(message.id() + ".eml");
    }

    private Carried send(MailMessage message, MimeMessage letter, JavaMailSender server) throws IOException {
        server.send(letter);
        Files.deleteIfExists(fileOf(message)); // it waited there before there was a server
        return new Carried.Away(MailStatus.SENT);
    }

    private Carried file(MailMessage message, MimeMessage letter) throws IOException {
        var file = fileOf(message);
        Files.createDirectories(file.getParent());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) { // the library writes it byte by byte
            letter.writeTo(out);
        } catch (MessagingException unfit) {
            throw new MailPreparationException(unfit);
        }
        return new Carried.Away(MailStatus.FILED);
    }
}
