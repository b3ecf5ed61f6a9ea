package org.presessions.statements.captioning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.statements.captions.CaptionFile;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.CaptionsSaved;
import org.presessions.statements.captions.Vtt;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where captions are begun, mended and translated. Without a script they are one text, as WebVTT has it; the script
/// makes lines of it that are set to the video. Both send the same.
@Controller
@RequestMapping({CaptionWorkArgument.OWN, CaptionWorkArgument.STAFF})
class CaptionController {
    private static final String ONE = "/{language}";

    /// What came of saving as one types; the script reads it.
    ///
    /// @param cues as they are kept, where somebody else changed them, else empty
    record Saved(int revision, String said, String cues) {}

    private final Captions captions;
    private final CaptionBeginning beginning;
    private final CaptionPages pages;

    CaptionController(Captions captions, CaptionBeginning beginning, CaptionPages pages) {
        this.captions = captions;
        this.beginning = beginning;
        this.pages = pages;
    }

    @GetMapping
    String list(CaptionWork work, Model model) {
        return pages.list(
                work,
                CaptionForm.of(work.script(), captions.of(work.statementId()).isEmpty()),
                new FieldErrors(),
                model);
    }

    @PostMapping
    String begin(
            CaptionWork work,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String spoken,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        var form = CaptionForm.parse(language, how, spoken, file);
        var errors = form.errors();
        if (!errors.any() && form.how() == CaptionForm.How.SOUND) return transcribe(work, form, model);
        var begun = errors.any() ? CaptionBeginning.NOTHING : beginning.begin(work, form, errors);
        if (errors.any()) return Refusal.invalid(pages.list(work, form, errors, model));
        return switch (captions.save(work.statementId(), new CaptionTrack(form.language(), 0, begun))) {
            case CaptionsSaved.Kept _ -> "redirect:" + work.path() + "/" + form.language();
            case CaptionsSaved.Late _ -> {
                errors.add("language", "statements.captions.error.there");
                yield Refusal.conflict(pages.list(work, form, errors, model));
            }
        };
    }

    private String transcribe(CaptionWork work, CaptionForm form, Model model) {
        if (beginning.canTranscribe(work)) {
            beginning.transcribe(work, form.language());
            return "redirect:" + work.path();
        }
        var errors = new FieldErrors();
        errors.add("how", "statements.captions.error.no-sound");
        return Refusal.invalid(pages.list(work, form, errors, model));
    }

    @GetMapping(ONE)
    String edit(CaptionWork work, @PathVariable String language, Model model) {
        var track = captions.find(work.statementId(), language).orElseThrow(NotFound::new);
        return pages.editor(work, track, Vtt.of(track.cues()), new FieldErrors(), model);
    }

    @PostMapping(ONE)
    String save(
            CaptionWork work,
            @PathVariable String language,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String cues,
            Model model) {
        var errors = new FieldErrors();
        var track = read(language, revision, cues, errors);
        if (errors.any()) return Refusal.invalid(pages.editor(work, track, cues, errors, model));
        return switch (captions.save(work.statementId(), track)) {
            case CaptionsSaved.Kept _ -> "redirect:" + work.path() + "/" + language + "#captions";
            case CaptionsSaved.Late(var theirs) -> {
                errors.addContested("cues", Vtt.of(theirs.cues()));
                yield Refusal.conflict(pages.editor(work, theirs, cues, errors, model));
            }
        };
    }

    /// The same, as one types.
    @PostMapping(path = ONE, headers = "X-Autosave")
    ResponseEntity<Saved> autosave(
            CaptionWork work,
            @PathVariable String language,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String cues) {
        var errors = new FieldErrors();
        var track = read(language, revision, cues, errors);
        if (errors.any())
            return ResponseEntity.unprocessableContent().body(new Saved(revision, pages.said(errors), ""));
        return switch (captions.save(work.statementId(), track)) {
            case CaptionsSaved.Kept(var kept) ->
                ResponseEntity.ok(new Saved(kept.revision(), pages.saidOf(work, kept), ""));
            case CaptionsSaved.Late(var theirs) ->
                ResponseEntity.status(409).body(new Saved(theirs.revision(), "", Vtt.of(theirs.cues())));
        };
    }

    /// Says that captions of an earlier video fit the one that was beside them: if yet another has come, nothing is
    /// said.
    ///
    /// @param film the video that was seen
    @PostMapping(ONE + "/fit")
    String fit(CaptionWork work, @PathVariable String language, @RequestParam UUID film) {
        if (work.video().filter(film::equals).isPresent()) captions.fit(work.statementId(), language);
        return "redirect:" + work.path();
    }

    @PostMapping(ONE + "/removal")
    String remove(CaptionWork work, @PathVariable String language) {
        captions.remove(work.statementId(), language);
        return "redirect:" + work.path();
    }

    private static CaptionTrack read(String language, int revision, String cues, FieldErrors errors) {
        return new CaptionTrack(language, revision, CaptionBeginning.checked(CaptionFile.read(cues), "cues", errors));
    }
}
