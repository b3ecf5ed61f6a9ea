package org.presessions.recommendations.importing.tables;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// How well an encoding of one byte for a letter fits what stands in a file.
final class Plausibility {
    private static final String MARKS = "’‘“”«»–—…°§€•·´\u00a0œŒŸ";
    private static final int BYTES = 256;

    private final char[] letters;
    private int doubts;

    Plausibility(Encoding encoding) {
        var all = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) all[i] = (byte) i;
        var decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        letters = decoded(decoder, all);
    }

    private static char[] decoded(CharsetDecoder decoder, byte[] all) {
        var letters = CharBuffer.allocate(BYTES * 2);
        decoder.decode(ByteBuffer.wrap(all), letters, true);
        return letters.flip().toString().toCharArray();
    }

    void take(int one, int before) {
        char letter = letters[one];
        char left = letters[before];
        if (!isLetterOfAWord(letter) && MARKS.indexOf(letter) < 0) doubts++;
        else if (Character.isLowerCase(left) && Character.isUpperCase(letter)) doubts++;
    }

    /// À to ÿ, without the signs of multiplication and division among them.
    private static boolean isLetterOfAWord(char letter) {
        return letter >= 'À' && letter <= 'ÿ' && letter != '×' && letter != '÷';
    }

    int doubts() {
        return doubts;
    }
}
