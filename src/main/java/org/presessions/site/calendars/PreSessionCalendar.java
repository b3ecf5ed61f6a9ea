package org.presessions.site.calendars;

import biweekly.property.Status;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.presessions.calendar.CalendarEntry;
import org.presessions.calendar.Hall;
import org.presessions.shared.CalendarFile;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Writes what is planned as a calendar file. It says to everybody what everybody may know, one's own calendar too:
/// that
/// may be shared with colleagues, and lies with a company.
@Component
class PreSessionCalendar {
    private final Installation installation;

    PreSessionCalendar(Installation installation) {
        this.installation = installation;
    }

    /// @param name of the calendar
    CalendarFile of(List<CalendarEntry> entries, String name, Words words) {
        var file = new CalendarFile(words, name);
        entries.forEach(entry -> add(entry, words, file));
        return file;
    }

    private void add(CalendarEntry entry, Words words, CalendarFile file) {
        var name = entry.id().toString();
        var event = file.event(name, entry.startsAt(), entry.length(), entry.sequence(), entry.changedAt());
        event.setLastModified(Date.from(entry.changedAt()));
        var what = what(entry, words);
        event.setSummary(entry.isCancelled() ? words.t("site.calendar.cancelled", what) : what);
        event.setDescription(entry.series().name(words) + " · "
                + words.t("calendar.format." + entry.series().format().code()));
        entry.hall().map(Hall::where).ifPresent(event::setLocation);
        event.setUrl(installation.address() + path(entry));
        event.setStatus(entry.isCancelled() ? Status.cancelled() : Status.confirmed());
    }

    static String what(CalendarEntry entry, Words words) {
        var names =
                entry.states().stream().map(state -> state.name(words.locale())).collect(Collectors.joining(", "));
        return switch (entry.kind()) {
            case PRE_SESSION -> words.t("site.calendar.event", names);
            case QUESTIONS -> words.t("site.calendar.questions", names);
            case OPENING -> words.t("site.calendar.opening", entry.series().name(words));
        };
    }

    static String path(CalendarEntry entry) {
        return switch (entry.kind()) {
            case PRE_SESSION ->
                "/states/" + entry.states().getFirst().slug() + "?series="
                        + entry.series().slug();
            case QUESTIONS, OPENING -> entry.series().path() + "/programme";
        };
    }
}
