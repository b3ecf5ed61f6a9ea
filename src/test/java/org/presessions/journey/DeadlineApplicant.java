package org.presessions.journey;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// One of thousands who apply at once, as light as a client can be: all share one pool of connections.
final class DeadlineApplicant {
    /// What is typed into one form, about.
    static final int FORM_BYTES = 4000;

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("\\b[A-Z0-9-]+-TLS-\\d+\\b");
    private static final String PROSE = "We work with people who have no water at home, and bring their words. ";
    private static final String SERIES = "rehearsal";
    private static final String OWN = "n".repeat(40); // where the document says whose it is
    private static final String LIGHT = document(0);
    private static final String HEAVY = document(1_000_000);

    private final String address;
    private final String name;
    private final int index;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";
    private String path = "";
    private boolean acknowledged;

    DeadlineApplicant(int port, String series, int index) {
        this.address = "http://localhost:" + port;
        this.name = series + " " + index;
        this.index = index;
    }

    /// All but the last page.
    void fillsIn() {
        readsToken("/applications/new?series=" + SERIES);
        path = post(
                        "/applications",
                        "series",
                        SERIES,
                        "state",
                        "timor-leste",
                        "email",
                        email(),
                        "key",
                        UUID.randomUUID().toString())
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("no application was begun"));
        path = URI.create(path).getPath();
        var prose = PROSE.repeat(11);
        saves("institution", FilledForm.institution(name, email()));
        saves("aim", "aim", prose);
        saves("engagement", "engagement", prose);
        attaches(LIGHT);
        saves("speaker", FilledForm.speaker(name, email()));
        saves("issues", "issues", "right-to-water");
    }

    /// The last page, a new document where it is one in ten, and the button.
    ///
    /// @return whether the server said that it has it
    boolean handsIn() {
        saves("consent", "consent", "yes");
        if (index % 10 == 0) attaches(HEAVY);
        var reply = post(path + "/submission");
        acknowledged = reply.statusCode() == 303
                && reply.headers()
                        .firstValue("Location")
                        .filter(to -> to.contains("news="))
                        .isPresent();
        return acknowledged;
    }

    /// As [#handsIn()], where the server may go away meanwhile: then nothing was acknowledged.
    void triesToHandIn() {
        try {
            handsIn();
        } catch (UncheckedIOException away) {
            acknowledged = false;
        }
    }

    boolean isAcknowledged() {
        return acknowledged;
    }

    /// The number of the application, as its page says it.
    Optional<String> number() {
        var page = send(request(path).GET()).body();
        return NUMBER.matcher(page).results().map(found -> found.group()).findFirst();
    }

    private void saves(String section, String... fields) {
        var reply = post(path + "/form/" + section, fields);
        if (reply.statusCode() != 303) throw new AssertionError(section + ": " + reply.statusCode());
    }

    private void attaches(String document) {
        var body = """
                --border\r
                Content-Disposition: form-data; name="submission"; filename="submission.pdf"\r
                Content-Type: application/pdf\r
                \r
                %s\r
                --border--\r
                """.formatted(document.replace(OWN, "%-40s".formatted(name)));
        var reply = send(request(path + "/form/submission?_csrf=" + encode(token))
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1))));
        if (reply.statusCode() != 303) throw new AssertionError("document: " + reply.statusCode());
    }

    /// A sound PDF of one page, about as heavy as that.
    private static String document(int bytes) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            var text = "% " + OWN + "\n" + "% of a scan, of no meaning\n".repeat(bytes / 27);
            page.setContents(
                    new PDStream(document, new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))));
            document.addPage(page);
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toString(StandardCharsets.ISO_8859_1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void readsToken(String page) {
        var found = TOKEN.matcher(send(request(page).GET()).body());
        if (!found.find()) throw new AssertionError("no form on " + page);
        token = found.group(1);
    }

    private HttpResponse<String> post(String to, String... fields) {
        var body = new StringBuilder("_csrf=" + encode(token));
        for (var i = 0; i < fields.length; i += 2)
            body.append('&').append(fields[i]).append('=').append(encode(fields[i + 1]));
        return send(request(to)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /// From an address of one's own: limits are counted by it.
    private HttpRequest.Builder request(String to) {
        var request = HttpRequest.newBuilder(URI.create(address).resolve(to))
                .header("X-Forwarded-For", "2001:db8:%x:%x::1".formatted(name.hashCode() & 0xffff, index))
                .header("Accept-Language", "en");
        if (cookies.isEmpty()) return request;
        return request.header(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var reply = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (var line : reply.headers().allValues("Set-Cookie")) keep(line.split(";", 2)[0]);
            return reply;
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void keep(String cookie) {
        var parts = cookie.split("=", 2);
        cookies.put(parts[0], parts[1]);
    }

    private String email() {
        return name.replace(' ', '-') + "@example.org";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
