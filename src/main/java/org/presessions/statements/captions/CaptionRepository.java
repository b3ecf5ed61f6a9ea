package org.presessions.statements.captions;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CaptionRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CaptionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// By language.
    List<CaptionTrack> of(UUID statementId) {
        return jdbc.sql("""
                        select language, revision, cues, of_earlier_film from statement_captions
                        where statement_id = :statement order by language
                        """).param("statement", statementId).query(this::track).list();
    }

    /// In which languages there is something to read, by statement; absent where there is none.
    Map<UUID, TreeSet<String>> languages(Collection<UUID> statementIds) {
        if (statementIds.isEmpty()) return Map.of();
        var languages = new HashMap<UUID, TreeSet<String>>();
        jdbc.sql("""
                        select statement_id, language from statement_captions
                        where statement_id in (:statements) and not of_earlier_film
                          and jsonb_path_exists(cues, '$[*] ? (@.text != "")')
                        """).param("statements", statementIds).query(row -> {
            languages
                    .computeIfAbsent(row.getObject("statement_id", UUID.class), first -> new TreeSet<>())
                    .add(row.getString("language"));
        });
        return languages;
    }

    /// False where there is one already.
    boolean insert(UUID statementId, CaptionTrack track, Instant at) {
        return jdbc.sql("""
                        insert into statement_captions (statement_id, language, revision, cues, saved_at)
                        values (:statement, :language, 1, cast(:cues as jsonb), :at)
                        on conflict do nothing
                        """)
                        .param("statement", statementId)
                        .param("language", track.language())
                        .param("cues", json.writeValueAsString(track.cues()))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// False where it was changed since the revision of the track, or removed.
    boolean update(UUID statementId, CaptionTrack track, Instant at) {
        return jdbc.sql("""
                        update statement_captions
                        set cues = cast(:cues as jsonb), revision = revision + 1, saved_at = :at
                        where statement_id = :statement and language = :language and revision = :revision
                        """)
                        .param("statement", statementId)
                        .param("language", track.language())
                        .param("revision", track.revision())
                        .param("cues", json.writeValueAsString(track.cues()))
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Those of a statement are of an earlier film from now on.
    void outdate(UUID statementId) {
        jdbc.sql("update statement_captions set of_earlier_film = true where statement_id = :statement")
                .param("statement", statementId)
                .update();
    }

    /// Those of a language fit the film that is there. False where that was known.
    boolean fit(UUID statementId, String language) {
        return jdbc.sql("""
                        update statement_captions set of_earlier_film = false
                        where statement_id = :statement and language = :language and of_earlier_film
                        """)
                        .param("statement", statementId)
                        .param("language", language)
                        .update()
                == 1;
    }

    boolean delete(UUID statementId, String language) {
        return jdbc.sql("delete from statement_captions where statement_id = :statement and language = :language")
                        .param("statement", statementId)
                        .param("language", language)
                        .update()
                == 1;
    }

    private CaptionTrack track(ResultSet row, int number) throws SQLException {
        return new CaptionTrack(
                row.getString("language"),
                row.getInt("revision"),
                List.of(json.readValue(row.getString("cues"), Cue[].class)),
                row.getBoolean("of_earlier_film"));
    }
}
