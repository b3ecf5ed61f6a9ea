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
        return of(series, "", new FieldErrors(), model);
    }

    String of(Series series, DayForm form, FieldErrors errors, Model model) {
        var planned = programmes.planned(series);
        return of(series, planned, new Typed(form, onLastDay(planned), "", errors), model);
    }

    String of(Series series, BlockForm form, FieldErrors errors, Model model) {
        var planned = programmes.planned(series);
        return of(series, planned, new Typed(DayForm.next(series, planned.entered()), form, "", errors), model);
    }

    String of(Series series, String publishAt, FieldErrors errors, Model model) {
        var planned = programmes.planned(series);
        var next = DayForm.next(series, planned.entered());
        return of(series, planned, new Typed(next, onLastDay(planned), publishAt, errors), model);
    }

    /// Whoever enters a programme goes on where the last block went.
    private static BlockForm onLastDay(Timetable planned) {
        var days = planned.entered();
        return days.stream()
                .filter(day -> !day.blocks().isEmpty())
                .reduce((earlier, later) -> later)
                .or(() -> days.stream().findFirst())
                .map(day -> BlockForm.emptyOn(day.date().toString()))
                .orElseGet(() -> BlockForm.emptyOn(""));
    }

    private String of(Series series, Timetable planned, Typed typed, Model model) {
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
