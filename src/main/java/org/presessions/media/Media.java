package org.presessions.media;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.media.films.Cut;
import org.presessions.media.preparing.Commands;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Videos made ready for the screen: a ladder of qualities for bad lines, sound alone, a still picture.
///
/// The addresses are signed and expire; whoever hands one out has checked that the visitor may watch.
@Component
@Transactional
public class Media {
    /// A video may be this much longer than allowed: recorders stop late, and the last sound takes its time.
    public static final Duration TOLERANCE = Duration.ofSeconds(5);

    /// Of a picture: what cinema cameras and telephones call 4K, and a little more.
    public static final int PIXELS_AT_MOST = Commands.PIXELS_AT_MOST;

    private static final String CARD = "card.jpg";
    private static final String WAVE = "wave.png";

    private final MediaRepository repository;
    private final MediaAddresses addresses;
    private final RenditionStore renditions;
    private final PortraitRepository portraits;
    private final AnswerAge answers;
    private final Clock clock;

    Media(
            MediaRepository repository,
            MediaAddresses addresses,
            RenditionStore renditions,
            PortraitRepository portraits,
            AnswerAge answers,
            Clock clock) {
        this.repository = repository;
        this.addresses = addresses;
        this.renditions = renditions;
        this.portraits = portraits;
        this.answers = answers;
        this.clock = clock;
    }

    /// Has a video prepared in the background; [MediaReady] or [MediaRefused] tells the end. The same file asked for
    /// again gives the same asset.
    ///
    /// @param longest what is longer than this and [#TOLERANCE] is refused
    public MediaAsset prepare(UUID fileId, Duration longest) {
        return prepare(fileId, Optional.empty(), longest);
    }

    /// As [#prepare(UUID, Duration)], of what its sender wants of it.
    public MediaAsset prepare(UUID fileId, Optional<Cut> cut, Duration longest) {
        return prepare(fileId, cut, longest, Optional.empty());
    }

    /// As [#prepare(UUID, Optional, Duration)], and where it turns out to be sound alone, with the portrait of another.
    ///
    /// @param like the asset whose portrait it gets, where that has any
    public MediaAsset prepare(UUID fileId, Optional<Cut> cut, Duration longest, Optional<UUID> like) {
        repository.insertIfNew(fileId, cut, longest, clock.instant());
        var asset = repository.ofFile(fileId).orElseThrow();
        like.ifPresent(other -> portraits.copy(other, asset.id()));
        return asset;
    }

    /// Has one more film made of the file of another: by its picture and voice nobody is known. Each has a voice of its
    /// own, as an asset of its own; [MediaReady] tells when it can be seen.
    ///
    /// @throws NotFound where there is no such asset
    public MediaAsset veil(UUID assetId) {
        return repository.insertVeiled(assetId, clock.instant()).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<MediaAsset> find(UUID assetId) {
        return repository.find(assetId);
    }

    /// Several assets by their ids; those that are not there are left out.
    @Transactional(readOnly = true)
    public Map<UUID, MediaAsset> find(Collection<UUID> assetIds) {
        return repository.find(assetIds).stream().collect(Collectors.toMap(MediaAsset::id, found -> found));
    }

    /// @throws NotFound where there is no such asset
    @Transactional(readOnly = true)
    public MediaAsset get(UUID assetId) {
        return find(assetId).orElseThrow(NotFound::new);
    }

    /// How many videos are to be prepared before one that waits, those at work included.
    @Transactional(readOnly = true)
    public int ahead(UUID assetId) {
        return repository.ahead(assetId);
    }

    /// Whether a file was ever asked to be prepared, and is still here.
    @Transactional(readOnly = true)
    public boolean isVideo(UUID fileId) {
        return repository.ofFile(fileId).isPresent();
    }

    /// Address of the HLS playlist of all qualities; it works for some minutes, and then leads to the next.
    public String playlist(UUID assetId) {
        return addresses.of(assetId, MediaAddresses.PLAYLIST);
    }

    /// Address of the sound alone, as HLS. For those whose line does not carry a picture.
    public String audio(UUID assetId) {
        return addresses.of(assetId, "audio/index.m3u8");
    }

    /// Address of one MP4 of modest size, for browsers without JavaScript and for keeping.
    public String video(UUID assetId) {
        return addresses.of(assetId, "video.mp4");
    }

    /// Address of a still picture (JPEG).
    public String poster(UUID assetId) {
        return addresses.of(assetId, "poster.jpg");
    }

    /// Address of a small still picture (JPEG, 320 pixels wide), as it is shown among others; older videos have none.
    public Optional<String> card(UUID assetId) {
        return renditions.exists(assetId, CARD) ? Optional.of(addresses.of(assetId, CARD)) : Optional.empty();
    }

    /// Address of a picture of how loud it is from beginning to end (PNG); without sound, and of older videos, there is
    /// none.
    public Optional<String> wave(UUID assetId) {
        return renditions.exists(assetId, WAVE) ? Optional.of(addresses.of(assetId, WAVE)) : Optional.empty();
    }

    /// Whoever could have a video is asked anew with the next piece, once the present transaction is through. Other
    /// nodes hear it from the database.
    @Transactional(propagation = Propagation.MANDATORY)
    public void askAnew() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                answers.grow();
            }
        });
    }

    /// Removes a video and all that was made of it; the file that was sent stays.
    public void delete(UUID assetId) {
        repository.delete(assetId);
        renditions.remove(assetId);
    }
}
