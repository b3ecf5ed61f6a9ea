package org.presessions.states;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StateRepository {
    private final JdbcClient jdbc;

    StateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<State> all() {
        return jdbc.sql("select iso3, slug, regional_group, name_en, name_fr, name_es from state order by name_en")
                .query(StateRepository::state)
                .list();
    }

    private static State state(ResultSet row, int number) throws SQLException {
        return new State(
                row.getString("iso3"),
                row.getString("slug"),
                Optional.ofNullable(row.getString("regional_group")).map(group -> Coded.of(RegionalGroup.class, group)),
                row.getString("name_en"),
                row.getString("name_fr"),
                row.getString("name_es"));
    }
}
