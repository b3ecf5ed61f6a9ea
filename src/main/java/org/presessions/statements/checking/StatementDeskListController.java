package org.presessions.statements.checking;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterState;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.SpeakerLetters;
import org.presessions.statements.StatementDeadline;
import org.presessions.statements.Videos;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The statements of a Pre-session, for staff: whose are here, and whose are missing.
@Controller
class StatementDeskListController {
    /// @param script absent while the speaker has not begun
    /// @param arriving percent of a video that is on its way
    /// @param letters to the speaker about the statement, oldest first
    record Line(
            Seat seat,
            Shown speaker,
            Optional<Manuscript> script,
            Optional<Integer> arriving,
            List<LetterState> letters) {}

    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final SpeakerLetters letters;
    private final Videos videos;

    StatementDeskListController(
            Manuscripts manuscripts, Panels panels, Protection protection, SpeakerLetters letters, Videos videos) {
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.letters = letters;
        this.videos = videos;
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/statements")
    String list(PreSession preSession, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("deadline", StatementDeadline.of(preSession));
        model.addAttribute("lines", lines(preSession.id()));
        return "statements/checking/desk-list";
    }

    private List<Line> lines(UUID preSessionId) {
        Map<UUID, Manuscript> scripts = manuscripts.of(preSessionId).stream()
                .collect(Collectors.toMap(Manuscript::seatId, Function.identity()));
        var seats = panels.confirmed(preSessionId);
        var written = letters.to(seats.stream().map(Seat::id).toList());
        var shown = protection.shownToStaff(seats);
        var arriving = videos.arriving(scripts.keySet());
        return seats.stream()
                .map(seat -> new Line(
                        seat,
                        requireNonNull(shown.get(seat.id())),
                        Optional.ofNullable(scripts.get(seat.id())),
                        Optional.ofNullable(arriving.get(seat.id())),
                        written.getOrDefault(seat.id(), List.of())))
                .toList();
    }
}
