package org.presessions.statements.sheets;

import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.NotFound;
import org.presessions.shared.documents.MadeDocument.Type;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Fact sheets of an approved statement, for whoever may read it and take it away now.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/statements/{seatId}/fact-sheets")
class FactSheetController {
    private final StatementRepository repository;
    private final Panels panels;
    private final Protection protection;
    private final FactSheets sheets;
    private final FactSheetFiles files;

    FactSheetController(
            StatementRepository repository,
            Panels panels,
            Protection protection,
            FactSheets sheets,
            FactSheetFiles files) {
        this.repository = repository;
        this.panels = panels;
        this.protection = protection;
        this.sheets = sheets;
        this.files = files;
    }

    @GetMapping("/{issue:[1-8]}.pdf")
    ResponseEntity<byte[]> pdf(PreSession preSession, @PathVariable UUID seatId, @PathVariable int issue) {
        return files.of(sheet(preSession, seatId, issue), Type.PDF).answer();
    }

    @GetMapping("/{issue:[1-8]}.docx")
    ResponseEntity<byte[]> docx(PreSession preSession, @PathVariable UUID seatId, @PathVariable int issue) {
        return files.of(sheet(preSession, seatId, issue), Type.DOCX).answer();
    }

    private FactSheet sheet(PreSession preSession, UUID seatId, int issue) {
        var seat = panels.seat(seatId)
                .filter(found -> found.status() == SeatStatus.CONFIRMED
                        && found.preSessionId().equals(preSession.id()))
                .orElseThrow(NotFound::new);
        var speaker = protection.shown(seat, preSession);
        return repository
                .ofSeat(seatId)
                .filter(Manuscript::isApproved)
                .filter(script -> speaker.reads(script.content().language()) && speaker.download())
                .flatMap(script -> sheets.of(preSession, speaker, script.content(), issue))
                .orElseThrow(NotFound::new);
    }
}
