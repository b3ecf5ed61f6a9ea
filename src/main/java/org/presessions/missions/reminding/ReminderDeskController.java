package org.presessions.missions.reminding;

import java.util.List;
import java.util.UUID;
import org.presessions.calendar.Series;
import org.presessions.missions.register.Mission;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Which missions were invited and have not answered; staff choose whom to remind.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/missions/reminders")
class ReminderDeskController {
    private final InvitationReminders reminders;

    ReminderDeskController(InvitationReminders reminders) {
        this.reminders = reminders;
    }

    @GetMapping
    String choose(Series series, Model model) {
        var all = reminders.silent(series).stream().map(Mission::id).toList();
        return page(series, all, new FieldErrors(), model);
    }

    @PostMapping
    String write(Series series, @RequestParam(defaultValue = "") List<UUID> mission, Model model) {
        var errors = new FieldErrors();
        errors.addIf(mission.isEmpty(), "mission", "missions.error.reminders");
        if (errors.any()) return Refusal.invalid(page(series, mission, errors, model));
        return "redirect:/desk" + series.path() + "/missions?letters=" + reminders.write(series, mission);
    }

    private String page(Series series, List<UUID> chosen, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("silent", reminders.silent(series));
        model.addAttribute("chosen", chosen.stream().map(UUID::toString).toList());
        model.addAttribute("errors", errors);
        return "missions/reminding/reminders";
    }
}
