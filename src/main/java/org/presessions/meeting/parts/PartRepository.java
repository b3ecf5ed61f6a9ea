package org.presessions.meeting.parts;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PartRepository {
    private final JdbcClient jdbc;

    PartRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that were given first stand first.
    List<GivenPart> of(Collection<UUID> preSessionIds) {
        return jdbc.sql("""
                        select person_id, part, language from meeting_part
                        where pre_session_id in (select unnest(cast(:preSessions as uuid[])))
                        order by language, part desc, given_at, person_id
                        """)
                .param("preSessions", IdArray.of(preSessionIds))
                .query((row, number) -> given(row))
                .list();
    }

    /// Ids of Pre-sessions.
    Set<UUID> ofPerson(UUID personId) {
        return jdbc.sql("select pre_session_id from meeting_part where person_id = :person")
                .param("person", personId)
                .query(UUID.class)
                .set();
    }

    private static GivenPart given(ResultSet row) throws SQLException {
        return new GivenPart(
                row.getObject("person_id", UUID.class),
                Coded.of(Part.class, row.getString("part")),
                row.getString("language"));
    }

    /// All that was given, for whichever meeting, with the hour that the person was told.
    List<ToldPart> told() {
        return jdbc.sql("select pre_session_id, person_id, part, language, told_hour from meeting_part")
                .query((row, number) -> new ToldPart(
                        row.getObject("pre_session_id", UUID.class),
                        given(row),
                        Optional.ofNullable(row.getObject("told_hour", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /// @return whether it was another one
    boolean noteTold(UUID preSessionId, GivenPart given, Instant hour) {
        return jdbc.sql("""
                                update meeting_part set told_hour = :hour where pre_session_id = :meeting
                                and person_id = :person and part = :part and language = :language
                                and told_hour is distinct from :hour
                                """)
                        .param("meeting", preSessionId)
                        .param("person", given.personId())
                        .param("part", given.part().code())
                        .param("language", given.language())
                        .param("hour", utc(hour))
                        .update()
                == 1;
    }

    /// @return whether it is new
    boolean give(UUID preSessionId, GivenPart given, Instant at) {
        return jdbc.sql("""
                                insert into meeting_part (pre_session_id, person_id, part, language, given_at)
                                values (:meeting, :person, :part, :language, :at) on conflict do nothing
                                """)
                        .param("meeting", preSessionId)
                        .param("person", given.personId())
                        .param("part", given.part().code())
                        .param("language", given.language())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// @return whether it was there
    boolean take(UUID preSessionId, GivenPart given) {
        return jdbc.sql("""
                                delete from meeting_part where pre_session_id = :meeting
                                and person_id = :person and part = :part and language = :language
                                """)
                        .param("meeting", preSessionId)
                        .param("person", given.personId())
                        .param("part", given.part().code())
                        .param("language", given.language())
                        .update()
                == 1;
    }
}
