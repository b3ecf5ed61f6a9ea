package org.presessions.shared.installation;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mail server, as `PRESESSIONS_MAIL_URL` names it: `smtp://name:password@host:587?tls=required`.
record MailServer(String scheme, String host, int port, Optional<Login> login, Tls tls) {
    private static final Pattern TLS = Pattern.compile("tls=([a-z]+)");

    record Login(String name, String password) {}

    /// Whether what is said is hidden from others on the way.
    enum Tls {
        /// Hidden, by a server that proves who it is, or not said at all.
        REQUIRED,
        /// Hidden whenever the server offers it, whatever it can prove: better than in clear.
        OPPORTUNISTIC,
        NONE
    }

    /// @throws IllegalArgumentException where the address is none of a mail server
    static MailServer of(String url) {
        var address = URI.create(url);
        var scheme = String.valueOf(address.getScheme());
        if (address.getHost() == null || !scheme.matches("smtps?")) throw new IllegalArgumentException(url);
        var login = Optional.ofNullable(address.getRawUserInfo()).map(MailServer::login);
        var port = address.getPort() > 0 ? address.getPort() : scheme.equals("smtps") ? 465 : 587;
        return new MailServer(scheme, address.getHost(), port, login, tls(address, scheme, login.isPresent()));
    }

    /// A name and a password are never said in clear unless that is asked for.
    private static Tls tls(URI address, String scheme, boolean login) {
        var otherwise = login || scheme.equals("smtps") ? Tls.REQUIRED : Tls.OPPORTUNISTIC;
        if (address.getRawQuery() == null) return otherwise;
        var asked = TLS.matcher(address.getRawQuery());
        if (!asked.matches()) throw new IllegalArgumentException(address.getRawQuery());
        return Tls.valueOf(asked.group(1).toUpperCase(Locale.ROOT));
    }

    private static Login login(String userInfo) {
        var parts = userInfo.split(":", 2);
        return new Login(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// The framework's own properties.
    ///
    /// @param greeting how this installation introduces itself
    Map<String, Object> properties(String greeting) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.mail.protocol", scheme);
        properties.put("spring.mail.host", host);
        properties.put("spring.mail.port", port);
        login.ifPresent(own -> {
            properties.put("spring.mail.username", own.name());
            properties.put("spring.mail.password", own.password());
        });
        session(greeting)
                .forEach((name, value) ->
                        properties.put("spring.mail.properties.mail.%s.%s".formatted(scheme, name), value));
        return properties;
    }

    private Map<String, String> session(String greeting) {
        var session = new LinkedHashMap<>(Map.of(
                "localhost",
                greeting,
                "connectiontimeout",
                "10000",
                "timeout",
                "20000",
                "writetimeout",
                "20000",
                "auth",
                Boolean.toString(login.isPresent()),
                "starttls.enable",
                Boolean.toString(tls != Tls.NONE),
                "starttls.required",
                Boolean.toString(tls == Tls.REQUIRED && scheme.equals("smtp")),
                "ssl.checkserveridentity",
                Boolean.toString(tls == Tls.REQUIRED)));
        if (tls == Tls.OPPORTUNISTIC) session.put("ssl.trust", "*");
        return session;
    }
}
