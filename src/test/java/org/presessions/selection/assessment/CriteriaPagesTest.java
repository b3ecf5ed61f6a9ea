package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The secretariat defines by what applications are assessed.
@ServerTest
class CriteriaPagesTest {
    @Autowired
    Browsers browsers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    @Autowired
    Criteria criteria;

    @Autowired
    JdbcClient jdbc;

    List<Criterion> before;
    Browser staff;

    @BeforeEach
    void asTheyAre() {
        before = criteria.all();
        staff = browsers.signedInAs(fixtures.person(Role.SECRETARIAT));
    }

    @AfterEach
    void asTheyWere() {
        jdbc.sql("delete from criterion where key like 'own-%'").update();
        for (var criterion : before)
            jdbc.sql("update criterion set weight = :weight, ended_at = null where key = :key")
                    .param("weight", criterion.weight())
                    .param("key", criterion.key())
                    .update();
    }

    @Test
    void aNewCriterionIsAskedInTheReadersLanguage() {
        var page = staff.get("/desk/criteria");
        var added = staff.submit(page, "/desk/criteria", "en", "Reach", "fr", "Portée", "weight", "4");
        assertThat(added.status()).isEqualTo(303);
        var application = applications.application(fixtures.preSession("HTI"), "Sample Water");
        var address = "/desk/applications/" + application.id() + "/assessment";
        assertThat(staff.get(address).html().select("fieldset legend").eachText())
                .last()
                .asString()
                .contains("Reach");
        assertThat(staff.get(address + "?lang=fr").text()).contains("Portée");
        staff.post("/desk/criteria/end", "key", "own-reach");
        assertThat(criteria.all()).isEqualTo(before);
        var again = staff.get("/desk/criteria");
        assertThat(again.html().select("form[action$=/again] button").text()).contains("Reprendre Portée");
        staff.submit(again, "/desk/criteria/again", "key", "own-reach");
        assertThat(criteria.all()).hasSize(before.size() + 1);
        staff.post("/desk/criteria/end", "key", "own-reach");
        assertThat(criteria.all()).isEqualTo(before);
    }

    @Test
    void weightsAreKeptAndWrongOnesExplained() {
        var page = staff.get("/desk/criteria");
        var wrong = staff.submit(page, "/desk/criteria/weights", "weight-balance", "9");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).containsExactly("Give a weight from 1 to 5, in figures.");
        assertThat(wrong.html().select("#weight-balance").attr("value")).isEqualTo("9");
        staff.submit(page, "/desk/criteria/weights", "weight-balance", "5");
        assertThat(criteria.all()).contains(new Criterion("balance", 5));
        var nameless = staff.submit(page, "/desk/criteria", "en", "123", "weight", "1");
        assertThat(nameless.errors()).containsExactly("Say what is assessed, in English at least.");
    }

    @Test
    void theLastOneStays() {
        for (var criterion : before) staff.post("/desk/criteria/end", "key", criterion.key());
        assertThat(criteria.all()).containsExactly(before.getLast());
    }
}
