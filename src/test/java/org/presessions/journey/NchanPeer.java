package org.presessions.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/// nginx with nchan: what is posted to a channel goes to all who follow it by Server-Sent Events.
final class NchanPeer implements MeetingBench.Peer, AutoCloseable {
    private static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");
    private static final String SETTINGS = """
            load_module %3$s; daemon off; worker_processes 2; pid %1$s/pid; error_log %1$s/log; %4$s
            events { worker_connections 16384; }
            http {
              access_log off; client_body_temp_path %1$s/coming; proxy_temp_path %1$s/t1; fastcgi_temp_path %1$s/t2;
              uwsgi_temp_path %1$s/t3; scgi_temp_path %1$s/t4; nchan_shared_memory_size 64M;
              server {
                listen 127.0.0.1:%2$d backlog=8192;
                location = /publish { nchan_publisher; nchan_channel_id room; client_max_body_size 1m; }
                location = /follow { nchan_subscriber eventsource; nchan_channel_id room; nchan_subscriber_first_message newest; }
              }
            }
            """;

    private final int port = ServerProcess.freePort();
    private final Process process;
    private final byte[] message;

    /// @param bytes of each message
    NchanPeer(Path folder, long bytes) throws IOException {
        Files.createDirectories(folder);
        message = "x".repeat((int) bytes).getBytes(StandardCharsets.US_ASCII);
        var as = System.getProperty("user.name").equals("root") ? "user root;" : "";
        var settings = folder.resolve("nginx.conf");
        Files.writeString(settings, SETTINGS.formatted(folder, port, MODULE, as));
        process = new ProcessBuilder("nginx", "-c", settings.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .failFast(() -> !process.isAlive())
                .until(() -> NginxPeer.answers(port));
    }

    static boolean isHere() {
        return Files.exists(MODULE);
    }

    @Override
    public void acts() throws IOException {
        try (var line = new RawLine(port)) {
            line.begins("POST /publish HTTP/1.1\r\nContent-Length: " + message.length);
            line.sends(message);
            line.answer();
        }
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public MeetingBench.CrowdMember member(MeetingBench.Crowd crowd) throws IOException {
        var line = new RawLine(port);
        line.begins("GET /follow", "Accept: text/event-stream");
        return new Member(crowd, line);
    }

    @Override
    public void close() {
        process.destroy();
    }

    private static final class Member implements MeetingBench.CrowdMember {
        private final MeetingBench.Crowd crowd;
        private final RawLine stream;

        Member(MeetingBench.Crowd crowd, RawLine stream) {
            this.crowd = crowd;
            this.stream = stream;
        }

        @Override
        public void listens() throws IOException {
            while (!stream.line().isEmpty()) continue; // the head of the answer
            crowd.came();
            while (true) {
                if (stream.line().startsWith("data: ")) hears();
            }
        }

        /// What is told is all that there is.
        private void hears() {
            var act = crowd.heard(null);
            if (act != null) act.finishes();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
