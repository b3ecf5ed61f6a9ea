package org.presessions.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;

/// Keeps what was made of videos: playlists, their segments, the MP4, the still picture.
///
/// Nobody else knows where that is. To keep it elsewhere than on this disk is one more class beside [DiskRenditions].
interface RenditionStore {
    /// Keeps all that lies in a folder of this disk, in place of what was there before; the folder may be gone
    /// afterwards.
    void publish(UUID assetId, Path output);

    /// @param name within the folder, such as `360p/s0000.m4s`; whoever asks has checked that it leads nowhere else
    Optional<Resource> find(UUID assetId, String name);

    default boolean exists(UUID assetId, String name) {
        return find(assetId, name).isPresent();
    }

    /// How large all that is in one of its folders is together; 0 where there is none.
    long bytes(UUID assetId, String folder);

    void remove(UUID assetId);

    /// Of which assets something is kept here.
    List<UUID> kept();
}
