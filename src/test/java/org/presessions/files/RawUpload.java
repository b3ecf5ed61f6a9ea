package org.presessions.files;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.presessions.testing.Browser;

/// Sends one file for a subject of [org.presessions.testing.TestUploads], over lines that a test breaks as it likes.
final class RawUpload {
    private static final String PIECE = "application/offset+octet-stream";

    /// How a line ends in the middle of a piece.
    enum Ending {
        /// the telephone is put away
        CLOSED,
        /// the network takes it away
        RESET
    }

    /// A line on which nothing comes any more, and which nobody has closed.
    record Dead(Socket socket) implements AutoCloseable {
        void sendsMore(byte[] bytes) {
            try {
                socket.getOutputStream().write(bytes);
            } catch (IOException refused) {
                return; // so much the better
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private final Browser browser;
    private final int port;
    private final UUID subject;
    private final byte[] content;
    private final String token;
    private final String address;

    RawUpload(Browser browser, int port, UUID subject, byte[] content) {
        this.browser = browser;
        this.port = port;
        this.subject = subject;
        this.content = content;
        this.token = browser.csrfToken();
        this.address = begin();
    }

    RawUpload fromAnotherWindow(Browser other) {
        return new RawUpload(other, port, subject, content);
    }

    String address() {
        return address;
    }

    UUID id() {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    int offset() {
        return Integer.parseInt(browser.send(request(address).HEAD()).header("upload-offset"));
    }

    /// @throws AssertionError where the server does not say that it has it
    void sends(int from, int to) {
        var reply = patch(from, to);
        if (!reply.header("upload-offset").equals(Integer.toString(to)))
            throw new AssertionError(reply.status() + " " + reply.headers());
    }

    /// Asks and sends until all is there, however often somebody comes between.
    void sendsWithPatience(int bytes) {
        for (var here = offset(); here < content.length; here = offset())
            patch(here, Math.min(content.length, here + bytes));
    }

    /// Announces all that is missing, and sends so many bytes of it.
    void sendsAndIsCut(int from, int bytes, Ending ending) throws IOException {
        try (var socket = beginning(from, bytes)) {
            if (ending == Ending.RESET) socket.setSoLinger(true, 0);
        }
    }

    /// As [#sendsAndIsCut], but the line is never cut.
    Dead sendsAndHangs(int from, int bytes, String... headers) throws IOException {
        return new Dead(beginning(from, bytes, headers));
    }

    private Socket beginning(int from, int bytes, String... headers) throws IOException {
        var socket = new Socket("localhost", port);
        var head = """
                PATCH %s HTTP/1.1\r
                Host: localhost\r
                Cookie: %s\r
                X-XSRF-TOKEN: %s\r
                Tus-Resumable: 1.0.0\r
                Upload-Offset: %d\r
                Content-Type: %s\r
                Content-Length: %d\r
                %s\r
                """.formatted(
                        address,
                        browser.cookieLine(),
                        token,
                        from,
                        PIECE,
                        content.length - from,
                        headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(content, from, bytes);
        socket.getOutputStream().flush();
        return socket;
    }

    private Browser.Reply patch(int from, int to) {
        var body = HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOfRange(content, from, to));
        return browser.send(request(address)
                .header("Upload-Offset", Integer.toString(from))
                .header("Content-Type", PIECE)
                .method("PATCH", body));
    }

    private String begin() {
        return browser.send(request("/uploads")
                        .header("Upload-Length", Integer.toString(content.length))
                        .header("Upload-Metadata", metadata())
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .location();
    }

    private String metadata() {
        return "purpose " + base64("test") + ",subject " + base64(subject.toString()) + ",fingerprint "
                + base64("ab".repeat(32));
    }

    private HttpRequest.Builder request(String path) {
        return browser.request(path).header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", token);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
