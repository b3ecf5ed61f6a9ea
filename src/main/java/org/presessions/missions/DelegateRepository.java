package org.presessions.missions;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DelegateRepository {
    private final JdbcClient jdbc;

    DelegateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Counts a person as one of a mission's own, and of no other's.
    void put(UUID personId, UUID missionId, String name, Instant at) {
        jdbc.sql("""
                        insert into delegate (person_id, mission_id, name, added_at)
                        values (:person, :mission, :name, :at)
                        on conflict (person_id)
                        do update set mission_id = excluded.mission_id, name = excluded.name, added_at = excluded.added_at
                        """)
                .param("person", personId)
                .param("mission", missionId)
                .param("name", name)
                .param("at", utc(at))
                .update();
    }

    void rename(UUID personId, String name) {
        jdbc.sql("update delegate set name = :name where person_id = :person")
                .param("person", personId)
                .param("name", name)
                .update();
    }

    /// How their missions call them; those who are nobody's delegate are left out.
    Map<UUID, String> names(Collection<UUID> personIds) {
        var names = new HashMap<UUID, String>();
        if (personIds.isEmpty()) return names;
        jdbc.sql("select person_id, name from delegate where person_id in (:persons)")
                .param("persons", personIds)
                .query(row -> {
                    names.put(row.getObject("person_id", UUID.class), row.getString("name"));
                });
        return names;
    }

    boolean remove(UUID personId, UUID missionId) {
        return jdbc.sql("delete from delegate where person_id = :person and mission_id = :mission")
                        .param("person", personId)
                        .param("mission", missionId)
                        .update()
                == 1;
    }

    /// How a delegate's mission calls him; empty where it does not, or he is nobody's delegate.
    String name(UUID personId) {
        return names(List.of(personId)).getOrDefault(personId, "");
    }

    Optional<UUID> missionOf(UUID personId) {
        return jdbc.sql("select mission_id from delegate where person_id = :person")
                .param("person", personId)
                .query(UUID.class)
                .optional();
    }

    /// The missions of those persons who speak for one.
    Map<UUID, UUID> missionsOf(Collection<UUID> personIds) {
        if (personIds.isEmpty()) return Map.of();
        var missions = new HashMap<UUID, UUID>();
        jdbc.sql("select person_id, mission_id from delegate where person_id in (:persons)")
                .param("persons", personIds)
                .query(row -> {
                    missions.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return missions;
    }

    /// The missions of those persons whose mission is invited to a Pre-session.
    Map<UUID, UUID> invitedMissionsOf(Collection<UUID> personIds, UUID preSessionId) {
        if (personIds.isEmpty()) return Map.of();
        var missions = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select person_id, mission_id from delegate join mission_invitation using (mission_id)
                        where pre_session_id = :preSession and person_id in (:persons)
                        """)
                .param("preSession", preSessionId)
                .param("persons", personIds)
                .query(row -> {
                    missions.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return missions;
    }

    /// The persons of a mission, in the order in which they came.
    List<UUID> of(UUID missionId) {
        return jdbc.sql("select person_id from delegate where mission_id = :mission order by added_at, person_id")
                .param("mission", missionId)
                .query(UUID.class)
                .list();
    }
}
