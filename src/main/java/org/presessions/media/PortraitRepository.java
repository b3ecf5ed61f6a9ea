package org.presessions.media;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Portraits, each with the video whose picture it is.
@Repository
class PortraitRepository {
    private final JdbcClient jdbc;

    PortraitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID assetId, Portrait portrait) {
        jdbc.sql("insert into media_portrait (asset_id, owner_id, jpeg) values (:asset, :owner, :jpeg)")
                .param("asset", assetId)
                .param("owner", portrait.ownerId())
                .param("jpeg", portrait.jpeg())
                .update();
    }

    Optional<Portrait> find(UUID assetId) {
        return jdbc.sql("select owner_id, jpeg from media_portrait where asset_id = :asset")
                .param("asset", assetId)
                .query((row, number) -> new Portrait(row.getObject("owner_id", UUID.class), row.getBytes("jpeg")))
                .optional();
    }

    Set<UUID> ofOwner(UUID ownerId) {
        return jdbc.sql("select asset_id from media_portrait where owner_id = :owner")
                .param("owner", ownerId)
                .query(UUID.class)
                .set();
    }

    /// Gives a video that waits the portrait of another one, where that has any.
    void copy(UUID fromId, UUID toId) {
        jdbc.sql("""
                        insert into media_portrait (asset_id, owner_id, jpeg)
                        select asset.id, owner_id, jpeg from media_portrait, media_asset asset
                        where asset_id = :from and asset.id = :to and status = 'waiting'
                        on conflict do nothing
                        """).param("from", fromId).param("to", toId).update();
    }

    void delete(UUID assetId) {
        jdbc.sql("delete from media_portrait where asset_id = :asset")
                .param("asset", assetId)
                .update();
    }
}
