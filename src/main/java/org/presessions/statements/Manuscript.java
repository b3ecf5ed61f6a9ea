package org.presessions.statements;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.presessions.statements.text.StatementText;
import org.presessions.statements.text.StatementTextCheck;

/// A statement as its speaker works on it, and what may become of it next. Who wants it is decided before.
///
/// @param nextAssetId a video that is being prepared, to take the place of the present one
/// @param videoTrouble message key: why the video that was sent last could not be used
/// @param changesAsked words of the secretariat; empty where nothing is asked
public record Manuscript(
        UUID id,
        UUID seatId,
        UUID preSessionId,
        UUID speakerId,
        StatementStatus status,
        StatementText content,
        Optional<UUID> videoAssetId,
        Optional<UUID> nextAssetId,
        Optional<String> videoTrouble,
        String changesAsked,
        Instant savedAt,
        Optional<Instant> handedInAt) {
    public boolean isEditable() {
        return switch (status) {
            case DRAFT, CHANGES_ASKED -> true;
            case HANDED_IN, APPROVED -> false;
        };
    }

    public boolean isApproved() {
        return status == StatementStatus.APPROVED;
    }

    /// Whether staff may read it: it was handed in, and not taken back since.
    public boolean isShownToStaff() {
        return handedInAt.isPresent() && status != StatementStatus.DRAFT;
    }

    /// When it was written in or handed in last.
    public Instant changedAt() {
        return handedInAt.filter(savedAt::isBefore).orElse(savedAt);
    }

    /// With what was typed, complete or not.
    ManuscriptOutcome written(StatementText typed, Instant at) {
        if (!isEditable()) return new ManuscriptOutcome.NotNow();
        return new ManuscriptOutcome.Changed(new Manuscript(
                id,
                seatId,
                preSessionId,
                speakerId,
                status,
                typed,
                videoAssetId,
                nextAssetId,
                videoTrouble,
                changesAsked,
                at,
                handedInAt));
    }

    ManuscriptOutcome handedIn(Instant at) {
        if (!isEditable()) return new ManuscriptOutcome.NotNow();
        var errors = StatementTextCheck.of(content);
        if (errors.any()) return new ManuscriptOutcome.Incomplete(errors);
        return changed(StatementStatus.HANDED_IN, changesAsked, Optional.of(at));
    }

    /// Back with its speaker, as long as nobody decided.
    ManuscriptOutcome takenBack() {
        if (status != StatementStatus.HANDED_IN) return new ManuscriptOutcome.NotNow();
        return changed(StatementStatus.DRAFT, changesAsked, handedInAt);
    }

    ManuscriptOutcome approved() {
        if (status != StatementStatus.HANDED_IN) return new ManuscriptOutcome.NotNow();
        if (nextAssetId.isPresent()) return new ManuscriptOutcome.VideoPending();
        return changed(StatementStatus.APPROVED, "", handedInAt);
    }

    /// Back with its speaker, even after it was approved.
    ///
    /// @param words what should be changed
    ManuscriptOutcome sentBack(String words) {
        return switch (status) {
            case HANDED_IN, APPROVED -> changed(StatementStatus.CHANGES_ASKED, words, handedInAt);
            case DRAFT, CHANGES_ASKED -> new ManuscriptOutcome.NotNow();
        };
    }

    /// With a video that is being prepared; the earlier one stays until then.
    public Manuscript filmed(UUID assetId) {
        return withVideo(videoAssetId, Optional.of(assetId), Optional.empty());
    }

    /// With the video that was being prepared in the place of the earlier one.
    Manuscript videoReady() {
        return withVideo(nextAssetId.or(() -> videoAssetId), Optional.empty(), Optional.empty());
    }

    /// The video that is being prepared, or else the present one.
    public Optional<UUID> newestVideo() {
        return nextAssetId.or(() -> videoAssetId);
    }

    /// Without some videos, that are to be erased; one that is made now comes in the place of the newest of them.
    ///
    /// @param other makes one in the place of another
    public Manuscript without(Set<UUID> gone, UnaryOperator<UUID> other) {
        var next = newestVideo()
                .filter(gone::contains)
                .map(other)
                .or(() -> nextAssetId)
                .filter(asset -> !gone.contains(asset));
        return withVideo(videoAssetId.filter(asset -> !gone.contains(asset)), next, videoTrouble);
    }

    /// Whether there was a video, and there is another one after a change.
    boolean hasOtherVideoThan(Manuscript later) {
        return videoAssetId.isPresent() && !videoAssetId.equals(later.videoAssetId());
    }

    /// @param troubleKey message key: why what was sent cannot be used
    Manuscript videoRefused(String troubleKey) {
        return withVideo(videoAssetId, Optional.empty(), Optional.of(troubleKey));
    }

    private ManuscriptOutcome changed(StatementStatus next, String words, Optional<Instant> handedIn) {
        return new ManuscriptOutcome.Changed(new Manuscript(
                id,
                seatId,
                preSessionId,
                speakerId,
                next,
                content,
                videoAssetId,
                nextAssetId,
                videoTrouble,
                words,
                savedAt,
                handedIn));
    }

    private Manuscript withVideo(Optional<UUID> video, Optional<UUID> next, Optional<String> trouble) {
        return new Manuscript(
                id,
                seatId,
                preSessionId,
                speakerId,
                status,
                content,
                video,
                next,
                trouble,
                changesAsked,
                savedAt,
                handedInAt);
    }
}
