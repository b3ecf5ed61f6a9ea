package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.shared.words.Folded;
import org.presessions.shared.words.Languages;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// The secretariat brings a file in, without JavaScript.
@ServerTest
class ImportPagesTest {
    private static final String DESK = "/desk/recommendations";

    @Autowired
    Browsers browsers;

    @Autowired
    People people;

    @Autowired
    Languages languages;

    private Browser secretariat;

    @BeforeEach
    void signIn() {
        var person = people.ensure("imports-" + UUID.randomUUID() + "@example.org", "Amina", Locale.ENGLISH);
        people.grant(person.id(), Role.SECRETARIAT);
        secretariat = browsers.signedInAs(person);
    }

    @Test
    void aFileIsRehearsedAppliedAndUndone() {
        var atlantis = "Atlantis " + UUID.randomUUID();
        var text = "Build a lighthouse " + UUID.randomUUID();
        var address = give(
                "states.csv",
                file(text, atlantis)
                        + file(text, "Norway").lines().skip(1).findFirst().orElseThrow());

        var rehearsed = finished(address);
        assertThat(rehearsed.html().select(".facts dd").eachText()).startsWith("1", "0", "0", "1");
        assertThat(rehearsed.text()).contains(atlantis).contains("nobody has said yet what this label means");
        assertThat(secretariat
                        .get(rehearsed.html().select("a[download]").attr("href"))
                        .text())
                .contains("refused,recommending-state," + atlantis);

        var decided = secretariat.submit(rehearsed, address + "/labels", "meaning-0", "KEN");
        assertThat(decided.status()).isEqualTo(303);
        var again = finished(address);
        assertThat(again.html().select(".facts dd").eachText()).startsWith("2", "0", "0", "0");

        secretariat.submit(again, address + "/application");
        var applied = finished(address);
        assertThat(applied.text()).contains("Applied: what the file brought is in the record.");

        secretariat.submit(applied, address + "/undoing");
        var undone = finished(address);
        assertThat(undone.text()).contains("Undone: the record says again what it said before.");
        var once = secretariat.submit(undone, address + "/again").location();
        assertThat(finished(once).html().select(".facts dd").eachText()).startsWith("2", "0", "0", "0");
        var labels = secretariat.get(DESK + "/labels");
        assertThat(labels.text()).contains(atlantis);
        secretariat.submit(labels, DESK + "/labels/removal", "vocabulary", "state", "folded", Folded.of(atlantis));
        assertThat(secretariat.get(DESK + "/labels").text()).doesNotContain(atlantis);
    }

    @Test
    void whileALargeFileIsReadItsPageSaysHowFar() {
        var row = file("A text of many rows " + UUID.randomUUID(), "Norway");
        var rows = row.lines().skip(1).findFirst().orElseThrow();
        var content = new StringBuilder(row);
        for (var i = 2; i <= 6000; i++)
            content.append(rows.replace("many", i + "")).append("\n");
        var address = give("many.csv", content.toString());

        var seen = new TreeSet<String>();
        var status = secretariat.get(address + "/status");
        while (status.header("hx-refresh").isEmpty()) {
            seen.add(Browser.text(status, "#status p:not([class]):contains(read)"));
            status = secretariat.get(address + "/status");
        }

        assertThat(seen).anyMatch(line -> line.matches("[1-5],000 rows read"));
        assertThat(finished(address).html().select(".facts dd").eachText()).startsWith("6,000", "0", "0", "0");
    }

    @Test
    void aFileOfAnotherKindIsRefusedWithWordsAndChangesNothing() {
        var pdf = post("recommendations.csv", "%PDF-1.7\nnot a table\n%%EOF");

        assertThat(pdf.status()).isEqualTo(422);
        assertThat(pdf.errors().getFirst()).startsWith("This is no file of recommendations that we know.");
        assertThat(post("empty.csv", "").errors()).containsExactly("Choose a file that is not empty.");
        assertThat(secretariat.get(DESK).text()).doesNotContain("recommendations.csv");
    }

    @Test
    void namesThatLookLikeMarkupAreShownAsText() {
        var address = give("<b>x</b>.csv", file("Text " + UUID.randomUUID(), "=HYPERLINK(1)"));

        var page = finished(address);

        assertThat(page.html().select("main b")).isEmpty();
        assertThat(secretariat
                        .get(page.html().select("a[download]").attr("href"))
                        .text())
                .contains("'=HYPERLINK(1)");
    }

    @Test
    void anIssueIsAddedToTheList() {
        var name = "Right to rest " + UUID.randomUUID().toString().substring(0, 8);
        var page = secretariat.get(DESK + "/labels");

        assertThat(secretariat
                        .submit(page, DESK + "/labels/issues", "label", name)
                        .errors())
                .hasSize(languages.translations().size());
        secretariat.submit(
                page,
                DESK + "/labels/issues",
                "label",
                name,
                "label-fr",
                "Droit au repos",
                "label-es",
                "Derecho al descanso",
                "label-ar",
                "الحق في الراحة");

        assertThat(secretariat.get(DESK + "/labels").text()).contains(name);
    }

    @Test
    void synonymsAreEditedAndAMistakeKeepsWhatWasTyped() {
        var address = DESK + "/synonyms";
        var page = secretariat.get(address);
        var groups = page.html().select("#groups").text();
        assertThat(groups).contains("torture");

        var wrong = secretariat.submit(page, address, "groups", groups + "\nlonely");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors().getFirst()).contains("“lonely”");
        assertThat(wrong.html().select("#groups").text()).endsWith("lonely");

        secretariat.submit(page, address, "groups", groups + "\nlantern, lamp");
        assertThat(secretariat.get(address).html().select("#groups").text()).endsWith("lantern, lamp");
        secretariat.submit(page, address, "groups", groups);
    }

    @Test
    void nobodyElseComesIn() {
        assertThat(browsers.anonymous().get(DESK).location()).contains("/sign-in");
        var person = people.ensure("reader-" + UUID.randomUUID() + "@example.org", "Ben", Locale.ENGLISH);
        assertThat(browsers.signedInAs(person).get(DESK + "/imports/1").status())
                .isEqualTo(404);
    }

    private static String file(String text, String recommendingState) {
        return "session,state-under-review,recommending-state,text,response,issues\n12,Haiti,\"%s\",%s,Supported,justice\n"
                .formatted(recommendingState, text);
    }

    /// @return the address of the import's page
    private String give(String name, String content) {
        var reply = post(name, content);
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
        return reply.location().replaceFirst("^https?://[^/]+", "");
    }

    private Browser.Reply post(String name, String content) {
        var boundary = "part" + UUID.randomUUID();
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return secretariat.send(secretariat
                .fileRequest(DESK + "/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// The page once no run goes on.
    private Browser.Reply finished(String address) {
        var until = Instant.now().plus(Duration.ofSeconds(60));
        var page = secretariat.get(address);
        while (page.html().select("#status[hx-get]").first() != null) {
            assertThat(Instant.now()).isBefore(until);
            page = secretariat.get(address);
        }
        return page;
    }
}
