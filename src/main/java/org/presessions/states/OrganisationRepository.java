package org.presessions.states;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.presessions.shared.words.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationRepository {
    private final JdbcClient jdbc;

    OrganisationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Organisation> all() {
        return jdbc.sql("""
                        select code,
                            array_agg(language order by language) languages, array_agg(name order by language) texts
                        from state_organisation join organisation_name using (code)
                        group by code
                        order by code
                        """)
                .query((row, number) -> new Organisation(row.getString("code"), Wording.of(row)))
                .list();
    }

    List<Membership> memberships() {
        return jdbc.sql("select state_iso3, organisation, since, until from state_membership")
                .query((row, number) -> new Membership(
                        row.getString("state_iso3"),
                        row.getString("organisation"),
                        Optional.ofNullable(row.getObject("since", LocalDate.class)),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))))
                .list();
    }
}
