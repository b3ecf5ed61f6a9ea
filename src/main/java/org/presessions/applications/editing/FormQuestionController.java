package org.presessions.applications.editing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Condition;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaires;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Option;
import org.presessions.shared.Refusal;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One question of a call's form: added, or changed.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/call/form/questions")
class FormQuestionController {
    private static final String ADDED = "own-";

    private final Questionnaires questionnaires;
    private final Languages languages;
    private final Words words;

    FormQuestionController(Questionnaires questionnaires, Languages languages, Words words) {
        this.questionnaires = questionnaires;
        this.languages = languages;
        this.words = words;
    }

    /// @param wanted the part to which it is added; the last one where none is named
    @GetMapping("/new")
    String begin(
            EditedCall edited,
            @RequestParam(name = "part", defaultValue = "") String wanted,
            Locale locale,
            Model model) {
        var part = wanted.isEmpty() ? edited.lastPart() : wanted;
        requirePart(edited, part);
        return page(
                new QuestionPlace(edited, part, Optional.empty()),
                QuestionForm.EMPTY,
                new FieldErrors(),
                locale,
                model);
    }

    @PostMapping("/new")
    String add(
            EditedCall edited,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        var part = Optional.ofNullable(fields.getFirst("part")).orElse("");
        requirePart(edited, part);
        var form = QuestionForm.of(fields, languages);
        var errors = form.check(
                Optional.empty(),
                conditions(edited, Optional.empty(), words.in(locale)).stream()
                        .map(Option::value)
                        .toList());
        form.checkAlone(edited.questionnaire().section(part).orElseThrow(), Optional.empty(), errors);
        if (errors.any())
            return Refusal.invalid(
                    page(new QuestionPlace(edited, part, Optional.empty()), form, errors, locale, model));
        next.addFlashAttribute(
                "written", Names.free(ADDED, form.label().text(Locale.ENGLISH), edited.questionnaire()::has));
        questionnaires.change(edited.call(), before -> {
            var name = Names.free(ADDED, form.label().text(Locale.ENGLISH), before::has);
            return Edits.put(before, part, new WrittenQuestion(form, Optional.empty()).named(name));
        });
        return "redirect:" + edited.path() + "#part-" + part;
    }

    @GetMapping("/{name}")
    String edit(EditedCall edited, @PathVariable String name, Locale locale, Model model) {
        var question = question(edited, name);
        return page(
                new QuestionPlace(edited, "", Optional.of(question)),
                QuestionForm.of(question),
                new FieldErrors(),
                locale,
                model);
    }

    @PostMapping("/{name}")
    String save(
            EditedCall edited,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes next,
            Locale locale,
            Model model) {
        var question = Optional.of(question(edited, name));
        var form = QuestionForm.of(fields, languages);
        var isOurs = question.get().isOurs();
        var offered = conditions(edited, question, words.in(locale));
        var errors = form.check(question, offered.stream().map(Option::value).toList());
        if (!isOurs) form.checkAlone(edited.questionnaire().sectionWith(name).orElseThrow(), question, errors);
        if (errors.any())
            return Refusal.invalid(page(new QuestionPlace(edited, "", question), form, errors, locale, model));
        var written = new WrittenQuestion(form, question);
        var changed = isOurs ? written.reworded() : written.named(name);
        questionnaires.change(edited.call(), before -> before.has(name) ? Edits.put(before, "", changed) : before);
        next.addFlashAttribute("written", name);
        return "redirect:" + edited.path() + "#" + name;
    }

    private String page(QuestionPlace place, QuestionForm form, FieldErrors errors, Locale locale, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("form", form);
        model.addAttribute("conditions", conditions(place.edited(), place.question(), words.in(locale)));
        model.addAttribute("errors", errors);
        return "applications/editing/question";
    }

    /// On which answers a question may depend: those that are chosen from a list, of questions before it; and those on
    /// which it depends, whatever they are.
    private static List<Option> conditions(EditedCall edited, Optional<Question> question, Words language) {
        var name = question.map(Question::name).orElse("");
        var had = question.flatMap(Question::onlyIf).map(Condition::question).orElse("");
        var before = edited.questionnaire()
                .questions()
                .takeWhile(other -> !other.name().equals(name))
                .map(Question::name)
                .toList();
        return edited.questionnaire()
                .questions()
                .filter(other -> other.name().equals(had)
                        || before.contains(other.name()) && !(other.kind() instanceof AnswerKind.Consent))
                .flatMap(other -> answers(other, language))
                .toList();
    }

    private static Stream<Option> answers(Question question, Words language) {
        return question.kind().choices().stream()
                .map(choice -> new Option(
                        question.name() + "=" + choice.code(),
                        language.t("shared.labelled", question.label(language), question.label(choice, language))));
    }

    private static Question question(EditedCall edited, String name) {
        return edited.questionnaire().question(name).orElseThrow(NotFound::new);
    }

    private static void requirePart(EditedCall edited, String code) {
        var part = edited.questionnaire().section(code).orElseThrow(NotFound::new);
        if (part.takesFile()) throw new NotFound();
    }
}
