package org.presessions.selection.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.Applications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.PreSession;
import org.presessions.selection.ConfirmByRepository;
import org.presessions.selection.Confirmations;
import org.presessions.selection.Panel;
import org.presessions.selection.PanelDesk;
import org.presessions.selection.PanelOutcome;
import org.presessions.selection.SeatRow;
import org.presessions.shared.Refusal;
import org.presessions.vocabulary.Issues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page of a panel, and what it answers to an act.
@Component
class PanelView {
    private final PanelDesk desk;
    private final Candidates candidates;
    private final Confirmations confirmations;
    private final BesideNames beside;
    private final Applications applications;
    private final Calls calls;
    private final Issues issues;
    private final ObjectProvider<PanelNotice.Source> notices;

    PanelView(
            PanelDesk desk,
            Candidates candidates,
            Confirmations confirmations,
            BesideNames beside,
            Applications applications,
            Calls calls,
            Issues issues,
            ObjectProvider<PanelNotice.Source> notices) {
        this.desk = desk;
        this.candidates = candidates;
        this.confirmations = confirmations;
        this.beside = beside;
        this.applications = applications;
        this.calls = calls;
        this.issues = issues;
        this.notices = notices;
    }

    String answer(PreSession preSession, PanelOutcome outcome, Model model) {
        return switch (outcome) {
            case PanelOutcome.Done() -> goOn(preSession, "");
            case PanelOutcome.Released(var letters) -> goOn(preSession, "?letters=" + letters);
            case PanelOutcome.ChangedMeanwhile() -> refuse("selection.panel.changed", preSession, model);
            case PanelOutcome.NoSpeakers() -> refuse("selection.panel.nobody", preSession, model);
        };
    }

    /// @param where below the panel's address
    String goOn(PreSession preSession, String where) {
        return "redirect:/desk" + preSession.path() + "/panel" + where;
    }

    /// The page as it stands now, with the reason why nothing was done.
    String refuse(String key, PreSession preSession, Model model) {
        return Refusal.conflict(page(preSession, PanelForm.empty(1), Optional.of(key), 0, model));
    }

    /// @param notice message key of what has just been done, or why not
    /// @param letters that were written
    String page(PreSession preSession, PanelForm form, Optional<String> notice, int letters, Model model) {
        model.addAttribute("panel", panel(preSession, form.others()));
        model.addAttribute("form", form);
        model.addAttribute("notice", notice);
        model.addAttribute("letters", letters);
        model.addAttribute("issues", issues);
        model.addAttribute(
                "waiting",
                notices.stream()
                        .flatMap(source -> source.of(preSession).stream())
                        .toList());
        return "selection/board/panel";
    }

    /// @param page of those who have no place yet, from 1
    PanelPage panel(PreSession preSession, int page) {
        var byId = new LinkedHashMap<UUID, Candidate>();
        for (var candidate : candidates.of(preSession.id())) byId.put(candidate.id(), candidate);
        var declined = desk.unsettled().stream()
                .filter(row -> row.preSessionId().equals(preSession.id()))
                .toList();
        var openUntil = Optional.of(preSession).filter(calls::isOpen).flatMap(calls::closesAt);
        var plan = desk.plan(preSession.id());
        return new PanelPage(
                preSession,
                plan,
                byId,
                desk.due(preSession.id()),
                declined,
                withdrawn(declined, byId.keySet()),
                late(confirmations.late(), preSession, plan),
                late(confirmations.lateJoint(), preSession, plan),
                confirmations.of(seatIds(byId.values())),
                beside.of(preSession.id()),
                openUntil,
                page);
    }

    /// Of what was withdrawn nobody here is to see more.
    private Map<UUID, String> withdrawn(List<SeatRow> declined, Set<UUID> there) {
        var gone = declined.stream()
                .map(SeatRow::applicationId)
                .filter(id -> !there.contains(id))
                .toList();
        var numbers = new HashMap<UUID, String>();
        applications
                .find(gone)
                .forEach((id, application) -> application.number().ifPresent(number -> numbers.put(id, number)));
        return numbers;
    }

    private static List<ConfirmByRepository.Unanswered> late(
            List<ConfirmByRepository.Unanswered> late, PreSession preSession, Panel plan) {
        return late.stream()
                .filter(seat -> seat.preSessionId().equals(preSession.id()) && plan.holds(seat.applicationId()))
                .toList();
    }

    private static List<UUID> seatIds(Collection<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.seat().stream())
                .map(SeatRow::id)
                .toList();
    }
}
