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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.presessions.mail.LetterMarks;
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
    private static final List<String> LETTER =
            List.of("message/rfc822", "text/rfc822-headers", "message/rfc822-headers");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<\\S+)");

    /// Absent where the mail is no report, or none of a letter of ours.
    static Optional<Report> read(Message mail, LetterMarks marks) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof Multipart parts))
            return Optional.empty();
        var status = text(parts, "message/delivery-status");
        if (status.isEmpty()) return Optional.empty();
        var fields = fields(status.get());
        var letter = marks.reported(SentTo.of(mail));
        return (letter.isPresent() ? letter : inLetter(parts, marks))
                .map(id -> new Report(id, action(fields), words(fields)));
    }

    /// The letter itself, or its head, lies in the report.
    private static Optional<UUID> inLetter(Multipart parts, LetterMarks marks) throws MessagingException, IOException {
        for (var type : LETTER) {
            var id = text(parts, type)
                    .map(MESSAGE_ID::matcher)
                    .filter(Matcher::find)
                    .flatMap(found -> marks.numbered(found.group(1)));
            if (id.isPresent()) return id;
        }
        return Optional.empty();
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
        var said = field(fields, "Diagnostic-Code").replaceFirst("^[\\w-]+;\\s*", "");
        var words = said.isEmpty() ? field(fields, "Status") : said;
        return words.substring(0, Math.min(words.length(), WORDS_AT_MOST));
    }

    private static String field(InternetHeaders fields, String name) {
        var value = fields.getHeader(name, null);
        return value == null ? "" : CleanText.of(value).replaceAll("\\s+", " ").strip();
    }
}
