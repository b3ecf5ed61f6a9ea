package org.presessions.missions;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationRepository {
    private final JdbcClient jdbc;

    InvitationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Invites a mission to Pre-sessions; of two at once one waits, and finds them taken.
    ///
    /// @return those to which it was not invited before
    Set<UUID> claim(UUID missionId, Collection<UUID> preSessionIds, Instant at) {
        return new HashSet<>(jdbc.sql("""
                        insert into mission_invitation (mission_id, pre_session_id, invited_at)
                        select :mission, cast(id as uuid), :at from unnest(string_to_array(:preSessions, ',')) as id
                        order by id
                        on conflict (mission_id, pre_session_id) do nothing
                        returning pre_session_id
                        """)
                .param("mission", missionId)
                .param("at", utc(at))
                .param("preSessions", preSessionIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(UUID.class)
                .list());
    }

    /// Notes letters to an address; of two at once one waits, and finds them written.
    ///
    /// @return the Pre-sessions of which the address had no letter before
    Set<UUID> claimLetters(String email, Collection<UUID> preSessionIds, Instant at) {
        return new HashSet<>(jdbc.sql("""
                        insert into mission_letter (email, pre_session_id, written_at)
                        select :email, cast(id as uuid), :at from unnest(string_to_array(:preSessions, ',')) as id
                        order by id
                        on conflict (email, pre_session_id) do nothing
                        returning pre_session_id
                        """)
                .param("email", email)
                .param("at", utc(at))
                .param("preSessions", preSessionIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .query(UUID.class)
                .list());
    }

    /// Forgets letters to an address, which nobody got.
    void unclaimLetters(String email, Collection<UUID> preSessionIds) {
        jdbc.sql("""
                        delete from mission_letter
                        where email = :email and pre_session_id in (select unnest(cast(:preSessions as uuid[])))
                        """)
                .param("email", email)
                .param("preSessions", IdArray.of(preSessionIds))
                .update();
    }

    /// Missions with an address that has no letter of one of the Pre-sessions.
    Set<UUID> withoutLetter(List<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("""
                        select distinct mission_id from mission_address
                        where (select count(*) from mission_letter
                               where email = mission_address.email and pre_session_id in (:preSessions)) < :all
                        """)
                .param("preSessions", preSessionIds)
                .param("all", preSessionIds.size())
                .query(UUID.class)
                .list());
    }

    boolean isInvited(UUID missionId, UUID preSessionId) {
        return jdbc.sql("""
                        select exists (select from mission_invitation
                                       where mission_id = :mission and pre_session_id = :preSession)
                        """)
                .param("mission", missionId)
                .param("preSession", preSessionId)
                .query(Boolean.class)
                .single();
    }

    Set<UUID> preSessionsOf(UUID missionId) {
        return new HashSet<>(jdbc.sql("select pre_session_id from mission_invitation where mission_id = :mission")
                .param("mission", missionId)
                .query(UUID.class)
                .list());
    }

    /// Missions invited to every one of the Pre-sessions.
    Set<UUID> invitedToAll(List<UUID> preSessionIds) {
        if (preSessionIds.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("""
                        select mission_id from mission_invitation where pre_session_id in (:preSessions)
                        group by mission_id having count(*) = :all
                        """)
                .param("preSessions", preSessionIds)
                .param("all", preSessionIds.size())
                .query(UUID.class)
                .list());
    }

    /// How many missions are invited to every one of a group's Pre-sessions, by group; one without any is absent.
    ///
    /// @param groups the group of each Pre-session
    Map<UUID, Integer> invitedToWhole(Map<UUID, UUID> groups) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        with wanted as (
                            select * from unnest(cast(:preSessions as uuid[]), cast(:groups as uuid[])) as row (id, whole)),
                        invited as (
                            select whole, mission_id from mission_invitation join wanted on id = pre_session_id
                            group by whole, mission_id
                            having count(*) = (select count(*) from wanted every where every.whole = wanted.whole))
                        select whole, count(*) from invited group by whole
                        """)
                .param("preSessions", IdArray.of(groups.keySet()))
                .param("groups", IdArray.of(groups.values()))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return counts;
    }
}
