package org.presessions.selection.board;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Confirmations;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.PanelOutcome;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing the panel of a State, and releasing the decisions.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/panel")
class PanelController {
    private final PanelDesk desk;
    private final PanelView view;
    private final Candidates candidates;
    private final Confirmations confirmations;
    private final Calls calls;
    private final Clock clock;

    PanelController(
            PanelDesk desk,
            PanelView view,
            Candidates candidates,
            Confirmations confirmations,
            Calls calls,
            Clock clock) {
        this.desk = desk;
        this.view = view;
        this.candidates = candidates;
        this.confirmations = confirmations;
        this.calls = calls;
        this.clock = clock;
    }

    @GetMapping
    String show(
            PreSession preSession,
            @RequestParam Optional<Integer> letters,
            @RequestParam(defaultValue = "1") int others,
            @RequestParam Optional<Integer> undo,
            Model model) {
        model.addAttribute("undo", undo.filter(version -> desk.canUndo(preSession.id(), version)));
        var notice = letters.map(number -> number == 0 ? "selection.panel.told" : "selection.panel.released");
        return view.page(preSession, PanelForm.empty(others), notice, letters.orElse(0), model);
    }

    @PostMapping
    String change(PreSession preSession, @RequestParam Map<String, String> sent, Model model) {
        var form = PanelForm.parse(sent);
        if (form.errors().any()) return Refusal.invalid(view.page(preSession, form, Optional.empty(), 0, model));
        form.act().ifPresent(act -> requireCandidate(preSession, act.applicationId()));
        var outcome = desk.change(preSession.id(), form.version(), form::applyTo);
        return outcome instanceof PanelOutcome.Done
                ? view.goOn(preSession, form.next())
                : view.answer(preSession, outcome, model);
    }

    @PostMapping("/undo")
    String undo(PreSession preSession, @RequestParam(defaultValue = "0") int version, Model model) {
        return view.answer(preSession, desk.undo(preSession.id(), version), model);
    }

    @GetMapping("/release")
    String askBeforeRelease(PreSession preSession, Model model) {
        var panel = view.panel(preSession, 1);
        if (panel.openUntil().isPresent() || panel.due().isEmpty()) return view.goOn(preSession, "");
        if (panel.minutesTooMany() > 0) return view.refuse("selection.panel.too-long", preSession, model);
        var form = ReleaseForm.of(confirmations.proposed(preSession.id()), preSession);
        return ask(panel, form, new FieldErrors(), model);
    }

    private static String ask(PanelPage panel, ReleaseForm form, FieldErrors errors, Model model) {
        model.addAttribute("panel", panel);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "selection/board/release";
    }

    @PostMapping("/release")
    String release(PreSession preSession, @RequestParam Map<String, String> sent, Model model) {
        if (calls.isOpen(preSession)) return view.refuse("selection.panel.call-open", preSession, model);
        var panel = view.panel(preSession, 1);
        if (panel.minutesTooMany() > 0) return view.refuse("selection.panel.too-long", preSession, model);
        var form = ReleaseForm.parse(sent);
        var errors = form.check(preSession, clock.instant());
        if (errors.any()) return Refusal.invalid(ask(panel, form, errors, model));
        var until = form.until(preSession);
        return view.answer(preSession, desk.release(preSession.id(), PanelForm.version(sent), until), model);
    }

    private void requireCandidate(PreSession preSession, UUID applicationId) {
        if (candidates.of(preSession.id()).stream()
                .noneMatch(candidate -> candidate.id().equals(applicationId))) throw new NotFound();
    }
}
