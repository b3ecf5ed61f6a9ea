package org.presessions.mail.returns;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presessions.mail.LetterMarks;

/// Somebody answers a letter of ours. What the answer says nobody reads here.
record Reply(UUID mailId, Instant at) {
    private static final List<String> THREAD = List.of("In-Reply-To", "References");
    private static final Pattern NUMBER =
            Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.[a-z2-7]+)?@[^<>\\s]+>");

    /// Marks of programs that answer by themselves, such as while somebody is away (RFC 3834).
    private static final List<String> BY_ITSELF = List.of("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress");

    /// Absent where a program answers, or nobody answers a letter of ours. Some mail programs write to the address of a
    /// letter and not below it: then the address says which one it was.
    static Optional<Reply> read(Message mail, LetterMarks marks, Instant now) throws MessagingException {
        if (isByItself(mail)) return Optional.empty();
        var addressed = marks.answered(SentTo.of(mail));
        if (addressed.isPresent()) return Optional.of(new Reply(addressed.get(), at(mail, now)));
        for (var name : THREAD) {
            var number = number(mail.getHeader(name));
            if (number.isPresent()) return Optional.of(new Reply(number.get(), at(mail, now)));
        }
        return Optional.empty();
    }

    /// In a thread the last one is what is answered.
    private static Optional<UUID> number(String @Nullable [] values) {
        if (values == null) return Optional.empty();
        return Stream.of(values)
                .flatMap(value -> NUMBER.matcher(value).results())
                .map(found -> UUID.fromString(found.group(1)))
                .reduce((earlier, later) -> later);
    }

    private static boolean isByItself(Message mail) throws MessagingException {
        for (var mark : BY_ITSELF) if (mail.getHeader(mark) != null) return true;
        return mail.isMimeType("multipart/report") || is(mail, "Auto-Submitted", "auto-") || is(mail, "Precedence", "");
    }

    private static boolean is(Message mail, String header, String start) throws MessagingException {
        var values = mail.getHeader(header);
        return values != null
                && Stream.of(values)
                        .anyMatch(
                                value -> value.strip().toLowerCase(Locale.ROOT).startsWith(start));
    }

    /// By the clock of the mailbox; never later than now.
    private static Instant at(Message mail, Instant now) throws MessagingException {
        return Optional.ofNullable(mail.getReceivedDate())
                .map(Date::toInstant)
                .filter(now::isAfter)
                .orElse(now);
    }
}
