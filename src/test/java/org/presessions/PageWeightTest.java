package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.shared.organisation.ColourPair;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.EmblemFile;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.organisation.UnfitEmblem;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.OurIdentity;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What a first visit costs on an old phone: the page and everything that it loads, as it is served.
@ServerTest
class PageWeightTest {
    static final int BYTES_AT_MOST = 100_000;
    private static final int PUBLIC_ZIPPED_AT_MOST = 14_000;
    static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+(?:[^\"']*\\sfrom\\s+)?[\"']([^\"']+)[\"']");

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calendar calendar;

    @Autowired
    OurIdentity identity;

    @ParameterizedTest
    @ValueSource(strings = {"", "/form/institution", "/form/aim", "/form/speaker", "/form/issues", "/form/consent"})
    void thePagesOfTheFormAreLight(String page) {
        var applicant = fixtures.person();
        var path = "/applications/"
                + samples.draft(haiti(), applicant, "Sample Circle").id();
        assertLight(browsers.signedInAs(applicant), path + page);
    }

    @Test
    void theFirstStepIsLight() {
        assertLight(
                browsers.anonymous(),
                "/applications/new?series=" + haiti().series().slug());
    }

    /// What stands around every page: header, emblem, style, foot.
    @ParameterizedTest
    @ValueSource(strings = {"/contact", "/accessibility", "/how-it-works"})
    void publicPagesAreLightWithAnEmblemAndColours(String path) throws UnfitEmblem {
        var drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8z'/></svg>";
        identity.is(new Identity(
                Map.of(IdentityText.NAME, Wording.english("Sample Forum for the Review")),
                Contact.NONE,
                Optional.of(ColourPair.OURS),
                Optional.of(
                        EmblemFile.of(drawing.getBytes(StandardCharsets.UTF_8)).emblem())));
        try {
            var loaded = load(browsers.anonymous(), path);
            assertThat(loaded.keySet()).anyMatch(name -> name.endsWith("identity.css"));
            assertThat(loaded.keySet()).anyMatch(name -> name.endsWith("emblem-light"));
            assertThat(loaded.values().stream().mapToInt(PageWeightTest::zipped).sum())
                    .isLessThanOrEqualTo(PUBLIC_ZIPPED_AT_MOST);
        } finally {
            identity.isUnknown();
        }
    }

    private PreSession haiti() {
        var series = fixtures.series("HTI");
        samples.call(
                series, Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(1)));
        return calendar.preSession(series.slug(), "haiti").orElseThrow();
    }

    private static void assertLight(Browser browser, String path) {
        var loaded = load(browser, path);
        var plain = loaded.values().stream().mapToInt(bytes -> bytes.length).sum();
        var zipped = loaded.values().stream().mapToInt(PageWeightTest::zipped).sum();
        assertThat(loaded.keySet()).anyMatch(name -> name.endsWith("app.css"));
        assertThat(plain).as("%s, uncompressed: %s", path, loaded.keySet()).isLessThanOrEqualTo(BYTES_AT_MOST);
        assertThat(zipped).as("%s, compressed", path).isLessThanOrEqualTo(BYTES_AT_MOST / 3);
    }

    /// The page, its style sheets, scripts, icons and images, and what its scripts import.
    private static Map<String, byte[]> load(Browser browser, String path) {
        var loaded = new HashMap<String, byte[]>();
        var page = browser.get(path);
        assertThat(page.status()).isEqualTo(200);
        loaded.put(path, page.bytes());
        var waiting = new ArrayDeque<>(
                page.html().select("link[href]:not([rel=alternate], [rel=canonical]), script[src], img[src]").stream()
                        .map(element -> element.hasAttr("src") ? element.attr("src") : element.attr("href"))
                        .toList());
        while (!waiting.isEmpty()) {
            var address = waiting.pop();
            if (loaded.containsKey(address)) continue;
            var reply = browser.get(address);
            assertThat(reply.status()).as(address).isEqualTo(200);
            loaded.put(address, reply.bytes());
            if (address.endsWith(".js")) waiting.addAll(imports(address, reply.text()));
            if (address.endsWith(".css")) assertThat(reply.text()).doesNotContain("url(");
        }
        return loaded;
    }

    private static List<String> imports(String address, String script) {
        return IMPORT.matcher(script)
                .results()
                .map(found -> URI.create(address).resolve(found.group(1)).toString())
                .toList();
    }

    private static int zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.size();
    }
}
