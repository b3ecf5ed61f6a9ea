package org.presessions.statements.recording;

import java.util.List;
import java.util.UUID;
import org.presessions.files.Upload;
import org.presessions.files.Uploads;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;

/// Tries as far as they are on the server, for a speaker who has not got the device at hand that recorded them: a
/// telephone that is lost, empty or taken away.
@Component
public class BegunRecordings {
    private final Uploads uploads;
    private final Recordings recordings;

    BegunRecordings(Uploads uploads, Recordings recordings) {
        this.uploads = uploads;
        this.recordings = recordings;
    }

    /// The last begun first.
    public List<BegunRecording> of(Seat seat) {
        return uploadsOf(seat).stream()
                .map(upload -> new BegunRecording(upload.id(), upload.begunAt(), uploads.received(upload)))
                .filter(begun -> begun.bytes() > 0)
                .toList();
    }

    /// Has what is here of a try become the video; what its device has besides is not part of it.
    ///
    /// @throws NotFound where nothing of it is here any more
    public void use(Seat seat, UUID uploadId) {
        var upload = get(seat, uploadId);
        recordings.chooseWhole(seat, uploadId);
        uploads.endHere(upload);
    }

    /// Removes what is here of a try; its device keeps what it has.
    ///
    /// @throws NotFound where nothing of it is here any more
    public void giveUp(Seat seat, UUID uploadId) {
        uploads.remove(get(seat, uploadId));
    }

    private Upload get(Seat seat, UUID uploadId) {
        return uploadsOf(seat).stream()
                .filter(upload -> upload.id().equals(uploadId) && uploads.received(upload) > 0)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Upload> uploadsOf(Seat seat) {
        return seat.speakers().stream()
                .flatMap(one -> uploads.allUnfinished(Recordings.PURPOSE, seat.id(), one.speakerId()).stream())
                .toList();
    }
}
