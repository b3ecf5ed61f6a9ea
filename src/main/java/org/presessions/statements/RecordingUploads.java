package org.presessions.statements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.presessions.files.FileKind;
import org.presessions.files.UploadPolicy;
import org.presessions.statements.recording.Recordings;
import org.springframework.stereotype.Component;

/// What a speaker records in the browser comes while it is recorded, one upload for each try; none of them is the
/// video of the statement before its speaker chooses it. Whoever may send a video may.
@Component
public class RecordingUploads implements UploadPolicy {
    public static final String PURPOSE = "statement-recording";
    /// As many tries as the recorder keeps.
    public static final int TRIES = 5;
    /// Half an hour at the most that the recorder asks for.
    static final long LIMIT_BYTES = 500_000_000L;

    private final StatementUploads videos;

    RecordingUploads(StatementUploads videos) {
        this.videos = videos;
    }

    @Override
    public String purpose() {
        return Recordings.PURPOSE;
    }

    @Override
    public long limitBytes() {
        return LIMIT_BYTES;
    }

    @Override
    public Optional<UUID> owner(UUID seatId, HttpServletRequest request) {
        return videos.owner(seatId, request);
    }

    @Override
    public Optional<Terms> terms(UUID seatId, UUID personId) {
        return videos.terms(seatId, personId).map(video -> new Terms(LIMIT_BYTES, FileKind.VIDEO, TRIES));
    }
}
