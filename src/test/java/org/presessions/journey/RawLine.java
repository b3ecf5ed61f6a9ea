package org.presessions.journey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One connection to a server of this machine, kept open and opened anew where the server wants that: a client that
/// costs as little as it can, and the same for whomever it asks.
final class RawLine implements AutoCloseable {
    /// What came, but for its bytes, which nobody looks at.
    record Reply(int status, Map<String, String> headers, long bytes) {
        Reply must(int wanted) {
            if (status != wanted) throw new AssertionError(status + " " + headers);
            return this;
        }
    }

    private final int port;
    private SocketChannel channel;
    private InputStream answers;

    RawLine(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        channel = SocketChannel.open(new InetSocketAddress("localhost", port));
        answers = new BufferedInputStream(Channels.newInputStream(channel), 16 * 1024);
    }

    /// @param headers whole lines
    Reply asks(String what, String... headers) throws IOException {
        begins(what, headers);
        return answer();
    }

    /// Sends some bytes of a file as the body.
    Reply sends(String what, Path file, long from, long bytes, String... headers) throws IOException {
        begins(what + " HTTP/1.1\r\nContent-Length: " + bytes, headers);
        try (var content = FileChannel.open(file)) {
            for (var at = from; at < from + bytes; ) at += content.transferTo(at, from + bytes - at, channel);
        }
        return answer();
    }

    /// The head of a request, and what of its body the caller has.
    void begins(String what, String... headers) throws IOException {
        var first = what.contains("\r\n") ? what : what + " HTTP/1.1";
        var head = first + "\r\nHost: localhost\r\n" + lines(headers) + "\r\n";
        Channels.newOutputStream(channel).write(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    void sends(byte[] bytes) throws IOException {
        Channels.newOutputStream(channel).write(bytes);
    }

    Reply answer() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = new TreeMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var parts = line.split(": *", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
        }
        var bytes = headers.containsKey("transfer-encoding") ? skipsChunks() : skips(headers);
        if (headers.getOrDefault("connection", "").equals("close")) {
            close();
            open();
        }
        return new Reply(status, headers, bytes);
    }

    private long skips(Map<String, String> headers) throws IOException {
        var bytes = Long.parseLong(headers.getOrDefault("content-length", "0"));
        answers.skipNBytes(bytes);
        return bytes;
    }

    private long skipsChunks() throws IOException {
        var all = 0L;
        for (var length = chunk(); length > 0; length = chunk()) {
            answers.skipNBytes(length);
            line();
            all += length;
        }
        line();
        return all;
    }

    private long chunk() throws IOException {
        return Long.parseLong(line(), 16);
    }

    String line() throws IOException {
        var line = new StringBuilder();
        for (var sign = answers.read(); sign != '\n'; sign = answers.read()) {
            if (sign < 0) throw new IOException("the server has closed the line");
            if (sign != '\r') line.append((char) sign);
        }
        return line.toString();
    }

    /// So many bytes of what comes.
    ByteBuffer reads(int count) throws IOException {
        var bytes = answers.readNBytes(count);
        if (bytes.length < count) throw new IOException("the server has closed the line");
        return ByteBuffer.wrap(bytes);
    }

    private static String lines(String... headers) {
        return headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
