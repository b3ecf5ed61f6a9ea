package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.regex.Pattern;

/// Text that keeps a byte which its encoding does not have, until its row is known and refused: as a half of a
/// surrogate pair, which no encoding gives.
final class LenientText extends Reader {
    private static final Pattern KEPT = Pattern.compile("[\\x{DC00}-\\x{DCFF}]");
    private static final char FIRST = '\uDC00';
    private static final int BUFFER = 1 << 13;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer letters = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;

    LenientText(InputStream in, Encoding encoding) {
        this.in = in;
        this.decoder = encoding.charset().newDecoder();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!letters.hasRemaining() && !decodeMore()) return -1;
        int read = Math.min(length, letters.remaining());
        letters.get(target, offset, read);
        return read;
    }

    private boolean decodeMore() throws IOException {
        letters.clear();
        while (letters.position() == 0 && (!ended || bytes.hasRemaining())) {
            fill();
            var result = decoder.decode(bytes, letters, ended);
            if (result.isError()) keep(result);
        }
        letters.flip();
        return letters.hasRemaining();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) ended = true;
        else bytes.position(bytes.position() + read);
        bytes.flip();
    }

    private void keep(CoderResult undecodable) {
        for (int i = 0; i < undecodable.length(); i++) letters.put((char) (FIRST | bytes.get() & 0xff));
    }

    static boolean isWhole(String text) {
        return !KEPT.matcher(text).find();
    }

    /// With the bytes as figures: "Stop ⟨81⟩ now".
    static String shown(String text) {
        return KEPT.matcher(text)
                .replaceAll(kept -> "⟨%02X⟩".formatted(kept.group().charAt(0) & 0xff));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
