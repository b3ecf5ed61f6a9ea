package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Collects bytes and passes them on in large pieces. For one thread, without the lock of a `BufferedOutputStream`,
/// which
/// costs more than the writing when every byte of a text is looked at.
final class Output {
    private final OutputStream target;
    private final byte[] buffer;
    private int size;

    Output(OutputStream target) {
        this(target, 1 << 16);
    }

    Output(OutputStream target, int bufferBytes) {
        this.target = target;
        this.buffer = new byte[bufferBytes];
    }

    Output put(int one) throws IOException {
        if (size == buffer.length) passOn();
        buffer[size++] = (byte) one;
        return this;
    }

    Output put(byte[] bytes, int from, int length) throws IOException {
        if (length > buffer.length - size) passOn();
        if (length > buffer.length) target.write(bytes, from, length);
        else {
            System.arraycopy(bytes, from, buffer, size, length);
            size += length;
        }
        return this;
    }

    Output put(byte[] bytes) throws IOException {
        return put(bytes, 0, bytes.length);
    }

    Output put(Slice text) throws IOException {
        return put(text.bytes(), text.from(), text.length());
    }

    Output put(String text) throws IOException {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Everything so far goes to where it is written to, and that is flushed.
    void flush() throws IOException {
        passOn();
        target.flush();
    }

    void passOn() throws IOException {
        target.write(buffer, 0, size);
        size = 0;
    }
}
