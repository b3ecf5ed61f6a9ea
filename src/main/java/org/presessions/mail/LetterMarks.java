package org.presessions.mail;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// What a letter bears so that whatever comes back is known to be about it: its number, and after the plus sign of an
/// address the same in fewer letters. Each ends with a mark that this installation alone can make: whoever merely knows
/// the number of a letter cannot say that it came back. An address before the `@` holds 64 letters, of which 39 are
/// these.
@Component
public class LetterMarks {
    private static final int LENGTH = 12; // 60 bits
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\+([a-z2-7]{26})([a-z2-7]{12})@");
    private static final Pattern NUMBER =
            Pattern.compile("(?i)<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([a-z2-7]{12})@");

    private final Letterhead letterhead;
    private final byte[] key;

    /// What a mark is for: who has one of a letter cannot make another of it.
    private enum Use {
        NUMBER,
        REPORT,
        ANSWER
    }

    @Autowired
    LetterMarks(Letterhead letterhead, SecretRepository secrets) {
        this(letterhead, secrets.key("letter-marks"));
    }

    /// @param key 32 bytes that nobody can guess
    public LetterMarks(Letterhead letterhead, byte[] key) {
        this.letterhead = letterhead;
        this.key = key;
    }

    /// Its `Message-ID`.
    public String number(UUID id) {
        return "<%s.%s@%s>".formatted(id, mark(id, Use.NUMBER), letterhead.mailHost());
    }

    /// Where other servers report what became of it; nothing where the settings name no address for that.
    public Optional<String> reportAddress(UUID id) {
        return address(id, Use.REPORT);
    }

    /// The same mailbox for those who answer it.
    public Optional<String> answerAddress(UUID id) {
        return address(id, Use.ANSWER);
    }

    /// The letter whose number stands in a text.
    public Optional<UUID> numbered(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(found -> isOurs(UUID.fromString(found.group(1)), Use.NUMBER, found))
                .map(found -> UUID.fromString(found.group(1)))
                .findFirst();
    }

    /// The letter of which a report was sent to one of these addresses.
    public Optional<UUID> reported(String addresses) {
        return addressed(addresses, Use.REPORT);
    }

    /// The letter that is answered at one of these addresses.
    public Optional<UUID> answered(String addresses) {
        return addressed(addresses, Use.ANSWER);
    }

    private Optional<UUID> addressed(String addresses, Use use) {
        return ADDRESS.matcher(addresses)
                .results()
                .filter(found -> isOurs(id(found.group(1)), use, found))
                .map(found -> id(found.group(1)))
                .findFirst();
    }

    private Optional<String> address(UUID id, Use use) {
        var at = letterhead.mailReturn().lastIndexOf('@');
        if (at < 1) return Optional.empty();
        var box = new StringBuilder(letterhead.mailReturn());
        return Optional.of(box.insert(at, "+" + shortened(id) + mark(id, use)).toString());
    }

    private boolean isOurs(UUID id, Use use, MatchResult found) {
        return mark(id, use).equals(found.group(2).toLowerCase(Locale.ROOT));
    }

    private String mark(UUID id, Use use) {
        var sealed = (use + "/" + id).getBytes(StandardCharsets.US_ASCII);
        var seal = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(sealed);
        return letters(seal).substring(0, LENGTH);
    }

    private static String shortened(UUID id) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return letters(bytes.array()).replace("=", "");
    }

    private static UUID id(String shortened) {
        var bytes = ByteBuffer.wrap(new Base32().decode(shortened.toUpperCase(Locale.ROOT)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String letters(byte[] bytes) {
        return new Base32().encodeAsString(bytes).toLowerCase(Locale.ROOT);
    }
}
