package org.presessions.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.shared.words.Formats;
import org.presessions.shared.words.Words;

/// The hour that a letter is about: that of a Pre-session, or of a deadline.
///
/// @param zone where it happens
/// @param own where the reader is; empty where that is not known
public record LetterHour(Instant at, ZoneId zone, Optional<ZoneId> own) {
    /// The reader's zone is left out where its clocks show the same hour.
    public LetterHour {
        var there = zone.getRules().getOffset(at);
        own = own.filter(other -> !other.getRules().getOffset(at).equals(there));
    }

    /// "Monday 16 August 2021, 23:59 in Geneva", and the same for the reader where his hour is another
    public List<String> lines(Formats formats) {
        return Stream.concat(Stream.of(zone), own.stream())
                .map(place -> formats.instant(at, place))
                .toList();
    }

    /// Both in one line: "Monday 16 August 2021, 23:59 in Geneva (Monday 16 August 2021, 17:59 in
    /// America/Port-au-Prince)"
    public String words(Words spoken) {
        var lines = lines(spoken.formats());
        return lines.size() == 1 ? lines.getFirst() : spoken.t("mail.two-zones", lines.getFirst(), lines.getLast());
    }
}
