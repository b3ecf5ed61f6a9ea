package org.presessions.selection;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.shared.NotFound;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Choosing the panel of a State, and releasing the decisions.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/panel")
class PanelController {
    private final PanelDesk desk;
    private final Candidates candidates;
    private final Calendar calendar;
    private final Calls calls;
    private final Issues issues;

    PanelController(PanelDesk desk, Candidates candidates, Calendar calendar, Calls calls, Issues issues) {
        this.desk = desk;
        this.candidates = candidates;
        this.calendar = calendar;
        this.calls = calls;
        this.issues = issues;
    }

    @GetMapping
    String show(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam Optional<Integer> letters,
            Model model) {
        var notice = letters.map(number -> number == 0 ? "selection.panel.told" : "selection.panel.released");
        return page(preSession(series, state), PanelForm.empty(), notice, letters.orElse(0), model);
    }

    @PostMapping
    String change(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var preSession = preSession(series, state);
        var form = PanelForm.parse(sent);
        if (form.errors().any()) {
            response.setStatus(422);
            return page(preSession, form, Optional.empty(), 0, model);
        }
        form.act().ifPresent(act -> requireCandidate(preSession, act.applicationId()));
        return answer(preSession, desk.change(preSession.id(), form.version(), form::applyTo), response, model);
    }

    @PostMapping("/release")
    String release(
            @PathVariable String series,
            @PathVariable String state,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        var preSession = preSession(series, state);
        if (calls.isOpen(preSession)) return refuse("selection.panel.call-open", preSession, response, model);
        return answer(preSession, desk.release(preSession.id(), PanelForm.version(sent)), response, model);
    }

    @PostMapping("/seats/{seatId}/replacement")
    String replace(
            @PathVariable String series,
            @PathVariable String state,
            @PathVariable UUID seatId,
            HttpServletResponse response,
            Model model) {
        var preSession = preSession(series, state);
        return answer(preSession, desk.replace(preSession.id(), seatId), response, model);
    }

    @PostMapping("/seats/{seatId}/vacancy")
    String leaveEmpty(
            @PathVariable String series,
            @PathVariable String state,
            @PathVariable UUID seatId,
            HttpServletResponse response,
            Model model) {
        var preSession = preSession(series, state);
        return answer(preSession, desk.leaveEmpty(preSession.id(), seatId), response, model);
    }

    private String answer(PreSession preSession, PanelOutcome outcome, HttpServletResponse response, Model model) {
        var path = "redirect:/desk" + preSession.path() + "/panel";
        return switch (outcome) {
            case PanelOutcome.Done() -> path;
            case PanelOutcome.Released(var letters) -> path + "?letters=" + letters;
            case PanelOutcome.ChangedMeanwhile() -> refuse("selection.panel.changed", preSession, response, model);
            case PanelOutcome.NoSpeakers() -> refuse("selection.panel.nobody", preSession, response, model);
        };
    }

    /// The page as it stands now, with the reason why nothing was done.
    private String refuse(String key, PreSession preSession, HttpServletResponse response, Model model) {
        response.setStatus(409);
        return page(preSession, PanelForm.empty(), Optional.of(key), 0, model);
    }

    private String page(PreSession preSession, PanelForm form, Optional<String> notice, int letters, Model model) {
        var byId = new LinkedHashMap<UUID, Candidate>();
        for (var candidate : candidates.of(preSession.id())) byId.put(candidate.id(), candidate);
        var declined = desk.unsettled().stream()
                .filter(row -> row.preSessionId().equals(preSession.id()))
                .toList();
        var openUntil = calls.isOpen(preSession) ? calls.closesAt(preSession) : Optional.<Instant>empty();
        var plan = desk.plan(preSession.id());
        model.addAttribute(
                "panel", new PanelPage(preSession, plan, byId, desk.due(preSession.id()), declined, openUntil));
        model.addAttribute("form", form);
        model.addAttribute("notice", notice);
        model.addAttribute("letters", letters);
        model.addAttribute("issues", issues);
        return "selection/panel";
    }

    private void requireCandidate(PreSession preSession, UUID applicationId) {
        if (candidates.of(preSession.id()).stream()
                .noneMatch(candidate -> candidate.id().equals(applicationId))) throw new NotFound();
    }

    private PreSession preSession(String series, String state) {
        return calendar.preSession(series, state).orElseThrow(NotFound::new);
    }
}
