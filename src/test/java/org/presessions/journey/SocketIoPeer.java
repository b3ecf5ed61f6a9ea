package org.presessions.journey;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/// Node with socket.io: what is posted to it is emitted to all who have a WebSocket.
final class SocketIoPeer implements MeetingBench.Peer, AutoCloseable {
    private static final String SCRIPT = """
            import { createServer } from "node:http";
            import { Server } from "socket.io";
            const [port, bytes] = process.argv.slice(2).map(Number);
            const message = "x".repeat(bytes);
            const http = createServer((request, response) => {
              io.emit("news", message);
              response.end();
            });
            const io = new Server(http, { transports: ["websocket"], perMessageDeflate: false });
            http.listen(port, "127.0.0.1", 8192);
            """;

    private final int port = ServerProcess.freePort();
    private final Process process;

    /// @param packages the folder that has `node_modules`
    /// @param bytes of each message
    SocketIoPeer(Path packages, long bytes) throws IOException {
        var script = Files.writeString(packages.resolve("peer.mjs"), SCRIPT);
        process = new ProcessBuilder("node", script.toString(), Integer.toString(port), Long.toString(bytes))
                .redirectErrorStream(true)
                .redirectOutput(packages.resolve("peer.log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .failFast(() -> !process.isAlive())
                .until(() -> NginxPeer.answers(port));
    }

    static boolean isHere(Path packages) {
        return Files.exists(packages.resolve("node_modules/socket.io"));
    }

    @Override
    public void acts() throws IOException {
        try (var line = new RawLine(port)) {
            line.asks("POST /publish", "Content-Length: 0").must(200);
        }
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public MeetingBench.CrowdMember member(MeetingBench.Crowd crowd) throws IOException {
        var line = new RawLine(port);
        line.begins(
                "GET /socket.io/?EIO=4&transport=websocket",
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: cHJlLXNlc3Npb25zIGJlbg==");
        return new Member(crowd, line);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static final class Member implements MeetingBench.CrowdMember {
        private final MeetingBench.Crowd crowd;
        private final RawLine line;

        Member(MeetingBench.Crowd crowd, RawLine line) {
            this.crowd = crowd;
            this.line = line;
        }

        @Override
        public void listens() throws IOException {
            while (!line.line().isEmpty()) continue; // the head of the answer
            while (true) hears(frame());
        }

        /// By the packets of Engine.IO 4: 0 opened, 2 ping, 40 let in, 42 an event.
        private void hears(String packet) throws IOException {
            if (packet.startsWith("0")) says("40");
            if (packet.startsWith("2")) says("3");
            if (packet.startsWith("40")) crowd.came();
            if (!packet.startsWith("42")) return;
            var act = crowd.heard(null);
            if (act != null) act.finishes();
        }

        /// What comes is never in pieces, and its length is in one byte, two or eight (RFC 6455, 5.2).
        private String frame() throws IOException {
            var head = line.reads(2);
            var length = switch (head.get(1)) {
                case 126 -> Short.toUnsignedInt(line.reads(2).getShort());
                case 127 -> (int) line.reads(8).getLong();
                default -> head.get(1);
            };
            return StandardCharsets.UTF_8.decode(line.reads(length)).toString();
        }

        /// Masked with zeros, as a client has to mask.
        private void says(String packet) throws IOException {
            var frame = ByteBuffer.allocate(6 + packet.length())
                    .put((byte) 0x81)
                    .put((byte) (0x80 | packet.length()))
                    .putInt(0)
                    .put(packet.getBytes(StandardCharsets.US_ASCII));
            line.sends(frame.array());
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
