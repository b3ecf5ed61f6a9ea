package org.presessions.programme;

import java.util.List;
import java.util.Optional;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.FieldErrors;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The desk's page of a programme, with what was typed into one of its forms.
@Component
class ProgrammePage {
    /// @param publishAt as typed
    record Typed(DayForm day, BlockForm block, String publishAt, FieldErrors errors) {}

    private final Programmes programmes;
    private final Calendar calendar;

    ProgrammePage(Programmes programmes, Calendar calendar) {
        this.programmes = programmes;
        this.calendar = calendar;
    }

    String of(Series series, Model model) {
        return of(series, new Typed(nextDay(series), onLastDay(series), "", new FieldErrors()), model);
    }

    private DayForm nextDay(Series series) {
        return DayForm.next(series, days(series));
    }

    private List<Day> days(Series series) {
        return programmes.planned(series).days().stream()
                .map(Timetable.PlannedDay::day)
                .toList();
    }

    /// Whoever enters a programme goes on where the last block went.
    private BlockForm onLastDay(Series series) {
        var days = days(series);
        return days.stream()
                .filter(day -> !day.blocks().isEmpty())
                .reduce((earlier, later) -> later)
                .or(() -> days.stream().findFirst())
                .map(day -> BlockForm.emptyOn(day.date().toString()))
                .orElseGet(() -> BlockForm.emptyOn(""));
    }

    String of(Series series, DayForm form, FieldErrors errors, Model model) {
        return of(series, new Typed(form, onLastDay(series), "", errors), model);
    }

    String of(Series series, BlockForm form, FieldErrors errors, Model model) {
        return of(series, new Typed(nextDay(series), form, "", errors), model);
    }

    String of(Series series, String publishAt, FieldErrors errors, Model model) {
        return of(series, new Typed(nextDay(series), onLastDay(series), publishAt, errors), model);
    }

    private String of(Series series, Typed typed, Model model) {
        var planned = programmes.planned(series);
        var published = programmes.published(series);
        model.addAttribute("series", series);
        model.addAttribute("planned", planned);
        model.addAttribute("states", states(series));
        model.addAttribute("published", published);
        model.addAttribute("coming", programmes.coming(series));
        model.addAttribute("isChanged", published.isPresent() && isChanged(planned, published));
        model.addAttribute("typed", typed);
        return "programme/desk";
    }

    List<State> states(Series series) {
        return calendar.preSessionsOf(series.id()).stream()
                .map(PreSession::state)
                .toList();
    }

    private static boolean isChanged(Timetable planned, Optional<Edition> published) {
        var now = planned.published();
        var then = published.orElseThrow().blocks();
        return now.size() != then.size() || !now.containsAll(then);
    }
}
