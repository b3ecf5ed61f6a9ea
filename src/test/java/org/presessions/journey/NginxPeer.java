package org.presessions.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.awaitility.Awaitility;

/// nginx that takes files by PUT, and serves those of a folder under signed addresses, as ours do.
final class NginxPeer implements AutoCloseable {
    private static final String SETTINGS = """
            daemon off; worker_processes 2; pid %1$s/pid; error_log %1$s/log; %5$s
            events { worker_connections 4096; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; client_max_body_size 0;
              client_body_temp_path %1$s/coming; proxy_temp_path %1$s/t1; fastcgi_temp_path %1$s/t2;
              uwsgi_temp_path %1$s/t3; scgi_temp_path %1$s/t4;
              server {
                listen 127.0.0.1:%2$d;
                location /put/ { root %1$s; dav_methods PUT; create_full_put_path on; }
                location ~ ^/m/(?<until>\\d+)-(?<sign>[A-Za-z0-9_-]+)/(?<what>.*)$ {
                  secure_link $sign,$until;
                  secure_link_md5 "$secure_link_expires/$what %4$s";
                  if ($secure_link != "1") { return 404; }
                  alias %3$s/$what;
                }
              }
            }
            """;
    private static final String SECRET = "secret-of-the-bench";

    private final int port = ServerProcess.freePort();
    private final Process process;

    /// @param served its files are below `/m/`
    NginxPeer(Path folder, Path served) throws IOException {
        Files.createDirectories(folder);
        var user = System.getProperty("user.name");
        var as = user.equals("root") ? "user root;" : "";
        var settings = folder.resolve("nginx.conf");
        Files.writeString(settings, SETTINGS.formatted(folder, port, served, SECRET, as));
        process = new ProcessBuilder("nginx", "-c", settings.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .failFast(() -> !process.isAlive())
                .until(() -> answers(port));
    }

    int port() {
        return port;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    String signed(String what) {
        var until = Instant.now().getEpochSecond() + 3600;
        var text = until + "/" + what + " " + SECRET;
        var sign = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(DigestUtils.md5(text.getBytes(StandardCharsets.US_ASCII)));
        return "/m/%d-%s/%s".formatted(until, sign, what);
    }

    static boolean answers(int port) {
        try (var line = new RawLine(port)) {
            return line.asks("GET /").status() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
