package org.presessions.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What all mails of an installation have in common; checked when it starts.
///
/// @param mailHost the name by which it is known to other mail servers
/// @param mailReplyTo where answers go; empty where that is the sender
/// @param organisation who runs it
@ConfigurationProperties("presessions")
record Letterhead(
        @DefaultValue("localhost") String mailHost,
        @DefaultValue("pre-sessions@localhost") String mailFrom,
        @DefaultValue("") String mailReplyTo,
        @DefaultValue("Pre-sessions") String organisation) {}
