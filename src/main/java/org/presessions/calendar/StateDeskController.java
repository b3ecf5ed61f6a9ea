package org.presessions.calendar;

import java.util.Locale;
import java.util.Map;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.WordingForm;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat gives the Pre-session on a State up, with a reason, or takes the State out of the series.
@Controller
@RequestMapping("/desk/series/{series}/states/{state}")
class StateDeskController {
    private static final int REASON_AT_MOST = 500;

    private final Calendar calendar;
    private final Languages languages;

    StateDeskController(Calendar calendar, Languages languages) {
        this.calendar = calendar;
        this.languages = languages;
    }

    @GetMapping
    String show(PreSession preSession, Model model) {
        var said = preSession.notHeld().map(Wording::byLanguage).orElse(Map.of());
        return page(preSession, new WordingForm("reason", said), new FieldErrors(), model);
    }

    @PostMapping
    String giveUp(PreSession preSession, @RequestParam Map<String, String> fields, Model model) {
        var reason = WordingForm.of("reason", fields, languages);
        var errors = new FieldErrors();
        errors.addIf(reason.text(Locale.ENGLISH).isEmpty(), "reason", "calendar.error.reason");
        reason.each((field, text) ->
                errors.addIf(text.length() > REASON_AT_MOST, field, "calendar.error.long-reason", REASON_AT_MOST));
        if (errors.any()) return Refusal.invalid(page(preSession, reason, errors, model));
        calendar.giveUp(preSession.id(), reason.wording());
        return desk(preSession);
    }

    @PostMapping("/resumption")
    String takeUp(PreSession preSession) {
        calendar.takeUp(preSession.id());
        return desk(preSession);
    }

    @PostMapping("/removal")
    String drop(PreSession preSession, Model model) {
        try {
            calendar.drop(preSession);
        } catch (DataIntegrityViolationException somethingBelongsToIt) {
            model.addAttribute("isNeeded", true);
            return Refusal.conflict(page(preSession, WordingForm.empty("reason"), new FieldErrors(), model));
        }
        return desk(preSession);
    }

    private static String desk(PreSession preSession) {
        return "redirect:/desk/series/" + preSession.series().slug();
    }

    private static String page(PreSession preSession, WordingForm reason, FieldErrors errors, Model model) {
        model.addAttribute("preSession", preSession);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "calendar/state-edit";
    }
}
