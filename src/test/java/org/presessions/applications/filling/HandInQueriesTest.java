package org.presessions.applications.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Attachment;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.NotedRequests;
import org.presessions.testing.NotedRequests.Noted;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// In the last minutes of a call hundreds hand in each second, and each of them asks the database only so often.
@ServerTest
class HandInQueriesTest {
    private static final int LOOKS = 3; // some of what is asked is remembered for a while

    private record Look(Noted saved, Noted handedIn) {}

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Applications applications;

    @Autowired
    NotedRequests requests;

    Series series;

    @BeforeEach
    void openACall() {
        series = fixtures.series("HTI", "TGO");
        samples.call(
                series, Instant.now().minus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(10)));
    }

    @Test
    void theLastPageAndTheHandInAskFewThings() {
        var looks = Stream.generate(this::handsIn).limit(LOOKS).toList();
        for (var look : looks) {
            assertThat(look.saved().reply().location()).endsWith("/check");
            assertThat(look.handedIn().reply().location()).endsWith("?news=submitted");
        }
        assertThat(fewest(looks, Look::saved)).hasSizeLessThanOrEqualTo(6);
        assertThat(fewest(looks, Look::handedIn))
                .hasSizeLessThanOrEqualTo(14); // the words of its receipt, and who wrote it too
    }

    private Look handsIn() {
        var browser = browsers.anonymous();
        var path = filledIn(browser);
        return new Look(
                requests.post(browser, path + "/form/consent", "consent", "yes"),
                requests.post(browser, path + "/submission"));
    }

    private static List<String> fewest(List<Look> looks, Function<Look, Noted> request) {
        return looks.stream()
                .map(look -> request.apply(look).statements())
                .min(Comparator.comparing(List::size))
                .orElseThrow();
    }

    private String filledIn(Browser browser) {
        var page = browser.get("/applications/new?series=" + series.slug());
        var email = UUID.randomUUID() + "@example.org";
        var path = browser.submit(page, "/applications", "state", "haiti", "email", email)
                .location();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        applications.save(
                id, SampleApplications.answers("Sample Circle", InstitutionKind.NATIONAL_CSO, Set.of("civil-society")));
        Attachment.send(
                browser,
                "/applications/" + id + "/form/submission",
                "submission",
                "submission.pdf",
                SampleApplications.PDF.getBytes(StandardCharsets.US_ASCII));
        return "/applications/" + id;
    }
}
