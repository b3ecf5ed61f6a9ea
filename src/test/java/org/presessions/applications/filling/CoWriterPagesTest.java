package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.together.CoWriters;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Several people, each by a mail of their own, write one application; one of them hands it in.
@ServerTest
class CoWriterPagesTest {
    private static final byte[] PDF = SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII);
    private static final String HANDS_IN = "Whoever began this application hands it in";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    CoWriters coWriters;

    @Autowired
    Mailbox mailbox;

    PreSession haiti;
    Person applicant;
    Person member;
    Browser owner;
    Browser other;
    UUID id;
    String path;

    @BeforeEach
    void aDraftAndSomebodyToWriteItToo() {
        haiti = fixtures.preSession("HTI");
        closesIn(Duration.ofDays(10));
        applicant = fixtures.person();
        member = fixtures.person();
        owner = browsers.signedInAs(applicant);
        other = browsers.signedInAs(member);
        id = samples.draft(haiti, applicant, "Sample Circle").id();
        path = "/applications/" + id;
    }

    private void closesIn(Duration time) {
        samples.call(
                haiti.series(),
                Instant.now().minus(Duration.ofDays(20)),
                Instant.now().plus(time));
    }

    private Browser.Reply ask(String address) {
        return owner.submit(owner.get(path), path + "/co-writers", "email", address);
    }

    private void takeOff() {
        owner.submit(owner.get(path), path + "/co-writers/" + member.id() + "/removal");
    }

    private List<String> listed() {
        return owner.get(path).html().select(".rows form > span").eachText();
    }

    @Test
    void whoIsAskedGetsAMailOpensTheApplicationByItAndTheOwnerSeesIt() {
        var stranger = "New." + UUID.randomUUID() + "@Example.org";
        var email = stranger.toLowerCase(Locale.ROOT);
        assertThat(ask(" " + stranger).location()).endsWith(path + "#co-writers");
        assertThat(listed()).containsExactly(email + " Asked, has not come yet");
        var mail = mailbox.await(email, 1);
        assertThat(mail.subject()).startsWith("Write an application with others: Haiti");
        assertThat(mail.body())
                .contains("Sample Circle is applying to speak", "The call closes on", "You need not do anything")
                .doesNotContain(applicant.email(), "Somebody New");
        var guest = browsers.anonymous();
        guest.submit(guest.get(mail.linkPath()), mail.linkPath());
        assertThat(guest.get(path).text()).contains(HANDS_IN);
        assertThat(guest.get(path + "/form/aim").status()).isEqualTo(200);
        assertThat(listed()).containsExactly(email + " Has come");
    }

    @Test
    void theMailIsInTheLanguageOfTheApplicationAndPassesNoLinksOn() {
        var french = fixtures.person(Locale.FRENCH);
        var draft = samples.draft(haiti, french, "Win at www.example.com");
        coWriters.ask(draft.id(), member.email());
        var mail = mailbox.await(member.email(), 1);
        assertThat(mail.language()).isEqualTo("fr");
        assertThat(mail.subject()).startsWith("Écrire une candidature à plusieurs");
        assertThat(mail.body()).contains("nom non indiqué").doesNotContain("www.example.com");
    }

    @Test
    void bothWriteAtOnceAndNothingIsLost() {
        ask(member.email());
        var form = path + "/form/speaker";
        var mine = owner.get(form);
        var theirs = other.get(form);
        assertThat(other.submit(theirs, form, "speakerFirstName", "Noor").status())
                .isEqualTo(303);
        assertThat(owner.submit(mine, form, "speakerPosition", "Director").status())
                .isEqualTo(303);
        var fields = applications.draft(id).fields();
        assertThat(fields.text("speakerFirstName")).isEqualTo("Noor");
        assertThat(fields.text("speakerPosition")).isEqualTo("Director");
    }

    @Test
    void whereBothWroteBothAreShown() {
        ask(member.email());
        var form = path + "/form/aim";
        var mine = owner.get(form);
        other.submit(other.get(form), form, "aim", "Of the member");
        var reply = owner.submit(mine, form, "aim", "Of the owner");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.html().select("#aim").text()).isEqualTo("Of the owner");
        assertThat(reply.html().select("#aim-error blockquote").text()).isEqualTo("Of the member");
    }

    @Test
    void whatEndsOrChangesTheApplicationForAllIsTheOwnersAlone() {
        ask(member.email());
        var overview = other.get(path);
        assertThat(overview.text()).contains(HANDS_IN, "Nobody but those who write this application");
        assertThat(overview.html().select("main a[href$=withdrawal], form[action$=co-writers], form[action$=words]"))
                .isEmpty();
        var check = other.get(path + "/check");
        assertThat(check.heading()).isEqualTo("Check the answers");
        assertThat(check.text()).contains(HANDS_IN);
        assertThat(check.html().select("form[action$=submission]")).isEmpty();
        assertThat(other.get(path + "/withdrawal").status()).isEqualTo(404);
        assertThat(other.get(path + "/news").status()).isEqualTo(404);
        for (var act : List.of("/submission", "/withdrawal", "/words", "/news", "/co-writers"))
            assertThat(other.post(path + act, "email", "more@example.org").status())
                    .as(act)
                    .isEqualTo(404);
        assertThat(other.post(path + "/co-writers/" + applicant.id() + "/removal")
                        .status())
                .isEqualTo(404);
        assertThat(applications.draft(id).handedIn()).isEmpty();
        assertThat(coWriters.of(id)).hasSize(1);
    }

    @Test
    void theOwnersAddressIsToldOnlyWhereItIsTheInstitutions() {
        ask(member.email());
        var masked = applicant.email().charAt(0) + "…@example.org";
        assertThat(other.get(path).text()).doesNotContain(applicant.email(), masked);
        var form = path + "/form/institution";
        owner.submit(owner.get(form), form, "email", applicant.email());
        assertThat(other.get(path).html().select("a[href=mailto:" + applicant.email() + "]"))
                .hasSize(1);
    }

    @Test
    void onceHandedInTheyReadTheReceiptAndWriteOn() {
        ask(member.email());
        owner.submit(owner.get(path + "/check"), path + "/submission");
        var receipt = other.get(path);
        assertThat(receipt.heading()).isEqualTo("Your application for Haiti is handed in");
        assertThat(receipt.text())
                .contains(HANDS_IN)
                .doesNotContain(applicant.email().substring(0, 1) + "…@");
        assertThat(receipt.html().select("main a[href$=withdrawal], main a[href$=news]"))
                .isEmpty();
        var form = path + "/form/aim";
        assertThat(other.submit(other.get(form), form, "aim", "Corrected.").status())
                .isEqualTo(303);
        assertThat(other.get(path).text()).contains("answers that are not handed in again yet");
        assertThat(listed()).containsExactly(member.email() + " Has come");
    }

    @Test
    void itStandsInTheirListAmongTheirOwn() {
        assertThat(other.get("/applications").html().select(".rows a")).isEmpty();
        assertThat(other.get("/").html().select("header a[href=/applications]")).isEmpty();
        ask(member.email());
        assertThat(other.get("/").html().select("header a[href=/applications]")).hasSize(1);
        assertThat(other.get("/applications").html().select(".rows li").text())
                .contains("Haiti", "Sample Circle", "written with others");
        assertThat(owner.get("/applications").text()).doesNotContain("written with others");
    }

    @Test
    void whoIsTakenOffAndAStrangerFindNothing() {
        ask(member.email());
        var page = other.get(path + "/form/aim");
        assertThat(page.status()).isEqualTo(200);
        takeOff();
        assertThat(listed()).isEmpty();
        for (var reader : List.of(other, browsers.signedInAs(fixtures.person()), browsers.anonymous()))
            for (var part : List.of("", "/form/aim", "/check", "/submission-file", "/form/aim/device-key"))
                assertThat(reader.get(path + part).status()).as(part).isEqualTo(404);
        assertThat(other.submit(page, path + "/form/aim", "aim", "Too late").status())
                .isEqualTo(404);
        assertThat(other.post(path + "/form/aim/draft", "aim", "Too late").status())
                .isEqualTo(404);
        assertThat(applications.draft(id).fields().text("aim")).doesNotContain("Too late");
        assertThat(other.get("/applications").html().select(".rows a")).isEmpty();
    }

    @Test
    void theirLinkOpensNothingOnceTheyAreTakenOff() {
        ask(member.email());
        var link = mailbox.await(member.email(), 1).linkPath();
        takeOff();
        var guest = browsers.anonymous();
        guest.submit(guest.get(link), link);
        assertThat(guest.get(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsWithdrawnOrDeletedOpensForTheOwnerAtMost() {
        ask(member.email());
        owner.submit(owner.get(path + "/check"), path + "/submission");
        owner.submit(owner.get(path + "/withdrawal"), path + "/withdrawal");
        assertThat(owner.get(path).status()).isEqualTo(200);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(coWriters.of(id)).isEmpty();
        assertThat(owner.post(path + "/co-writers", "email", member.email()).status())
                .isEqualTo(404);
        path = "/applications/" + samples.begun(haiti, applicant).id();
        ask(member.email());
        assertThat(other.get(path).status()).isEqualTo(200);
        owner.submit(owner.get(path + "/withdrawal"), path + "/withdrawal");
        assertThat(other.get(path).status()).isEqualTo(404);
    }

    @Test
    void whoWasAskedMayGo() {
        ask(member.email());
        var gone = other.submit(other.get(path), path + "/co-writers/" + member.id() + "/removal");
        assertThat(gone.heading()).isEqualTo("You no longer write with them");
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(listed()).isEmpty();
    }

    @Test
    void anAddressThatCannotBeIsRefusedInWordsAndStaysInTheField() {
        assertThat(ask("me@").errors())
                .containsExactly("Enter an e-mail address such as name@example.org, without accents before the @.");
        assertThat(ask("me@").html().select("#email").val()).isEqualTo("me@");
        assertThat(ask(applicant.email().toUpperCase(Locale.ROOT)).errors())
                .containsExactly("This is your own address. Enter that of somebody else.");
        ask(member.email());
        assertThat(ask(member.email().toUpperCase(Locale.ROOT)).errors())
                .containsExactly(
                        "This person is on the list already. For another mail, take them off and add them again.");
        assertThat(coWriters.of(id)).hasSize(1);
    }

    @Test
    void eightWriteAtMost() {
        for (var i = 0; i < CoWriters.AT_MOST; i++)
            coWriters.ask(id, fixtures.person().email());
        var full = owner.get(path);
        assertThat(full.text()).contains("8 people write with you, and there can be no more.");
        assertThat(full.html().select("form[action$=co-writers]")).isEmpty();
        assertThat(owner.post(path + "/co-writers", "email", member.email()).errors())
                .containsExactly("8 people write with you, and there can be no more. Take one off to add another.");
        assertThat(coWriters.of(id)).hasSize(8);
    }

    @Test
    void addingIsSlowedDownAndSaysWhen() {
        for (var i = 0; i < 20; i++) ask("me@");
        assertThat(ask("me@").status()).isEqualTo(429);
    }

    @Test
    void afterTheCloseNobodyIsAddedButSomebodyIsTakenOff() {
        ask(member.email());
        closesIn(Duration.ofHours(-1));
        assertThat(owner.get(path).html().select("form[action$=co-writers]")).isEmpty();
        assertThat(owner.post(path + "/co-writers", "email", "late@example.org").errors())
                .containsExactly("The call has closed: nobody can be added any more.");
        takeOff();
        assertThat(other.get(path).status()).isEqualTo(404);
    }

    @Test
    void untilTheOwnerCameByTheMailNobodyCanBeAdded() {
        var browser = browsers.anonymous();
        var start = browser.get("/applications/new?series=" + haiti.series().slug());
        var begun = browser.submit(start, "/applications", "state", "haiti", "email", "n" + applicant.email());
        path = begun.location().substring(begun.location().indexOf("/applications/"));
        var page = browser.get(path);
        assertThat(page.text()).contains("From then on you can add others who write it with you.");
        assertThat(page.html().select("form[action$=co-writers]")).isEmpty();
        assertThat(browser.post(path + "/co-writers", "email", member.email()).status())
                .isEqualTo(404);
    }

    @Test
    void anUploadIsGoneOnWithByAnotherAndEndsForWhoIsTakenOff() {
        ask(member.email());
        applications.detach(id);
        var half = PDF.length / 2;
        var address = begin(other).location();
        assertThat(piece(other, address, 0, Arrays.copyOf(PDF, half))).isEqualTo(204);
        assertThat(owner.get(path + "/form/submission").text()).contains("50% are here");
        takeOff();
        assertThat(piece(other, address, half, Arrays.copyOfRange(PDF, half, PDF.length)))
                .isEqualTo(404);
        assertThat(piece(owner, address, half, Arrays.copyOfRange(PDF, half, PDF.length)))
                .isEqualTo(204);
        assertThat(owner.get(path + "/submission-file").bytes()).isEqualTo(PDF);
    }

    @Test
    void whatADeviceOfTheirsKeptOpensForNobodyElse() {
        ask(member.email());
        var key = path + "/form/aim/device-key";
        assertThat(other.get(key).bytes())
                .hasSize(32)
                .isEqualTo(other.get(key).bytes())
                .isNotEqualTo(owner.get(key).bytes());
    }

    private Browser.Reply begin(Browser sender) {
        var metadata = Map.of(
                "purpose", FormUploads.purpose("submission"), "subject", id.toString(), "filename", "report.pdf");
        var said = metadata.entrySet().stream()
                .map(entry -> entry.getKey() + " "
                        + Base64.getEncoder().encodeToString(entry.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return sender.send(sender.request("/uploads")
                .header("X-XSRF-TOKEN", sender.csrfToken())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(PDF.length))
                .header("Upload-Metadata", String.join(",", said))
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static int piece(Browser sender, String address, int offset, byte[] bytes) {
        return sender.send(sender.request(address)
                        .header("X-XSRF-TOKEN", sender.csrfToken())
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", Integer.toString(offset))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)))
                .status();
    }
}
