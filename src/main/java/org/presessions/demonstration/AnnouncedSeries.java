package org.presessions.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.presessions.applications.announcements.CallTextFiles;
import org.presessions.applications.announcements.CallTexts;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.NewCall;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.NewSeries;
import org.presessions.calendar.SeriesDates;
import org.presessions.calendar.SeriesDates.Precision;
import org.presessions.shared.Page;
import org.springframework.stereotype.Component;

/// Pre-sessions 37 and 40, as UPR Info's two calls announced them. Facts, not samples.
@Component
class AnnouncedSeries {
    private static final String CONTACT = "presessions@upr-info.org";

    static final Set<String> SLUGS = Set.of("37", "40");
    static final List<String> STATES_37 =
            List.of("AUS", "AUT", "GEO", "LBN", "MRT", "FSM", "MMR", "NRU", "NPL", "OMN", "RWA", "KNA", "LCA", "STP");
    static final List<String> STATES_40 =
            List.of("HTI", "ISL", "LTU", "MDA", "SSD", "SYR", "TLS", "TGO", "UGA", "VEN", "ZWE");

    private final Calendar calendar;
    private final Calls calls;
    private final CallTexts texts;

    AnnouncedSeries(Calendar calendar, Calls calls, CallTexts texts) {
        this.calendar = calendar;
        this.calls = calls;
        this.texts = texts;
    }

    /// "8-11 December 2020 (TBC)", virtual; "the deadline for applications is 17 July 2020". A later announcement
    /// extends the call for five States and names no last day: a day beside these facts would be invented.
    void series37() {
        var dates = new SeriesDates(Precision.DAYS, LocalDate.of(2020, 12, 8), LocalDate.of(2020, 12, 11), true);
        var deadline = LocalDateTime.of(2020, 7, 17, 23, 59);
        announce(
                37,
                dates,
                deadline.minus(Duration.ofDays(28)), // the call does not say when it opened; calls run about four weeks
                deadline,
                STATES_37);
    }

    /// "The week of 6 December 2021", virtual; open "from 20 July 2021 to 16 August 2021", without Sudan.
    void series40() {
        var dates = new SeriesDates(Precision.WEEK, LocalDate.of(2021, 12, 6), LocalDate.of(2021, 12, 10), false);
        announce(
                40,
                dates,
                LocalDate.of(2021, 7, 20).atTime(LocalTime.MIDNIGHT),
                LocalDateTime.of(2021, 8, 16, 23, 59),
                STATES_40);
    }

    private void announce(
            int session, SeriesDates dates, LocalDateTime opens, LocalDateTime closes, List<String> stateIso3s) {
        var slug = Integer.toString(session);
        var series =
                calendar.announce(new NewSeries(slug, session, Format.VIRTUAL, dates, Page.GENEVA, false, stateIso3s));
        var call = calls.open(new NewCall(
                series.id(),
                opens.atZone(Page.GENEVA).toInstant(),
                closes.atZone(Page.GENEVA).toInstant(),
                CONTACT));
        texts.write(call, CallTextFiles.read("demonstration/calls/" + slug));
    }
}
