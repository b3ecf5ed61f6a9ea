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

    /// Counts a person as one of a mission's own, unless another mission's already.
    ///
    /// @return whether the person was nobody's delegate before
    boolean add(UUID personId, UUID missionId, Instant at) {
        return jdbc.sql("""
                        insert into delegate (person_id, mission_id, added_at) values (:person, :mission, :at)
                        on conflict (person_id) do nothing
                        """)
                        .param("person", personId)
                        .param("mission", missionId)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean remove(UUID personId, UUID missionId) {
        return jdbc.sql("delete from delegate where person_id = :person and mission_id = :mission")
                        .param("person", personId)
                        .param("mission", missionId)
                        .update()
                == 1;
    }

    Optional<UUID> missionOf(UUID personId) {
        return jdbc.sql("select mission_id from delegate where person_id = :person")
                .param("person", personId)
                .query(UUID.class)
                .optional();
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
