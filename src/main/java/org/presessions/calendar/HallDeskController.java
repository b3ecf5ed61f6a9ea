package org.presessions.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Notice;
import org.presessions.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat says in which halls a series is held, and which Pre-session where.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/halls")
class HallDeskController {
    private final Halls halls;
    private final Calendar calendar;

    HallDeskController(Halls halls, Calendar calendar) {
        this.halls = halls;
        this.calendar = calendar;
    }

    @GetMapping
    String show(Series series, Model model) {
        return page(series, HallForm.empty(series), new FieldErrors(), model);
    }

    @PostMapping
    String add(Series series, HallForm form, RedirectAttributes next, Model model) {
        var errors = save(series, form, UUID.randomUUID());
        if (errors.any()) return Refusal.invalid(page(series, form, errors, model));
        return saved(series, next);
    }

    private FieldErrors save(Series series, HallForm form, UUID id) {
        var others = halls.of(series).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        var errors = form.check(others);
        if (errors.any()) return errors;
        try {
            halls.save(series, form.hall(id));
        } catch (DuplicateKeyException enteredByAColleague) {
            errors.addIf(true, "name", "calendar.hall.error.same-name");
        }
        return errors;
    }

    /// Where each is held: by the State's code the hall's id, or nothing for one that is held online alone.
    @PostMapping("/places")
    String place(Series series, @RequestParam Map<String, String> fields, RedirectAttributes next) {
        var ids = halls.of(series).stream().map(hall -> hall.id().toString()).toList();
        var chosen = new HashMap<PreSession, Optional<UUID>>();
        for (var preSession : calendar.preSessionsOf(series.id())) {
            var hall = fields.get("hall-" + preSession.state().iso3());
            if (hall != null && (hall.isEmpty() || ids.contains(hall)))
                chosen.put(
                        preSession,
                        Optional.of(hall).filter(id -> !id.isEmpty()).map(UUID::fromString));
        }
        halls.place(series, chosen);
        return saved(series, next);
    }

    @GetMapping("/{id}")
    String edit(Series series, @PathVariable UUID id, Model model) {
        return one(series, id, HallForm.of(hall(series, id)), new FieldErrors(), model);
    }

    @PostMapping("/{id}")
    String change(Series series, @PathVariable UUID id, HallForm form, RedirectAttributes next, Model model) {
        hall(series, id);
        var errors = save(series, form, id);
        if (errors.any()) return Refusal.invalid(one(series, id, form, errors, model));
        return saved(series, next);
    }

    @PostMapping("/{id}/removal")
    String remove(Series series, @PathVariable UUID id, RedirectAttributes next) {
        halls.remove(series, hall(series, id));
        return saved(series, next);
    }

    private Hall hall(Series series, UUID id) {
        return halls.of(series).stream()
                .filter(hall -> hall.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String saved(Series series, RedirectAttributes next) {
        Notice.of("shared.saved").on(next);
        return "redirect:/desk" + series.path() + "/halls";
    }

    private static String one(Series series, UUID id, HallForm form, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "calendar/hall";
    }

    private String page(Series series, HallForm form, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("halls", halls.of(series));
        model.addAttribute("preSessions", calendar.preSessionsOf(series.id()));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "calendar/halls";
    }
}
