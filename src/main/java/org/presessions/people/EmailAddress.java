package org.presessions.people;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;

/// An e-mail address as it is kept: stripped, lower case, with a domain; before the `@` ASCII only, for no more reaches
/// every mail server (SMTPUTF8 is rare).
public final class EmailAddress {
    private static final int LENGTH_AT_MOST = 254; // RFC 5321

    private EmailAddress() {}

    /// The address in its kept form, or nothing where the text is no address.
    public static Optional<String> parse(String text) {
        var email = text.strip().toLowerCase(Locale.ROOT);
        if (email.length() > LENGTH_AT_MOST
                || !email.matches(
                        "[^\\s\\P{ASCII}@<>,;:\"()\\[\\]\\\\]+@[^\\s@<>,;:\"()\\[\\]\\\\]+\\.[^\\s@.<>,;:\"()\\[\\]\\\\]+"))
            return Optional.empty();
        try {
            new InternetAddress(email, true);
            return Optional.of(email);
        } catch (AddressException notAnAddress) {
            return Optional.empty();
        }
    }

    /// "a…@example.org": enough for its owner to know it, too little for anybody else.
    public static String masked(String email) {
        return email.charAt(0) + "…" + email.substring(email.indexOf('@'));
    }
}
