package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.OurIdentity;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class InformationPagesTest {
    private static final List<String> PAGES = List.of("/contact", "/imprint", "/privacy", "/accessibility");

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    OurIdentity identity;

    @AfterEach
    void nobodySaidAnything() {
        identity.isUnknown();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void everyPageLeadsToThemAndEachSaysSomethingTrueBeforeAnybodyWroteAWord(String language) {
        var browser = browsers.anonymous().speaking(language);
        assertThat(browser.get("/").html().select(".site-footer a").eachAttr("href"))
                .isEqualTo(PAGES);
        for (var path : PAGES) {
            var page = browser.get(path);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.html().select("link[rel=canonical]").attr("href")).endsWith(path);
            assertThat(page.html().select("meta[name=description]").attr("content"))
                    .isNotBlank();
            assertThat(page.html().select("main p").eachText()).isNotEmpty();
        }
        assertThat(browser.get("/sitemap.xml").html().select("loc").eachText())
                .containsAll(PAGES.stream()
                        .map(path -> "http://localhost:8080" + path)
                        .toList());
    }

    @Test
    void whatTheOrganisationWroteStandsInItsOwnWordsAsText() {
        identity.is(new Identity(
                Map.of(
                        IdentityText.IMPRINT, Wording.english("").and("fr", "Association <b>selon le droit suisse"),
                        IdentityText.PRIVACY, Wording.english("We keep nothing.")),
                new Contact("forum@example.org", "+41 22 000 00 00", "1 rue du Lac\nGenève"),
                Optional.empty(),
                Optional.empty()));
        var browser = browsers.anonymous();
        var imprint = browser.get("/imprint").html().select("main .prose");
        assertThat(imprint.text()).isEqualTo("Association <b>selon le droit suisse");
        assertThat(imprint.attr("lang")).isEqualTo("fr");
        assertThat(browser.get("/privacy").html().select("main h2, main table")).isEmpty();
        assertThat(browser.get("/contact").html().select("main dd").eachText())
                .containsExactly("forum@example.org", "+41 22 000 00 00", "1 rue du Lac Genève");
    }

    /// The page that says which cookies there are would lie as soon as there is another.
    @Test
    void thePrivacyPageNamesEveryCookieThatABrowserGets() {
        var told = Set.copyOf(
                browsers.anonymous().get("/privacy").html().select("code").eachText());
        assertThat(told).isEqualTo(Set.of("language", "XSRF-TOKEN", "SESSION", "unsent", "left"));
        var browser = browsers.signedInAs(fixtures.person());
        for (var path : List.of("/", "/?lang=fr", "/sign-in", "/sign-ins", "/applications", "/recommendations"))
            assertThat(told).containsAll(cookies(browser.get(path)));
        assertThat(told).containsAll(cookies(browser.submit(browser.get("/"), "/sign-out")));
    }

    private static List<String> cookies(Browser.Reply reply) {
        return reply.headers().getOrDefault("set-cookie", List.of()).stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .toList();
    }
}
