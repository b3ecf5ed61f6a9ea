package org.presessions.applications.late;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.presessions.applications.DraftNotes;
import org.presessions.applications.LateEntry;
import org.presessions.applications.StartForm;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.devices.HeldApplications;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Begins an application with a late link. A link that can be used no more is not there.
@Controller
@RequestMapping("/applications/late/{token}")
class LateStartController {
    private static final int TRIES_AN_HOUR = 100;

    private final LateEntries entries;
    private final HeldApplications held;
    private final DraftNotes notes;
    private final Calendar calendar;
    private final Calls calls;
    private final People people;
    private final RateLimits limits;

    LateStartController(
            LateEntries entries,
            HeldApplications held,
            DraftNotes notes,
            Calendar calendar,
            Calls calls,
            People people,
            RateLimits limits) {
        this.entries = entries;
        this.held = held;
        this.notes = notes;
        this.calendar = calendar;
        this.calls = calls;
        this.people = people;
        this.limits = limits;
    }

    @GetMapping
    String ask(@PathVariable String token, StartForm form, HttpServletRequest request, Model model) {
        limits.take("late-link", request.getRemoteAddr(), TRIES_AN_HOUR, Duration.ofHours(1));
        var entry = entries.usable(token);
        if (entry.isEmpty()) return ended(entries.known(token).orElseThrow(NotFound::new), model);
        if (people.current().isEmpty()) held.expect(request);
        return page(token, entry.get(), form, new FieldErrors(), model);
    }

    private String ended(LateEntry entry, Model model) {
        var preSession = calendar.preSession(entry.preSessionId());
        model.addAttribute("preSession", preSession);
        model.addAttribute("contact", calls.of(preSession.series()).map(CallForApplications::contactEmail));
        return Refusal.conflict("applications/late/late-ended");
    }

    @PostMapping
    String start(@PathVariable String token, StartForm form, Locale locale, HttpServletRequest request, Model model) {
        limits.take("late-link", request.getRemoteAddr(), TRIES_AN_HOUR, Duration.ofHours(1));
        var errors = new FieldErrors();
        errors.addIf(people.current().isEmpty() && form.address().isEmpty(), "email", "people.error.email");
        if (errors.any()) {
            var entry = entries.usable(token).orElseThrow(NotFound::new);
            return Refusal.invalid(page(token, entry, form, errors, model));
        }
        var applicant = people.current().orElseGet(() -> applicant(form, locale));
        var begun = entries.begin(token, applicant.id(), locale, form.keyOrNew());
        form.ownZone().ifPresent(zone -> notes.noteZone(begun.id(), zone));
        if (people.current().isEmpty()) held.hold(request, begun.id());
        return "redirect:/applications/" + begun.id();
    }

    private Person applicant(StartForm form, Locale language) {
        return people.ensure(form.address().orElseThrow(), "", language);
    }

    private String page(String token, LateEntry entry, StartForm form, FieldErrors errors, Model model) {
        PreSession preSession = calendar.preSession(entry.preSessionId());
        model.addAttribute("token", token);
        model.addAttribute("preSession", preSession);
        model.addAttribute("expiresAt", entry.expiresAt());
        model.addAttribute("form", form);
        model.addAttribute("email", people.current().map(Person::email).orElse(""));
        model.addAttribute("errors", errors);
        return "applications/late/late-start";
    }
}
