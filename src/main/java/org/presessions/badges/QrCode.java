package org.presessions.badges;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/// The smallest QR code (ISO/IEC 18004, version 1, 21 squares a side) with a quarter of it spared against dirt and
/// folds
/// (level Q): room for 16 capital letters and figures.
final class QrCode {
    private static final int SIDE = 21;
    private static final int QUIET = 4; // empty squares around it, without which no camera finds it
    private static final int SCALE = 10; // pixels a square
    private static final int FORMAT = 0b011_000; // level Q, mask 0
    private static final int LETTERS_AT_MOST = 16;

    private final boolean[][] dark = new boolean[SIDE][SIDE];
    private final boolean[][] isFixed = new boolean[SIDE][SIDE];

    private QrCode() {}

    /// @param text capital letters and figures, 16 at most
    static QrCode of(String text) {
        if (!text.matches("[0-9A-Z]{1," + LETTERS_AT_MOST + "}")) throw new IllegalArgumentException(text);
        var code = new QrCode();
        code.drawTiming();
        code.drawFinder(3, 3);
        code.drawFinder(SIDE - 4, 3);
        code.drawFinder(3, SIDE - 4);
        code.drawFormat();
        code.drawBits(QrBits.of(text));
        return code;
    }

    boolean isDark(int column, int row) {
        return dark[row][column];
    }

    /// A picture for an `img`, with its quiet zone.
    String dataAddress() {
        var side = (SIDE + 2 * QUIET) * SCALE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++) {
                var column = x / SCALE - QUIET;
                var row = y / SCALE - QUIET;
                image.setRGB(x, y, isInside(column, row) && isDark(column, row) ? 0xFF000000 : 0xFFFFFFFF);
            }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(image));
    }

    private static byte[] png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void drawTiming() {
        for (var i = 0; i < SIDE; i++) {
            fix(6, i, i % 2 == 0);
            fix(i, 6, i % 2 == 0);
        }
    }

    private void drawFinder(int column, int row) {
        for (var dy = -4; dy <= 4; dy++)
            for (var dx = -4; dx <= 4; dx++) {
                var ring = Math.max(Math.abs(dx), Math.abs(dy));
                if (isInside(column + dx, row + dy)) fix(column + dx, row + dy, ring != 2 && ring != 4);
            }
    }

    /// Level and mask, twice, each with ten bits that mend it.
    private void drawFormat() {
        var rest = FORMAT;
        for (var i = 0; i < 10; i++) rest = rest << 1 ^ (rest >>> 9) * 0x537;
        var bits = (FORMAT << 10 | rest) ^ 0x5412;
        for (var i = 0; i < 6; i++) fix(8, i, isSet(bits, i));
        fix(8, 7, isSet(bits, 6));
        fix(8, 8, isSet(bits, 7));
        fix(7, 8, isSet(bits, 8));
        for (var i = 9; i < 15; i++) fix(14 - i, 8, isSet(bits, i));
        for (var i = 0; i < 8; i++) fix(SIDE - 1 - i, 8, isSet(bits, i));
        for (var i = 8; i < 15; i++) fix(8, SIDE - 15 + i, isSet(bits, i));
        fix(8, SIDE - 8, true);
    }

    /// Two columns at a time, up and down in turns, from the right; masked like a chess board.
    private void drawBits(QrBits bits) {
        var next = 0;
        for (var right = SIDE - 1; right >= 1; right -= 2) {
            if (right == 6) right = 5;
            for (var step = 0; step < 2 * SIDE; step++) {
                var row = (right + 1 & 2) == 0 ? SIDE - 1 - step / 2 : step / 2;
                var column = right - step % 2;
                if (!isFixed[row][column]) dark[row][column] = bits.isSet(next++) ^ (row + column) % 2 == 0;
            }
        }
    }

    private void fix(int column, int row, boolean isDark) {
        dark[row][column] = isDark;
        isFixed[row][column] = true;
    }

    private static boolean isInside(int column, int row) {
        return column >= 0 && column < SIDE && row >= 0 && row < SIDE;
    }

    private static boolean isSet(int bits, int place) {
        return (bits >>> place & 1) != 0;
    }
}
