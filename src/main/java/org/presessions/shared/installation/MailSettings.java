package org.presessions.shared.installation;

import jakarta.mail.internet.AddressException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// How mails leave, and in whose name.
///
/// @param server absent when mails wait in files
/// @param from what stands as their sender
/// @param replyTo where answers go; absent where that is the sender
/// @param organisation who runs this installation; empty where the settings do not say
/// @param returnTo where other servers report what became of a letter; absent where that is the sender
/// @param returnBox the mailbox where these reports are read; absent where nobody reads them
record MailSettings(
        Optional<MailServer> server,
        String from,
        Optional<String> replyTo,
        String organisation,
        Optional<String> returnTo,
        Optional<ReturnBox> returnBox) {

    /// @param mistake told one sentence for what cannot be used
    static MailSettings of(Map<String, String> given, String address, Consumer<String> mistake) {
        var organisation = given.getOrDefault("PRESESSIONS_ORGANISATION", "");
        var from = given.getOrDefault("PRESESSIONS_MAIL_FROM", "pre-sessions@" + domain(address));
        var replyTo = Optional.ofNullable(given.get("PRESESSIONS_MAIL_REPLY_TO"));
        var returnTo = Optional.ofNullable(given.get("PRESESSIONS_MAIL_RETURN"));
        var settings = new MailSettings(
                server(given, mistake), from, replyTo, organisation, returnTo, returnBox(given, mistake));
        settings.check(mistake);
        return settings;
    }

    private static Optional<MailServer> server(Map<String, String> given, Consumer<String> mistake) {
        var url = Optional.ofNullable(given.get("PRESESSIONS_MAIL_URL"));
        try {
            return url.map(MailServer::of);
        } catch (IllegalArgumentException notAServer) { // it may hold a password
            mistake.accept(
                    "PRESESSIONS_MAIL_URL must look like smtp://name:password@host:587 or smtps://host:465, with "
                            + "?tls=required, opportunistic or none at its end where you choose; leave it out to keep mails in files.");
            return Optional.empty();
        }
    }

    private static Optional<ReturnBox> returnBox(Map<String, String> given, Consumer<String> mistake) {
        try {
            return Optional.ofNullable(given.get("PRESESSIONS_MAIL_RETURN_BOX")).map(ReturnBox::of);
        } catch (IllegalArgumentException noBox) { // it may hold a password
            mistake.accept("PRESESSIONS_MAIL_RETURN_BOX must look like imaps://name:password@host/INBOX; leave it out "
                    + "where nobody reads what comes back.");
            return Optional.empty();
        }
    }

    /// Each mail begins with these: whether they can stand there is tried now, and not with the first letter.
    private void check(Consumer<String> mistake) {
        check("PRESESSIONS_MAIL_FROM", from, mistake);
        replyTo.ifPresent(address -> check("PRESESSIONS_MAIL_REPLY_TO", address, mistake));
        if (returnTo.filter(address -> !address.matches("[^\\s@<>+]{1,25}@[^\\s@<>]+"))
                .isPresent())
            mistake.accept("PRESESSIONS_MAIL_RETURN must be a plain address such as returns@example.org, to which the "
                    + "number of a letter is added after a plus sign; before the @ it has 25 letters at most.");
        if (organisation.matches(".*\\p{Cntrl}.*"))
            mistake.accept("PRESESSIONS_ORGANISATION must be a name on one line.");
    }

    private void check(String setting, String text, Consumer<String> mistake) {
        try {
            SenderAddress.of(text, organisation);
        } catch (AddressException unfit) {
            mistake.accept("%s is \"%s\", in whose name no mail can leave (%s); it must look like "
                            .formatted(
                                    setting,
                                    text,
                                    String.valueOf(unfit.getMessage()).toLowerCase(Locale.ROOT))
                    + "pre-sessions@example.org or \"Pre-sessions, Geneva\" <pre-sessions@example.org>.");
        }
    }

    private static String domain(String address) {
        return greeting(address).contains(".") ? greeting(address) : "localhost";
    }

    /// How this installation introduces itself to others: by the name in its address.
    private static String greeting(String address) {
        try {
            var host = String.valueOf(URI.create(address).getHost());
            return host.matches("[A-Za-z0-9.-]*[A-Za-z][A-Za-z0-9-]*") ? host : "localhost";
        } catch (IllegalArgumentException notAnAddress) { // which is said elsewhere
            return "localhost";
        }
    }

    /// The framework's own properties, and ours.
    Map<String, Object> properties(String address) {
        var properties = new LinkedHashMap<String, Object>();
        server.ifPresent(known -> properties.putAll(known.properties(greeting(address))));
        properties.put("presessions.mail-server", server.isPresent());
        properties.put("presessions.mail-host", greeting(address));
        properties.put("presessions.mail-from", from);
        properties.put("presessions.mail-reply-to", replyTo.orElse(""));
        properties.put("presessions.mail-return", returnTo.orElse(""));
        properties.put(
                "presessions.mail-return-box",
                returnBox.map(box -> box.url().toString()).orElse(""));
        properties.put("presessions.organisation", organisation);
        return properties;
    }
}
