package org.presessions.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.media.preparing.Rendition;
import org.springframework.stereotype.Component;

/// What each quality of a video costs, by the size of what was made. That never changes, so it is looked at once.
@Component
public class Qualities {
    private final RenditionStore renditions;
    private final Cache<UUID, List<Quality>> known =
            Caffeine.newBuilder().maximumSize(1000).build();

    Qualities(RenditionStore renditions) {
        this.renditions = renditions;
    }

    /// The dearest first, the sound alone last; none while it is not ready, or made on another node.
    public List<Quality> of(MediaAsset asset) {
        if (asset.length().isZero()) return List.of();
        var found = known.getIfPresent(asset.id());
        return found == null ? look(asset) : found;
    }

    private List<Quality> look(MediaAsset asset) {
        var folders = Stream.concat(Arrays.stream(Rendition.values()).map(Rendition::folder), Stream.of(Quality.SOUND));
        var found = folders.map(folder -> quality(asset, folder))
                .filter(quality -> quality.bytesPerMinute() > 0)
                .sorted(Comparator.comparing(Quality::bytesPerMinute).reversed())
                .toList();
        if (!found.isEmpty()) known.put(asset.id(), found);
        return found;
    }

    private Quality quality(MediaAsset asset, String folder) {
        return new Quality(
                folder,
                renditions.bytes(asset.id(), folder) * 60_000 / asset.length().toMillis());
    }
}
