package org.presessions.statements.checking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.statements.reminding.StatementReminders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The board of statements, of a series or of one Pre-session: whose are here, whose are missing, and who is reminded.
@Controller
class BoardController {
    private final Board board;
    private final StatementReminders reminders;
    private final Calendar calendar;

    BoardController(Board board, StatementReminders reminders, Calendar calendar) {
        this.board = board;
        this.reminders = reminders;
        this.calendar = calendar;
    }

    @GetMapping("/desk/pre-sessions/{series}/statements")
    String all(Series series, @RequestParam Map<String, String> asked, Model model) {
        return page(series, Optional.empty(), calendar.preSessionsOf(series.id()), asked, model);
    }

    @GetMapping("/desk/pre-sessions/{series}/{state}/statements")
    String one(PreSession preSession, @RequestParam Map<String, String> asked, Model model) {
        return page(preSession.series(), Optional.of(preSession), List.of(preSession), asked, model);
    }

    private String page(
            Series series,
            Optional<PreSession> one,
            List<PreSession> preSessions,
            Map<String, String> asked,
            Model model) {
        var path = "/desk" + one.map(PreSession::path).orElse(series.path()) + "/statements";
        model.addAttribute("view", new BoardView(series, one, BoardFilter.of(path, asked), board.of(preSessions)));
        return "statements/checking/board";
    }

    /// Asks before anything is sent, and shows one of the letters.
    @GetMapping("/desk/pre-sessions/{series}/statements/reminders")
    String ask(
            Series series,
            @RequestParam(required = false) List<UUID> seat,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam Map<String, String> asked,
            Model model) {
        var chosen = Set.copyOf(seat == null ? List.of() : seat);
        var filter = BoardFilter.of("", asked);
        var lines = board.of(calendar.preSessionsOf(series.id())).stream()
                .filter(BoardLine::isRemindable)
                .filter(line ->
                        all ? filter.takes(line) : chosen.contains(line.seat().id()))
                .toList();
        model.addAttribute("series", series);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "sample",
                lines.stream()
                        .findFirst()
                        .flatMap(line -> reminders.letter(line.seat().id())));
        return "statements/checking/reminders";
    }

    @PostMapping("/desk/pre-sessions/{series}/statements/reminders")
    String remind(Series series, @RequestParam(required = false) List<UUID> seat, RedirectAttributes next) {
        var chosen = new LinkedHashSet<>(seat == null ? List.<UUID>of() : seat); // once each
        var here =
                calendar.preSessionsOf(series.id()).stream().map(PreSession::id).toList();
        var written = chosen.stream().filter(id -> reminders.remind(id, here)).count();
        next.addFlashAttribute("reminded", (int) written);
        next.addFlashAttribute("spared", chosen.size() - (int) written);
        return "redirect:/desk" + series.path() + "/statements";
    }
}
