package org.presessions.statements;

import java.util.Map;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.media.Media;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The true film of somebody protected, for two custodians and an hour; that it was seen is recorded. No other page has
/// it: one that is projected shows custodians what it shows everybody.
@Controller
class TrueFilmController {
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final Media media;
    private final Videos videos;
    private final Audit audit;

    TrueFilmController(
            Manuscripts manuscripts, Panels panels, Protection protection, Media media, Videos videos, Audit audit) {
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.media = media;
        this.videos = videos;
        this.audit = audit;
    }

    @GetMapping("/desk/statements/{id}/true-video")
    String show(@PathVariable UUID id, Model model) {
        var script = manuscripts.handedIn(id);
        var seat = panels.seat(script.seatId()).orElseThrow(NotFound::new);
        if (!protection.choice(seat).isProtected() || !protection.isOpenToCustodian(seat)) throw new NotFound();
        var film = script.videoAssetId().flatMap(media::find).orElseThrow(NotFound::new);
        audit.record("protection.see-video", "statement/" + id, Map.of("video", film.id()));
        model.addAttribute("path", "/desk/statements/" + id);
        model.addAttribute("film", videos.toWatch(film));
        return "statements/true-film";
    }
}
