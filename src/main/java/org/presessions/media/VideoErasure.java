package org.presessions.media;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasures;
import org.presessions.files.StoredFiles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases videos with all that was made of them and the files that were sent: those that nothing has needed for some
/// days, and at once those that their owner gives up. What any [VideoOwner] needs stays.
@Component
@Transactional
@EnableConfigurationProperties(RetentionSettings.class)
public class VideoErasure {
    private final MediaRepository repository;
    private final ObjectProvider<VideoOwner> owners;
    private final StoredFiles files;
    private final Erasures erasures;
    private final RetentionSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VideoErasure(
            MediaRepository repository,
            ObjectProvider<VideoOwner> owners,
            StoredFiles files,
            Erasures erasures,
            RetentionSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.owners = owners;
        this.files = files;
        this.erasures = erasures;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// Erases what nobody needs for whom it was taken back; a video that something else still shows stays.
    ///
    /// @return what was erased
    public List<MediaAsset> atOnce(Collection<UUID> assetIds) {
        return erase(assetIds, ErasedKind.VIDEO_TAKEN_BACK);
    }

    /// Erases veiled films that nobody needs; the files that they were made of stay.
    public void ofVeiled(Collection<UUID> assetIds) {
        repository.find(assetIds).stream().filter(MediaAsset::isVeiled).forEach(this::erase);
    }

    /// Erases films with portraits that are to be seen no more; files that others are made of stay.
    public void ofPortraits(Collection<UUID> assetIds) {
        erase(assetIds, ErasedKind.PORTRAIT);
    }

    /// When each of those that nothing needs now will be erased; the next first.
    @Transactional(readOnly = true)
    public List<Instant> due() {
        return repository.unneeded().values().stream()
                .map(settings::endOf)
                .sorted()
                .toList();
    }

    /// Notes what nothing needs any more, or needs again, and erases what nothing has needed for so long.
    public void run() {
        note();
        var now = clock.instant();
        var over = repository.unneeded().entrySet().stream()
                .filter(video -> !settings.endOf(video.getValue()).isAfter(now))
                .map(video -> video.getKey())
                .collect(Collectors.toSet());
        erase(over, ErasedKind.VIDEO);
    }

    private void note() {
        var all = repository.ids();
        var needed = needed(all);
        var marked = repository.unneeded().keySet();
        repository.need(marked.stream().filter(needed::contains).toList());
        repository.needNoMore(
                all.stream()
                        .filter(id -> !needed.contains(id) && !marked.contains(id))
                        .toList(),
                clock.instant());
    }

    private List<MediaAsset> erase(Collection<UUID> assetIds, ErasedKind kind) {
        var needed = needed(assetIds);
        var gone = repository.find(assetIds).stream()
                .filter(asset -> !needed.contains(asset.id()))
                .toList();
        gone.forEach(this::erase);
        erasures.note(
                kind, (int) gone.stream().filter(asset -> !asset.isVeiled()).count());
        return gone;
    }

    private void erase(MediaAsset asset) {
        owners.forEach(owner -> owner.letGo(asset.id()));
        repository.delete(asset.id());
        if (!asset.isVeiled() && repository.ofFile(asset.fileId()).isEmpty()) files.delete(asset.fileId());
        events.publishEvent(new VideoErased(asset.id()));
    }

    private Set<UUID> needed(Collection<UUID> assetIds) {
        var needed = new HashSet<UUID>();
        if (!assetIds.isEmpty()) owners.forEach(owner -> needed.addAll(owner.needed(assetIds)));
        return needed;
    }
}
