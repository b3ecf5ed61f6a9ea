package org.presessions.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.presessions.shared.installation.Installation;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Carries a mail to the mail server, or into a file of the folder `mail` where there is none.
@Component
class MailCarrier {
    private final Installation installation;
    private final PersonalLinks links;
    private final JavaMailSenderImpl server;

    MailCarrier(Installation installation, PersonalLinks links) {
        this.installation = installation;
        this.links = links;
        this.server =
                installation.hasMailServer() ? server(URI.create(installation.mailUrl())) : new JavaMailSenderImpl();
    }

    /// @return sent or filed
    MailStatus carry(MailMessage message) {
        var letter = write(message.mail());
        if (!installation.hasMailServer()) return file(message, letter);
        server.send(letter);
        return MailStatus.SENT;
    }

    /// The file of a mail that waits for want of a mail server.
    Path fileOf(MailMessage message) {
        return installation.home().resolve("mail").resolve(message.id() + ".eml");
    }

    private MimeMessage write(Mail mail) {
        try {
            var letter = server.createMimeMessage();
            var helper = new MimeMessageHelper(letter, false, StandardCharsets.UTF_8.name());
            helper.setFrom(installation.mailFrom());
            helper.setTo(mail.toAddress());
            helper.setSubject(mail.subject());
            helper.setText(body(mail), false);
            letter.setHeader("Content-Language", mail.locale().getLanguage());
            letter.setHeader("Auto-Submitted", "auto-generated");
            if (mail.stopAddress().isPresent()) sayHowToStop(mail.stopAddress().get(), letter);
            return letter;
        } catch (MessagingException unfit) {
            throw new MailPreparationException(unfit);
        }
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

    private MailStatus file(MailMessage message, MimeMessage letter) {
        try {
            var file = fileOf(message);
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                letter.writeTo(out);
            }
            return MailStatus.FILED;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (MessagingException unfit) {
            throw new MailPreparationException(unfit);
        }
    }

    private static JavaMailSenderImpl server(URI address) {
        var secure = address.getScheme().equals("smtps");
        var server = new JavaMailSenderImpl();
        server.setProtocol(address.getScheme());
        server.setHost(address.getHost());
        server.setPort(address.getPort() > 0 ? address.getPort() : secure ? 465 : 587);
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = server.getJavaMailProperties();
        properties.put("mail." + address.getScheme() + ".timeout", "20000");
        properties.put("mail." + address.getScheme() + ".connectiontimeout", "10000");
        if (address.getUserInfo() != null) {
            var parts = address.getUserInfo().split(":", 2);
            server.setUsername(parts[0]);
            server.setPassword(parts.length > 1 ? parts[1] : "");
            properties.put("mail." + address.getScheme() + ".auth", "true");
            properties.put("mail.smtp.starttls.required", Boolean.toString(!secure));
        }
        return server;
    }
}
