package org.presessions.recommendations.importing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Words;
import org.presessions.states.States;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Bringing recommendations in, on the secretariat's desk.
@Controller
@RequestMapping("/desk/recommendations")
class ImportController {
    static final long LIMIT_BYTES = 30L * 1024 * 1024; // the web's; the command line takes larger ones
    private static final int REFUSED_SHOWN = 100;
    private static final int OTHERS_SHOWN = 30;

    private final Imports imports;
    private final Recommendations recommendations;
    private final LabelForm labelForm;
    private final FindingsFile findingsFile;
    private final StoredFiles files;
    private final States states;
    private final Calendar calendar;
    private final MessageSource messages;

    ImportController(
            Imports imports,
            Recommendations recommendations,
            LabelForm labelForm,
            FindingsFile findingsFile,
            StoredFiles files,
            States states,
            Calendar calendar,
            MessageSource messages) {
        this.imports = imports;
        this.recommendations = recommendations;
        this.labelForm = labelForm;
        this.findingsFile = findingsFile;
        this.files = files;
        this.states = states;
        this.calendar = calendar;
        this.messages = messages;
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
            HttpServletResponse response,
            Model model)
            throws IOException {
        var errors = new FieldErrors();
        var given = new Given(licence.strip(), state, session);
        errors.addIf(given.licence().length() > 500, "licence", "recommendations.importing.error.licence");
        Optional<StoredFile> stored = sent == null ? refused(errors, "nothing") : store(sent, errors);
        var imported = errors.any() ? Optional.<Import>empty() : stored.flatMap(file -> register(file, given, errors));
        if (imported.isEmpty()) {
            response.setStatus(422);
            return list(errors, given, model);
        }
        imports.ask(imported.get().id(), RunKind.REHEARSAL);
        return "redirect:/desk/recommendations/imports/" + imported.get().id();
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable long id, Locale locale, Model model) {
        var progress = imports.progress(id);
        model.addAttribute("progress", progress);
        model.addAttribute("later", progress.isApplied() ? imports.laterImports(id) : List.of());
        model.addAttribute("found", progress.lastRun().filter(Run::isOver).map(this::found));
        model.addAttribute(
                "unknown",
                progress.lastRun()
                        .filter(Run::isOver)
                        .map(run -> labelForm.questions(imports.unknownLabels(run.id()), locale))
                        .orElse(List.of()));
        return "recommendations/importing/import";
    }

    /// As [#show], only what changes while a run goes on.
    @GetMapping("/imports/{id}/status")
    String status(@PathVariable long id, HttpServletResponse response, Model model) {
        var progress = imports.progress(id);
        if (!progress.isRunning()) response.setHeader("HX-Refresh", "true");
        model.addAttribute("progress", progress);
        return "recommendations/importing/status";
    }

    @PostMapping("/imports/{id}/{kind:rehearsal|application|undoing}")
    String ask(@PathVariable long id, @PathVariable String kind) {
        var wanted = RunKind.of(kind);
        if (imports.progress(id).mayBe(wanted)) imports.ask(id, wanted);
        return "redirect:/desk/recommendations/imports/" + id;
    }

    @PostMapping("/imports/{id}/again")
    String giveAgain(@PathVariable long id) {
        var progress = imports.progress(id);
        if (!progress.mayBeGivenAgain()) return "redirect:/desk/recommendations/imports/" + id;
        var again = imports.registerAgain(progress.imported());
        imports.ask(again.id(), RunKind.REHEARSAL);
        return "redirect:/desk/recommendations/imports/" + again.id();
    }

    /// A person says what unknown labels mean; then the file is rehearsed again.
    @PostMapping("/imports/{id}/labels")
    String decide(@PathVariable long id, @RequestParam Map<String, String> answers) {
        var decided = labelForm.decide(answers);
        if (decided > 0 && imports.progress(id).mayBe(RunKind.REHEARSAL)) imports.ask(id, RunKind.REHEARSAL);
        return "redirect:/desk/recommendations/imports/" + id;
    }

    @GetMapping("/imports/{id}/runs/{runId}/findings.csv")
    void findings(@PathVariable long id, @PathVariable long runId, Locale locale, HttpServletResponse response)
            throws IOException {
        var run = imports.run(runId);
        if (run.importId() != id) throw new NotFound();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"findings-" + id + "-" + runId + ".csv\"");
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            findingsFile.write(runId, new Words(messages, locale), writer);
        }
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

    private Found found(Run run) {
        return new Found(
                imports.tallies(run.id()),
                imports.firstFindings(run.id(), Severity.REFUSED, REFUSED_SHOWN),
                imports.firstFindings(run.id(), Severity.CHANGED, OTHERS_SHOWN),
                imports.firstFindings(run.id(), Severity.WARNING, OTHERS_SHOWN),
                imports.firstFindings(run.id(), Severity.REPAIRED, OTHERS_SHOWN));
    }

    /// The first findings of each kind; the file has all.
    record Found(
            List<FindingRepository.Tally> tallies,
            List<Finding> refused,
            List<Finding> changed,
            List<Finding> warnings,
            List<Finding> repaired) {}

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
