package org.presessions.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasures;
import org.presessions.people.Role;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RetentionPagesTest {
    private static final String PATH = "/desk/retention";

    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Erasures erasures;

    @Test
    void anAdministratorFindsFromTheDeskWhatWasErased() {
        erasures.note(ErasedKind.VIDEO, 7013);
        erasures.note(ErasedKind.UPLOAD, 0); // not worth a line
        var browser = browsers.signedInAs(fixtures.person(Role.ADMINISTRATOR));
        assertThat(browser.get("/desk").html().select("a[href=" + PATH + "]")).hasSize(1);
        var page = browser.get(PATH);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("ul.rows li").eachText()).anyMatch(line -> line.startsWith("7,013 videos"));
        assertThat(page.html().select("ul.rows li").eachText()).noneMatch(line -> line.startsWith("0 uploads"));
    }

    @Test
    void otherStaffAreNotLedThere() {
        var browser = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
        assertThat(browser.get("/desk").html().select("a[href=" + PATH + "]")).isEmpty();
        assertThat(browser.get(PATH).status()).isEqualTo(404);
    }
}
