package org.presessions.recommendations.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.Calendar;
import org.presessions.files.StoredFile;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Refusal;
import org.presessions.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing recommendations in, on the secretariat's desk.
@Controller
@RequestMapping("/desk/recommendations")
class ImportController {
    private final Imports imports;
    private final Recommendations recommendations;
    private final GivenFiles givenFiles;
    private final States states;
    private final Calendar calendar;

    ImportController(
            Imports imports, Recommendations recommendations, GivenFiles givenFiles, States states, Calendar calendar) {
        this.imports = imports;
        this.recommendations = recommendations;
        this.givenFiles = givenFiles;
        this.states = states;
        this.calendar = calendar;
    }

    @GetMapping
    String list(Model model) {
        return list(new FieldErrors(), Given.NOTHING, model);
    }

    /// A file is given: it is rehearsed at once, and nothing of it is taken.
    @PostMapping("/imports")
    String give(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile sent,
            @RequestParam(defaultValue = "") String licence,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String session,
            Model model) {
        var errors = new FieldErrors();
        var given = new Given(licence.strip(), state, session);
        errors.addIf(given.licence().length() > 500, "licence", "recommendations.importing.error.licence");
        var stored = sent == null ? List.<StoredFile>of() : givenFiles.store(sent, errors);
        errors.addIf(sent == null, "file", new UnreadableFile("nothing").key());
        var imported = errors.any() ? List.<Import>of() : givenFiles.register(stored, given, errors);
        imported.forEach(one -> imports.ask(one.id(), RunKind.REHEARSAL));
        if (errors.any()) return Refusal.invalid(list(errors, given, model));
        if (imported.size() > 1) return "redirect:/desk/recommendations";
        return "redirect:/desk/recommendations/imports/" + imported.getFirst().id();
    }

    private String list(FieldErrors errors, Given given, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("given", given);
        model.addAttribute("count", recommendations.count());
        model.addAttribute("imports", imports.all());
        model.addAttribute(
                "lastRuns", imports.lastRuns().stream().collect(Collectors.toMap(Run::importId, Function.identity())));
        model.addAttribute("states", states.members());
        model.addAttribute("sessions", calendar.workingGroupSessions());
        return "recommendations/importing/imports";
    }

    /// What was filled in beside the file.
    record Given(String licence, String state, String session) {
        static final Given NOTHING = new Given("", "", "");

        WhoseReview review() {
            return new WhoseReview(
                    Optional.of(state).filter(code -> !code.isBlank()),
                    Optional.of(session)
                            .filter(number -> number.matches("\\d{1,2}"))
                            .map(Integer::valueOf));
        }
    }
}
