package org.presessions.selection.replacing;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SpeakerProposalRepository {
    private static final String OPEN = """
            select id, seat_id, answers, proposed_by, proposed_at from speaker_proposal where status = 'open'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SpeakerProposalRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All that wait, oldest first.
    List<SpeakerProposal> open() {
        return jdbc.sql(OPEN + "order by proposed_at, id").query(this::proposal).list();
    }

    Optional<SpeakerProposal> open(UUID seatId) {
        return jdbc.sql(OPEN + "and seat_id = :seat")
                .param("seat", seatId)
                .query(this::proposal)
                .optional();
    }

    /// As [#open(UUID)], kept from others until the end of the transaction.
    Optional<SpeakerProposal> lock(UUID seatId) {
        return jdbc.sql(OPEN + "and seat_id = :seat for update")
                .param("seat", seatId)
                .query(this::proposal)
                .optional();
    }

    /// False where another one waits for the same place.
    boolean insert(UUID seatId, Map<String, List<String>> answers, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into speaker_proposal (seat_id, answers, proposed_by, proposed_at, status)
                        values (:seat, cast(:answers as jsonb), :by, :at, 'open')
                        on conflict (seat_id) where status = 'open' do nothing
                        """)
                        .param("seat", seatId)
                        .param("answers", json.writeValueAsString(answers))
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Keeps what was decided, and forgets what was answered.
    void decide(UUID id, SpeakerProposal.Decision decision, UUID by, Instant at) {
        jdbc.sql("""
                        update speaker_proposal set status = :status, answers = null, decided_by = :by, decided_at = :at
                        where id = :id and status = 'open'
                        """)
                .param("id", id)
                .param("status", decision.code())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /// What became of the last one that was decided.
    Optional<SpeakerProposal.Decision> last(UUID seatId) {
        return jdbc.sql("""
                        select status from speaker_proposal where seat_id = :seat and status <> 'open'
                        order by decided_at desc, id desc limit 1
                        """)
                .param("seat", seatId)
                .query(String.class)
                .optional()
                .map(code -> Coded.of(SpeakerProposal.Decision.class, code));
    }

    private SpeakerProposal proposal(ResultSet row, int number) throws SQLException {
        return new SpeakerProposal(
                row.getObject("id", UUID.class),
                row.getObject("seat_id", UUID.class),
                json.readValue(row.getString("answers"), new TypeReference<>() {}),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
