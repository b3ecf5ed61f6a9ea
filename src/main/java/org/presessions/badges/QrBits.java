package org.presessions.badges;

/// What a QR code of version 1 and level Q holds: 13 bytes, and 13 more (Reed and Solomon) from which they are found
/// again
/// where some cannot be read.
record QrBits(int[] bytes) {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int DATA_BYTES = 13;
    private static final int SPARE_BYTES = 13;
    private static final int FIELD = 0x11D; // the polynomial by which bytes are multiplied

    static QrBits of(String text) {
        var bits = new StringBuilder("0010"); // letters and figures, two of them in eleven bits
        append(bits, text.length(), 9);
        for (var i = 0; i + 1 < text.length(); i += 2)
            append(bits, LETTERS.indexOf(text.charAt(i)) * 45 + LETTERS.indexOf(text.charAt(i + 1)), 11);
        if (text.length() % 2 == 1) append(bits, LETTERS.indexOf(text.charAt(text.length() - 1)), 6);
        bits.append("0".repeat(Math.min(4, DATA_BYTES * 8 - bits.length())));
        bits.append("0".repeat((8 - bits.length() % 8) % 8));
        for (var filler = 0xEC; bits.length() < DATA_BYTES * 8; filler ^= 0xEC ^ 0x11) append(bits, filler, 8);
        return new QrBits(withSpare(bits));
    }

    /// The last bits of a code have no byte, and are empty.
    boolean isSet(int place) {
        return place < bytes.length * 8 && (bytes[place / 8] >>> 7 - place % 8 & 1) != 0;
    }

    private static void append(StringBuilder bits, int value, int length) {
        for (var i = length - 1; i >= 0; i--) bits.append(value >>> i & 1);
    }

    private static int[] withSpare(CharSequence bits) {
        var all = new int[DATA_BYTES + SPARE_BYTES];
        var divisor = divisor();
        var rest = new int[SPARE_BYTES];
        for (var i = 0; i < DATA_BYTES; i++) {
            all[i] = Integer.parseInt(bits, i * 8, i * 8 + 8, 2);
            var factor = all[i] ^ rest[0];
            System.arraycopy(rest, 1, rest, 0, SPARE_BYTES - 1);
            rest[SPARE_BYTES - 1] = 0;
            for (var j = 0; j < SPARE_BYTES; j++) rest[j] ^= product(divisor[j], factor);
        }
        System.arraycopy(rest, 0, all, DATA_BYTES, SPARE_BYTES);
        return all;
    }

    /// (x - 2^0)(x - 2^1)…, without its first factor, which is 1.
    private static int[] divisor() {
        var factors = new int[SPARE_BYTES];
        factors[SPARE_BYTES - 1] = 1;
        var root = 1;
        for (var i = 0; i < SPARE_BYTES; i++) {
            for (var j = 0; j < SPARE_BYTES; j++) {
                factors[j] = product(factors[j], root);
                if (j + 1 < SPARE_BYTES) factors[j] ^= factors[j + 1];
            }
            root = product(root, 2);
        }
        return factors;
    }

    private static int product(int one, int other) {
        var product = 0;
        for (var i = 7; i >= 0; i--) {
            product = product << 1 ^ (product >>> 7) * FIELD;
            product ^= (other >>> i & 1) * one;
        }
        return product;
    }
}
