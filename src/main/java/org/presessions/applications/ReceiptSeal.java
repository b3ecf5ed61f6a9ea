package org.presessions.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.stereotype.Component;

/// Seals a receipt: a code that this installation alone can make, over the answers, the attachment and the moment at
/// which they were handed in. So somebody who has to prove that, years later, can; and nobody learns what was answered.
@Component
public class ReceiptSeal {
    private static final int LETTERS = 20; // 100 bits
    private static final Pattern GROUPS = Pattern.compile("(.{5})(?=.)");

    private final byte[] key;

    ReceiptSeal(SecretRepository secrets) {
        this.key = secrets.key("receipts");
    }

    /// Four groups of five letters and digits, none of which are taken for another.
    public String code(UUID applicationId, Draft.HandedIn handedIn) {
        var hash = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key).hmac(sealed(applicationId, handedIn));
        return GROUPS.matcher(new Base32().encodeAsString(hash).substring(0, LETTERS))
                .replaceAll("$1-");
    }

    /// @param typed in whatever case and groups
    static boolean isSame(String code, String typed) {
        return MessageDigest.isEqual(ascii(plain(code)), ascii(plain(typed)));
    }

    /// Base32 knows no 0, 1 and 8: whoever reads them off paper means letters.
    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "")
                .replace('0', 'O')
                .replace('1', 'I')
                .replace('8', 'B');
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String sealed(UUID applicationId, Draft.HandedIn handedIn) {
        var text = new StringBuilder()
                .append(applicationId)
                .append('/')
                .append(handedIn.version())
                .append('/')
                .append(handedIn.at())
                .append('/')
                .append(handedIn.fileId().map(UUID::toString).orElse(""));
        new TreeMap<>(handedIn.fields().values()).forEach((field, answers) -> {
            text.append('\n').append(field);
            answers.forEach(answer -> text.append('\0').append(answer));
        });
        return text.toString();
    }
}
