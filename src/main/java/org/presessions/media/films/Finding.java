package org.presessions.media.films;

import java.time.Duration;
import org.presessions.shared.words.Formats;
import org.presessions.shared.words.Words;

/// Something unusual about a video, for people to judge.
///
/// @param from where it begins
/// @param to where it ends
public record Finding(FindingKind kind, Duration from, Duration to) {
    /// "The picture is black from 0:03 to 0:09."
    public String said(Words words) {
        return words.t("media.finding." + kind.code(), Formats.length(from), Formats.length(to));
    }
}
