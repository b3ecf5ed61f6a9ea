package org.presessions.statements.writing;

import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.protection.Protection;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.statements.ManuscriptOutcome;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementDraft;
import org.presessions.statements.earlier.EarlierRecommendations;
import org.presessions.statements.text.IssueLabels;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where a speaker finds what the statement said before, and brings it back.
@Controller
@RequestMapping("/statements/{seatId}/drafts")
class StatementDraftController {
    private final Manuscripts manuscripts;
    private final Protection protection;
    private final Calendar calendar;
    private final Issues issues;
    private final EarlierRecommendations earlier;

    StatementDraftController(
            Manuscripts manuscripts,
            Protection protection,
            Calendar calendar,
            Issues issues,
            EarlierRecommendations earlier) {
        this.protection = protection;
        this.earlier = earlier;
        this.manuscripts = manuscripts;
        this.calendar = calendar;
        this.issues = issues;
    }

    @GetMapping
    String list(@PathVariable UUID seatId, Model model) {
        return page(seatId, false, model);
    }

    @PostMapping("/{number:[0-9]{1,18}}")
    String bringBack(@PathVariable UUID seatId, @PathVariable long number, Model model) {
        var seat = manuscripts.seat(seatId, Visitor.signedIn());
        if (protection.choice(seat).isTakenBack()) return Refusal.conflict(page(seatId, true, model));
        return switch (manuscripts.bringBack(seat, number).orElseThrow(NotFound::new)) {
            case ManuscriptOutcome.Changed _ -> "redirect:/statements/" + seatId + "#summary";
            case ManuscriptOutcome.NotNow _,
                    ManuscriptOutcome.Written _,
                    ManuscriptOutcome.Incomplete _,
                    ManuscriptOutcome.VideoPending _,
                    ManuscriptOutcome.VideoArriving _ -> Refusal.conflict(page(seatId, true, model));
        };
    }

    private String page(UUID seatId, boolean late, Model model) {
        var seat = manuscripts.seat(seatId, Visitor.signedIn());
        model.addAttribute("seatId", seatId);
        var preSession = calendar.preSession(seat.preSessionId());
        var drafts = manuscripts.drafts(seat);
        model.addAttribute("preSession", preSession);
        model.addAttribute("drafts", drafts);
        model.addAttribute(
                "citations",
                earlier.cited(drafts.stream().map(StatementDraft::content).toList(), preSession.state()));
        model.addAttribute("labels", IssueLabels.of(issues, LocaleContextHolder.getLocale()));
        model.addAttribute("late", late);
        return "statements/writing/drafts";
    }
}
