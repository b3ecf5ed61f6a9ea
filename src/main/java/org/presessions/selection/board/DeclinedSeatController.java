package org.presessions.selection.board;

import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.selection.PanelDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// A place that its speaker declined, or let the day pass for: the next of the reserve gets it, it stays empty, or one
/// waits for a week more.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}")
class DeclinedSeatController {
    private final PanelDesk desk;
    private final PanelView view;

    DeclinedSeatController(PanelDesk desk, PanelView view) {
        this.desk = desk;
        this.view = view;
    }

    @PostMapping("/replacement")
    String replace(PreSession preSession, @PathVariable UUID seatId, Model model) {
        return view.answer(preSession, desk.replace(preSession.id(), seatId), model);
    }

    @PostMapping("/vacancy")
    String leaveEmpty(PreSession preSession, @PathVariable UUID seatId, Model model) {
        return view.answer(preSession, desk.leaveEmpty(preSession.id(), seatId), model);
    }

    @PostMapping("/passing-over")
    String passOver(PreSession preSession, @PathVariable UUID seatId, Model model) {
        return view.answer(preSession, desk.passOver(preSession.id(), seatId), model);
    }

    @PostMapping("/more-time")
    String giveMoreTime(PreSession preSession, @PathVariable UUID seatId, Model model) {
        return view.answer(preSession, desk.giveMoreTime(preSession.id(), seatId), model);
    }
}
