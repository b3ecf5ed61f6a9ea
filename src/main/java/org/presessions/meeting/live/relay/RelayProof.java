package org.presessions.meeting.live.relay;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Whether what answers is the relay that we configured: it refuses who has no ticket, and says its name (RFC 8656).
final class RelayProof {
    private static final int PATIENCE_MILLIS = 2000;
    private static final int COOKIE = 0x2112A442;
    private static final int ALLOCATE = 0x0003;
    private static final int REFUSED = 0x0113;
    private static final int UDP_WANTED = 0x0019;
    private static final byte UDP = 17;
    private static final int HEADER_BYTES = 20;
    private static final int REALM = 0x0014;

    private RelayProof() {}

    /// @return what it calls itself when it refuses; empty where it did not refuse
    /// @throws IOException where nobody answers there
    static Optional<String> realm(InetSocketAddress address) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(address, PATIENCE_MILLIS);
            socket.getOutputStream().write(question());
            return answer(new DataInputStream(socket.getInputStream()));
        }
    }

    private static byte[] question() {
        return ByteBuffer.allocate(HEADER_BYTES + 8)
                .putShort((short) ALLOCATE)
                .putShort((short) 8)
                .putInt(COOKIE)
                .put("pre-sessions".getBytes(StandardCharsets.US_ASCII)) // the twelve bytes of a transaction
                .putShort((short) UDP_WANTED)
                .putShort((short) 4)
                .put(UDP)
                .array();
    }

    private static Optional<String> answer(DataInputStream in) throws IOException {
        var kind = in.readUnsignedShort();
        var length = in.readUnsignedShort();
        in.skipNBytes(HEADER_BYTES - 4);
        var attributes = ByteBuffer.wrap(in.readNBytes(length));
        return kind == REFUSED ? realm(attributes) : Optional.empty();
    }

    private static Optional<String> realm(ByteBuffer attributes) {
        while (attributes.remaining() > 4) {
            var kind = attributes.getShort();
            var value = new byte[Short.toUnsignedInt(attributes.getShort())];
            if (value.length > attributes.remaining()) return Optional.empty();
            attributes.get(value);
            if (kind == REALM) return Optional.of(new String(value, StandardCharsets.UTF_8));
            attributes.position(Math.min(attributes.limit(), (attributes.position() + 3) / 4 * 4));
        }
        return Optional.empty();
    }
}
