package org.presessions.meeting.parts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.ReadingLanguages;
import org.presessions.selection.Panels;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The staff say who interprets at a meeting and who types its captions.
@Controller
@RequestMapping("/pre-sessions/{series}/{state}/meeting/moderation/parts")
class PartController {
    private final MeetingParts parts;
    private final People people;
    private final Panels panels;

    PartController(MeetingParts parts, People people, Panels panels) {
        this.parts = parts;
        this.people = people;
        this.panels = panels;
    }

    /// @param language in the reader's words
    record Line(GivenPart given, Person person, String language) {}

    @GetMapping
    String show(PreSession preSession, Model model, Locale locale) {
        staffOnly();
        return page(preSession, PartForm.EMPTY, new FieldErrors(), model, locale);
    }

    @PostMapping
    String give(PreSession preSession, HttpServletRequest request, Model model, Locale locale) {
        staffOnly();
        var form = PartForm.of(request);
        var errors = form.errors();
        form.address().flatMap(people::byEmail).ifPresent(known -> check(known, preSession, form, errors));
        if (errors.any()) return Refusal.invalid(page(preSession, form, errors, model, locale));
        var person = people.ensure(form.address().orElseThrow(), form.name().strip(), locale);
        parts.give(preSession, person, new GivenPart(person.id(), form.given().orElseThrow(), form.language()));
        return "redirect:" + path(preSession);
    }

    @PostMapping("/{personId}/end")
    String end(
            PreSession preSession,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String language) {
        staffOnly();
        var given = Coded.find(Part.class, part).orElseThrow(NotFound::new);
        parts.take(preSession.id(), new GivenPart(personId, given, language));
        return "redirect:" + path(preSession);
    }

    /// Whoever moderates or speaks there is heard on the floor, and interprets nobody.
    private void check(Person known, PreSession preSession, PartForm form, FieldErrors errors) {
        var speaks = panels.confirmed(preSession.id()).stream().anyMatch(seat -> seat.isOf(known.id()));
        var moderates = known.isStaff() || known.is(Role.MODERATOR);
        var interprets = form.given().filter(part -> part == Part.INTERPRETER).isPresent();
        errors.addIf(speaks || moderates && interprets, "email", "meeting.parts.error.takes-part");
    }

    private String page(PreSession preSession, PartForm form, FieldErrors errors, Model model, Locale locale) {
        var all = parts.all(preSession.id());
        model.addAttribute("preSession", preSession);
        model.addAttribute("lines", lines(all, locale));
        model.addAttribute("languages", ReadingLanguages.options(locale));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "meeting/parts/parts";
    }

    private List<Line> lines(Collection<GivenPart> all, Locale locale) {
        var persons = people.find(all.stream().map(GivenPart::personId).collect(Collectors.toSet()));
        return all.stream()
                .map(given -> new Line(
                        given,
                        Objects.requireNonNull(persons.get(given.personId())),
                        ReadingLanguages.name(given.language(), locale)))
                .toList();
    }

    private static String path(PreSession preSession) {
        return preSession.path() + "/meeting/moderation/parts";
    }

    private static void staffOnly() {
        if (!Visitor.current().is(Role.SECRETARIAT.code(), Role.ADMINISTRATOR.code())) throw new NotFound();
    }
}
