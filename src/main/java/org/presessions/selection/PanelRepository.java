package org.presessions.selection;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PanelRepository {
    private final JdbcClient jdbc;

    PanelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The plan; an empty one where nobody has begun.
    Panel of(UUID preSessionId) {
        var version = jdbc.sql("select version from panel where pre_session_id = :preSession")
                .param("preSession", preSessionId)
                .query(Integer.class)
                .optional();
        return panel(preSessionId, version.orElse(0));
    }

    /// The plan, locked until the end of the transaction: of two who change it the second waits for the first.
    Panel lock(UUID preSessionId) {
        jdbc.sql("insert into panel (pre_session_id) values (:preSession) on conflict do nothing")
                .param("preSession", preSessionId)
                .update();
        var version = jdbc.sql("select version from panel where pre_session_id = :preSession for update")
                .param("preSession", preSessionId)
                .query(Integer.class)
                .single();
        return panel(preSessionId, version);
    }

    void save(Panel panel) {
        jdbc.sql("update panel set version = version + 1 where pre_session_id = :preSession")
                .param("preSession", panel.preSessionId())
                .update();
        jdbc.sql("delete from panel_place where pre_session_id = :preSession")
                .param("preSession", panel.preSessionId())
                .update();
        insert(panel.preSessionId(), panel.speakers(), false);
        insert(panel.preSessionId(), panel.reserve(), true);
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
