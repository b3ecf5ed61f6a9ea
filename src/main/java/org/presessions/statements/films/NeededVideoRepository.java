package org.presessions.statements.films;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NeededVideoRepository {
    private final JdbcClient jdbc;

    NeededVideoRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those of several videos that a statement shows or is to show, or showed when it was handed in last, by the ids
    /// of
    /// the videos, each with the place whose statement it is.
    Map<UUID, UUID> places(Collection<UUID> assetIds) {
        var places = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select video_asset_id as asset_id, seat_id from statement where video_asset_id in (:ids)
                        union select next_asset_id, seat_id from statement where next_asset_id in (:ids)
                        union select asset_id, seat_id from statement_veil join statement on statement.id = statement_id
                        where asset_id in (:ids)
                        union select version.video_asset_id, seat_id
                        from statement_version version join statement on statement.id = statement_id
                        where version.video_asset_id in (:ids)
                          and number = (select max(number) from statement_version where statement_id = version.statement_id)
                        """).param("ids", assetIds).query(row -> {
            places.put(row.getObject("asset_id", UUID.class), row.getObject("seat_id", UUID.class));
        });
        return places;
    }

    /// No statement has that video any more, nor did an earlier version.
    void forget(UUID assetId) {
        for (var statement : List.of(
                "update statement set video_asset_id = null where video_asset_id = :asset",
                "update statement set next_asset_id = null where next_asset_id = :asset",
                "update statement_version set video_asset_id = null where video_asset_id = :asset",
                "delete from statement_veil where asset_id = :asset or video_asset_id = :asset"))
            jdbc.sql(statement).param("asset", assetId).update();
    }
}
