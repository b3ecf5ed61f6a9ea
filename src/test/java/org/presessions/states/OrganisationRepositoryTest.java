package org.presessions.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class OrganisationRepositoryTest {
    @Autowired
    OrganisationRepository organisations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void organisationsStandByTheirCodesWithTheirNames() {
        organisation("0-TEST", "Zymurgists");
        assertThat(organisations.all())
                .contains(new Organisation(
                        "OIF",
                        Wording.english("International Organisation of La Francophonie")
                                .and("fr", "Organisation internationale de la Francophonie")
                                .and("es", "Organización Internacional de la Francofonía")))
                .startsWith(new Organisation("0-TEST", Wording.english("Zymurgists")))
                .extracting(Organisation::code)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMembershipKnowsItsFirstDayAndTheFirstDayAfterIt() {
        organisation("0-TEST", "Zymurgists");
        jdbc.sql("""
                        insert into state_membership (state_iso3, organisation, since, until)
                        values ('HTI', '0-TEST', '2010-05-01', null), ('HTI', '0-TEST', null, '2009-04-01')
                        """).update();
        assertThat(organisations.memberships())
                .contains(
                        new Membership("GBR", "EU", Optional.empty(), Optional.of(LocalDate.of(2020, 2, 1))),
                        new Membership("HTI", "OIF", Optional.empty(), Optional.empty()))
                .filteredOn(membership -> membership.organisation().equals("0-TEST"))
                .containsExactlyInAnyOrder(
                        new Membership("HTI", "0-TEST", Optional.of(LocalDate.of(2010, 5, 1)), Optional.empty()),
                        new Membership("HTI", "0-TEST", Optional.empty(), Optional.of(LocalDate.of(2009, 4, 1))));
    }

    private void organisation(String code, String name) {
        jdbc.sql("insert into state_organisation (code) values (:code)")
                .param("code", code)
                .update();
        jdbc.sql("insert into organisation_name (code, language, name) values (:code, 'en', :name)")
                .param("code", code)
                .param("name", name)
                .update();
    }
}
