package org.presessions.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.presessions.shared.installation.Settings;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// What really arrived by SMTP.
@TestComponent
public class Mailbox {
    private static final GreenMail SERVER = start();
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/sign-in/link/[A-Za-z0-9_-]+)");

    /// A mail as its reader sees it.
    ///
    /// @param body the text; what of it is drawn is `html`, empty where nothing is
    /// @param parts the types of all parts, from the outside in
    public record Received(
            String subject,
            String body,
            String html,
            List<String> parts,
            String language,
            Map<String, String> headers) {
        /// The path of the personal link.
        public String linkPath() {
            var link = LINK.matcher(body);
            if (!link.find()) throw new AssertionError("no link in: " + body);
            return link.group(1);
        }
    }

    /// Tells the server under test where mails go.
    public static final class Setting implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            mailSettings(url()).applyTo(context);
        }
    }

    /// What follows from the address of a mail server.
    public static TestPropertyValues mailSettings(String url) {
        var properties = Settings.from(Map.of("PRESESSIONS_MAIL_URL", url)).properties();
        return TestPropertyValues.of(properties.entrySet().stream()
                .filter(property -> property.getKey().contains("mail"))
                .map(property -> property.getKey() + "=" + property.getValue()));
    }

    /// Where a server sends its mails to.
    public static String url() {
        return "smtp://localhost:" + SERVER.getSmtp().getPort();
    }

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    /// All mails to an address, oldest first.
    public List<Received> to(String address) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Mailbox::read)
                .toList();
    }

    /// Waits until so many mails have come, and returns the newest.
    public Received await(String address, int count) {
        return Awaitility.await(count + " mails to " + address)
                .until(() -> to(address), mails -> mails.size() >= count)
                .getLast();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Received read(MimeMessage message) {
        try {
            return new Received(
                    message.getSubject(),
                    text(message, "text/plain"),
                    text(message, "text/html"),
                    types(message),
                    message.getHeader("Content-Language", ","),
                    headers(message));
        } catch (MessagingException | IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> types(Part part) throws MessagingException, IOException {
        var types = new ArrayList<>(List.of(part.getContentType().replaceFirst(";(?s).*", "")));
        if (part.getContent() instanceof Multipart parts)
            for (var i = 0; i < parts.getCount(); i++) types.addAll(types(parts.getBodyPart(i)));
        return types;
    }

    /// What stands in the part of that type, wherever it is.
    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) return part.getContent().toString().replace("\r\n", "\n");
        if (!(part.getContent() instanceof Multipart parts)) return "";
        var text = new StringBuilder();
        for (var i = 0; i < parts.getCount(); i++) text.append(text(parts.getBodyPart(i), type));
        return text.toString();
    }

    /// One value of each.
    private static Map<String, String> headers(MimeMessage message) throws MessagingException {
        return Collections.list(message.getAllHeaders()).stream()
                .collect(Collectors.toMap(
                        Header::getName, header -> MimeUtility.unfold(header.getValue()), (one, next) -> next));
    }
}
