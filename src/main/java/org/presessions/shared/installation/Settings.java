package org.presessions.shared.installation;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/// The settings of an installation, read from environment variables; `docs/configuration.md` lists them all. Each is
/// checked before anything starts, so that a slip is answered by one sentence and not by a stack trace.
///
/// @param home folder for the embedded database, files and mails
/// @param port TCP port of the web server; 0 takes a free one
/// @param address what people type to get here, without a trailing slash; used in mails and links
/// @param databaseUrl `jdbc:postgresql:` address, empty for the embedded database
/// @param databaseOwner who makes the tables, where that is not the user
/// @param mail how mails leave, and in whose name
/// @param demonstration whether the demonstration is offered, and an empty database filled with it
/// @param proxies how many reverse proxies stand before the server, each of which adds to `X-Forwarded-For`
public record Settings(
        Path home,
        int port,
        String address,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        String databaseOwner,
        String databaseOwnerPassword,
        MailSettings mail,
        boolean demonstration,
        int proxies) {

    private static final List<String> KNOWN = List.of(
            "PRESESSIONS_HOME",
            "PRESESSIONS_ADDRESS",
            "PRESESSIONS_DATABASE_URL",
            "PRESESSIONS_DATABASE_USER",
            "PRESESSIONS_DATABASE_PASSWORD",
            "PRESESSIONS_DATABASE_OWNER",
            "PRESESSIONS_DATABASE_OWNER_PASSWORD",
            "PRESESSIONS_MAIL_URL",
            "PRESESSIONS_MAIL_FROM",
            "PRESESSIONS_MAIL_REPLY_TO",
            "PRESESSIONS_MAIL_RETURN",
            "PRESESSIONS_MAIL_RETURN_BOX",
            "PRESESSIONS_ORGANISATION",
            "PRESESSIONS_DEMONSTRATION",
            "PRESESSIONS_TRUST_PROXY",
            "PRESESSIONS_JAVA_OPTIONS",
            "PRESESSIONS_START_CACHE",
            "PRESESSIONS_KEEP_UNNEEDED_DAYS",
            "PRESESSIONS_KEEP_AFTERWARDS_DAYS",
            "PRESESSIONS_KEEP_SENSITIVE_DAYS",
            "PRESESSIONS_KEEP_PERSONAL_DAYS",
            "PRESESSIONS_BACKUP_DAYS",
            "PRESESSIONS_MISSION_REMINDER_DAYS",
            "PRESESSIONS_TRANSCRIBER",
            "PRESESSIONS_TRANSCRIBER_FOLDERS",
            "PRESESSIONS_LIVE_SERVER",
            "PRESESSIONS_LIVE_SECRET",
            "PRESESSIONS_LIVE_ADDRESS",
            "PRESESSIONS_LIVE_PORTS",
            "PRESESSIONS_RELAY_SERVER",
            "PRESESSIONS_RELAY_SECRET",
            "PRESESSIONS_RELAY_PORT",
            "PRESESSIONS_RELAY_TLS",
            "PRESESSIONS_RELAY_PORTS",
            "PRESESSIONS_RELAY_HOST",
            "PRESESSIONS_RELAY_CERTIFICATE",
            "PRESESSIONS_RELAY_KEY");

    /// Reads and checks the variables.
    ///
    /// @throws InvalidSettings with one sentence per mistake
    public static Settings from(Map<String, String> environment) {
        var reader = new Reader(environment);
        var port = reader.port();
        var address = reader.address(port);
        var settings = new Settings(
                reader.home(),
                port,
                address,
                reader.databaseUrl(),
                reader.text("PRESESSIONS_DATABASE_USER", ""),
                reader.text("PRESESSIONS_DATABASE_PASSWORD", ""),
                reader.text("PRESESSIONS_DATABASE_OWNER", ""),
                reader.text("PRESESSIONS_DATABASE_OWNER_PASSWORD", ""),
                reader.mail(address),
                reader.yesOrNo("PRESESSIONS_DEMONSTRATION", reader.isForTrying(address)),
                reader.proxies());
        reader.days("PRESESSIONS_KEEP_UNNEEDED_DAYS", "7");
        reader.days("PRESESSIONS_KEEP_AFTERWARDS_DAYS", "90");
        reader.days("PRESESSIONS_KEEP_SENSITIVE_DAYS", "90");
        reader.days("PRESESSIONS_KEEP_PERSONAL_DAYS", "730");
        if (!reader.text("PRESESSIONS_BACKUP_DAYS", "").isEmpty()) reader.days("PRESESSIONS_BACKUP_DAYS", "");
        if (!reader.text("PRESESSIONS_MISSION_REMINDER_DAYS", "no").equals("no"))
            reader.days("PRESESSIONS_MISSION_REMINDER_DAYS", "no");
        new LiveCheck(name -> reader.text(name, ""), reader.mistakes::add).all();
        reader.refuseUnknown();
        if (!reader.mistakes.isEmpty()) throw new InvalidSettings(reader.mistakes);
        return settings;
    }

    /// The settings as the framework's own properties.
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("presessions.home", home.toString());
        properties.put("presessions.address", address);
        properties.put("presessions.demonstration", demonstration);
        properties.put("presessions.database-url", databaseUrl);
        properties.put("presessions.database-user", databaseUser);
        properties.put("presessions.database-password", databasePassword);
        properties.put("presessions.database-owner", databaseOwner);
        properties.put("presessions.database-owner-password", databaseOwnerPassword);
        properties.putAll(mail.properties(address));
        properties.put("server.port", port);
        properties.put("presessions.proxies", proxies);
        properties.put("server.forward-headers-strategy", "none"); // PublicRequestFilter reads them
        properties.put("server.servlet.session.cookie.secure", address.startsWith("https:"));
        return properties;
    }

    /// Lets properties win over the environment's own variables and the file: the framework would take the variables
    /// unchecked, and `PORT` would not reach the address that links begin with.
    public static void putFirst(SpringApplication application, Map<String, Object> properties) {
        var source = new MapPropertySource("settings", properties);
        application.addInitializers(
                context -> context.getEnvironment().getPropertySources().addFirst(source));
    }

    /// What is set cannot be used; the message holds one sentence for each obstacle.
    public static final class InvalidSettings extends RuntimeException implements ExitCodeGenerator {
        private static final int EXIT_CONFIGURATION = 78; // sysexits.h: EX_CONFIG

        public InvalidSettings(List<String> mistakes) {
            super(String.join("\n", mistakes));
        }

        @Override
        public int getExitCode() {
            return EXIT_CONFIGURATION;
        }

        /// Tells whoever started the server.
        public void print() {
            System.err.println("Pre-sessions cannot start:\n" + getMessage());
        }
    }

    private static final class Reader {
        final Map<String, String> environment;
        final List<String> mistakes = new ArrayList<>();

        Reader(Map<String, String> environment) {
            this.environment = environment;
        }

        String text(String name, String otherwise) {
            var value = environment.get(name);
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        Path home() {
            var home = Path.of(text("PRESESSIONS_HOME", ".presessions"))
                    .toAbsolutePath()
                    .normalize();
            if (Files.exists(home) && !(Files.isDirectory(home) && Files.isWritable(home)))
                mistakes.add("PRESESSIONS_HOME is %s, which is not a folder that can be written to.".formatted(home));
            return home;
        }

        int port() {
            var text = text("PORT", "8080");
            if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) return Integer.parseInt(text);
            mistakes.add("PORT is \"%s\"; it must be a number from 0 to 65535, such as 8080.".formatted(text));
            return 8080;
        }

        String address(int port) {
            var text = text("PRESESSIONS_ADDRESS", "http://localhost:" + port);
            var address = text.replaceAll("/+$", "");
            if (hasScheme(address, "http", "https")
                    && URI.create(address).getRawPath().isEmpty()) return address;
            mistakes.add(
                    "PRESESSIONS_ADDRESS is \"%s\"; it must be a web address without a path, such as https://pre-sessions.example.org."
                            .formatted(text));
            return text;
        }

        String databaseUrl() {
            var text = text("PRESESSIONS_DATABASE_URL", "");
            if (!text.isEmpty() && !text.startsWith("jdbc:postgresql:"))
                mistakes.add(
                        "PRESESSIONS_DATABASE_URL must look like jdbc:postgresql://host:5432/presessions; leave it out for the embedded database.");
            return text;
        }

        MailSettings mail(String address) {
            var given = environment.keySet().stream()
                    .filter(name -> !text(name, "").isEmpty())
                    .collect(Collectors.toMap(name -> name, name -> text(name, "")));
            return MailSettings.of(given, address, mistakes::add);
        }

        /// Nobody else comes, and no mail leaves.
        boolean isForTrying(String address) {
            return Installation.isLocal(address)
                    && text("PRESESSIONS_MAIL_URL", "").isEmpty();
        }

        int proxies() {
            var text = text("PRESESSIONS_TRUST_PROXY", "no");
            if (text.equals("no")) return 0;
            if (text.equals("yes")) return 1;
            if (text.matches("[0-9]")) return Integer.parseInt(text);
            mistakes.add("PRESESSIONS_TRUST_PROXY is \"%s\"; say no, yes, or how many proxies there are, from 0 to 9."
                    .formatted(text));
            return 0;
        }

        void days(String name, String otherwise) {
            var text = text(name, otherwise);
            if (!text.matches("[1-9][0-9]{0,3}"))
                mistakes.add("%s is \"%s\"; say a number of days, from 1 to 9999.".formatted(name, text));
        }

        boolean yesOrNo(String name, boolean otherwise) {
            var text = text(name, otherwise ? "yes" : "no");
            if (!List.of("yes", "no").contains(text))
                mistakes.add("%s is \"%s\"; say yes or no.".formatted(name, text));
            return text.equals("yes");
        }

        void refuseUnknown() {
            environment.keySet().stream()
                    .filter(name -> name.startsWith("PRESESSIONS_") && !KNOWN.contains(name))
                    .forEach(name -> mistakes.add(
                            "%s is not a setting; known are PORT, %s.".formatted(name, String.join(", ", KNOWN))));
        }

        private static boolean hasScheme(String text, String... schemes) {
            var address = parse(text);
            return address != null
                    && address.getHost() != null
                    && List.of(schemes).contains(address.getScheme());
        }

        private static @Nullable URI parse(String text) {
            try {
                return URI.create(text);
            } catch (IllegalArgumentException notAnAddress) {
                return null;
            }
        }
    }
}
