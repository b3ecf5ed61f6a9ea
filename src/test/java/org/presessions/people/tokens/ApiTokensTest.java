package org.presessions.people.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tokens for programs: made once, kept as a hash, for one thing and for a while.
@ServerTest
class ApiTokensTest {
    @Autowired
    ApiTokens tokens;

    @Autowired
    ApiTokenRepository repository;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Browsers browsers;

    @Autowired
    JdbcClient jdbc;

    Person ana;

    @BeforeEach
    void somebodyOnTheStaff() {
        ana = fixtures.person(Role.SECRETARIAT);
    }

    @Test
    void itIsItsOwnersUntilItEndsAndKeptAsAHash() {
        var token = make(Duration.ofDays(1));
        assertThat(owner(token)).contains(ana.id());
        assertThat(tokens.of(ana.id()).getFirst().usedAt()).isPresent();
        var kept = jdbc.sql("select api_token::text from api_token where person_id = :person")
                .param("person", ana.id())
                .query(String.class)
                .list();
        assertThat(kept).hasSize(1).noneMatch(row -> row.contains(token.substring(20)));
        tokens.end(tokens.of(ana.id()).getFirst().id(), ana.id());
        assertThat(owner(token)).isEmpty();
    }

    @Test
    void itOpensNothingAfterItsTimeOrWithoutItsOwnerOnTheStaff() {
        assertThat(owner(make(Duration.ZERO))).isEmpty();
        var token = make(Duration.ofDays(1));
        people.revoke(ana.id(), Role.SECRETARIAT);
        assertThat(owner(token)).isEmpty();
    }

    @Test
    void whatIsNoTokenOpensNothing() {
        var token = make(Duration.ofDays(1));
        assertThat(tokens.owner("", Scope.APPLICATIONS)).isEmpty();
        assertThat(tokens.owner(token, Scope.APPLICATIONS)).isEmpty();
        assertThat(owner(token + "x")).isEmpty();
        assertThat(owner(token.toUpperCase(Locale.ROOT))).isEmpty();
    }

    @Test
    void nobodyElseEndsIt() {
        var token = make(Duration.ofDays(1));
        tokens.end(
                tokens.of(ana.id()).getFirst().id(),
                fixtures.person(Role.ADMINISTRATOR).id());
        assertThat(owner(token)).contains(ana.id());
        assertThat(repository.end(tokens.of(ana.id()).getFirst().id(), ana.id(), Instant.EPOCH))
                .isTrue();
        assertThat(repository.end(tokens.of(ana.id()).getFirst().id(), ana.id(), Instant.EPOCH))
                .isFalse();
    }

    @Test
    void aTokenIsShownOnceOnThePageThatMakesIt() {
        var browser = browsers.signedInAs(ana);
        var wrong = browser.submit(browser.get("/desk/tokens"), "/desk/tokens", "name", "", "days", "999");
        assertThat(wrong.errors()).hasSize(2);
        var made = browser.submit(browser.get("/desk/tokens"), "/desk/tokens", "name", "Weekly figures", "days", "30");
        var token = Browser.text(made, ".notice code");
        assertThat(owner(token)).contains(ana.id());
        var list = browser.get("/desk/tokens");
        assertThat(list.text()).contains("Weekly figures").doesNotContain(token);
        browser.submit(list, list.html().select("form[action$=/end]").attr("action"));
        assertThat(owner(token)).isEmpty();
    }

    private String make(Duration valid) {
        return tokens.make(new ApiTokens.NewToken(ana.id(), "figures", Scope.APPLICATIONS, valid));
    }

    private Optional<UUID> owner(String token) {
        return tokens.owner("Bearer " + token, Scope.APPLICATIONS);
    }
}
