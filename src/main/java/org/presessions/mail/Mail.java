package org.presessions.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.words.Words;

/// A mail to one person, in plain text: it reads the same on an old phone, and text that looks like HTML stays text.
/// What is drawn beside it is made from it when it leaves: see [LetterHtml].
///
/// @param kind what it is, such as `sign-in` or `decision`; the outbox groups by it
/// @param personId whose it is; empty where nobody has shown yet that the address is his
/// @param body may hold [#LINK] once, where the personal link will stand
/// @param stopAddress where a mail program says, by a POST, that no more such mails are wanted (RFC 8058); a GET of it
/// leads to a page that does the same
/// @param hour what the letter is about; drawn above its words
public record Mail(
        String kind,
        Optional<UUID> personId,
        String toAddress,
        Locale locale,
        String subject,
        String body,
        Optional<PersonalLink> link,
        Optional<String> stopAddress,
        Optional<LetterHour> hour) {
    public static final String LINK = "[[link]]";

    /// A link that signs its owner in. It is made when the mail leaves, never before.
    ///
    /// @param path where it leads
    /// @param singleUse a sign-in is used once; a letter's link as often as it is needed
    public record PersonalLink(String path, Instant validUntil, boolean singleUse) {}

    public Mail(
            String kind,
            UUID personId,
            String toAddress,
            Locale locale,
            String subject,
            String body,
            Optional<PersonalLink> link) {
        this(kind, Optional.of(personId), toAddress, locale, subject, body, link, Optional.empty(), Optional.empty());
    }

    /// A mail of the words `<key>.subject` and `<key>.body`.
    public static Mail of(String kind, UUID personId, String toAddress, Words words, String key, Object... values) {
        var subject = subject(words, key, values);
        var body = words.t(key + ".body", values);
        return new Mail(kind, personId, toAddress, words.locale(), subject, body, Optional.empty());
    }

    /// The same to an address of which nobody knows yet whose it is.
    public static Mail toStranger(String kind, String toAddress, Words words, String key, Object... values) {
        var body = words.t(key + ".body", values);
        var subject = subject(words, key, values);
        return new Mail(
                kind,
                Optional.empty(),
                toAddress,
                words.locale(),
                subject,
                body,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String subject(Words words, String key, Object... values) {
        return words.t(key + ".subject", values).replaceAll("\\s+", " ").strip();
    }

    Mail saying(LetterText text) {
        return new Mail(kind, personId, toAddress, locale, text.subject(), text.body(), link, stopAddress, hour);
    }

    public Mail ofKind(String other) {
        return new Mail(other, personId, toAddress, locale, subject, body, link, stopAddress, hour);
    }

    /// With a personal link where the body has [#LINK].
    public Mail leadingTo(PersonalLink link) {
        return new Mail(kind, personId, toAddress, locale, subject, body, Optional.of(link), stopAddress, hour);
    }

    public Mail stoppedAt(String address) {
        return new Mail(kind, personId, toAddress, locale, subject, body, link, Optional.of(address), hour);
    }

    /// About an hour, which its words say too.
    public Mail about(LetterHour hour) {
        return new Mail(kind, personId, toAddress, locale, subject, body, link, stopAddress, Optional.of(hour));
    }
}
