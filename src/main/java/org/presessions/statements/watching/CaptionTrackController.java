package org.presessions.statements.watching;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Audience;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Vtt;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Captions for players, and to take away: for whom the text may be shown now, and asked each time, so that what is
/// taken back ends at once.
@Controller
class CaptionTrackController {
    private static final MediaType VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);

    private final StatementRepository repository;
    private final Panels panels;
    private final Protection protection;
    private final Captions captions;

    CaptionTrackController(StatementRepository repository, Panels panels, Protection protection, Captions captions) {
        this.repository = repository;
        this.panels = panels;
        this.protection = protection;
        this.captions = captions;
    }

    @GetMapping("/pre-sessions/{series}/{state}/statements/{seatId}/captions/{language}.vtt")
    ResponseEntity<String> show(PreSession preSession, @PathVariable UUID seatId, @PathVariable String language) {
        var seat = panels.seat(seatId)
                .filter(found -> found.preSessionId().equals(preSession.id()))
                .orElseThrow(NotFound::new);
        var script = repository.ofSeat(seatId).filter(found -> mayRead(found, seat, preSession, language));
        var track = script.flatMap(found -> captions.find(found.id(), language))
                .filter(found -> !found.isOfEarlierFilm())
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(VTT)
                .cacheControl(CacheControl.noStore())
                .body(Vtt.of(track.spoken()));
    }

    /// What is not approved yet only its speaker and staff read.
    private boolean mayRead(Manuscript script, Seat seat, PreSession preSession, String language) {
        var visitor = Visitor.current().personId();
        if (!protection.shown(seat, preSession).reads(language)) return false;
        return script.isApproved() && seat.status() == SeatStatus.CONFIRMED
                || visitor.filter(seat::isOf).isPresent()
                || script.isShownToStaff() && protection.audience(visitor, preSession) == Audience.SECRETARIAT;
    }
}
