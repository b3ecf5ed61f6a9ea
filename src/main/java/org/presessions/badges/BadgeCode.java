package org.presessions.badges;

import java.math.BigInteger;
import java.util.Locale;

/// What a badge bears: twelve letters and figures of which none looks like another, 60 bits. It tells nothing of
/// whoever bears it, and opens nothing. For a delegation without badges the three letters of its State stand instead.
record BadgeCode(String text) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int OF_A_STATE = 3;

    /// @param seal at least 8 bytes that nobody can guess
    static BadgeCode of(byte[] seal) {
        var bits = new BigInteger(1, seal);
        var text = new StringBuilder();
        for (var place = 0; place < LENGTH; place++)
            text.append(LETTERS.charAt(bits.shiftRight(5 * place).intValue() & 31));
        return new BadgeCode(text.toString());
    }

    /// As somebody typed it: with spaces or without, in small letters, an O for a zero. In a State's code an O is an O.
    static BadgeCode typed(String text) {
        var bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return new BadgeCode(
                bare.length() == OF_A_STATE ? bare : bare.replace('O', '0').replaceAll("[IL]", "1"));
    }

    /// "K7QF 3M9T 2XAB"
    String readable() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
