package org.presessions.mail.carrying;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presessions.mail.LetterHour;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.shared.organisation.ColourPair;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.EmblemFile;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.organisation.UnfitEmblem;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.Mailbox.Received;
import org.presessions.testing.OurIdentity;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters as they arrive: text, and the same drawn beside it.
@ServerTest
class LettersTest {
    private static final String SITE = "http://localhost:8080";
    private static final String HOSTILE =
            "</p><script>alert(1)</script> \"><img src=x onerror=alert(1)> [[/link]] &amp;";

    @Autowired
    Outbox outbox;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OurIdentity identity;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void nobodySaidAnything() {
        identity.isUnknown();
    }

    @ParameterizedTest
    @CsvSource({
        "en, ltr, Open the page",
        "fr, ltr, Ouvrir la page",
        "es, ltr, Abrir la página",
        "ar, rtl, ⟦ع Open the page⟧"
    })
    void aLetterIsTextFirstAndTheSameDrawnBesideIt(String language, String direction, String button)
            throws IOException, UnfitEmblem {
        identity.is(forum());
        var received =
                received(Locale.of(language), "Your place", "Dear Ana,\nwelcome.\n\n[[link]]\n\nSee you soon.\n");
        assertThat(received.parts())
                .containsExactly("multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png");
        var link = SITE + received.linkPath();
        assertThat(received.body())
                .isEqualTo("Dear Ana,\nwelcome.\n\n" + link
                        + "\n\nSee you soon.\n\n-- \nReview Forum\n1 rue du Lac\nGenève\nforum@example.org\n");
        var html = Jsoup.parse(received.html());
        assertThat(html.select("html").attr("lang")).isEqualTo(language);
        assertThat(html.select("html, body > div").eachAttr("dir")).containsOnly(direction);
        assertThat(html.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(html.select("a").eachText()).containsExactly(button, link);
        assertThat(html.select("a").eachAttr("href")).containsExactly(link, link);
        assertThat(html.body().wholeText().replaceAll("\\s+", " ").strip())
                .startsWith("Review Forum Your place Dear Ana, welcome. " + button)
                .endsWith("See you soon. Review Forum 1 rue du Lac Genève forum@example.org");
        assertThat(html.select("img").eachAttr("src")).containsExactly("cid:emblem");
        assertThat(received.html()).contains("border-top:4px solid #1d3f8f").doesNotContain("[[");
        assertThat(received.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(LetterHtml.BYTES_AT_MOST);
    }

    @Test
    void beforeAnybodySaidALetterNamesTheProductAlone() {
        var received = received(Locale.ENGLISH, "Your place", "Come.\n\n[[link]]\n");
        assertThat(received.parts()).containsExactly("multipart/alternative", "text/plain", "text/html");
        assertThat(received.body()).isEqualTo("Come.\n\n" + SITE + received.linkPath() + "\n");
        assertThat(received.headers().get("From")).startsWith("Pre-sessions <");
        assertThat(Jsoup.parse(received.html()).body().text())
                .startsWith("Pre-sessions Your place Come. Open the page");
    }

    @Test
    void theSenderBearsTheNameOfTheOrganisationWhereTheSettingsGiveNone() throws IOException, UnfitEmblem {
        identity.is(forum());
        var received = received(Locale.ENGLISH, "Your place", "Come.");
        assertThat(received.headers().get("From")).startsWith("Review Forum <");
        assertThat(received.headers().get("Organization")).isEqualTo("Review Forum");
    }

    @Test
    void whatSomebodyTypedIsTextAndItsAddressesAreNoLinks() {
        identity.is(named(HOSTILE));
        var typed = HOSTILE + "\nhttps://evil.example/sign-in " + SITE + ".evil.example/ " + SITE + "@evil.example/";
        var received = received(Locale.FRENCH, HOSTILE, typed + "\n\n[[link]]\n");
        assertThat(received.body()).startsWith(typed);
        var html = Jsoup.parse(received.html());
        assertThat(html.select("script, [onerror], img, style, iframe, form, link"))
                .isEmpty();
        assertThat(html.select("a").eachAttr("href")).hasSize(2).containsOnly(SITE + received.linkPath());
        assertThat(html.select("p").get(1).wholeText()).isEqualTo(typed);
        assertThat(html.title()).isEqualTo(HOSTILE);
    }

    @Test
    void nothingIsLoadedAndNothingTellsThatItWasRead() throws IOException, UnfitEmblem {
        identity.is(forum());
        var html = drawn(received(Locale.ENGLISH, "Your place", "Come.\n\n[[link]]\n"));
        assertThat(html.select("[src]:not([src^=cid:]), [background], link, [style*=url]"))
                .isEmpty();
    }

    @Test
    void anAddressOfOursThatStandsAloneIsTheButtonAndWithinASentenceALink() {
        var alert = SITE + "/recommendations/alerts/abc";
        var reader = fixtures.person();
        var body = "Confirm it:\n\n%s\n\nOr stop: %s/stop.\n".formatted(alert, alert);
        send(new Mail("test", reader.id(), reader.email(), Locale.ENGLISH, "Alert", body, Optional.empty()));
        var received = mailbox.await(reader.email(), 1);
        assertThat(received.body()).isEqualTo(body);
        assertThat(drawn(received).select("a").eachText()).containsExactly("Open the page", alert, alert + "/stop");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            America/Port-au-Prince | 16 | Monday 16 August 2021, 23:59 in Geneva ; Monday 16 August 2021, 17:59 in Port-au-Prince
            Pacific/Apia           | 16 | Monday 16 August 2021, 23:59 in Geneva ; Tuesday 17 August 2021, 10:59 in Apia
            Europe/Paris           | 16 | Monday 16 August 2021, 23:59 in Geneva
            """)
    void theHourThatALetterIsAboutStandsAboveItsWordsInBothZones(ZoneId own, String day, String lines) {
        var reader = fixtures.person();
        var geneva = ZoneId.of("Europe/Zurich");
        var at = LocalDateTime.parse("2021-08-16T23:59").atZone(geneva).toInstant();
        send(letter(reader, Locale.ENGLISH, "The call closes", "Dear Ana,\nhand it in.\n\n[[link]]\n")
                .about(new LetterHour(at, geneva, Optional.of(own))));
        var received = mailbox.await(reader.email(), 1);
        var cells = drawn(received).select("table[role=presentation] td");
        assertThat(cells.get(0).text()).isEqualTo("Aug " + day);
        assertThat(cells.get(1).html().split("<br>"))
                .extracting(line -> Jsoup.parse(line).text())
                .containsExactly(lines.split(" ; "));
        assertThat(drawn(received).text()).containsSubsequence("The call closes", "Geneva", "Dear Ana");
        assertThat(received.html()).doesNotContain("<style");
    }

    @Test
    void aLetterThatIsLongIsTextAlone() {
        var received = received(Locale.ENGLISH, "Receipt", "A copy.\n\n[[link]]\n\n" + "Answer. ".repeat(700));
        assertThat(received.parts()).containsExactly("text/plain");
        assertThat(received.body()).contains(SITE + received.linkPath());
    }

    private static Identity forum() throws IOException, UnfitEmblem {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB), "png", png);
        return new Identity(
                Map.of(IdentityText.NAME, Wording.english("Review Forum")),
                new Contact("forum@example.org", "", "1 rue du Lac\nGenève"),
                Optional.of(ColourPair.OURS),
                Optional.of(EmblemFile.of(png.toByteArray()).emblem()));
    }

    private static Identity named(String name) {
        return new Identity(
                Map.of(IdentityText.NAME, Wording.english(name)), Contact.NONE, Optional.empty(), Optional.empty());
    }

    private Received received(Locale language, String subject, String body) {
        var reader = fixtures.person();
        send(letter(reader, language, subject, body));
        return mailbox.await(reader.email(), 1);
    }

    private static Mail letter(Person reader, Locale language, String subject, String body) {
        var link = new Mail.PersonalLink("/", Instant.now().plus(Duration.ofDays(1)), false);
        return new Mail("test", reader.id(), reader.email(), language, subject, body, Optional.of(link));
    }

    private void send(Mail mail) {
        transaction.executeWithoutResult(status -> outbox.release(List.of(outbox.hold(mail))));
    }

    private static Document drawn(Received received) {
        return Jsoup.parse(received.html());
    }
}
