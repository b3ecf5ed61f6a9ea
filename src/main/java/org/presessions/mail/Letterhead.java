package org.presessions.mail;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the settings say of all mails of an installation; checked when it starts.
///
/// @param mailHost the name by which it is known to other mail servers
/// @param mailReplyTo where answers go; empty where that is the sender
/// @param mailReturn where other servers report what became of a letter; empty where that is the sender
/// @param mailReturnBox where these reports are read; empty where nobody does
/// @param organisation who runs it; empty where the settings do not say
@ConfigurationProperties("presessions")
public record Letterhead(
        @DefaultValue("localhost") String mailHost,
        @DefaultValue("pre-sessions@localhost") String mailFrom,
        @DefaultValue("") String mailReplyTo,
        @DefaultValue("") String mailReturn,
        @DefaultValue("") String mailReturnBox,
        @DefaultValue("") String organisation) {
    private static final String PRODUCT = "Pre-sessions";

    /// The name in which mails leave: that of the settings, else the one that an administrator gave, else the
    /// product's.
    public String sender(Optional<String> given) {
        return organisation.isEmpty() ? given.orElse(PRODUCT) : organisation;
    }
}
