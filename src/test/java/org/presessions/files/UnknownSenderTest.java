package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// Nobody fills the disk whom we do not know: the answer comes before the file.
@ServerTest
class UnknownSenderTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/upload-form", "/desk/recommendations/imports", "/", "/applications/x/form/submission"})
    void aFileOfNobodyIsRefusedBeforeItComes(String path) throws IOException {
        assertThat(answerBeforeTheBody(path, "")).isEqualTo("HTTP/1.1 404 ");
        assertThat(answerBeforeTheBody(path + "?_csrf=guessed", "Cookie: XSRF-TOKEN=guessed\r\n"))
                .isEqualTo("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?_csrf=", "?_csrf=AAAA", "?_csrf=%2B%2B"})
    void soIsOneWithoutItsToken(String query) {
        var browser = browsers.signedInAs(fixtures.person());
        var reply = browser.send(browser.request("/upload-form" + query)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("--x--\r\n")));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.heading()).isNotEmpty();
    }

    private String answerBeforeTheBody(String path, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("""
                            POST %s HTTP/1.1\r
                            Host: localhost\r
                            %sContent-Type: multipart/form-data; boundary=x\r
                            Content-Length: 20000000\r
                            \r
                            --x\r
                            """.formatted(path, headers).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
