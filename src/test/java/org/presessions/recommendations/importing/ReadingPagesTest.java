package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat sees how a file was read, and says how it is to be read, without JavaScript.
@ServerTest
class ReadingPagesTest {
    private static final String DESK = "/desk/recommendations";
    private static final String HEAD = "SuR,Recommendation,RS,Response,Session\n";

    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    private final String some = UUID.randomUUID().toString();
    private Browser secretariat;

    @BeforeEach
    void signIn() {
        var person = people.ensure("reading-" + some + "@example.org", "Amina", Locale.ENGLISH);
        people.grant(person.id(), Role.SECRETARIAT);
        secretariat = browsers.signedInAs(person);
    }

    @Test
    void theEncodingIsShownAndCanBeChanged() {
        var address = give(
                "mac.csv",
                (HEAD + "Haiti,Protéger " + some + ",France,Noted,12\n").getBytes(Charset.forName("x-MacRoman")));
        var page = finished(address);
        assertThat(words(page)).contains("windows-1252 the likeliest").contains("ProtŽger " + some);

        secretariat.submit(page, address + "/reading", "encoding", "x-MacRoman");

        var again = finished(address);
        assertThat(words(again)).contains("Protéger " + some).doesNotContain("ProtŽger");
        assertThat(again.html().select("#encoding option[selected]").val()).isEqualTo("x-MacRoman");
    }

    @Test
    void columnsThatNobodyUnderstandsAreNamedAndAPersonSaysWhatTheyAre() {
        var head = "Whom %1$s,Who,What they said,Answer,Mood\n".formatted(some);
        var address = give("strange.csv", text(head + "Haiti,France,Do it " + some + ",Noted,good\n"));
        var page = finished(address);
        assertThat(words(page))
                .contains("The headings of this table are not understood: Whom " + some + " | Who | What they said")
                .contains("Mood → Nothing that we keep");

        secretariat.submit(
                page,
                address + "/reading",
                "column-0",
                "state-under-review",
                "column-1",
                "recommending-state",
                "column-2",
                "text",
                "column-3",
                "response",
                "session",
                "12");

        var again = finished(address);
        assertThat(counts(again)).startsWith("1", "0", "0", "0");
        assertThat(Browser.text(again, ".hit-text")).isEqualTo("Do it " + some);
        assertThat(words(again)).contains("Mood → Nothing that we keep one row says something here");

        var next = finished(give("next.csv", text(head + "Haiti,Chile,Do that " + some + ",Noted,\n")));
        assertThat(words(next)).contains("What they said → Text of one State as you said");
        var labels = secretariat.get(DESK + "/labels");
        assertThat(words(labels)).contains("Whom " + some + " → State under Review");
        var shape = labels.html()
                .select("li:contains(Whom " + some + ") input[name=shape]")
                .val();
        secretariat.submit(labels, DESK + "/labels/columns/removal", "shape", shape);
        assertThat(secretariat.get(DESK + "/labels").text()).doesNotContain("Whom " + some);
    }

    @Test
    void aTextThatIsVeryLikeOneInTheRecordIsAskedAbout() {
        var words = "Plant cherry trees in every yard of " + some.replaceAll("[^a-z]", "");
        var first = give("first.csv", text(HEAD + "Haiti," + words + ",France,Noted,12\n"));
        secretariat.submit(finished(first), first + "/application");
        finished(first);
        var address = give("second.csv", text(HEAD + "Haiti," + words.replace("trees", "tree") + ",France,Noted,12\n"));
        var page = finished(address);
        assertThat(counts(page)).startsWith("0", "0", "0", "1");
        assertThat(words(page))
                .contains("One text is very like one in the record")
                .contains(words);

        secretariat.submit(page, address + "/alike", "alike-0", "same");

        assertThat(counts(finished(address))).startsWith("0", "0", "1", "0");
        secretariat.submit(finished(first), first + "/undoing");
        finished(first);
    }

    @Test
    void eachFileOfAnArchiveIsGivenForItself() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name :
                    List.of("a-" + some + ".csv", "folder/b-" + some + ".csv", "__MACOSX/._a.csv", "readme.txt")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text(name.endsWith("txt") ? "Dear all" : HEAD + "Haiti,Do it,France,Noted,12\n"));
            }
        }

        var reply = post("several.zip", bytes.toByteArray());

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.errors().getFirst()).contains("broken: readme.txt.");
        assertThat(reply.text()).contains("a-" + some + ".csv").contains("b-" + some + ".csv");
    }

    private static String words(Browser.Reply page) {
        return page.html().text();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> counts(Browser.Reply page) {
        return page.html().select("#status .facts dd").eachText();
    }

    private String give(String name, byte[] content) {
        var reply = post(name, content);
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        return reply.location().replaceFirst("^https?://[^/]+", "");
    }

    private Browser.Reply post(String name, byte[] content) {
        var boundary = "part" + UUID.randomUUID();
        var before = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var after = "\r\n--" + boundary + "--\r\n";
        return secretariat.send(secretariat
                .fileRequest(DESK + "/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(text(before), content, text(after)))));
    }

    /// The page once no run goes on.
    private Browser.Reply finished(String address) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> secretariat.get(address),
                        page -> page.html().select("#status[hx-get]").first() == null);
    }
}
