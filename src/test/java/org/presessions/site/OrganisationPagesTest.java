package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.Role;
import org.presessions.shared.organisation.Identities;
import org.presessions.shared.organisation.Identity;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.Fixtures;
import org.presessions.testing.OurIdentity;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class OrganisationPagesTest {
    private static final String PAGE = "/desk/organisation";
    private static final String EMBLEM = PAGE + "/emblem";
    private static final byte[] DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/><text>x</text></svg>"
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    OurIdentity identity;

    @AfterEach
    void nobodySaidAnything() {
        identity.isUnknown();
    }

    @Test
    void beforeAnybodySaidTheWordsAreNeutral() {
        var home = browsers.anonymous().get("/").html();
        assertThat(home.select(".brand").text()).isEqualTo("Pre-sessions");
        assertThat(home.select(".brand img, link[href$=identity.css]")).isEmpty();
        assertThat(home.select(".site-footer p").text()).isEqualTo("Run by the secretariat.");
        assertThat(home.select(".site-footer a").eachText())
                .containsExactly("Contact", "Imprint", "Privacy", "Accessibility");
    }

    @Test
    void whatAnAdministratorSaysStandsOnEveryPageInTheReadersLanguage() {
        var before = audited("organisation.change");
        var saved = save("name", "Review <b>Forum", "name-fr", "Forum de l’examen", "short-name", "RF");
        assertThat(saved.location()).endsWith(PAGE);
        var home = browsers.anonymous().get("/").html();
        assertThat(home.select(".brand small").text()).isEqualTo("RF");
        assertThat(home.select(".site-footer p").text()).contains("Review <b>Forum");
        var french = browsers.anonymous().speaking("fr").get("/").html();
        assertThat(french.select(".brand small").text()).isEqualTo("RF");
        assertThat(french.select(".site-footer p").text()).contains("Forum de l’examen");
        assertThat(audited("organisation.change")).isEqualTo(before + 1);
    }

    @Test
    void aLongNamePushesNothingOffAPhone() {
        save("name", "Secretariat of the Pre-sessions of the Universal Periodic Review");
        try (var chromium = new Chromium();
                var context = chromium.context()) {
            var page = context.newPage();
            page.setViewportSize(360, 740);
            page.navigate("http://localhost:" + environment.getRequiredProperty("local.server.port") + "/pre-sessions");
            assertThat(page.locator(".brand small").isVisible()).isTrue();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        }
    }

    @Test
    void coloursThatAreSeenComeAsAStyleThatIsKeptForEver() {
        save("light", "#00857c", "dark", "#4db6ac");
        var anonymous = browsers.anonymous();
        var address =
                anonymous.get("/").html().select("link[href$=identity.css]").attr("href");
        var style = anonymous.get(address);
        assertThat(style.text()).isEqualTo("@layer tokens{:root{--brand:light-dark(#00857c,#4db6ac)}}");
        assertThat(style.header("cache-control")).contains("immutable");
        assertThat(anonymous.get("/assets/000000000000/identity.css").header("cache-control"))
                .contains("no-store");
        save("light", "", "dark", "");
        assertThat(anonymous.get("/").html().select("link[href$=identity.css]")).isEmpty();
    }

    @Test
    void aColourThatIsNotSeenIsRefusedAndABetterOneIsOnePressAway() {
        var browser = administrator();
        var refused = browser.submit(
                browser.get(PAGE),
                PAGE,
                "name",
                "Forum",
                "light",
                "#e87722",
                "dark",
                "#7a1f5c",
                "imprint",
                "Typed\nwords");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).hasSize(2).first().asString().startsWith("#e87722 is hard to see");
        assertThat(identities.now()).isEqualTo(Identity.NONE);
        assertThat(refused.html().expectFirst("[name=imprint]").wholeText()).contains("Typed\nwords");

        var taken = browser.submit(refused, PAGE, "take", "true");
        assertThat(taken.status()).isEqualTo(303);
        assertThat(identities.now().pair().isFit()).isTrue();
        assertThat(identities.now().colours()).isPresent();
        assertThat(identities.now().name(Locale.ENGLISH)).contains("Forum");
    }

    @Test
    void whereOnlyOneColourIsGivenTheOtherIsProposed() {
        var refused = save("light", "#7a1f5c");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("button[name=take]")).hasSize(1);
    }

    @Test
    void whereOneColourCannotBeReadAPairIsProposedFromTheOther() {
        var refused = save("light", "#e87722", "dark", "orange");
        assertThat(refused.errors()).hasSize(2);
        assertThat(refused.html().select(".notice svg")).hasSize(2);
        assertThat(refused.html().select("button[name=take]")).hasSize(1);
    }

    @Test
    void whatIsTooLongOrNoAddressIsRefused() {
        assertThat(save("name", "x".repeat(121), "email", "nobody", "post", "x".repeat(501))
                        .errors())
                .containsExactly(
                        "At most 120 characters.",
                        "Enter one e-mail address, like name@example.org, without accents before the @.",
                        "At most 500 characters.");
    }

    @Test
    void anEmblemIsCleanedAndServedInTheColourOfEachPaper() {
        var browser = administrator();
        save("light", "#00857c", "dark", "#4db6ac");
        var sent = send(browser, DRAWING);
        assertThat(sent.location()).endsWith(EMBLEM);
        assertThat(browser.get(EMBLEM).text()).contains("Taken, without: text.");
        var home = browsers.anonymous().get("/").html();
        var light = browsers.anonymous().get(home.select(".brand img").attr("src"));
        assertThat(light.type()).startsWith("image/svg+xml");
        assertThat(light.header("content-security-policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(light.text()).startsWith("<svg fill=\"#00857c\"").doesNotContain("text");
        assertThat(browsers.anonymous()
                        .get(home.select(".brand source").attr("srcset"))
                        .text())
                .startsWith("<svg fill=\"#4db6ac\"");

        browser.submit(browser.get(EMBLEM), EMBLEM + "/removal");
        assertThat(browsers.anonymous().get("/").html().select(".brand img")).isEmpty();
        assertThat(browsers.anonymous()
                        .get(home.select(".brand img").attr("src"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileThatIsNoEmblemIsRefusedAndNothingChanges() {
        var refused = send(administrator(), "GIF89a".getBytes(StandardCharsets.US_ASCII));
        assertThat(refused.errors()).containsExactly("Choose a drawing (SVG) or a picture (PNG) that can be opened.");
        assertThat(identities.now().emblem()).isEmpty();
    }

    @Test
    void forTheSecretariatWithoutAnAdministratorsRoleItIsNotThere() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        for (var path : List.of(PAGE, EMBLEM))
            assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.post(PAGE, "name", "Mine").status()).isEqualTo(404);
        assertThat(identities.now()).isEqualTo(Identity.NONE);
    }

    private Browser administrator() {
        return browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
    }

    private Browser.Reply save(String... fields) {
        var browser = administrator();
        return browser.submit(browser.get(PAGE), PAGE, fields);
    }

    private static Browser.Reply send(Browser browser, byte[] file) {
        return Attachment.send(browser, EMBLEM, "file", "emblem.svg", file);
    }

    private int audited(String act) {
        return jdbc.sql("select count(*) from audit_entry where act = :act")
                .param("act", act)
                .query(Integer.class)
                .single();
    }
}
