package org.presessions.statements.recording;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.presessions.files.Upload;
import org.presessions.files.Uploads;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.MediaStatus;
import org.presessions.media.films.Cut;
import org.presessions.selection.Seat;
import org.presessions.shared.Visitor;
import org.presessions.shared.installation.SecretRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What speakers record in the browser: the key under which a device keeps it, and which try becomes the video.
@Component
@Transactional
public class Recordings {
    public static final String PURPOSE = "statement-recording";

    private static final int VAULT_LENGTH = 16;

    private final RecordingChoiceRepository choices;
    private final Uploads uploads;
    private final Media media;
    private final byte[] secret;

    Recordings(RecordingChoiceRepository choices, Uploads uploads, Media media, SecretRepository secrets) {
        this.media = media;
        this.choices = choices;
        this.uploads = uploads;
        this.secret = secrets.key("recordings");
    }

    /// 32 bytes, always the same for a seat. A device keeps recordings under it, and never the key itself: whoever
    /// takes the device away and is not signed in sees nothing.
    public byte[] key(Seat seat) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret)
                .hmac((seat.id() + "/" + seat.speakerId()).getBytes(StandardCharsets.US_ASCII));
    }

    /// What a device calls the place where it keeps what was recorded for a seat. It opens nothing, and says nothing of
    /// whose it is.
    public String vault(Seat seat) {
        return "recordings-" + DigestUtils.sha256Hex(key(seat)).substring(0, VAULT_LENGTH);
    }

    /// Has a try become the video once its last byte has come.
    ///
    /// @param bytes of the whole of it
    /// @return false where its length does not fit what has come
    public boolean choose(Seat seat, RecordingChoice choice, long bytes) {
        if (!uploads.announce(choice.uploadId(), Visitor.signedIn(), bytes)) return false;
        choices.keep(choice);
        return true;
    }

    /// Chosen recordings that have not come whole, of several seats.
    @Transactional(readOnly = true)
    public List<Upload> coming(Collection<UUID> seatIds) {
        var chosen = Set.copyOf(choices.comingOf(seatIds));
        return uploads.allUnfinished(PURPOSE, seatIds).stream()
                .filter(upload -> chosen.contains(upload.id()))
                .toList();
    }

    /// As [#choose(Seat, RecordingChoice, long)], from its beginning to wherever it ends.
    void chooseWhole(Seat seat, UUID uploadId) {
        choices.keep(RecordingChoice.whole(seat.id(), uploadId));
    }

    /// Whether one that was chosen has not come whole.
    @Transactional(readOnly = true)
    public boolean isComing(UUID seatId) {
        return !coming(List.of(seatId)).isEmpty();
    }

    /// What is wanted of a try that has come whole.
    ///
    /// @return empty where it was not chosen: nothing is to become of it
    public Optional<Cut> wanted(UUID seatId, UUID uploadId) {
        return chosen(seatId, uploadId).map(RecordingChoice::cut);
    }

    /// The chosen try is being made the video; the others go.
    public void becomes(UUID seatId, UUID assetId) {
        choices.becomes(seatId, assetId);
        uploads.forget(PURPOSE, seatId);
    }

    @Transactional(readOnly = true)
    public RecordingState state(Seat seat, UUID uploadId) {
        if (chosen(seat.id(), uploadId).isEmpty()) return RecordingState.REFUSED;
        return choices.assetOf(seat.id()).map(this::stateOf).orElse(RecordingState.COMING);
    }

    private RecordingState stateOf(UUID assetId) {
        return switch (media.find(assetId).map(MediaAsset::status).orElse(MediaStatus.REFUSED)) {
            case WAITING, WORKING -> RecordingState.PREPARING;
            case READY -> RecordingState.READY;
            case REFUSED -> RecordingState.REFUSED;
        };
    }

    private Optional<RecordingChoice> chosen(UUID seatId, UUID uploadId) {
        return choices.of(seatId).filter(chosen -> chosen.uploadId().equals(uploadId));
    }

    /// It cannot be used: another may be chosen.
    public void refused(UUID seatId) {
        choices.forget(seatId);
    }

    public void forget(UUID seatId) {
        choices.forget(seatId);
        uploads.forget(PURPOSE, seatId);
    }
}
