package org.presessions.statements;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.files.Upload;
import org.presessions.files.Uploads;
import org.presessions.statements.recording.Recordings;
import org.springframework.stereotype.Component;

/// Videos that are on their way: files that are being sent, and recordings that their speakers chose. A try that nobody
/// chose is none.
@Component
public class Arrivals {
    private final Uploads uploads;
    private final Recordings recordings;

    Arrivals(Uploads uploads, Recordings recordings) {
        this.uploads = uploads;
        this.recordings = recordings;
    }

    /// How much of it has come, in percent; absent where none is on its way.
    public Optional<Integer> of(UUID seatId) {
        return Optional.ofNullable(of(List.of(seatId)).get(seatId));
    }

    /// As [#of(UUID)], of several, by seat.
    public Map<UUID, Integer> of(Collection<UUID> seatIds) {
        var sent = uploads.allUnfinished(StatementUploads.PURPOSE, seatIds);
        return Stream.concat(recordings.coming(seatIds).stream(), sent.stream())
                .collect(Collectors.toMap(Upload::subjectId, uploads::receivedPercent, (first, other) -> first));
    }
}
