package org.presessions.applications.calls;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The secretariat sets the window of a call, and lets it close later for single States.
@Controller
class CallDeskController {
    private final Calls calls;
    private final Calendar calendar;
    private final People people;
    private final Languages languages;
    private final Clock clock;

    CallDeskController(Calls calls, Calendar calendar, People people, Languages languages, Clock clock) {
        this.calls = calls;
        this.calendar = calendar;
        this.people = people;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/desk/pre-sessions/{series}/call")
    String edit(Series series, Model model) {
        var form = calls.planned(series.id()).map(CallForm::of).orElse(CallForm.EMPTY);
        return page(series, form, ExtensionForm.EMPTY, new FieldErrors(), model);
    }

    @PostMapping("/desk/pre-sessions/{series}/call")
    String open(Series series, CallForm form, Model model) {
        var now = clock.instant();
        var errors = form.check();
        var isPublic = calls.of(series.id()).isPresent();
        if (!isPublic) form.checkPublication(now).all().forEach(error -> errors.add(error.field(), error.key()));
        if (errors.any()) return Refusal.invalid(page(series, form, ExtensionForm.EMPTY, errors, model));
        calls.plan(form.call(series), form.publishedAt(now));
        return "redirect:/desk/pre-sessions/" + series.slug() + "/call";
    }

    @PostMapping("/desk/pre-sessions/{series}/call/extensions")
    String extend(Series series, @RequestParam Map<String, String> fields, Model model) {
        var form = ExtensionForm.of(fields, languages);
        var call = calls.planned(series.id()).orElseThrow(NotFound::new);
        var preSessions = calendar.preSessionsOf(series.id());
        var errors = form.check(call, preSessions);
        if (errors.any()) return Refusal.invalid(page(series, CallForm.of(call), form, errors, model));
        var extended = form.preSession(preSessions).orElseThrow();
        calls.extend(extended.id(), form.end(), form.reason().wording());
        return "redirect:/desk/pre-sessions/" + series.slug() + "/call";
    }

    private String page(Series series, CallForm form, ExtensionForm extension, FieldErrors errors, Model model) {
        var call = calls.planned(series.id());
        var preSessions = calendar.preSessionsOf(series.id());
        model.addAttribute("series", series);
        model.addAttribute("call", call);
        model.addAttribute("isPublic", calls.of(series.id()).isPresent());
        model.addAttribute("preSessions", preSessions);
        model.addAttribute("history", history(call, preSessions));
        model.addAttribute("form", form);
        model.addAttribute("extension", extension);
        model.addAttribute("errors", errors);
        return "applications/call-edit";
    }

    private List<HistoryLine> history(Optional<CallForApplications> call, List<PreSession> preSessions) {
        var extensions = call.map(CallForApplications::extensions).orElse(List.of());
        var persons = people.find(
                extensions.stream().flatMap(one -> one.extendedBy().stream()).toList());
        return extensions.stream()
                .flatMap(extension -> preSessions.stream()
                        .filter(preSession -> preSession.id().equals(extension.preSessionId()))
                        .map(preSession -> new HistoryLine(extension, preSession, nameOf(extension, persons))))
                .toList();
    }

    private static String nameOf(CallExtension extension, Map<UUID, Person> persons) {
        return extension.extendedBy().map(persons::get).map(Person::email).orElse("");
    }
}
