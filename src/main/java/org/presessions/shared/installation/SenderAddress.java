package org.presessions.shared.installation;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/// An address in whose name mails leave.
public final class SenderAddress {
    private SenderAddress() {}

    /// @param text `somebody@example.org` or `"A name" <somebody@example.org>`
    /// @param nameless what stands as the name where there is none
    /// @throws AddressException where no mail could bear it
    public static InternetAddress of(String text, String nameless) throws AddressException {
        var addresses = InternetAddress.parse(text, true);
        if (addresses.length != 1 || addresses[0].isGroup()) throw new AddressException("not one address", text);
        var address = addresses[0].getAddress();
        var domain = address.substring(address.indexOf('@') + 1);
        if (!domain.contains(".") && !domain.equals("localhost")) throw new AddressException("no domain after @", text);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(address))
            throw new AddressException("other letters than a to z before or after @", text);
        return named(address, addresses[0].getPersonal() == null ? nameless : addresses[0].getPersonal());
    }

    private static InternetAddress named(String address, String name) {
        try {
            return new InternetAddress(address, name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
