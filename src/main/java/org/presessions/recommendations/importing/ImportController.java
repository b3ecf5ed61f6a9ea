package org.presessions.recommendations.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.calendar.Calendar;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.SourceFile;
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
    static final long LIMIT_BYTES = 30L * 1024 * 1024; // the web's; the command line takes larger ones

    private final Imports imports;
    private final Recommendations recommendations;
    private final StoredFiles files;
    private final States states;
    private final Calendar calendar;

    ImportController(
            Imports imports, Recommendations recommendations, StoredFiles files, States states, Calendar calendar) {
        this.imports = imports;
        this.recommendations = recommendations;
        this.files = files;
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
            Model model)
            throws IOException {
        var errors = new FieldErrors();
        var given = new Given(licence.strip(), state, session);
        errors.addIf(given.licence().length() > 500, "licence", "recommendations.importing.error.licence");
        Optional<StoredFile> stored = sent == null ? refused(errors, "nothing") : store(sent, errors);
        var imported = errors.any() ? Optional.<Import>empty() : stored.flatMap(file -> register(file, given, errors));
        if (imported.isEmpty()) return Refusal.invalid(list(errors, given, model));
        imports.ask(imported.get().id(), RunKind.REHEARSAL);
        return "redirect:/desk/recommendations/imports/" + imported.get().id();
    }

    private Optional<StoredFile> store(MultipartFile sent, FieldErrors errors) {
        try (var content = sent.getInputStream()) {
            var name = Optional.ofNullable(sent.getOriginalFilename()).orElse("");
            return switch (files.store(content, name, LIMIT_BYTES, Set.of(FileKind.ANY))) {
                case StoreOutcome.Stored(var file) -> Optional.of(file);
                case StoreOutcome.Empty() -> refused(errors, "nothing");
                case StoreOutcome.TooLarge(var limit) -> refused(errors, "too-large-here");
                case StoreOutcome.WrongKind(), StoreOutcome.Broken() -> refused(errors, "unknown-kind");
            };
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private Optional<Import> register(StoredFile stored, Given given, FieldErrors errors) {
        try {
            return Optional.of(files.withLocalCopy(stored, path -> {
                var file = new SourceFile(path, stored.name());
                return imports.register(file, Optional.of(stored.id()), given.licence(), given.review(), false);
            }));
        } catch (UnreadableFile unreadable) {
            files.delete(stored.id());
            errors.add("file", unreadable.key(), unreadable.values().toArray());
            return Optional.empty();
        }
    }

    private static <T> Optional<T> refused(FieldErrors errors, String reason, String... values) {
        errors.add("file", new UnreadableFile(reason).key(), (Object[]) values);
        return Optional.empty();
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
