package org.presessions.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/// A team that has no mail server yet, and wants to begin.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"presessions.home=target/test-home/${random.uuid}", "presessions.address=http://localhost:8080"})
@Import({Browsers.class, Fixtures.class})
@DirtiesContext
class InvitationByHandTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    People people;

    @Test
    void whereNoMailBringsItALinkIsHandedOverToWhoNeverCameIn() {
        var administrator = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        var email = UUID.randomUUID() + "@example.org";
        var list = administrator.get("/desk/people");
        var added = administrator.submit(
                list, "/desk/people", "email", email, "name", "Mo", "language", "en", "roles", "moderator");
        var page = "/desk/people/" + people.byEmail(email).orElseThrow().id();
        assertThat(added.location()).endsWith(page);
        assertThat(administrator.get(page).text()).contains("You can make a link below and hand it over yourself");
        assertThat(administrator.get(page).html().select("#personal-link")).isEmpty();

        var made = administrator.post(page + "/link");
        var link = URI.create(made.html().select("#personal-link").val()).getPath();
        var colleague = browsers.anonymous();
        assertThat(colleague.submit(colleague.get(link), link).location()).endsWith("/meetings");

        assertThat(administrator.get(page).html().select("#link")).isEmpty();
        assertThat(administrator.post(page + "/link").status()).isEqualTo(404);
    }
}
