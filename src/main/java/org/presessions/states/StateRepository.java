package org.presessions.states;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.shared.Coded;
import org.presessions.shared.words.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StateRepository {
    private final JdbcClient jdbc;

    StateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<State> all() {
        return jdbc.sql("""
                        select iso3, slug, regional_group,
                            array_agg(language order by language) languages, array_agg(name order by language) texts
                        from state join state_name using (iso3)
                        group by iso3
                        order by min(name) filter (where language = 'en')
                        """).query(StateRepository::state).list();
    }

    /// The State of each spelling that is none of its names, folded.
    Map<String, String> spellings() {
        return codes("select folded as text, iso3 as code from state_spelling");
    }

    /// Observers that are no States.
    List<State> observers() {
        return jdbc.sql("""
                        select code as iso3, slug, null as regional_group,
                            array_agg(language order by language) languages, array_agg(name order by language) texts
                        from observer join observer_name using (code)
                        group by code
                        order by min(name) filter (where language = 'en')
                        """).query(StateRepository::state).list();
    }

    /// The code of each observer by what it is called beside its names.
    Map<String, String> observerSpellings() {
        return codes("select spelling as text, code from observer_spelling");
    }

    private Map<String, String> codes(String query) {
        return jdbc
                .sql(query)
                .query((row, number) -> Map.entry(row.getString("text"), row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                row.getString("iso3"),
                row.getString("slug"),
                Optional.ofNullable(row.getString("regional_group")).map(group -> Coded.of(RegionalGroup.class, group)),
                Wording.of(row));
    }
}
