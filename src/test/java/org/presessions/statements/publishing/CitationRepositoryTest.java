package org.presessions.statements.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleStatements;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CitationRepositoryTest {
    private static final long NUMBER = 9_007_199_254_740_991L;

    @Autowired
    CitationRepository citations;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleStatements statements;

    @Autowired
    Speakers speakers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onlyApprovedStatementsThatSpeakOfItCount() {
        var preSession = fixtures.preSession("HTI");
        var seat = speakers.confirmed(applications.application(preSession, "Sample " + UUID.randomUUID()), 2);
        statements.written(seat);
        jdbc.sql("""
                        update statement
                        set content = jsonb_set(content, '{blocks,0,followedUp}', jsonb_build_array(
                            jsonb_build_object('number', 1, 'evidence', ''),
                            jsonb_build_object('number', :number, 'evidence', '')))
                        where seat_id = :seat
                        """).param("number", NUMBER).param("seat", seat.id()).update();
        assertThat(citations.preSessionsCiting(NUMBER)).isEmpty();
        jdbc.sql("update statement set status = 'approved' where seat_id = :seat")
                .param("seat", seat.id())
                .update();
        assertThat(citations.preSessionsCiting(NUMBER)).isEqualTo(List.of(preSession.id()));
        assertThat(citations.preSessionsCiting(NUMBER - 1)).isEmpty();
    }
}
