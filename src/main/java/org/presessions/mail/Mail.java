package org.presessions.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Words;

/// A mail to one person, in plain text: it reads the same on an old phone, and text that looks like HTML stays text.
///
/// @param kind what it is, such as `sign-in` or `decision`; the outbox groups by it
/// @param body may hold [#LINK] once, where the personal link will stand
public record Mail(
        String kind,
        UUID personId,
        String toAddress,
        Locale locale,
        String subject,
        String body,
        Optional<PersonalLink> link) {
    public static final String LINK = "[[link]]";

    /// A link that signs its owner in. It is made when the mail leaves, never before.
    ///
    /// @param path where it leads
    /// @param singleUse a sign-in is used once; a letter's link as often as it is needed
    public record PersonalLink(String path, Instant validUntil, boolean singleUse) {}

    /// A mail of the words `<key>.subject` and `<key>.body`.
    public static Mail of(
            String kind,
            UUID personId,
            String toAddress,
            Words words,
            String key,
            Optional<PersonalLink> link,
            Object... values) {
        var subject = words.t(key + ".subject", values).replaceAll("\\s+", " ").strip();
        return new Mail(kind, personId, toAddress, words.locale(), subject, words.t(key + ".body", values), link);
    }
}
