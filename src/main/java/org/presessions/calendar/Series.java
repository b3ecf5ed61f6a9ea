package org.presessions.calendar;

import java.time.ZoneId;
import java.util.UUID;
import org.presessions.shared.words.Words;

/// The Pre-sessions that go with one Working Group session: "Pre-sessions 40".
///
/// @param slug last part of the address `/pre-sessions/{slug}`; the session's number, unless there are two
/// @param sample made up for the demonstration
/// @param isAnnounced whether everybody sees it; a draft is seen by staff alone
public record Series(
        UUID id,
        String slug,
        int sessionNumber,
        SeriesKind kind,
        Format format,
        SeriesDates dates,
        ZoneId zone,
        boolean sample,
        boolean isAnnounced) {

    /// One for the missions in Geneva that is announced.
    public Series(
            UUID id, String slug, int sessionNumber, Format format, SeriesDates dates, ZoneId zone, boolean sample) {
        this(id, slug, sessionNumber, SeriesKind.GENEVA, format, dates, zone, sample, true);
    }

    public String path() {
        return "/pre-sessions/" + slug;
    }

    /// "Pre-sessions 40"; "Pre-sessions 40-2" for the second series of a session; "In-country Pre-sessions 40";
    /// "Rehearsal
    /// of Pre-sessions 54" for sample data.
    public String name(Words words) {
        if (sample) return words.t("calendar.name-of-sample", Integer.toString(sessionNumber));
        var isFurther = slug.startsWith(sessionNumber + "-");
        return words.t(nameKey(), isFurther ? slug : Integer.toString(sessionNumber));
    }

    /// What stands after "Pre-sessions" in a sentence: "40", "40-2", "54 (rehearsal)", "40-haiti (in-country)".
    public String number(Words words) {
        if (sample) return words.t("calendar.number-of-sample", Integer.toString(sessionNumber));
        return switch (kind) {
            case GENEVA -> slug;
            case IN_COUNTRY -> words.t("calendar.number-in-country", slug);
        };
    }

    /// What follows its days or an hour in a sentence, and says how and where one takes part: ", online".
    public String how(Words words) {
        var isInGeneva = kind == SeriesKind.GENEVA && format != Format.VIRTUAL;
        var how = words.t("calendar.how." + format.code());
        return ", " + (isInGeneva ? words.t("calendar.how-in-geneva", how) : how);
    }

    private String nameKey() {
        return switch (kind) {
            case GENEVA -> "calendar.name";
            case IN_COUNTRY -> "calendar.name-in-country";
        };
    }
}
