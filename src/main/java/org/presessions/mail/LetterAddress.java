package org.presessions.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/// The address that a letter goes to, as mail servers know it.
public final class LetterAddress {
    private static final int LENGTH_AT_MOST = 254; // RFC 5321

    private LetterAddress() {}

    /// Domains are written in the letters a to z; before the `@` there are no others to begin with.
    ///
    /// @throws AddressException where it is none
    public static InternetAddress of(String address) throws AddressException {
        var at = address.lastIndexOf('@') + 1;
        try {
            return new InternetAddress(address.substring(0, at) + IDN.toASCII(address.substring(at)), true);
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException(noDomain.getMessage());
        }
    }

    /// Whether mail servers everywhere know what to do with it.
    public static boolean isReachable(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || address.length() > LENGTH_AT_MOST || address.indexOf('.', at) < 0) return false;
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address.substring(0, at))) return false;
        try {
            return of(address).getAddress().indexOf(' ') < 0;
        } catch (AddressException none) {
            return false;
        }
    }
}
