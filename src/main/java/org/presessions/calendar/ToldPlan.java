package org.presessions.calendar;

import java.time.Instant;

/// When, where and how a Pre-session is held, as a letter tells it, in a form to be compared: its hour or, as long as
/// it has none, the dates of its series; its hall; and the format.
public final class ToldPlan {
    private static final String NO_TIME = "-";
    private static final String FORMAT = "#";

    private ToldPlan() {}

    public static String of(PreSession preSession) {
        var series = preSession.series();
        return place(preSession)
                + FORMAT
                + series.format().code()
                + (preSession.startsAt().isPresent() ? "" : FORMAT + dates(series.dates()));
    }

    /// Whether whoever was told so knows it as it is now. Letters of before told neither format nor dates.
    public static boolean isRight(String told, PreSession preSession) {
        return told.equals(told.contains(FORMAT) ? of(preSession) : place(preSession));
    }

    private static String place(PreSession preSession) {
        return preSession.startsAt().map(Instant::toString).orElse(NO_TIME)
                + preSession.hall().map(hall -> "@" + hall.code()).orElse("");
    }

    /// That they are confirmed is no change.
    private static String dates(SeriesDates dates) {
        return dates.precision().code() + ":" + dates.startsOn() + "/" + dates.endsOn();
    }
}
