package org.presessions.selection.assessment;

import static org.presessions.shared.Times.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TieRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    TieRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void save(UUID personId, String lines) {
        jdbc.sql("""
                        insert into assessor_tie (person_id, lines, saved_at) values (:person, :lines, :at)
                        on conflict (person_id) do update set lines = excluded.lines, saved_at = excluded.saved_at
                        """)
                .param("person", personId)
                .param("lines", lines)
                .param("at", utc(clock.instant()))
                .update();
    }

    /// By person; who said nothing is left out.
    Map<UUID, List<String>> of(Collection<UUID> personIds) {
        var ties = new HashMap<UUID, List<String>>();
        if (personIds.isEmpty()) return ties;
        jdbc.sql("select person_id, lines from assessor_tie where person_id in (:persons)")
                .param("persons", personIds)
                .query(row -> {
                    ties.put(
                            row.getObject("person_id", UUID.class),
                            row.getString("lines")
                                    .lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .toList());
                });
        return ties;
    }
}
