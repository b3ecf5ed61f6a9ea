package org.presessions.statements;

import static org.presessions.shared.Times.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The veiled films of statements.
@Repository
class VeilRepository {
    private final JdbcClient jdbc;

    VeilRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that are of the present videos, by statement.
    Map<UUID, UUID> of(Collection<UUID> statementIds) {
        if (statementIds.isEmpty()) return Map.of();
        var films = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select statement_id, asset_id from statement_veil veil
                        join statement on statement.id = statement_id
                            and statement.video_asset_id = veil.video_asset_id
                        where statement_id in (:statements)
                        """).param("statements", statementIds).query(row -> {
            films.put(row.getObject("statement_id", UUID.class), row.getObject("asset_id", UUID.class));
        });
        return Map.copyOf(films);
    }

    void keep(UUID statementId, UUID videoAssetId, UUID assetId, Instant at) {
        jdbc.sql("""
                        insert into statement_veil (statement_id, video_asset_id, asset_id, made_at)
                        values (:statement, :video, :asset, :at)
                        """)
                .param("statement", statementId)
                .param("video", videoAssetId)
                .param("asset", assetId)
                .param("at", utc(at))
                .update();
    }

    /// @return what was kept, of whatever video it was
    Optional<UUID> forget(UUID statementId) {
        return jdbc.sql("delete from statement_veil where statement_id = :statement returning asset_id")
                .param("statement", statementId)
                .query(UUID.class)
                .optional();
    }
}
