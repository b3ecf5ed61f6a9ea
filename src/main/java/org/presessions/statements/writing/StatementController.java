package org.presessions.statements.writing;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.media.TextVoice;
import org.presessions.protection.Protection;
import org.presessions.protection.RealNames;
import org.presessions.selection.Seat;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.typed.Origins;
import org.presessions.shared.words.Words;
import org.presessions.statements.CaptionTracks;
import org.presessions.statements.ManuscriptOutcome;
import org.presessions.statements.ManuscriptOutcome.Written;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.StatementDeadline;
import org.presessions.statements.earlier.EarlierFound;
import org.presessions.statements.earlier.EarlierRecommendations;
import org.presessions.statements.earlier.EarlierSearch;
import org.presessions.statements.films.ClosedFilms;
import org.presessions.statements.films.StatementPortraits;
import org.presessions.statements.films.Videos;
import org.presessions.statements.notes.Notes;
import org.presessions.statements.proposals.ProposalChecks;
import org.presessions.statements.recording.Recordings;
import org.presessions.statements.text.CarriedOut;
import org.presessions.statements.text.IssueLabels;
import org.presessions.statements.text.StatementForm;
import org.presessions.statements.text.StatementLanguages;
import org.presessions.statements.text.StatementText;
import org.presessions.states.State;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The speaker's page. A statement is its speaker's; for everybody else there is nothing here.
@Controller
@RequestMapping("/statements/{seatId}")
class StatementController {
    private static final String NAMED = "named";

    private final Manuscripts manuscripts;
    private final Protection protection;
    private final RealNames names;
    private final Calendar calendar;
    private final Issues issues;
    private final Videos videos;
    private final ClosedFilms closed;
    private final Recordings recordings;
    private final StatementPortraits portraits;
    private final EarlierRecommendations earlier;
    private final ProposalChecks checks;
    private final CaptionTracks captions;
    private final Notes notes;
    private final TextVoice voice;
    private final Words words;

    StatementController(
            Manuscripts manuscripts,
            Protection protection,
            RealNames names,
            Calendar calendar,
            Issues issues,
            Videos videos,
            ClosedFilms closed,
            Recordings recordings,
            StatementPortraits portraits,
            EarlierRecommendations earlier,
            ProposalChecks checks,
            CaptionTracks captions,
            Notes notes,
            TextVoice voice,
            Words words) {
        this.voice = voice;
        this.manuscripts = manuscripts;
        this.protection = protection;
        this.names = names;
        this.calendar = calendar;
        this.issues = issues;
        this.videos = videos;
        this.closed = closed;
        this.recordings = recordings;
        this.portraits = portraits;
        this.earlier = earlier;
        this.checks = checks;
        this.captions = captions;
        this.notes = notes;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable UUID seatId, @RequestParam MultiValueMap<String, String> asked, Model model) {
        if (!Visitor.current().isSignedIn()) return "redirect:/sign-in?to=/statements/" + seatId;
        var seat = seat(seatId);
        EarlierSearch.in(asked).ifPresent(search -> model.addAttribute("search", search));
        return page(seat, manuscripts.begin(seat).content(), new FieldErrors(), model);
    }

    /// Saves, and does what the pressed button says.
    @PostMapping
    String save(@PathVariable UUID seatId, @RequestParam MultiValueMap<String, String> sent, Model model) {
        var seat = seat(seatId);
        var act = StatementAct.in(sent);
        var form = StatementForm.parse(sent);
        var state = calendar.preSession(seat.preSessionId()).state();
        if (isTakenBack(seat)) return late(seat, form, model);
        var outcome =
                manuscripts.save(seat, form, content -> act.edited(content, numbers -> earlier.known(state, numbers)));
        if (!(outcome instanceof Written written)) return late(seat, form, model);
        if (written.merge().isContested()) return contested(seat, form, written.merge(), model);
        if (act.isHandIn()) return handIn(seat, sent.containsKey(NAMED), model);
        return "redirect:/statements/" + seatId + act.next();
    }

    /// What is told of the suggested recommendations, as they were saved last.
    @GetMapping("/checks")
    String checks(@PathVariable UUID seatId, Model model) {
        var seat = seat(seatId);
        var content = manuscripts.begin(seat).content();
        model.addAttribute(
                "checks",
                checks.of(content, calendar.preSession(seat.preSessionId()).state()));
        return "statements/writing/checks";
    }

    /// The same, as one types: answers with the sentence that says when it was saved.
    @PostMapping(headers = "X-Autosave")
    ResponseEntity<Map<String, String>> autosave(
            @PathVariable UUID seatId, @RequestParam MultiValueMap<String, String> sent) {
        var seat = seat(seatId);
        var form = StatementForm.parse(sent);
        if (isTakenBack(seat) || !(manuscripts.save(seat, form, content -> content) instanceof Written written))
            return ResponseEntity.status(409).body(Map.of());
        var origins = Map.of(Origins.FIELD, written.merge().next().text());
        if (written.merge().isContested()) return ResponseEntity.status(412).body(origins);
        var spoken = words.in(LocaleContextHolder.getLocale());
        var zone = calendar.preSession(seat.preSessionId()).series().zone();
        var at = spoken.formats().clock(written.script().savedAt(), zone);
        var saved = spoken.t("statements.saved", at, spoken.formats().place(zone));
        var isNamed = isNamed(seat, written.script().content());
        return ResponseEntity.ok(Map.of(
                "saved",
                isNamed ? saved + " " + spoken.t("statements.named") : saved,
                Origins.FIELD,
                written.merge().next().text()));
    }

    @PostMapping("/taking-back")
    String takeBack(@PathVariable UUID seatId) {
        manuscripts.takeBack(seat(seatId));
        return "redirect:/statements/" + seatId;
    }

    /// @param isMeant although the real name stands in it
    private String handIn(Seat seat, boolean isMeant, Model model) {
        var content = manuscripts.begin(seat).content();
        if (!isMeant && isNamed(seat, content)) {
            var errors = new FieldErrors();
            errors.add(NAMED, "statements.error.named");
            return Refusal.invalid(page(seat, content, errors, model));
        }
        return switch (manuscripts.handIn(seat)) {
            case ManuscriptOutcome.Incomplete(var errors) -> Refusal.invalid(page(seat, content, errors, model));
            case ManuscriptOutcome.Changed _,
                    Written _,
                    ManuscriptOutcome.NotNow _,
                    ManuscriptOutcome.VideoPending _,
                    ManuscriptOutcome.VideoArriving _ -> "redirect:/statements/" + seat.id();
        };
    }

    /// Pressed twice, or with other words than those that were handed in meanwhile. Of a statement that was taken back
    /// for good the page shows what was sent: nowhere else is it any more.
    private String late(Seat seat, StatementForm form, Model model) {
        var content = manuscripts.begin(seat).content();
        if (content.equals(form.content())) return "redirect:/statements/" + seat.id();
        model.addAttribute("late", true);
        return Refusal.conflict(page(seat, isTakenBack(seat) ? form.content() : content, new FieldErrors(), model));
    }

    /// Whether it names a speaker who is not to be known. The speaker alone is told: to anybody else it would tell
    /// which of the names that one tries is the true one.
    private boolean isNamed(Seat seat, StatementText content) {
        var text = StatementForm.fields(content).values().stream()
                .map(values -> String.join("\n", values))
                .collect(Collectors.joining("\n"));
        return names.occurIn(text, seat);
    }

    private boolean isTakenBack(Seat seat) {
        return protection.choice(seat).isTakenBack();
    }

    /// The same page with both texts of each contested field. Saved once more, it replaces what it shows.
    private String contested(Seat seat, StatementForm form, Origins.Merge merge, Model model) {
        var errors = new FieldErrors();
        new TreeMap<>(merge.contested())
                .forEach((field, saved) -> errors.addContested(field, spoken(field, String.join("\n", saved))));
        return Refusal.conflict(page(seat, form.shown(merge), errors, model));
    }

    /// A text as it is, a choice by its label.
    private String spoken(String field, String value) {
        var locale = LocaleContextHolder.getLocale();
        if (field.startsWith("carriedOut-"))
            return CarriedOut.find(value)
                    .map(one -> words.in(locale).t(one.key()))
                    .orElse("");
        if (field.equals("language")) return StatementLanguages.name(value, locale);
        return field.startsWith("issue-") && !value.isEmpty() ? issues.label(value, locale) : value;
    }

    /// @param content what its fields hold
    private String page(Seat seat, StatementText content, FieldErrors errors, Model model) {
        var script = manuscripts.begin(seat);
        var preSession = calendar.preSession(seat.preSessionId());
        var locale = LocaleContextHolder.getLocale();
        model.addAttribute("seat", seat);
        model.addAttribute("script", script);
        model.addAttribute("notes", notes.told(script.id()));
        model.addAttribute("captionsWait", captions.waitForALook(script));
        model.addAttribute("content", content);
        model.addAttribute("origins", Origins.of(StatementForm.fields(script.content())));
        var choice = protection.choiceOf(Visitor.signedIn(), seat);
        model.addAttribute("choice", choice);
        model.addAttribute("preSession", preSession);
        model.addAttribute("deadline", StatementDeadline.of(preSession));
        model.addAttribute("status", videos.statusOf(script));
        model.addAttribute("filmUntil", closed.keptUntil(seat, script, preSession));
        model.addAttribute("vault", recordings.vault(seat));
        model.addAttribute("isRestComing", recordings.isComing(seat.id()));
        model.addAttribute("portrait", portraits.of(seat, script));
        model.addAttribute("languages", StatementLanguages.options(locale));
        model.addAttribute("issues", issues.options(locale));
        model.addAttribute("labels", IssueLabels.of(issues, locale));
        model.addAttribute("citations", earlier.cited(content, preSession.state()));
        model.addAttribute("found", found(content, preSession.state(), model));
        model.addAttribute("checks", checks.of(content, preSession.state()));
        model.addAttribute("isRead", voice.reads(content.language()));
        model.addAttribute("named", isNamed(seat, content));
        model.addAttribute("errors", errors);
        if (choice.isTakenBack()) return "statements/writing/taken-back";
        return script.isEditable() ? "statements/writing/edit" : "statements/writing/handed-in";
    }

    private Optional<EarlierFound> found(StatementText content, State state, Model model) {
        return model.getAttribute("search") instanceof EarlierSearch search
                ? earlier.found(search, content, state)
                : Optional.empty();
    }

    private Seat seat(UUID seatId) {
        return manuscripts.seat(seatId, Visitor.signedIn());
    }
}
