package org.presessions.calendar;

import java.time.ZoneId;
import java.util.List;

/// A series as it is announced.
///
/// @param stateIso3s the States that get a Pre-session; not all that are reviewed
public record NewSeries(
        String slug,
        int sessionNumber,
        SeriesKind kind,
        Format format,
        SeriesDates dates,
        ZoneId zone,
        boolean sample,
        List<String> stateIso3s) {
    public NewSeries(
            String slug,
            int sessionNumber,
            Format format,
            SeriesDates dates,
            ZoneId zone,
            boolean sample,
            List<String> stateIso3s) {
        this(slug, sessionNumber, SeriesKind.GENEVA, format, dates, zone, sample, stateIso3s);
    }
}
