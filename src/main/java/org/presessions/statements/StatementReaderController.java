package org.presessions.statements;

import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.vocabulary.Issues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An approved statement for its readers. Before the Pre-session those are staff, the panel and whom [StatementReaders]
/// know; once it was held everybody, as far as the speaker agreed.
@Controller
class StatementReaderController {
    private final StatementRepository repository;
    private final Panels panels;
    private final Issues issues;
    private final Videos videos;
    private final ObjectProvider<StatementReaders> readers;

    StatementReaderController(
            StatementRepository repository,
            Panels panels,
            Issues issues,
            Videos videos,
            ObjectProvider<StatementReaders> readers) {
        this.repository = repository;
        this.panels = panels;
        this.issues = issues;
        this.videos = videos;
        this.readers = readers;
    }

    @GetMapping("/pre-sessions/{series}/{state}/statements/{seatId}")
    String show(PreSession preSession, @PathVariable UUID seatId, Model model) {
        var seat = panels.seat(seatId)
                .filter(found -> found.status() == SeatStatus.CONFIRMED
                        && found.preSessionId().equals(preSession.id()))
                .orElseThrow(NotFound::new);
        var approved = repository.ofSeat(seatId).filter(Manuscript::isApproved);
        var invited = isInvited(preSession);
        var shown = invited ? new Consents(true, true, true) : agreed(preSession, approved);
        if (!invited && !shown.text() && !shown.video()) throw new NotFound();
        return page(preSession, seat, approved, shown, model);
    }

    private String page(PreSession preSession, Seat seat, Optional<Manuscript> approved, Consents shown, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("seat", seat);
        model.addAttribute("content", approved.filter(script -> shown.text()).map(Manuscript::content));
        model.addAttribute(
                "film",
                approved.filter(script -> shown.video())
                        .flatMap(Manuscript::videoAssetId)
                        .flatMap(videos::film));
        model.addAttribute("withName", shown.name());
        model.addAttribute("labels", IssueLabels.of(issues, LocaleContextHolder.getLocale()));
        return "statements/read";
    }

    private Consents agreed(PreSession preSession, Optional<Manuscript> approved) {
        return preSession.isHeld() ? approved.map(Manuscript::consents).orElse(Consents.NONE) : Consents.NONE;
    }

    private boolean isInvited(PreSession preSession) {
        var visitor = Visitor.current();
        if (visitor.is("administrator", "secretariat")) return true;
        return visitor.personId()
                .filter(person -> isOnThePanel(person, preSession)
                        || readers.stream().anyMatch(known -> known.mayRead(person, preSession.id())))
                .isPresent();
    }

    private boolean isOnThePanel(UUID person, PreSession preSession) {
        return panels.confirmed(preSession.id()).stream()
                .anyMatch(seat -> seat.speakerId().equals(person));
    }
}
