package org.presessions.applications.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Mailbox;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class WordsPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Autowired
    Mailbox mailbox;

    Browser browser;
    String email;
    String path;

    @BeforeEach
    void begin() {
        var series = fixtures.series("HTI");
        samples.call(
                series, Instant.now().minus(Duration.ofDays(10)), Instant.now().plus(Duration.ofDays(10)));
        browser = browsers.anonymous();
        email = fixtures.person().email();
        var page = browser.get("/applications/new?series=" + series.slug());
        var begun = browser.submit(page, "/applications", "state", "haiti", "email", email);
        path = begun.location().substring(begun.location().indexOf("/applications/"));
    }

    @Test
    void aDraftGoesOnOnAnotherDeviceByItsWords() {
        browser.post(path + "/form/aim", "aim", "Our aim.");
        var words = make();
        assertThat(words).matches("([a-z]{4} ){4}[a-z]{4}");
        var other = browsers.anonymous();
        assertThat(other.get(path).status()).isEqualTo(404);
        other.get("/applications/words");
        var typed = words.toUpperCase(Locale.ROOT).replace(' ', '-').replace('A', 'Á');
        assertThat(other.post("/applications/words", "words", typed).location()).endsWith(path);
        assertThat(other.get(path + "/form/aim").html().select("#aim").text()).isEqualTo("Our aim.");
    }

    @Test
    void newWordsAndAnOwnerWhoComesEndThoseBefore() {
        var first = make();
        var second = make();
        assertThat(opens(first)).isFalse();
        assertThat(opens(second)).isTrue();
        var owner = browsers.anonymous();
        var link = mailbox.await(email, 1).linkPath();
        owner.submit(owner.get(link), link);
        owner.get(path);
        assertThat(opens(second)).isFalse();
        assertThat(owner.post(path + "/words").status()).isEqualTo(404);
    }

    private String make() {
        return browser.post(path + "/words").html().select(".receipt-number").text();
    }

    private boolean opens(String words) {
        var other = browsers.anonymous();
        other.get("/applications/words");
        var reply = other.post("/applications/words", "words", words);
        if (reply.status() == 422) assertThat(reply.errors().getFirst()).startsWith("These words open nothing.");
        return reply.status() == 303;
    }
}
