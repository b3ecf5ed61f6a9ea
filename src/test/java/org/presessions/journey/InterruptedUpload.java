package org.presessions.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.presessions.testing.Browser;

/// The demonstration's speaker sends a video, and the line hangs in the middle of it.
final class InterruptedUpload {
    private static final int IN_BUFFERS = 64 * 1024;

    private final ServerProcess server;
    private final Browser browser;
    private final byte[] content;
    private final String statement;
    private final String address;

    InterruptedUpload(ServerProcess server, Path video) throws IOException {
        this.server = server;
        this.content = Files.readAllBytes(video);
        this.browser = new Browser(server.port());
        browser.post(server.printed("speaker +\\S+(/sign-in/link/\\S+)"));
        this.statement = browser.get("/statements").html().select("main a[href^=/statements/]").stream()
                .map(link -> link.attr("href"))
                .filter(path ->
                        browser.get(path).html().select("form[data-upload]").size() == 1)
                .findFirst()
                .orElseThrow();
        this.address = browser.send(request("/uploads")
                        .header("Upload-Length", Integer.toString(content.length))
                        .header("Upload-Metadata", metadata())
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .location();
    }

    /// Half of the bytes lie on the server's disk, but for what is still in buffers, and the request that brings them
    /// hangs.
    void sendsHalf() {
        Thread.ofVirtual().start(this::sendHalfAndHang);
        Awaitility.await("half of the bytes")
                .atMost(Duration.ofMinutes(1))
                .until(() -> received().toFile().length() >= content.length / 2 - IN_BUFFERS);
    }

    /// Asks how much is there, as every tus client does, and sends what is missing.
    void sendsTheRest() {
        var onDisk = received().toFile().length();
        var asked = browser.send(request(address).HEAD());
        var offset = Integer.parseInt(asked.header("upload-offset"));
        if (offset != onDisk) throw new AssertionError("at " + offset + ", on disk " + onDisk);
        var rest = Arrays.copyOfRange(content, offset, content.length);
        var reply = browser.send(piece(offset).method("PATCH", HttpRequest.BodyPublishers.ofByteArray(rest)));
        if (!reply.header("upload-offset").equals(Integer.toString(content.length)))
            throw new AssertionError(reply.status() + " " + reply.headers());
    }

    /// Where the server keeps what it was sent.
    Path kept() throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        return server.home().resolve("files").resolve(hash.substring(0, 2)).resolve(hash.substring(2));
    }

    boolean isReady() {
        return browser.get(statement).html().text().contains("Video ready");
    }

    private Path received() {
        return server.home().resolve("uploads").resolve(address.substring(address.lastIndexOf('/') + 1));
    }

    private void sendHalfAndHang() {
        var half = new ByteArrayInputStream(content, 0, content.length / 2);
        try {
            browser.send(piece(0).method("PATCH", HttpRequest.BodyPublishers.ofInputStream(() -> new Hanging(half))));
        } catch (AssertionError cut) {
            return; // the server died, as it should
        }
    }

    private HttpRequest.Builder piece(int from) {
        return request(address)
                .header("Upload-Offset", Integer.toString(from))
                .header("Content-Type", "application/offset+octet-stream");
    }

    private HttpRequest.Builder request(String path) {
        return browser.request(path).header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", browser.csrfToken());
    }

    private String metadata() {
        return "purpose " + base64("statement-video") + ",subject "
                + base64(statement.substring(statement.lastIndexOf('/') + 1)) + ",filename " + base64("film.mp4");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Gives what it has, then neither more nor an end.
    private static final class Hanging extends InputStream {
        private final InputStream first;

        Hanging(InputStream first) {
            this.first = first;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var read = first.read(into, from, length);
            if (read >= 0) return read;
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException ended) {
                throw new IOException(ended);
            }
            return -1;
        }
    }
}
