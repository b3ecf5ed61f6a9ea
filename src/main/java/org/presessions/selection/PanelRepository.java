package org.presessions.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
public class PanelRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PanelRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// The plan; an empty one where nobody has begun.
    public Panel of(UUID preSessionId) {
        var version = jdbc.sql("select version from panel where pre_session_id = :preSession")
                .param("preSession", preSessionId)
                .query(Integer.class)
                .optional();
        return panel(preSessionId, version.orElse(0));
    }

    /// The plan, locked until the end of the transaction: of two who change it the second waits for the first.
    public Panel lock(UUID preSessionId) {
        jdbc.sql("insert into panel (pre_session_id) values (:preSession) on conflict do nothing")
                .param("preSession", preSessionId)
                .update();
        var version = jdbc.sql("select version from panel where pre_session_id = :preSession for update")
                .param("preSession", preSessionId)
                .query(Integer.class)
                .single();
        return panel(preSessionId, version);
    }

    public void save(Panel panel) {
        jdbc.sql("update panel set version = version + 1 where pre_session_id = :preSession")
                .param("preSession", panel.preSessionId())
                .update();
        jdbc.sql("delete from panel_place where pre_session_id = :preSession")
                .param("preSession", panel.preSessionId())
                .update();
        insert(panel.preSessionId(), panel.speakers(), false);
        insert(panel.preSessionId(), panel.reserve(), true);
    }

    /// Keeps a plan as it is, for as long as nobody changes the next one, too.
    void keepBefore(Panel panel) {
        jdbc.sql("""
                        insert into panel_before (pre_session_id, version, speakers, reserve)
                        values (:preSession, :version, cast(:speakers as jsonb), cast(:reserve as jsonb))
                        on conflict (pre_session_id) do update
                        set version = excluded.version, speakers = excluded.speakers, reserve = excluded.reserve
                        """)
                .param("preSession", panel.preSessionId())
                .param("version", panel.version() + 1)
                .param("speakers", json.writeValueAsString(panel.speakers()))
                .param("reserve", json.writeValueAsString(panel.reserve()))
                .update();
    }

    /// The plan before the change that made this one; nothing where another change came later, or none did.
    Optional<Panel> before(Panel panel) {
        return jdbc.sql("select speakers, reserve from panel_before where pre_session_id = :id and version = :version")
                .param("id", panel.preSessionId())
                .param("version", panel.version())
                .query((row, number) -> new Panel(
                        panel.preSessionId(),
                        panel.version(),
                        read(row.getString("speakers")),
                        read(row.getString("reserve"))))
                .optional();
    }

    /// Where each application is planned, by application; those without a place are left out.
    Map<UUID, Placed> placed(Collection<UUID> preSessionIds) {
        var placed = new HashMap<UUID, Placed>();
        if (preSessionIds.isEmpty()) return placed;
        jdbc.sql("select application_id, reserve, position from panel_place where pre_session_id in (:preSessions)")
                .param("preSessions", preSessionIds)
                .query(row -> {
                    placed.put(
                            row.getObject("application_id", UUID.class),
                            new Placed(row.getBoolean("reserve"), row.getInt("position")));
                });
        return placed;
    }

    /// Several plans, without their versions; those that nobody has begun are left out.
    List<Panel> ofAll(Collection<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return List.of();
        var speakers = new HashMap<UUID, List<Place>>();
        var reserve = new HashMap<UUID, List<Place>>();
        jdbc.sql("""
                        select pre_session_id, application_id, minutes, reserve from panel_place
                        where pre_session_id in (:preSessions) order by position
                        """).param("preSessions", preSessionIds).query(row -> {
            var places = row.getBoolean("reserve") ? reserve : speakers;
            places.computeIfAbsent(row.getObject("pre_session_id", UUID.class), own -> new ArrayList<>())
                    .add(new Place(row.getObject("application_id", UUID.class), row.getInt("minutes")));
        });
        return Stream.concat(speakers.keySet().stream(), reserve.keySet().stream())
                .distinct()
                .map(id -> new Panel(id, 0, speakers.getOrDefault(id, List.of()), reserve.getOrDefault(id, List.of())))
                .toList();
    }

    private List<Place> read(String places) {
        return json.readValue(places, new TypeReference<>() {});
    }

    private void insert(UUID preSessionId, List<Place> places, boolean reserve) {
        for (var i = 0; i < places.size(); i++)
            jdbc.sql("""
                            insert into panel_place (application_id, pre_session_id, reserve, position, minutes)
                            values (:application, :preSession, :reserve, :position, :minutes)
                            """)
                    .param("application", places.get(i).applicationId())
                    .param("preSession", preSessionId)
                    .param("reserve", reserve)
                    .param("position", i + 1)
                    .param("minutes", places.get(i).minutes())
                    .update();
    }

    private Panel panel(UUID preSessionId, int version) {
        return new Panel(preSessionId, version, places(preSessionId, false), places(preSessionId, true));
    }

    private List<Place> places(UUID preSessionId, boolean reserve) {
        return jdbc.sql("""
                        select application_id, minutes from panel_place
                        where pre_session_id = :preSession and reserve = :reserve order by position
                        """)
                .param("preSession", preSessionId)
                .param("reserve", reserve)
                .query(Place.class)
                .list();
    }
}
