package org.presessions.statements.checking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.media.Track;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.statements.CaptionTracks;
import org.presessions.statements.ManuscriptOutcome;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.SpeakerLetters;
import org.presessions.statements.Veils;
import org.presessions.statements.Videos;
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
    private final Veils veils;
    private final CaptionTracks captions;
    private final SpeakerLetters letters;
    private final EarlierRecommendations earlier;

    StatementDeskController(
            Manuscripts manuscripts,
            Panels panels,
            Protection protection,
            Calendar calendar,
            Issues issues,
            Videos videos,
            Veils veils,
            CaptionTracks captions,
            SpeakerLetters letters,
            EarlierRecommendations earlier) {
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.calendar = calendar;
        this.issues = issues;
        this.videos = videos;
        this.veils = veils;
        this.captions = captions;
        this.letters = letters;
        this.earlier = earlier;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page(id, "", new FieldErrors(), model);
    }

    @PostMapping("/approval")
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean without, Model model) {
        var errors = new FieldErrors();
        var arriving = without ? Optional.<Integer>empty() : videos.arriving(manuscripts.handedIn(id));
        arriving.ifPresent(percent -> errors.add("video", "statements.error.video-arriving", percent));
        if (!errors.any() && manuscripts.approve(id) instanceof ManuscriptOutcome.VideoPending)
            errors.add("video", "statements.error.video-pending");
        return answer(id, "", errors, model);
    }

    @PostMapping("/changes")
    String askForChanges(@PathVariable UUID id, @RequestParam(defaultValue = "") String wishes, Model model) {
        var errors = new FieldErrors();
        errors.addIf(wishes.isBlank(), "wishes", "statements.error.wishes");
        errors.addIf(wishes.length() > 5000, "wishes", "statements.error.wishes-long");
        if (!errors.any() && manuscripts.askForChanges(id, wishes) instanceof ManuscriptOutcome.NotNow)
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
        var content = manuscripts.lastVersion(id).orElse(script.content());
        model.addAttribute("content", content);
        model.addAttribute("citations", earlier.cited(content, preSession.state()));
        model.addAttribute("versions", manuscripts.versions(id));
        model.addAttribute("film", veils.film(script, shown).flatMap(asset -> videos.film(asset, shown)));
        model.addAttribute("isOpenToCustodian", shown.isVeiled() && protection.isOpenToCustodian(seat));
        model.addAttribute("arriving", videos.arriving(script));
        model.addAttribute(
                "tracks",
                shown.text() ? captions.tracks(script, preSession, LocaleContextHolder.getLocale()) : List.<Track>of());
        model.addAttribute("labels", IssueLabels.of(issues, LocaleContextHolder.getLocale()));
        model.addAttribute("wishes", wishes);
        model.addAttribute("errors", errors);
        return "statements/checking/desk";
    }
}
