package org.presessions.statements.checking;

import java.util.List;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.media.Track;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.statements.Arrivals;
import org.presessions.statements.CaptionTracks;
import org.presessions.statements.ManuscriptOutcome.Changed;
import org.presessions.statements.ManuscriptOutcome.Incomplete;
import org.presessions.statements.ManuscriptOutcome.NotNow;
import org.presessions.statements.ManuscriptOutcome.VideoArriving;
import org.presessions.statements.ManuscriptOutcome.VideoPending;
import org.presessions.statements.ManuscriptOutcome.Written;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.SpeakerLetters;
import org.presessions.statements.Veils;
import org.presessions.statements.Videos;
import org.presessions.statements.text.IssueLabels;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where staff read, watch and decide. What a speaker has not handed in is not shown here, only that it is missing.
@Controller
@RequestMapping("/desk/statements/{id}")
class StatementDeskController {
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final Calendar calendar;
    private final Issues issues;
    private final Videos videos;
    private final Arrivals arrivals;
    private final Veils veils;
    private final CaptionTracks captions;
    private final SpeakerLetters letters;

    StatementDeskController(
            Manuscripts manuscripts,
            Panels panels,
            Protection protection,
            Calendar calendar,
            Issues issues,
            Videos videos,
            Arrivals arrivals,
            Veils veils,
            CaptionTracks captions,
            SpeakerLetters letters) {
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.calendar = calendar;
        this.issues = issues;
        this.videos = videos;
        this.arrivals = arrivals;
        this.veils = veils;
        this.captions = captions;
        this.letters = letters;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(id, "", new FieldErrors(), model);
    }

    @PostMapping("/approval")
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean without, Model model) {
        var errors = new FieldErrors();
        switch (without ? manuscripts.approveWithoutArriving(id) : manuscripts.approve(id)) {
            case VideoArriving(var percent) -> errors.add("video", "statements.error.video-arriving", percent);
            case VideoPending _ -> errors.add("video", "statements.error.video-pending");
            case Changed _, Written _, NotNow _, Incomplete _ -> {} // decided on before, perhaps: the page says so
        }
        return answer(id, "", errors, model);
    }

    @PostMapping("/changes")
    String askForChanges(@PathVariable UUID id, @RequestParam(defaultValue = "") String wishes, Model model) {
        var errors = new FieldErrors();
        errors.addIf(wishes.isBlank(), "wishes", "statements.error.wishes");
        errors.addIf(wishes.length() > 5000, "wishes", "statements.error.wishes-long");
        if (!errors.any() && manuscripts.askForChanges(id, wishes) instanceof NotNow)
            errors.add("wishes", "statements.error.wishes-late");
        return answer(id, wishes, errors, model);
    }

    private String answer(UUID id, String wishes, FieldErrors errors, Model model) {
        if (!errors.any()) return "redirect:/desk/statements/" + id;
        return Refusal.invalid(page(id, wishes, errors, model));
    }

    private String page(UUID id, String wishes, FieldErrors errors, Model model) {
        var script = manuscripts.read(id);
        var preSession = calendar.preSession(script.preSessionId());
        model.addAttribute("script", script);
        var seat = panels.seat(script.seatId()).orElseThrow(NotFound::new);
        var shown = protection.shown(seat, preSession);
        model.addAttribute("seat", seat);
        model.addAttribute("speaker", shown);
        model.addAttribute("choice", protection.choice(seat));
        model.addAttribute("preSession", preSession);
        model.addAttribute("letters", letters.to(script.seatId()));
        model.addAttribute("content", manuscripts.lastVersion(id).orElse(script.content()));
        model.addAttribute("versions", manuscripts.versions(id));
        model.addAttribute("film", veils.film(script, shown).flatMap(asset -> videos.film(asset, shown)));
        model.addAttribute("isOpenToCustodian", shown.isVeiled() && protection.isOpenToCustodian(seat));
        model.addAttribute("arriving", arrivals.of(script.seatId()));
        model.addAttribute("captionsWait", captions.waitForALook(script));
        model.addAttribute(
                "tracks",
                shown.text() ? captions.tracks(script, preSession, LocaleContextHolder.getLocale()) : List.<Track>of());
        model.addAttribute("labels", IssueLabels.of(issues, LocaleContextHolder.getLocale()));
        model.addAttribute("wishes", wishes);
        model.addAttribute("errors", errors);
        return "statements/checking/desk";
    }
}
