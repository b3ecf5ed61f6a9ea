package org.presessions.statements.films;

import java.util.UUID;
import org.presessions.shared.Visitor;
import org.presessions.statements.Manuscripts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Only what the speaker's page says of the video; the script asks for it while one is being prepared.
@Controller
class StatementVideoController {
    private final Manuscripts manuscripts;
    private final Videos videos;
    private final StatementPortraits portraits;

    StatementVideoController(Manuscripts manuscripts, Videos videos, StatementPortraits portraits) {
        this.manuscripts = manuscripts;
        this.videos = videos;
        this.portraits = portraits;
    }

    @GetMapping("/statements/{seatId}/video")
    String show(@PathVariable UUID seatId, Model model) {
        var seat = manuscripts.seat(seatId, Visitor.signedIn());
        var script = manuscripts.begin(seat);
        model.addAttribute("seat", seat);
        model.addAttribute("script", script);
        model.addAttribute("status", videos.statusOf(script));
        model.addAttribute("portrait", portraits.of(seat, script));
        return "statements/films/video-status";
    }
}
