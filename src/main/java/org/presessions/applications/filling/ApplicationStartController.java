package org.presessions.applications.filling;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.applications.DraftNotes;
import org.presessions.applications.StartForm;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.devices.HeldApplications;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Option;
import org.presessions.shared.Refusal;
import org.presessions.shared.limits.RateLimits;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Begins an application. Typing somebody's address makes nobody that person: the browser gets this one draft, the
/// address a link.
@Controller
class ApplicationStartController {
    private static final int STARTS_PER_HOUR_FROM_ONE_PLACE = 300; // training rooms of a whole building share one

    private final Beginnings beginnings;
    private final DraftNotes notes;
    private final HeldApplications held;
    private final Calls calls;
    private final Calendar calendar;
    private final People people;
    private final RateLimits limits;
    private final Words words;

    ApplicationStartController(
            Beginnings beginnings,
            DraftNotes notes,
            HeldApplications held,
            Calls calls,
            Calendar calendar,
            People people,
            RateLimits limits,
            Words words) {
        this.beginnings = beginnings;
        this.notes = notes;
        this.held = held;
        this.calls = calls;
        this.calendar = calendar;
        this.people = people;
        this.limits = limits;
        this.words = words;
    }

    @GetMapping("/applications/new")
    String ask(StartForm form, Locale locale, HttpServletRequest request, Model model) {
        var series = calendar.series(StartForm.text(form.series())).orElseThrow(NotFound::new);
        var open = calls.openPreSessions(series.id());
        if (open.isEmpty()) return "redirect:" + series.path() + "/call"; // it says when it opens, or when it closed
        if (people.current().isEmpty()) held.expect(request);
        return page(series, form, open, locale, new FieldErrors(), model);
    }

    @PostMapping("/applications")
    String start(StartForm form, Locale locale, HttpServletRequest request, Model model) {
        limits.take("start-application", request.getRemoteAddr(), STARTS_PER_HOUR_FROM_ONE_PLACE, Duration.ofHours(1));
        var series = calendar.series(StartForm.text(form.series())).orElseThrow(NotFound::new);
        var open = calls.openPreSessions(series.id());
        if (open.isEmpty()) return "redirect:" + series.path() + "/call";
        var signedIn = people.current();
        var errors = form.check(open, signedIn.isEmpty());
        if (errors.any()) return Refusal.invalid(page(series, form, open, locale, errors, model));
        var applicant = signedIn.orElseGet(() -> applicant(form, locale));
        return begun(form.preSession(open).orElseThrow(), applicant, form, locale, request)
                .map(path -> "redirect:" + path)
                .orElseGet(() -> "redirect:" + series.path() + "/call");
    }

    private Person applicant(StartForm form, Locale language) {
        var email = form.address().orElseThrow();
        return people.ensure(email, "", language);
    }

    private Optional<String> begun(
            PreSession preSession, Person applicant, StartForm form, Locale language, HttpServletRequest request) {
        var begun = beginnings.begin(preSession, applicant.id(), language, form.keyOrNew());
        begun.ifPresent(application -> {
            form.ownZone().ifPresent(zone -> notes.noteZone(application.id(), zone));
            if (people.current().isEmpty()) held.hold(request, application.id());
        });
        return begun.map(application -> "/applications/" + application.id());
    }

    private String page(
            Series series, StartForm form, List<PreSession> open, Locale locale, FieldErrors errors, Model model) {
        model.addAttribute("series", series);
        model.addAttribute("form", form);
        model.addAttribute("states", untilWhen(series, open, locale));
        model.addAttribute("email", people.current().map(Person::email).orElse(""));
        model.addAttribute("errors", errors);
        return "applications/filling/start";
    }

    /// Each State with the time at which the call closes for it.
    private List<Option> untilWhen(Series series, List<PreSession> open, Locale locale) {
        var call = calls.of(series).orElseThrow();
        var spoken = words.in(locale);
        var closes = open.stream()
                .collect(Collectors.toMap(
                        preSession -> preSession.state().slug(),
                        preSession -> spoken.formats().instant(call.closesAt(preSession.id()), series.zone())));
        return StartForm.options(open, locale).stream()
                .map(state -> new Option(
                        state.value(),
                        spoken.t(
                                "applications.start.state-until",
                                state.label(),
                                requireNonNull(closes.get(state.value())))))
                .toList();
    }
}
