package org.presessions.shared.input;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What people can have meant of a text that came from outside: no NUL (PostgreSQL keeps none), no other control
/// characters but tabs and line ends, no halves of characters, nothing that XML forbids, no sign that turns the
/// direction of reading for what follows. Letters are composed (NFC), so that the same word is the same text.
public final class CleanText {
    private static final Pattern NEVER_TYPED = Pattern.compile("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\t\\n\\r]]");

    private CleanText() {}

    /// @return the text itself where nothing is to be mended; done twice it is done once
    public static String of(String text) {
        if (isPlain(text)) return text;
        var typed = NEVER_TYPED.matcher(text).replaceAll("");
        return Normalizer.normalize(DirectionSigns.paired(typed), Normalizer.Form.NFC);
    }

    /// Whether there is nothing but what stands on an English keyboard, as in most that comes.
    private static boolean isPlain(String text) {
        return text.chars()
                .allMatch(sign -> sign >= ' ' && sign <= '~' || sign == '\n' || sign == '\r' || sign == '\t');
    }
}
