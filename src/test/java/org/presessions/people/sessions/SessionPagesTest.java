package org.presessions.people.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.mail.Mail;
import org.presessions.people.Role;
import org.presessions.people.SignInLinks;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class SessionPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SignInLinks links;

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "eA=="})
    void aCookieThatNobodyGaveIsNoSession(String value) {
        var browser = browsers.anonymous();
        for (var path : new String[] {"/", "/actuator/health", "/sign-in"}) {
            var reply = browser.send(browser.request(path).header("Cookie", "SESSION=" + value));
            assertThat(reply.status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void scriptsAndOtherSitesDoNotGetTheCookie() {
        var validUntil = Instant.now().plus(Duration.ofHours(1));
        var link = links.issue(fixtures.person().id(), new Mail.PersonalLink("/", validUntil, true));
        var reply = browsers.anonymous().post(link.substring(link.indexOf("/sign-in")));
        assertThat(reply.headers().get("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void manyRequestsOfOneBrowserAtOnceAllSucceed() throws Exception {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        var token = browser.csrfToken();
        Callable<Integer> act =
                () -> browser.post("/desk/outbox/release", "_csrf", token).status();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 60).mapToObj(number -> act).toList());
            for (var answer : answers) assertThat(answer.get()).isLessThan(400);
        }
    }
}
