package org.presessions.mail.returns;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.shared.input.CleanText;

/// What another mail server reports of a letter (RFC 3464).
///
/// @param words of the server; empty where it gave none
record Report(UUID mailId, Action action, String words) {
    enum Action {
        FAILED,
        DELIVERED,
        /// Delayed, or handed on: nothing is known yet.
        OPEN
    }

    private static final int BYTES_AT_MOST = 100_000;
    private static final int WORDS_AT_MOST = 300;
    private static final List<String> READERS = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");
    private static final List<String> LETTER =
            List.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
    private static final String NUMBER = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern ENVELOPE = Pattern.compile("\\+" + NUMBER + "@");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<" + NUMBER + "@");

    /// Absent where the mail is no report, or none of a letter of ours.
    static Optional<Report> read(Message mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts))
            return Optional.empty();
        var status = text(parts, "message/delivery-status");
        if (status.isEmpty()) return Optional.empty();
        var fields = fields(status.get());
        var letter = inEnvelope(mail);
        return (letter.isPresent() ? letter : inLetter(parts)).map(id -> new Report(id, action(fields), words(fields)));
    }

    private static Optional<UUID> inEnvelope(Message mail) throws MessagingException {
        var found = new ArrayList<String>();
        for (var name : READERS)
            Optional.ofNullable(mail.getHeader(name)).ifPresent(values -> found.addAll(Arrays.asList(values)));
        return found.stream().flatMap(value -> number(ENVELOPE, value)).findFirst();
    }

    /// The letter itself, or its head, lies in the report.
    private static Optional<UUID> inLetter(Multipart parts) throws MessagingException, IOException {
        for (var type : LETTER) {
            var id = text(parts, type).flatMap(text -> number(MESSAGE_ID, text).findFirst());
            if (id.isPresent()) return id;
        }
        return Optional.empty();
    }

    private static Stream<UUID> number(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> UUID.fromString(found.group(1)));
    }

    private static Optional<String> text(Multipart parts, String type) throws MessagingException, IOException {
        for (var i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) return Optional.of(text(part));
        }
        return Optional.empty();
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(BYTES_AT_MOST), StandardCharsets.UTF_8);
        }
    }

    /// Those of the report, and then those of the reader.
    private static InternetHeaders fields(String status) throws MessagingException {
        var joined = status.replace("\r\n", "\n").strip().replaceAll("\n[ \\t]*\n\\s*", "\n");
        return new InternetHeaders(new ByteArrayInputStream(joined.getBytes(StandardCharsets.UTF_8)));
    }

    private static Action action(InternetHeaders fields) {
        return switch (field(fields, "Action").toLowerCase(Locale.ROOT)) {
            case "failed" -> Action.FAILED;
            case "delivered" -> Action.DELIVERED;
            default -> Action.OPEN;
        };
    }

    private static String words(InternetHeaders fields) {
        var said = field(fields, "Diagnostic-Code").replaceFirst("(?i)^smtp;\\s*", "");
        var words = said.isEmpty() ? field(fields, "Status") : said;
        return words.substring(0, Math.min(words.length(), WORDS_AT_MOST));
    }

    private static String field(InternetHeaders fields, String name) {
        var value = fields.getHeader(name, null);
        return value == null ? "" : CleanText.of(value).replaceAll("\\s+", " ").strip();
    }
}
