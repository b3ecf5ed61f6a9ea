package org.presessions.media;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is seen of a sound alone: the portrait that its speaker gave, or else the emblem. It lives and ends with the
/// film that was made with it; another portrait is another film of the same file.
@Component
@Transactional
public class Portraits {
    private final PortraitRepository repository;
    private final MediaRepository media;
    private final Clock clock;

    Portraits(PortraitRepository repository, MediaRepository media, Clock clock) {
        this.repository = repository;
        this.media = media;
        this.clock = clock;
    }

    /// Has one more film made of the file of another, with a portrait or the emblem; [MediaReady] tells when it can be
    /// seen.
    ///
    /// @throws NotFound where there is no such asset
    public MediaAsset film(UUID assetId, Optional<Portrait> portrait) {
        var asset = media.insertAgain(assetId, clock.instant()).orElseThrow(NotFound::new);
        portrait.ifPresent(given -> repository.insert(asset.id(), given));
        return asset;
    }

    /// The picture (JPEG) that a film has, or is to have.
    @Transactional(readOnly = true)
    public Optional<byte[]> of(UUID assetId) {
        return repository.find(assetId).map(Portrait::jpeg);
    }

    /// All films with a portrait of somebody, those that nothing shows any more too.
    @Transactional(readOnly = true)
    public Set<UUID> ofOwner(UUID ownerId) {
        return repository.ofOwner(ownerId);
    }

    /// It has a picture of its own.
    void drop(UUID assetId) {
        repository.delete(assetId);
    }
}
