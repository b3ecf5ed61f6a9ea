package org.presessions.selection.assessment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.desk.AddedAnswers;
import org.presessions.applications.desk.Corrections;
import org.presessions.applications.desk.StaffSight;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.Refusal;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Assessing one application. What others think is shown once one has said what one thinks oneself.
@Controller
@RequestMapping("/desk/applications/{id}/assessment")
class AssessmentController {
    /// Somebody else's assessment, with the name.
    record Other(String assessor, Assessment assessment) {}

    private final Applications applications;
    private final StaffSight sight;
    private final Assessments assessments;
    private final People people;
    private final Issues issues;
    private final AddedAnswers added;
    private final Words words;
    private final Corrections corrections;
    private final Conflicts conflicts;
    private final NextToAssess nextToAssess;

    AssessmentController(
            Applications applications,
            StaffSight sight,
            Assessments assessments,
            People people,
            Issues issues,
            AddedAnswers added,
            Words words,
            Corrections corrections,
            Conflicts conflicts,
            NextToAssess nextToAssess) {
        this.applications = applications;
        this.sight = sight;
        this.assessments = assessments;
        this.people = people;
        this.issues = issues;
        this.added = added;
        this.words = words;
        this.corrections = corrections;
        this.conflicts = conflicts;
        this.nextToAssess = nextToAssess;
    }

    @GetMapping
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean saved, Page page, Model model) {
        var own = given(id).stream().filter(AssessmentController::isOwn).findFirst();
        model.addAttribute("saved", saved);
        if (saved)
            model.addAttribute(
                    "next", nextToAssess.of(application(id).preSession().id(), Visitor.signedIn()));
        return form(id, own.map(AssessmentForm::of).orElse(AssessmentForm.empty()), page, model);
    }

    @PostMapping
    String save(@PathVariable UUID id, @RequestParam Map<String, String> sent, Page page, Model model) {
        var application = application(id);
        var form = AssessmentForm.parse(sent, assessments.criteria());
        if (form.errors().any()) {
            model.addAttribute("saved", false);
            return Refusal.invalid(form(id, form, page, model));
        }
        assessments.assess(form.toAssessment(application.id(), Visitor.signedIn()), read(sent, id));
        return "redirect:/desk/applications/" + id + "/assessment?saved=true";
    }

    private String form(UUID id, AssessmentForm form, Page page, Model model) {
        var given = given(id);
        var mayCompare = given.stream().anyMatch(AssessmentController::isOwn);
        var application = application(id);
        model.addAttribute("application", application);
        var answers = sight.answers(application);
        model.addAttribute("answers", answers);
        model.addAttribute("added", added.toAssess(id, words.in(LocaleContextHolder.getLocale())));
        model.addAttribute("version", version(id));
        model.addAttribute("corrections", corrections(id, page));
        model.addAttribute("conflicts", conflicts.of(Visitor.signedIn(), application, answers));
        model.addAttribute("form", form);
        model.addAttribute("criteria", assessments.criteria());
        model.addAttribute("others", mayCompare ? others(given) : List.of());
        model.addAttribute("hidden", mayCompare ? 0 : given.size());
        model.addAttribute("issues", issues);
        return "selection/assessment/form";
    }

    /// What was corrected since the reader assessed it.
    private List<Corrections.Correction> corrections(UUID id, Page page) {
        return Optional.ofNullable(assessments
                        .versionsReadBy(Visitor.signedIn(), List.of(id))
                        .get(id))
                .map(version -> corrections.since(id, version, page.words()))
                .orElse(List.of());
    }

    /// The version that was on screen; the latest where the page did not say so.
    private int read(Map<String, String> sent, UUID id) {
        var version = sent.getOrDefault("version", "");
        return version.matches("[0-9]{1,4}") ? Integer.parseInt(version) : version(id);
    }

    private int version(UUID id) {
        return applications.draft(id).handedIn().orElseThrow(NotFound::new).version();
    }

    private Application application(UUID id) {
        return applications
                .find(id)
                .filter(application -> application.status() == ApplicationStatus.SUBMITTED)
                .orElseThrow(NotFound::new);
    }

    private List<Assessment> given(UUID id) {
        return assessments.of(List.of(id)).getOrDefault(id, List.of());
    }

    private List<Other> others(List<Assessment> given) {
        var assessors = people.find(given.stream().map(Assessment::assessorId).toList());
        return given.stream()
                .filter(assessment -> !isOwn(assessment))
                .map(assessment -> other(requireNonNull(assessors.get(assessment.assessorId())), assessment))
                .toList();
    }

    private static Other other(Person assessor, Assessment assessment) {
        return new Other(assessor.name(), assessment);
    }

    private static boolean isOwn(Assessment assessment) {
        return assessment.assessorId().equals(Visitor.signedIn());
    }
}
