package org.presessions.files;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.presessions.mail.Mail;
import org.presessions.people.Person;
import org.presessions.people.SignInLinks;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.presessions.testing.TestUploads;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class UploadPagesTest {
    private static final byte[] PDF = Samples.pdf();
    private static final int HALF = PDF.length / 2;

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    TestUploads news;

    @Autowired
    Uploads uploads;

    @Autowired
    UploadData data;

    @Autowired
    StoredFiles files;

    @Autowired
    AbandonedUploads abandoned;

    @Autowired
    TestClock clock;

    @Autowired
    SignInLinks links;

    private Person person;
    private Browser browser;
    private String token;

    @BeforeEach
    void signIn() {
        person = fixtures.person();
        browser = browsers.signedInAs(person);
        token = browser.csrfToken();
    }

    @Test
    void comesInPiecesAndIsWholeOnce() throws Exception {
        var address = begin(PDF.length).location();
        assertThat(patch(address, 0, Arrays.copyOf(PDF, HALF)).header("upload-offset"))
                .isEqualTo(Integer.toString(HALF));
        var asked = head(address);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header("upload-offset")).isEqualTo(Integer.toString(HALF));
        assertThat(asked.header("upload-length")).isEqualTo(Integer.toString(PDF.length));
        assertThat(unfinished()).map(Upload::name).contains("é.pdf");

        assertThat(patch(address, HALF, Arrays.copyOfRange(PDF, HALF, PDF.length))
                        .status())
                .isEqualTo(204);
        var finished = news.finishedFor(person.id());
        assertThat(finished).hasSize(1);
        assertThat(files.open(finished.getFirst().file()).readAllBytes()).isEqualTo(PDF);
        assertThat(finished.getFirst().file().name()).isEqualTo("é.pdf");
        assertThat(head(address).header("upload-offset")).isEqualTo(Integer.toString(PDF.length));
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void theFirstPieceMayComeWithTheBeginning() {
        var reply = browser.send(request("/uploads")
                .header("Upload-Length", Integer.toString(PDF.length))
                .header("Upload-Metadata", metadata(person.id()))
                .header("Content-Type", "application/offset+octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(PDF)));
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("upload-offset")).isEqualTo(Integer.toString(PDF.length));
        assertThat(news.finishedFor(person.id())).hasSize(1);
    }

    @Test
    void theLengthMayBeSaidLater() {
        var address = browser.send(request("/uploads")
                        .header("Upload-Defer-Length", "1")
                        .header("Upload-Metadata", metadata(person.id()))
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .location();
        assertThat(head(address).header("upload-defer-length")).isEqualTo("1");
        patch(address, 0, Arrays.copyOf(PDF, HALF));
        var last = browser.send(piece(address, HALF, Arrays.copyOfRange(PDF, HALF, PDF.length))
                .header("Upload-Length", Integer.toString(PDF.length)));
        assertThat(last.status()).isEqualTo(204);
        assertThat(news.finishedFor(person.id())).hasSize(1);
    }

    @Test
    void anotherOffsetIsAConflict() {
        var address = begin(PDF.length).location();
        assertThat(patch(address, 7, PDF).status()).isEqualTo(409);
        assertThat(head(address).header("upload-offset")).isEqualTo("0");
    }

    @Test
    void anothersUploadIsNotThere() {
        var address = begin(PDF.length).location();
        browser = browsers.signedInAs(fixtures.person());
        token = browser.csrfToken();
        assertThat(head(address).status()).isEqualTo(404);
        assertThat(patch(address, 0, PDF).status()).isEqualTo(404);
        assertThat(browser.send(request(address).DELETE()).status()).isEqualTo(404);
        assertThat(begin(PDF.length).status()).isEqualTo(404); // for the first person's subject
        assertThat(unfinished()).map(uploads::received).contains(0L);
    }

    @Test
    void nothingIsSentWithoutThePagesToken() {
        token = "guessed";
        assertThat(begin(PDF.length).status()).isEqualTo(403);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void tooLargeIsSaidBeforeAnythingIsSent() {
        assertThat(begin(TestUploads.LIMIT_BYTES + 1).status()).isEqualTo(413);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void moreThanAnnouncedIsRefusedAndWhatWasThereStays() {
        var address = begin(HALF).location();
        patch(address, 0, Arrays.copyOf(PDF, 100));
        assertThat(patch(address, 100, PDF).status()).isEqualTo(413);
        assertThat(head(address).header("upload-offset")).isEqualTo("100");
        assertThat(news.finishedFor(person.id())).isEmpty();
    }

    @Test
    void aSenderOfAnotherVersionIsToldOurs() {
        var address = begin(PDF.length).location();
        var reply = browser.send(
                request(address).setHeader("Tus-Resumable", "0.2.2").DELETE());
        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.header("tus-version")).isEqualTo("1.0.0");
        assertThat(unfinished()).isPresent();
    }

    @Test
    void whatItCanDoIsSaid() {
        var reply = browser.send(browser.request("/uploads").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(reply.header("tus-extension"))
                .isEqualTo("creation,creation-with-upload,creation-defer-length,checksum,expiration,termination");
        assertThat(reply.header("tus-max-size")).isEqualTo("4000000000");
        assertThat(reply.header("tus-checksum-algorithm")).isEqualTo("sha1,sha256");
    }

    @Test
    void whatWasSaidOfItIsSaidBack() {
        var reply = head(begin("ab".repeat(32)).location());
        assertThat(reply.header("upload-metadata").split(","))
                .containsExactly(
                        "filename " + base64("é.pdf"),
                        "fingerprint " + base64("ab".repeat(32)),
                        "purpose " + base64("test"),
                        "subject " + base64(person.id().toString()));
    }

    @Test
    void everyAnswerNamesTheVersion() {
        var address = begin(PDF.length).location();
        var replies = List.of(
                head(address), patch(address, 7, PDF), head("/uploads/" + UUID.randomUUID()), patch(address, 0, PDF));
        assertThat(replies).extracting(Browser.Reply::status).containsExactly(200, 409, 404, 204);
        assertThat(replies)
                .extracting(reply -> reply.headers().get("tus-resumable"))
                .containsOnly(List.of("1.0.0"));
    }

    @Test
    void howLongItIsMustBeSaidNowOrPutOff() {
        assertThat(browser.send(request("/uploads")
                                .header("Upload-Metadata", metadata(person.id()))
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(400);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void whatThisServerLostIsSaidToBeGoneAndBegunAnew() throws Exception {
        var address = begin("ab".repeat(32)).location();
        patch(address, 0, Arrays.copyOf(PDF, HALF));
        Files.delete(data.path(unfinished().orElseThrow().id()));
        assertThat(head(address).status()).isEqualTo(410);
        var anew = begin("ab".repeat(32));
        assertThat(anew.location()).isNotEqualTo(address);
        assertThat(anew.header("upload-offset")).isEqualTo("0");
        assertThat(head(address).status()).isEqualTo(404);
    }

    @Test
    void twoWindowsThatBeginWithTheSameFileBeginOne() throws Exception {
        var begun = new ConcurrentSkipListSet<String>();
        var windows = Stream.generate(() -> Thread.ofVirtual()
                        .start(() -> begun.add(begin("ab".repeat(32)).location())))
                .limit(8)
                .toList();
        for (var window : windows) window.join();
        assertThat(begun).hasSize(1);
        assertThat(uploads.unfinished("test", List.of(person.id()))).hasSize(1);
    }

    @Test
    void nobodyBeginsThousandsOfSmallOnes() {
        var answers =
                Stream.generate(() -> begin(PDF.length).status()).limit(70).toList();
        assertThat(answers).startsWith(201).endsWith(429);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(60);
    }

    @Test
    void whoMaySendNothingCountsForNothing() {
        var owner = browser;
        comesAs(browsers.signedInAs(fixtures.person()));
        var answers =
                Stream.generate(() -> begin(PDF.length).status()).limit(61).toList();
        assertThat(answers).containsOnly(404);
        comesAs(owner);
        assertThat(begin(PDF.length).status()).isEqualTo(201);
    }

    @Test
    void whoCameByALetterSendsOnlyForThePageToWhichItLeads() {
        var content = new String(PDF, StandardCharsets.ISO_8859_1);
        comesAs(browsers.anonymous());
        arrives("/uploads");
        arrives("/upload-form");
        assertThat(begin(PDF.length).status()).isEqualTo(404);
        assertThat(plainForm(content).status()).isEqualTo(404);
        arrives("/statements/" + person.id());
        assertThat(begin(PDF.length).status()).isEqualTo(201);
        assertThat(plainForm(content).status()).isEqualTo(303);
    }

    private void comesAs(Browser other) {
        browser = other;
        token = other.csrfToken();
    }

    /// By the link of a letter.
    private void arrives(String path) {
        var until = Instant.now().plus(Duration.ofHours(1));
        var link = links.issue(person.id(), new Mail.PersonalLink(path, until, false));
        assertThat(browser.post(link.substring(link.indexOf("/sign-in"))).status())
                .isEqualTo(303);
        token = browser.csrfToken();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameThatDeceivesIsShownAsWhatItIs(String sent, String shown) {
        begin("ab".repeat(32), sent);
        assertThat(unfinished()).map(Upload::name).contains(shown);
    }

    static List<Arguments> names() {
        return List.of(
                Arguments.of("../../../etc/passwd", "passwd"),
                Arguments.of("..\\..\\evil.pdf", "evil.pdf"),
                Arguments.of("\u202efdp.exe", "fdp.exe"),
                Arguments.of("a\u0000b\r\n.pdf", "ab.pdf"),
                Arguments.of("..", "file"),
                Arguments.of("", "file"),
                Arguments.of("x".repeat(4000) + ".pdf", "x".repeat(116) + ".pdf"));
    }

    @Test
    void aMethodThatAFirewallHoldsBackComesAsAnother() {
        var address = begin(PDF.length).location();
        var piece = request(address)
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Arrays.copyOf(PDF, HALF)));
        assertThat(browser.send(piece).header("upload-offset")).isEqualTo(Integer.toString(HALF));
        var gone =
                request(address).header("X-HTTP-Method-Override", "DELETE").POST(HttpRequest.BodyPublishers.noBody());
        assertThat(browser.send(gone).status()).isEqualTo(204);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void aLengthOnceSaidStays() {
        var address = begin(PDF.length).location();
        assertThat(browser.send(piece(address, 0, PDF).header("Upload-Length", Integer.toString(HALF)))
                        .status())
                .isEqualTo(400);
        assertThat(head(address).header("upload-length")).isEqualTo(Integer.toString(PDF.length));
        assertThat(head(address).header("upload-offset")).isEqualTo("0");
    }

    @Test
    void aPieceThatDoesNotComeToWhatWasSaidDoesNotCount() throws Exception {
        var address = begin(PDF.length).location();
        assertThat(browser.send(piece(address, 0, PDF).header("Upload-Checksum", "sha1 " + base64("wrong")))
                        .status())
                .isEqualTo(460);
        assertThat(browser.send(piece(address, 0, PDF).header("Upload-Checksum", "crc7 " + base64("wrong")))
                        .status())
                .isEqualTo(400);
        assertThat(head(address).header("upload-offset")).isEqualTo("0");
        var sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(PDF));
        assertThat(browser.send(piece(address, 0, PDF).header("Upload-Checksum", "sha256 " + sum))
                        .status())
                .isEqualTo(204);
        assertThat(news.finishedFor(person.id())).hasSize(1);
    }

    @Test
    void untilWhenItIsKeptIsSaid() {
        var expires = ZonedDateTime.parse(begin(PDF.length).header("upload-expires"), RFC_1123_DATE_TIME);
        assertThat(expires.toInstant())
                .isCloseTo(Instant.now().plus(Duration.ofDays(7)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void theSameFileGoesOnWhateverItsNameAndAnotherBeginsAnew() {
        var first = begin("ab".repeat(32));
        patch(first.location(), 0, Arrays.copyOf(PDF, HALF));
        var again = begin("ab".repeat(32));
        assertThat(again.location()).isEqualTo(first.location());
        assertThat(again.header("upload-offset")).isEqualTo(Integer.toString(HALF));
        var other = begin("cd".repeat(32));
        assertThat(other.location()).isNotEqualTo(first.location());
        assertThat(other.header("upload-offset")).isEqualTo("0");
    }

    @Test
    void whoeverComesLastGoesOnAndBytesNeverMix() throws Exception {
        var address = begin(PDF.length).location();
        var senders = new ArrayList<Thread>();
        for (var number = 0; number < 4; number++)
            senders.add(Thread.ofVirtual().start(() -> sendAll(address)));
        for (var sender : senders) sender.join();
        sendAll(address);
        var finished = news.finishedFor(person.id());
        assertThat(finished).hasSize(1);
        assertThat(files.open(finished.getFirst().file()).readAllBytes()).isEqualTo(PDF);
    }

    /// As a client that others disturb: it asks again after each refusal, some times.
    private void sendAll(String address) {
        for (var turn = 0; turn < 20; turn++) {
            var offset = Integer.parseInt(head(address).header("upload-offset"));
            if (offset == PDF.length) return;
            patch(address, offset, Arrays.copyOfRange(PDF, offset, Math.min(PDF.length, offset + 200)));
        }
    }

    @Test
    void aFileOfTheWrongKindSaysSo() {
        var address = begin(Samples.html().length).location();
        assertThat(patch(address, 0, Samples.html()).status()).isEqualTo(204);
        assertThat(news.refusedFor(person.id()))
                .extracting(UploadRefused::reason)
                .containsExactly(UploadRefused.Reason.WRONG_KIND);
    }

    @Test
    void givenUpAndAbandonedOnesAreClearedAway() throws Exception {
        var address = begin(PDF.length).location();
        assertThat(browser.send(request(address).DELETE()).status()).isEqualTo(204);
        assertThat(head(address).status()).isEqualTo(404);
        assertThat(unfinished()).isEmpty();

        var forgotten = begin(PDF.length).location();
        patch(forgotten, 0, Arrays.copyOf(PDF, HALF));
        var upload = unfinished().orElseThrow();
        assertThat(uploads.received(upload)).isEqualTo(HALF);
        clock.at(Instant.now().plus(Duration.ofDays(8)), () -> {
            try {
                abandoned.clear();
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
        assertThat(head(forgotten).status()).isEqualTo(404);
        assertThat(unfinished()).isEmpty();
        assertThat(uploads.received(upload)).isZero();
    }

    @Test
    void aPlainFormMayBeLargerThanAnyOtherForm() {
        assertThat(plainForm("x".repeat(31_000_000)).status()).isEqualTo(303);
        assertThat(news.refusedFor(person.id()))
                .extracting(UploadRefused::reason)
                .containsExactly(UploadRefused.Reason.TOO_LARGE);
    }

    @Test
    void aPlainFormSendsTheWholeFile() {
        var reply = plainForm(new String(PDF, StandardCharsets.ISO_8859_1));
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).endsWith("/pre-sessions");
        assertThat(news.finishedFor(person.id())).hasSize(1);
    }

    private Browser.Reply plainForm(String content) {
        var boundary = "----test";
        var body = field(boundary, "purpose", "test")
                + field(boundary, "subject", person.id().toString())
                + field(boundary, "back", "/pre-sessions")
                + "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: text/html\r\n\r\n"
                + content + "\r\n--" + boundary + "--\r\n";
        return browser.send(browser.fileRequest("/upload-form")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    private Optional<Upload> unfinished() {
        return uploads.unfinished("test", person.id(), person.id());
    }

    private Browser.Reply begin(long length) {
        return browser.send(request("/uploads")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", metadata(person.id()))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private Browser.Reply begin(String fingerprint) {
        return begin(fingerprint, "../é.pdf");
    }

    private Browser.Reply begin(String fingerprint, String name) {
        return browser.send(request("/uploads")
                .header("Upload-Length", Long.toString(PDF.length))
                .header("Upload-Metadata", metadata(person.id(), name) + ",fingerprint " + base64(fingerprint))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private Browser.Reply head(String address) {
        return browser.send(request(address).HEAD());
    }

    private Browser.Reply patch(String address, long from, byte[] content) {
        return browser.send(piece(address, from, content));
    }

    private HttpRequest.Builder piece(String address, long from, byte[] content) {
        return request(address)
                .header("Upload-Offset", Long.toString(from))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(content));
    }

    private HttpRequest.Builder request(String path) {
        return browser.request(path).header("Tus-Resumable", "1.0.0").header("X-XSRF-TOKEN", token);
    }

    private static String metadata(UUID subject) {
        return metadata(subject, "../é.pdf");
    }

    private static String metadata(UUID subject, String name) {
        return "purpose " + base64("test") + ",subject " + base64(subject.toString()) + ",filename " + base64(name);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
