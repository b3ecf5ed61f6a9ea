package org.presessions.selection.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.presessions.applications.form.AnswerWords;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.PanelOutcome;
import org.presessions.selection.board.Balance;
import org.presessions.shared.Page;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The applications of a State, or of a whole series, for the secretariat; and what is done with many at once.
@Controller
class TableController {
    private static final String TICKED = "ticked"; // those that were chosen for what was refused

    private final TableRows rows;
    private final PanelDesk desk;
    private final Calendar calendar;
    private final Glances glances;
    private final TableAddress address;
    private final TableCells cells;
    private final Issues issues;
    private final AnswerWords said;

    TableController(
            TableRows rows,
            PanelDesk desk,
            Calendar calendar,
            Glances glances,
            TableAddress address,
            TableCells cells,
            Issues issues,
            AnswerWords said) {
        this.rows = rows;
        this.desk = desk;
        this.calendar = calendar;
        this.glances = glances;
        this.address = address;
        this.cells = cells;
        this.issues = issues;
        this.said = said;
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/applications")
    String ofState(
            PreSession preSession,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam Optional<Integer> undo,
            Page page,
            Model model) {
        model.addAttribute("undo", undo.filter(version -> desk.canUndo(preSession.id(), version)));
        return state(preSession, address.of(preSession, sent), Optional.empty(), page, model);
    }

    @GetMapping("/desk/series/{series}/applications")
    String ofSeries(Series series, @RequestParam MultiValueMap<String, String> sent, Page page, Model model) {
        var view = address.of(series, sent);
        var all = rows.of(calendar.preSessionsOf(series.id()), Visitor.signedIn());
        model.addAttribute("series", series);
        fill(view, all, page, model);
        return "selection/table/series";
    }

    @PostMapping("/desk/pre-sessions/{series}/{state}/applications/places")
    String place(PreSession preSession, @RequestParam MultiValueMap<String, String> sent, Page page, Model model) {
        var form = PlacesForm.parse(sent);
        model.addAttribute(TICKED, Set.copyOf(sent.getOrDefault("chosen", List.of())));
        var view = address.of(preSession, sent);
        if (form.isEmpty())
            return Refusal.invalid(state(preSession, view, Optional.of("selection.table.none-chosen"), page, model));
        var here = rows.of(List.of(preSession), Visitor.signedIn()).stream()
                .filter(TableRow::isHere)
                .map(TableRow::id)
                .toList();
        var outcome = desk.change(preSession.id(), form.version(), plan -> form.applyTo(plan, here));
        return answer(outcome, preSession, view, form.version() + 1, page, model);
    }

    @PostMapping("/desk/pre-sessions/{series}/{state}/applications/undo")
    String undo(
            PreSession preSession,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = "0") int version,
            Page page,
            Model model) {
        var outcome = desk.undo(preSession.id(), version);
        return answer(outcome, preSession, address.of(preSession, sent), 0, page, model);
    }

    /// @param undo version of the plan that can be taken back; 0 for none
    private String answer(
            PanelOutcome outcome, PreSession preSession, TableView view, int undo, Page page, Model model) {
        if (outcome instanceof PanelOutcome.Done) return "redirect:" + view.with("undo", undo);
        return Refusal.conflict(state(preSession, view, Optional.of("selection.panel.changed"), page, model));
    }

    private String state(PreSession preSession, TableView view, Optional<String> refused, Page page, Model model) {
        var all = rows.of(List.of(preSession), Visitor.signedIn());
        model.addAttribute("preSession", preSession);
        model.addAttribute("refused", refused);
        model.addAttribute("version", desk.plan(preSession.id()).version());
        model.addAttribute("glance", glances.of(preSession, all));
        if (!model.containsAttribute(TICKED)) model.addAttribute(TICKED, Set.of());
        fill(view, all, page, model);
        return "selection/table/state";
    }

    private void fill(TableView view, List<TableRow> all, Page page, Model model) {
        var spoken = cells.in(page.words());
        var chosen = view.chosen(all, spoken);
        var candidates =
                chosen.stream().flatMap(row -> row.candidate().stream()).toList();
        model.addAttribute("view", view);
        model.addAttribute("cells", spoken);
        model.addAttribute("rows", view.shown(chosen));
        model.addAttribute("here", all.stream().filter(TableRow::isHere).count());
        model.addAttribute("balance", Balance.of(candidates, candidates));
        model.addAttribute("issues", issues);
        model.addAttribute("said", said);
    }
}
