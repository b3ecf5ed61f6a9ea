package org.presessions.applications.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.HandedInRepository;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.form.Questionnaire;
import org.presessions.files.Downloads;
import org.presessions.people.People;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// An application as the secretariat reads it: what was handed in. Drafts are nobody's but the applicant's, and of what
/// was withdrawn only the number is left to see.
@Controller
class ApplicationDeskController {
    private final Applications applications;
    private final HandedInRepository handedIn;
    private final AnswerSheet sheet;
    private final StaffSight sight;
    private final Downloads downloads;
    private final People people;
    private final Words words;
    private final List<ApplicationAct.Source> acts;

    ApplicationDeskController(
            Applications applications,
            HandedInRepository handedIn,
            AnswerSheet sheet,
            StaffSight sight,
            Downloads downloads,
            People people,
            Words words,
            List<ApplicationAct.Source> acts) {
        this.applications = applications;
        this.handedIn = handedIn;
        this.sheet = sheet;
        this.sight = sight;
        this.downloads = downloads;
        this.people = people;
        this.words = words;
        this.acts = acts;
    }

    /// @param assessing set by the link that leads here from where it is assessed
    @GetMapping("/desk/applications/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam(name = "assessing", defaultValue = "") String assessing,
            Locale locale,
            Model model) {
        var draft = applications.draft(id);
        var readable = sight.readable(draft, !assessing.isEmpty());
        var last = draft.handedIn().orElseThrow(NotFound::new);
        model.addAttribute("draft", draft);
        model.addAttribute("last", last);
        model.addAttribute("applicant", people.get(draft.applicantId()));
        var file = sight.sent(draft, last, Draft.SUBMISSION);
        var fields = sight.fields(draft, last);
        model.addAttribute("institution", fields.text("institution"));
        model.addAttribute(
                "isWithheld",
                sight.isUnderLaterName(draft) || last.fields().safety().isProtected());
        model.addAttribute("isRedacted", draft.redacted().isPresent());
        model.addAttribute("acts", acts(draft, Visitor.current()));
        model.addAttribute("next", handedIn.next(id).flatMap(applications::find));
        model.addAttribute("file", file);
        model.addAttribute("added", addedFiles(draft, readable));
        model.addAttribute("isForAssessors", !readable.equals(draft.questionnaire()));
        model.addAttribute(
                "parts",
                sheet.parts(readable, words.in(locale), fields, question -> sight.sent(draft, last, question.name())));
        return "applications/desk/application";
    }

    @GetMapping("/desk/applications/{id}/submission-file")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        var draft = applications.draft(id);
        if (draft.status() != ApplicationStatus.SUBMITTED) throw new NotFound();
        return downloads.of(draft.handedIn()
                .flatMap(last -> sight.sent(draft, last, Draft.SUBMISSION))
                .orElseThrow(NotFound::new));
    }

    /// What was sent for a question that the call added.
    @GetMapping("/desk/applications/{id}/files/{question}")
    ResponseEntity<Resource> downloadAdded(@PathVariable UUID id, @PathVariable String question) {
        var draft = applications.draft(id);
        if (draft.status() != ApplicationStatus.SUBMITTED) throw new NotFound();
        if (!addedFiles(draft, sight.readable(draft, false)).containsKey(question)) throw new NotFound();
        return downloads.of(draft.handedIn()
                .flatMap(last -> sight.sent(draft, last, question))
                .orElseThrow(NotFound::new));
    }

    private Map<String, UUID> addedFiles(Draft draft, Questionnaire readable) {
        return sight.fields(draft, draft.handedIn().orElseThrow(NotFound::new)).addedFiles(readable);
    }

    private List<ApplicationAct> acts(Draft draft, Visitor visitor) {
        if (draft.status() != ApplicationStatus.SUBMITTED) return List.of();
        return acts.stream()
                .flatMap(source -> source.of(draft.application(), visitor).stream())
                .toList();
    }
}
