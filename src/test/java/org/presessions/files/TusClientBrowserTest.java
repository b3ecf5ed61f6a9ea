package org.presessions.files;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.Person;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestUploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The protocol's own client, as our pages have it, in a real browser: what it can do with other servers it can do
/// with ours.
@ServerTest
class TusClientBrowserTest {
    private static final Path CLIENT = Path.of("src/main/resources/static/vendor/tus-js-client-4.3.1.min.js");

    /// Sends a file and tells what was asked and answered. `sums` says that each piece comes with its checksum,
    /// `wrong` that the first of these is that of something else, `stopAfter` how many bytes are sent before it is
    /// given up.
    private static final String SEND = """
            async ({ content, token, metadata, options, sums, wrong, stopAfter, version, endAfter }) => {
              const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
              const told = { asked: [], expires: null, status: 0, address: null };
              let lies = wrong;
              const sum = async (from, to) => {
                const piece = lies ? new Uint8Array(3) : bytes.slice(from, to);
                lies = false;
                return btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', piece))));
              };
              return new Promise((over) => {
                const end = async (status) => {
                  if (endAfter) await upload.abort(true);
                  over({ ...told, status, address: upload.url });
                };
                const upload = new window.tus.Upload(new Blob([bytes]), {
                  endpoint: '/uploads', chunkSize: 30000, retryDelays: [0, 0], metadata,
                  headers: { 'X-XSRF-TOKEN': token }, fingerprint: async () => 'the same file', ...options,
                  async onBeforeRequest(request) {
                    if (version) request.setHeader('Tus-Resumable', version);
                    const from = Number(request.getHeader('Upload-Offset'));
                    const carries = request.getHeader('Content-Type') === 'application/offset+octet-stream';
                    if (sums && carries) request.setHeader('Upload-Checksum', `sha256 ${await sum(from, from + 30000)}`);
                  },
                  onAfterResponse(request, response) {
                    told.asked.push(`${request.getMethod()} ${response.getStatus()}`);
                    told.expires = response.getHeader('Upload-Expires') ?? told.expires;
                  },
                  onShouldRetry: (error) => error.originalResponse?.getStatus() === 460,
                  onChunkComplete: (size, sent) => sent > stopAfter && upload.abort().then(() => end(0)),
                  onError: (error) => end(error.originalResponse?.getStatus() ?? -1),
                  onSuccess: () => end(200),
                });
                upload.findPreviousUploads().then((earlier) => {
                  if (earlier.length > 0) upload.resumeFromPreviousUpload(earlier[0]);
                  upload.start();
                });
              });
            }
            """;

    private static Chromium chromium;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestUploads news;

    @Autowired
    StoredFiles files;

    @Autowired
    Uploads uploads;

    @LocalServerPort
    int port;

    private final byte[] content = Samples.pdf(80_000);
    private Person person;
    private String token;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void signIn() throws IOException {
        person = fixtures.person();
        var browser = browsers.signedInAs(person);
        token = browser.csrfToken();
        context = chromium.context();
        context.addCookies(Arrays.stream(browser.cookieLine().split("; "))
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Cookie(pair[0], pair[1]).setUrl("http://localhost:" + port))
                .toList());
        page = context.newPage();
        page.navigate("http://localhost:" + port + "/sign-in");
        page.evaluate(Files.readString(CLIENT));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void piecesWithTheirSumsComeByAnotherMethodWhereAFirewallKnowsNoPatch() throws IOException {
        var told = send(Map.of("sums", true, "options", Map.of("overridePatchMethod", true)));
        assertThat(told.asked()).containsExactly("POST 201", "POST 204", "POST 204", "POST 204");
        assertThat(ZonedDateTime.parse(told.expires(), DateTimeFormatter.RFC_1123_DATE_TIME))
                .isAfter(ZonedDateTime.now().plusDays(6));
        whatArrivedIsWhatWasSent();
    }

    @Test
    void aPieceWhoseSumIsAnothersIsSentOnceMore() throws IOException {
        var told = send(Map.of("sums", true, "wrong", true));
        assertThat(told.asked())
                .containsExactly("POST 201", "PATCH 460", "HEAD 200", "PATCH 204", "PATCH 204", "PATCH 204");
        whatArrivedIsWhatWasSent();
    }

    @Test
    void whatWasGivenUpForNowGoesOnWhereItStopped() throws IOException {
        assertThat(send(Map.of("stopAfter", 1)).asked()).containsExactly("POST 201", "PATCH 204");
        assertThat(send(Map.of()).asked()).containsExactly("HEAD 200", "PATCH 204", "PATCH 204");
        whatArrivedIsWhatWasSent();
    }

    @Test
    void theFirstPieceComesWithTheBeginningAndTheLengthWithTheLast() throws IOException {
        assertThat(send(Map.of("options", Map.of("uploadDataDuringCreation", true)))
                        .asked())
                .containsExactly("POST 201", "PATCH 204", "PATCH 204");
        whatArrivedIsWhatWasSent();
    }

    @Test
    void aVersionThatWeDoNotSpeakIsSaidSo() {
        var told = send(Map.of("version", "0.2.2"));
        assertThat(told.asked()).containsExactly("POST 412");
        assertThat(told.status()).isEqualTo(412);
        assertThat(unfinished()).isFalse();
    }

    @Test
    void whatIsLargerThanWeSayThatWeTakeIsRefusedBeforeItComes() {
        var most = (String) page.evaluate(
                "async () => (await fetch('/uploads', { method: 'OPTIONS' })).headers.get('Tus-Max-Size')");
        assertThat(Long.parseLong(most)).isGreaterThanOrEqualTo(TestUploads.LIMIT_BYTES);
        var told = send(Map.of("options", Map.of("uploadSize", TestUploads.LIMIT_BYTES + 1.0)));
        assertThat(told.asked()).containsExactly("POST 413");
        assertThat(unfinished()).isFalse();
    }

    @Test
    void whatIsEndedByItsSenderIsGone() {
        var told = send(Map.of("stopAfter", 1, "endAfter", true));
        assertThat(told.asked()).containsExactly("POST 201", "PATCH 204", "DELETE 204");
        assertThat(unfinished()).isFalse();
    }

    private record Told(List<String> asked, String expires, int status) {}

    @SuppressWarnings("unchecked")
    private Told send(Map<String, Object> how) {
        var given = new HashMap<String, Object>(how);
        given.put("content", Base64.getEncoder().encodeToString(content));
        given.put("token", token);
        given.put("metadata", Map.of("purpose", "test", "subject", person.id().toString(), "filename", "a.pdf"));
        var told = (Map<String, Object>) page.evaluate(SEND, given);
        return new Told(
                (List<String>) requireNonNull(told.get("asked")),
                (String) requireNonNullElse(told.get("expires"), ""),
                ((Number) requireNonNull(told.get("status"))).intValue());
    }

    private boolean unfinished() {
        return uploads.unfinished("test", person.id(), person.id()).isPresent();
    }

    private void whatArrivedIsWhatWasSent() throws IOException {
        var finished = news.finishedFor(person.id());
        assertThat(finished).hasSize(1);
        try (var kept = files.open(finished.getFirst().file())) {
            assertThat(kept).hasBinaryContent(content);
        }
        assertThat(unfinished()).isFalse();
    }
}
