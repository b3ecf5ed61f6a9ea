package org.presessions.missions.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.states.MembersAndObservers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class MissionRepository {
    private static final String SELECT = """
            select id, state_iso3, locale,
                   array(select email from mission_address where mission_id = mission.id order by position) as addresses
            from mission
            """;

    private final JdbcClient jdbc;
    private final MembersAndObservers parties;

    MissionRepository(JdbcClient jdbc, MembersAndObservers parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /// @param stateIso3s of observers that are no States too
    void register(List<String> stateIso3s) {
        jdbc.sql("""
                        insert into mission (state_iso3) select unnest(string_to_array(:states, ','))
                        on conflict (state_iso3) do nothing
                        """).param("states", String.join(",", stateIso3s)).update();
    }

    /// In the order of the codes of their States, which is everybody's order of writing: two who write to all missions
    /// at once never wait for each other in a circle.
    public List<Mission> all() {
        return jdbc.sql(SELECT + "order by state_iso3").query(this::mission).list();
    }

    public Optional<Mission> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::mission)
                .optional();
    }

    public Optional<Mission> ofState(String iso3) {
        return jdbc.sql(SELECT + "where state_iso3 = :iso3")
                .param("iso3", iso3)
                .query(this::mission)
                .optional();
    }

    /// The mission that writes under an address.
    public Optional<Mission> at(String email) {
        return jdbc.sql(SELECT + "where id = (select mission_id from mission_address where email = :email)")
                .param("email", email)
                .query(this::mission)
                .optional();
    }

    /// The mission for which a person speaks.
    public Optional<Mission> ofDelegate(UUID personId) {
        return jdbc.sql(SELECT + "where id = (select mission_id from delegate where person_id = :person)")
                .param("person", personId)
                .query(this::mission)
                .optional();
    }

    public void save(UUID id, Locale locale, List<String> addresses) {
        jdbc.sql("update mission set locale = :locale where id = :id")
                .param("id", id)
                .param("locale", locale.getLanguage())
                .update();
        jdbc.sql("delete from mission_address where mission_id = :id")
                .param("id", id)
                .update();
        for (var i = 0; i < addresses.size(); i++)
            jdbc.sql("insert into mission_address (email, mission_id, position) values (:email, :id, :position)")
                    .param("id", id)
                    .param("email", addresses.get(i))
                    .param("position", i)
                    .update();
    }

    private Mission mission(ResultSet row, int number) throws SQLException {
        return new Mission(
                row.getObject("id", UUID.class),
                parties.get(row.getString("state_iso3")),
                Locale.of(row.getString("locale")),
                Arrays.asList((String[]) row.getArray("addresses").getArray()));
    }
}
