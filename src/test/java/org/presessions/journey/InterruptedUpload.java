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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.presessions.testing.Browser;

/// The demonstration's speaker sends a video, and the line hangs in the middle of it, or the server dies.
final class InterruptedUpload implements Work {
    private static final int IN_BUFFERS = 64 * 1024;
    private static final int PIECES = 200;
    private static final Duration BETWEEN_DROPS = Duration.ofMillis(20);

    private final ServerProcess server;
    private final Browser browser;
    private final byte[] content;
    private final String statement;
    private final String address;
    private int acknowledged;

    InterruptedUpload(ServerProcess server, Path video) throws IOException {
        this(server, speaker(server), Files.readAllBytes(video));
    }

    InterruptedUpload(ServerProcess server, Browser speaker, byte[] content) {
        this.server = server;
        this.content = content;
        this.browser = speaker;
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

    static Browser speaker(ServerProcess server) {
        return server.signedIn("speaker");
    }

    /// Half of the bytes lie on the server's disk, but for what is still in buffers, and the request that brings them
    /// hangs.
    void sendsHalf() {
        Thread.ofVirtual().start(this::sendHalfAndHang);
        Awaitility.await("half of the bytes")
                .atMost(Duration.ofMinutes(1))
                .until(() -> received().toFile().length() >= content.length / 2 - IN_BUFFERS);
    }

    /// Sends the next piece, slowly, from where the server is; the last one is kept for [#sendsTheRest()].
    @Override
    public void next() {
        var from = offset();
        var to = Math.min(content.length - 1, from + content.length / PIECES);
        var piece = new Slow(new ByteArrayInputStream(content, from, to - from));
        var reply = browser.send(piece(from).method("PATCH", HttpRequest.BodyPublishers.ofInputStream(() -> piece)));
        if (!reply.header("upload-offset").equals(Integer.toString(to)))
            throw new AssertionError(reply.status() + " " + reply.headers());
        acknowledged = to;
    }

    /// All that was acknowledged is there, and nobody is shown it as if it were whole.
    void findsWhatWasAcknowledged() {
        hasWhatWasAcknowledged();
        if (isReady()) throw new AssertionError("ready at " + offset() + " bytes of " + content.length);
    }

    void hasWhatWasAcknowledged() {
        if (offset() < acknowledged) throw new AssertionError(offset() + " bytes of " + acknowledged);
    }

    /// Asks how much is there, as every tus client does, and sends what is missing.
    void sendsTheRest() {
        var onDisk = received().toFile().length();
        var offset = offset();
        if (offset != onDisk) throw new AssertionError("at " + offset + ", on disk " + onDisk);
        var rest = Arrays.copyOfRange(content, offset, content.length);
        var reply = browser.send(piece(offset).method("PATCH", HttpRequest.BodyPublishers.ofByteArray(rest)));
        if (!reply.header("upload-offset").equals(Integer.toString(content.length)))
            throw new AssertionError(reply.status() + " " + reply.headers());
    }

    /// A piece that the disk does not take, or that comes to something else than is said: no more than was acknowledged
    /// counts.
    int sendsInVain(String... headers) {
        var from = offset();
        var rest = Arrays.copyOfRange(content, from, content.length);
        var request = piece(from).method("PATCH", HttpRequest.BodyPublishers.ofByteArray(rest));
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        var status = browser.send(request).status();
        hasWhatWasAcknowledged();
        return status;
    }

    /// Another program of the same person sends the rest, and is killed in the middle of it.
    void isSentByAProgramThatIsKilled(Path file, Duration moment) throws IOException, InterruptedException {
        var from = offset();
        var program = program(file, from, content.length);
        LockSupport.parkNanos(moment.toNanos());
        program.destroyForcibly().waitFor();
        acknowledged = Math.max(acknowledged, from);
        hasWhatWasAcknowledged();
        acknowledged = offset();
    }

    /// Another program stands still in the middle of the rest, and its line stays open: others go on all the same. What
    /// it sends when it wakes up counts for nothing.
    void isHeldByAProgramThatStandsStill(Path file) throws IOException, InterruptedException {
        var from = offset();
        var program = program(file, from, content.length);
        Awaitility.await("its first bytes").until(() -> received().toFile().length() > from);
        signal("-STOP", program);
        next();
        signal("-CONT", program);
        next();
        program.destroyForcibly().waitFor();
        hasWhatWasAcknowledged();
    }

    /// Two programs send the same at once, all but the last byte.
    void isSentByTwoProgramsAtOnce(Path file) throws IOException, InterruptedException {
        var from = offset();
        var both = List.of(program(file, from, content.length - 1), program(file, from, content.length - 1));
        for (var one : both) one.waitFor();
        acknowledged = Math.max(acknowledged, from);
        hasWhatWasAcknowledged();
    }

    private Process program(Path file, int from, int to) throws IOException {
        Files.write(file, Arrays.copyOfRange(content, from, to));
        return new ProcessBuilder(List.of(
                        "curl",
                        "--silent",
                        "--limit-rate",
                        "200K",
                        "--request",
                        "PATCH",
                        "--data-binary",
                        "@" + file,
                        "--header",
                        "Cookie: " + browser.cookieLine(),
                        "--header",
                        "X-XSRF-TOKEN: " + browser.csrfToken(),
                        "--header",
                        "Tus-Resumable: 1.0.0",
                        "--header",
                        "Upload-Offset: " + from,
                        "--header",
                        "Content-Type: application/offset+octet-stream",
                        server.address() + address))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void signal(String signal, Process program) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", signal, Long.toString(program.pid())).inheritIO();
        if (sent.start().waitFor() != 0) throw new AssertionError("the program ended before: " + signal);
    }

    /// Whether the server took in these very bytes; what it keeps of them is a copy that tells nothing of who sent
    /// them.
    boolean isKept() throws Exception {
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        try (var connection = server.database();
                var asked = connection.prepareStatement(
                        "select exists (select from stored_file where ?::text in (sha256, sent_sha256))")) {
            asked.setString(1, hash);
            try (var row = asked.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    boolean isReady() {
        return browser.get(statement).html().text().contains("Video ready");
    }

    boolean isRefused() {
        return !browser.get(statement)
                .html()
                .select("[data-pending] [data-kind=urgent]")
                .isEmpty();
    }

    private int offset() {
        return Integer.parseInt(browser.send(request(address).HEAD()).header("upload-offset"));
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

    /// Gives what it has in small drops.
    private static final class Slow extends InputStream {
        private static final int DROP = 256;

        private final InputStream whole;

        Slow(InputStream whole) {
            this.whole = whole;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in blocks");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            LockSupport.parkNanos(BETWEEN_DROPS.toNanos());
            return whole.read(into, from, Math.min(length, DROP));
        }
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
