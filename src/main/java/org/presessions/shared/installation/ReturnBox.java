package org.presessions.shared.installation;

import java.net.URI;

/// The mailbox into which other servers report what became of letters, as `PRESESSIONS_MAIL_RETURN_BOX` names it:
/// `imaps://name:password@host/INBOX`.
record ReturnBox(URI url) {
    /// @throws IllegalArgumentException where the address is none of a mailbox
    static ReturnBox of(String text) {
        var url = URI.create(text);
        var isBox = url.getHost() != null
                && url.getRawUserInfo() != null
                && url.getRawUserInfo().contains(":");
        if (!isBox || !String.valueOf(url.getScheme()).matches("imaps?")) throw new IllegalArgumentException(text);
        return new ReturnBox(url);
    }
}
