package org.presessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What a first visit costs on an old phone: the page and everything that it loads, as it is served.
@ServerTest
class PageWeightTest {
    static final int BYTES_AT_MOST = 100_000;
    static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+(?:[^\"']*\\sfrom\\s+)?[\"']([^\"']+)[\"']");

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Calendar calendar;

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
        var waiting =
                new ArrayDeque<>(page.html().select("link[href]:not([rel=alternate]), script[src], img[src]").stream()
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
