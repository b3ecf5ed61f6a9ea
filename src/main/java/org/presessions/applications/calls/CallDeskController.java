package org.presessions.applications.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Notice;
import org.presessions.shared.Refusal;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.words.Languages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The secretariat sets the window of a call, and lets it close later for single States.
@Controller
class CallDeskController {
    private final Calls calls;
    private final Calendar calendar;
    private final People people;
    private final Languages languages;
    private final CallCautions cautions;
    private final CallBonds bonds;
    private final CurrentIdentity identity;
    private final Clock clock;

    CallDeskController(
            Calls calls,
            Calendar calendar,
            People people,
            Languages languages,
            CallCautions cautions,
            CallBonds bonds,
            CurrentIdentity identity,
            Clock clock) {
        this.calls = calls;
        this.cautions = cautions;
        this.bonds = bonds;
        this.identity = identity;
        this.calendar = calendar;
        this.people = people;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping("/desk/pre-sessions/{series}/call")
    String edit(Series series, @RequestParam(defaultValue = "") String state, Model model) {
        var planned = calls.planned(series);
        var form = planned.map(call -> CallForm.of(series, call))
                .orElse(CallForm.askedAt(identity.now().contact().email()));
        var extension = calendar.preSession(series.slug(), state)
                .flatMap(chosen -> planned.map(call -> ExtensionForm.of(chosen, call)))
                .orElse(ExtensionForm.EMPTY);
        return page(series, form, extension, new FieldErrors(), model);
    }

    @PostMapping("/desk/pre-sessions/{series}/call")
    String open(Series series, CallForm form, RedirectAttributes next, Model model) {
        var now = clock.instant();
        var errors = form.check(series.zone());
        var before = calls.planned(series);
        if (!isPublic(before))
            form.checkPublication(now, series.zone()).all().forEach(error -> errors.add(error.field(), error.key()));
        cautions.add(series, before, form, errors);
        if (errors.any()) return Refusal.invalid(page(series, form, ExtensionForm.EMPTY, errors, model));
        var call = calls.plan(form.call(series), form.publishedAt(now, series.zone()));
        if (form.announces()) calendar.announce(series.id());
        done(series, call, !isPublic(before) && (series.isAnnounced() || form.announces()))
                .on(next);
        return desk(series);
    }

    /// What was done, and what is done next.
    ///
    /// @param isNews whether nobody could see it before, and everybody may now
    private Notice done(Series series, CallForApplications call, boolean isNews) {
        var notice =
                Notice.of(isNews && isPublic(Optional.of(call)) ? "applications.call-edit.published" : "shared.saved");
        if (bonds.hasText(call)) return notice;
        return notice.leadingTo("/desk" + series.path() + "/call/text", "applications.call-edit.next-text");
    }

    /// Makes a draft of a call that everybody saw, as long as nobody has begun an application.
    @PostMapping("/desk/pre-sessions/{series}/call/publication/removal")
    String takeBack(Series series, RedirectAttributes next, Model model) {
        var call = calls.planned(series).orElseThrow(NotFound::new);
        if (!calls.takeBack(call, () -> isBound(series))) {
            model.addAttribute("isNeeded", true);
            return Refusal.conflict(
                    page(series, CallForm.of(series, call), ExtensionForm.EMPTY, new FieldErrors(), model));
        }
        Notice.of("applications.call-edit.taken-back").on(next);
        return desk(series);
    }

    private boolean isBound(Series series) {
        return bonds.hasApplications(
                calendar.preSessionsOf(series.id()).stream().map(PreSession::id).toList());
    }

    private static String desk(Series series) {
        return "redirect:/desk" + series.path() + "/call";
    }

    @PostMapping("/desk/pre-sessions/{series}/call/extensions")
    String extend(Series series, @RequestParam Map<String, String> fields, RedirectAttributes next, Model model) {
        var form = ExtensionForm.of(fields, languages);
        var call = calls.planned(series).orElseThrow(NotFound::new);
        var preSessions = calendar.preSessionsOf(series.id());
        var errors = form.check(series, call, preSessions);
        if (!errors.any() && !form.isConfirmed())
            cautions.add(
                    call,
                    form.preSession(preSessions).orElseThrow(),
                    form.end(series),
                    ExtensionForm.CONFIRMATION,
                    errors);
        if (errors.any()) return Refusal.invalid(page(series, CallForm.of(series, call), form, errors, model));
        var extended = form.preSession(preSessions).orElseThrow();
        calls.extend(extended.id(), form.end(series), form.reason().wording());
        var isSeen = series.isAnnounced() && call.isPublishedAt(clock.instant());
        Notice.of(
                        isSeen
                                ? done(call.closesAt(extended.id()), form.end(series))
                                : "applications.call-edit.extended-unseen")
                .on(next);
        return desk(series);
    }

    private static String done(Instant before, Instant now) {
        if (now.equals(before)) return "applications.call-edit.reason-mended";
        return now.isAfter(before) ? "applications.call-edit.extended" : "applications.call-edit.shortened";
    }

    /// Takes an extension back wholly: asked once where it would close earlier than everybody has read.
    @PostMapping("/desk/pre-sessions/{series}/call/extensions/{state}/removal")
    String endExtension(
            Series series,
            @PathVariable String state,
            @RequestParam(required = false) @Nullable String removal,
            RedirectAttributes next,
            Model model) {
        var call = calls.planned(series).orElseThrow(NotFound::new);
        var preSession = calendar.preSession(series.slug(), state).orElseThrow(NotFound::new);
        var errors = new FieldErrors();
        if (removal == null) cautions.add(call, preSession, call.closesAt(), "removal", errors);
        if (errors.any()) {
            model.addAttribute("removing", state);
            return Refusal.invalid(page(series, CallForm.of(series, call), ExtensionForm.EMPTY, errors, model));
        }
        calls.endExtension(preSession.id());
        Notice.of("applications.call-edit.extension-ended").on(next);
        return desk(series);
    }

    private String page(Series series, CallForm form, ExtensionForm extension, FieldErrors errors, Model model) {
        var call = calls.planned(series);
        var preSessions = calendar.preSessionsOf(series.id());
        model.addAttribute("series", series);
        model.addAttribute("call", call);
        model.addAttribute("isPublic", isPublic(call));
        model.addAttribute("preSessions", preSessions);
        model.addAttribute("history", history(call, preSessions));
        model.addAttribute("form", form);
        model.addAttribute("extension", extension);
        model.addAttribute("errors", errors);
        return "applications/call-edit";
    }

    private boolean isPublic(Optional<CallForApplications> call) {
        return call.filter(it -> it.isPublishedAt(clock.instant())).isPresent();
    }

    private List<HistoryLine> history(Optional<CallForApplications> call, List<PreSession> preSessions) {
        var extensions = call.map(CallForApplications::extensions).orElse(List.of());
        var persons = people.find(
                extensions.stream().flatMap(one -> one.extendedBy().stream()).toList());
        return extensions.stream()
                .flatMap(extension -> preSessions.stream()
                        .filter(preSession -> preSession.id().equals(extension.preSessionId()))
                        .map(preSession -> line(call.orElseThrow(), extension, preSession, persons)))
                .toList();
    }

    private static HistoryLine line(
            CallForApplications call, CallExtension extension, PreSession preSession, Map<UUID, Person> persons) {
        var holds = call.extensionOf(preSession.id()).filter(extension::equals).isPresent();
        return new HistoryLine(extension, preSession, nameOf(extension, persons), holds);
    }

    private static String nameOf(CallExtension extension, Map<UUID, Person> persons) {
        return extension.extendedBy().map(persons::get).map(Person::email).orElse("");
    }
}
