package org.presessions.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The secretariat's desk: what needs somebody today, State by State.
@Controller
class DeskController implements PageFrame.Places {
    /// @param preSession absent for what belongs to none
    record Group(Optional<PreSession> preSession, List<Task> tasks) {}

    private final Calendar calendar;
    private final Whereabouts whereabouts;
    private final ObjectProvider<Task.Source> sources;

    DeskController(Calendar calendar, Whereabouts whereabouts, ObjectProvider<Task.Source> sources) {
        this.calendar = calendar;
        this.whereabouts = whereabouts;
        this.sources = sources;
    }

    @GetMapping("/desk")
    String show(Model model) {
        model.addAttribute("groups", groups());
        model.addAttribute("allSeries", whereabouts.progressOf(calendar.allSeries()));
        return "site/desk";
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        return List.of(new PageFrame.Place("shared.desk", "/desk", 10));
    }

    private List<Group> groups() {
        var byPreSession = new LinkedHashMap<Optional<UUID>, List<Task>>();
        var visitor = Visitor.current();
        for (var source : sources)
            for (var task : source.tasksFor(visitor))
                byPreSession
                        .computeIfAbsent(task.preSessionId(), key -> new ArrayList<>())
                        .add(task);
        var preSessions = calendar.preSessions(
                byPreSession.keySet().stream().flatMap(Optional::stream).toList());
        return byPreSession.entrySet().stream()
                .map(entry -> new Group(entry.getKey().map(preSessions::get), entry.getValue()))
                .sorted(Comparator.comparing(group -> group.tasks().stream().noneMatch(Task::urgent)))
                .toList();
    }
}
