package org.presessions.statements.watching;

import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.TextVoice;
import org.presessions.protection.Choice;
import org.presessions.protection.Protection;
import org.presessions.selection.Seat;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.Veils;
import org.presessions.statements.films.Videos;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a protected speaker watches the veiled film, and agrees to it or not. For everybody else there is nothing
/// here.
@Controller
@RequestMapping("/statements/{seatId}/veil")
class VeilController {
    private final Manuscripts manuscripts;
    private final Veils veils;
    private final Videos videos;
    private final Media media;
    private final Protection protection;
    private final Calendar calendar;
    private final TextVoice voice;

    VeilController(
            Manuscripts manuscripts,
            Veils veils,
            Videos videos,
            Media media,
            Protection protection,
            Calendar calendar,
            TextVoice voice) {
        this.voice = voice;
        this.manuscripts = manuscripts;
        this.veils = veils;
        this.videos = videos;
        this.media = media;
        this.protection = protection;
        this.calendar = calendar;
    }

    @GetMapping
    String show(@PathVariable UUID seatId, Model model) {
        var seat = own(seatId);
        if (!choice(seat).isProtected()) return "redirect:/statements/" + seatId + "/protection";
        return page(seat, new FieldErrors(), model);
    }

    /// Only what the page says of the film; the script asks for it while one is being made.
    @GetMapping("/film")
    String film(@PathVariable UUID seatId, Model model) {
        addFilm(manuscripts.begin(own(seatId)), model);
        return "statements/watching/veil-film";
    }

    /// @param film the one that was watched
    @PostMapping("/agreement")
    String agree(@PathVariable UUID seatId, @RequestParam Optional<UUID> film, Model model) {
        var seat = own(seatId);
        if (film.isPresent() && veils.agree(seatId, Visitor.signedIn(), film.get()))
            return "redirect:/statements/" + seatId + "/veil";
        var errors = new FieldErrors();
        errors.add("film", "statements.error.veil-changed");
        return Refusal.conflict(page(seat, errors, model));
    }

    @PostMapping("/refusal")
    String refuse(@PathVariable UUID seatId) {
        own(seatId);
        veils.refuse(seatId, Visitor.signedIn());
        return "redirect:/statements/" + seatId + "/veil";
    }

    @PostMapping("/another")
    String another(@PathVariable UUID seatId) {
        own(seatId);
        veils.another(seatId);
        return "redirect:/statements/" + seatId + "/veil";
    }

    private String page(Seat seat, FieldErrors errors, Model model) {
        var script = manuscripts.begin(seat);
        var choice = choice(seat);
        addFilm(script, model);
        model.addAttribute("choice", choice);
        model.addAttribute("isRead", !choice.isTakenBack() && isRead(script));
        model.addAttribute(
                "state", calendar.preSession(seat.preSessionId()).state().name(LocaleContextHolder.getLocale()));
        model.addAttribute("errors", errors);
        return "statements/watching/veil";
    }

    private void addFilm(Manuscript script, Model model) {
        var asset = veils.of(script).flatMap(media::find);
        model.addAttribute("seatId", script.seatId());
        model.addAttribute("hasVideo", script.videoAssetId().isPresent());
        model.addAttribute(
                "isSoundAlone",
                script.videoAssetId()
                        .flatMap(media::find)
                        .filter(MediaAsset::isSoundAlone)
                        .isPresent());
        model.addAttribute("asset", asset);
        model.addAttribute("film", asset.filter(MediaAsset::isReady).map(videos::toWatch));
    }

    private boolean isRead(Manuscript script) {
        var content = script.content();
        return script.isEditable() && !content.spoken().isBlank() && voice.reads(content.language());
    }

    private Choice choice(Seat seat) {
        return protection.choiceOf(Visitor.signedIn(), seat);
    }

    private Seat own(UUID seatId) {
        return manuscripts.seat(seatId, Visitor.signedIn());
    }
}
