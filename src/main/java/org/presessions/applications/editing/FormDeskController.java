package org.presessions.applications.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.applications.form.AnswerWords;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.QuestionnaireCheck;
import org.presessions.applications.form.Questionnaires;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Option;
import org.presessions.shared.Refusal;
import org.presessions.shared.Times;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a call asks, on one page: parts and questions, their order, a look at it, and the day from which it is asked.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/call/form")
class FormDeskController {
    private final Questionnaires questionnaires;
    private final AnswerWords answerWords;
    private final Words words;
    private final Clock clock;

    FormDeskController(Questionnaires questionnaires, AnswerWords answerWords, Words words, Clock clock) {
        this.questionnaires = questionnaires;
        this.answerWords = answerWords;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(EditedCall edited, Model model) {
        return page(edited, "", new FieldErrors(), model);
    }

    @GetMapping("/preview")
    String preview(EditedCall edited, Locale locale, Model model) {
        var language = words.in(locale);
        model.addAttribute("edited", edited);
        model.addAttribute("options", options(edited, language));
        return "applications/editing/preview";
    }

    @PostMapping("/questions/{name}/place")
    String move(EditedCall edited, @PathVariable String name, @RequestParam(defaultValue = "") String direction) {
        require(edited, name);
        var to = Coded.find(Direction.class, direction).orElseThrow(NotFound::new);
        questionnaires.change(edited.call(), before -> before.has(name) ? Edits.move(before, name, to) : before);
        return "redirect:" + edited.path() + "#" + name;
    }

    @PostMapping("/questions/{name}/removal")
    String remove(EditedCall edited, @PathVariable String name) {
        require(edited, name);
        questionnaires.change(edited.call(), before -> Edits.remove(before, name));
        return "redirect:" + edited.path();
    }

    /// @param at a local time in the zone of the series; empty for now
    @PostMapping("/publication")
    String publish(EditedCall edited, @RequestParam(defaultValue = "") String at, Model model) {
        var now = clock.instant();
        var from = at.isBlank()
                ? Optional.of(now)
                : Times.local(at.strip(), edited.series().zone());
        var errors = new FieldErrors();
        errors.addIf(from.filter(it -> !it.isBefore(now)).isEmpty(), "at", "applications.error.published-at");
        QuestionnaireCheck.check(edited.questionnaire(), "at", errors);
        if (errors.any()) return Refusal.invalid(page(edited, at, errors, model));
        questionnaires.publish(edited.call(), from.orElseThrow());
        return "redirect:" + edited.path();
    }

    @PostMapping("/drop")
    String drop(EditedCall edited) {
        questionnaires.drop(edited.call());
        return "redirect:" + edited.path();
    }

    private String page(EditedCall edited, String at, FieldErrors errors, Model model) {
        Instant now = clock.instant();
        model.addAttribute("edited", edited);
        model.addAttribute("asked", edited.asked(now));
        model.addAttribute("scheduled", edited.scheduled(now));
        model.addAttribute("at", at);
        model.addAttribute("errors", errors);
        return "applications/editing/overview";
    }

    private Map<String, List<Option>> options(EditedCall edited, Words language) {
        return edited.questionnaire()
                .questions()
                .collect(Collectors.toMap(Question::name, question -> answerWords.options(question, language)));
    }

    private static void require(EditedCall edited, String question) {
        if (!edited.questionnaire().has(question)) throw new NotFound();
    }
}
