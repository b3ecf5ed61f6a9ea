package org.presessions.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The secretariat's desk: what needs somebody, by the day on which it is due.
@Controller
class DeskController implements PageFrame.Places {
    private final Calendar calendar;
    private final Whereabouts whereabouts;
    private final DeskTables tables;
    private final Agenda agenda;
    private final JustDone justDone;
    private final FirstSteps firstSteps;
    private final ObjectProvider<Task.Source> sources;

    DeskController(
            Calendar calendar,
            Whereabouts whereabouts,
            DeskTables tables,
            Agenda agenda,
            JustDone justDone,
            FirstSteps firstSteps,
            ObjectProvider<Task.Source> sources) {
        this.calendar = calendar;
        this.whereabouts = whereabouts;
        this.tables = tables;
        this.agenda = agenda;
        this.justDone = justDone;
        this.firstSteps = firstSteps;
        this.sources = sources;
    }

    @GetMapping("/desk")
    String show(Model model) {
        model.addAttribute("tasks", tasks());
        var series = calendar.allSeriesAndDrafts();
        var preSessions =
                calendar.preSessionsBySeries(series.stream().map(Series::id).toList());
        model.addAttribute("firstSteps", firstSteps.of(series, Visitor.current()));
        model.addAttribute("afterCall", firstSteps.afterCall(series, preSessions, Visitor.current()));
        model.addAttribute("tables", tables.ofSeriesUnderWay(series, preSessions));
        model.addAttribute("agenda", agenda.of(series, preSessions));
        model.addAttribute("done", justDone.lately(series));
        model.addAttribute("allSeries", whereabouts.progressOf(series, preSessions));
        return "site/desk";
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        return List.of(new PageFrame.Place("shared.desk", "/desk", 10));
    }

    /// What is due first stands first; what is due on no day, last.
    private List<DeskTask> tasks() {
        var visitor = Visitor.current();
        var all = sources.stream()
                .flatMap(source -> source.tasksFor(visitor).stream())
                .toList();
        var preSessions = calendar.preSessions(all.stream()
                .flatMap(task -> task.preSessionId().stream())
                .distinct()
                .toList());
        return all.stream()
                .map(task -> new DeskTask(task, task.preSessionId().map(preSessions::get)))
                .sorted(Comparator.comparing(desk -> desk.task().dueAt().orElse(Instant.MAX)))
                .toList();
    }
}
