package org.presessions.statements.watching;

import java.util.UUID;
import org.presessions.media.Media;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.shared.NotFound;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.films.Videos;
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

    TrueFilmController(Manuscripts manuscripts, Panels panels, Protection protection, Media media, Videos videos) {
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.media = media;
        this.videos = videos;
    }

    @GetMapping("/desk/statements/{id}/true-video")
    String show(@PathVariable UUID id, Model model) {
        var seat = panels.seat(manuscripts.handedIn(id).seatId()).orElseThrow(NotFound::new);
        if (!protection.choice(seat).isProtected() || !protection.isOpenToCustodian(seat)) throw new NotFound();
        var film = manuscripts.watch(id).videoAssetId().flatMap(media::find).orElseThrow(NotFound::new);
        model.addAttribute("path", "/desk/statements/" + id);
        model.addAttribute("film", videos.toWatch(film));
        return "statements/watching/true-film";
    }
}
