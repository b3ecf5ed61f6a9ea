package org.presessions.statements.checking;

import java.util.UUID;
import org.presessions.protection.Consents;
import org.presessions.selection.Panels;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.statements.ManuscriptOutcome.Changed;
import org.presessions.statements.ManuscriptOutcome.Incomplete;
import org.presessions.statements.ManuscriptOutcome.NotNow;
import org.presessions.statements.ManuscriptOutcome.VideoArriving;
import org.presessions.statements.ManuscriptOutcome.VideoPending;
import org.presessions.statements.ManuscriptOutcome.Written;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.TakenBack;
import org.presessions.statements.notes.Notes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where staff read, watch, note and decide. What a speaker has not handed in is not shown here, only that it is
/// missing.
@Controller
@RequestMapping("/desk/statements/{id}")
class StatementDeskController {
    private final Manuscripts manuscripts;
    private final Notes notes;
    private final StatementDeskPage page;
    private final Panels panels;
    private final Consents consents;
    private final TakenBack takenBack;

    StatementDeskController(
            Manuscripts manuscripts,
            Notes notes,
            StatementDeskPage page,
            Panels panels,
            Consents consents,
            TakenBack takenBack) {
        this.takenBack = takenBack;
        this.panels = panels;
        this.consents = consents;
        this.manuscripts = manuscripts;
        this.notes = notes;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return page.of(id, DeskForm.EMPTY, new FieldErrors(), model);
    }

    @PostMapping("/approval")
    String approve(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean without, Model model) {
        var errors = new FieldErrors();
        switch (without ? manuscripts.approveWithoutArriving(id) : manuscripts.approve(id)) {
            case VideoArriving(var percent) -> errors.add("video", "statements.error.video-arriving", percent);
            case VideoPending _ -> errors.add("video", "statements.error.video-pending");
            case Changed _, Written _, NotNow _, Incomplete _ -> {} // decided on before, perhaps: the page says so
        }
        return answer(id, DeskForm.EMPTY, errors, model);
    }

    @PostMapping("/changes")
    String askForChanges(@PathVariable UUID id, @RequestParam(defaultValue = "") String wishes, Model model) {
        var form = DeskForm.asking(wishes);
        var errors = form.askingErrors(notes.of(id).stream().anyMatch(note -> !note.isTold()));
        if (!errors.any() && manuscripts.askForChanges(id, wishes) instanceof NotNow)
            errors.add("wishes", "statements.error.wishes-late");
        return answer(id, form, errors, model);
    }

    /// At a moment of the video; its speaker reads it once changes are asked for.
    @PostMapping("/notes")
    String note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String words,
            Model model) {
        var script = manuscripts.handedIn(id);
        var form = DeskForm.noting(at, words);
        var errors = form.notingErrors();
        errors.addIf(takenBack.is(script), "words", "statements.error.note-late");
        if (errors.any()) return Refusal.invalid(page.of(id, form, errors, model));
        notes.add(id, script.videoAssetId(), form.moment().orElseThrow(), form.words(), Visitor.signedIn());
        return "redirect:/desk/statements/" + id + "#notes";
    }

    @PostMapping("/notes/{number:[0-9]{1,18}}/removal")
    String remove(@PathVariable UUID id, @PathVariable long number) {
        notes.remove(manuscripts.handedIn(id).id(), number);
        return "redirect:/desk/statements/" + id + "#notes";
    }

    /// That of a parent or guardian, which the secretariat has.
    @PostMapping("/consent")
    String confirmConsent(@PathVariable UUID id) {
        consents.confirm(panels.seat(manuscripts.handedIn(id).seatId()).orElseThrow(NotFound::new));
        return "redirect:/desk/statements/" + id;
    }

    private String answer(UUID id, DeskForm form, FieldErrors errors, Model model) {
        if (!errors.any()) return "redirect:/desk/statements/" + id;
        return Refusal.invalid(page.of(id, form, errors, model));
    }
}
