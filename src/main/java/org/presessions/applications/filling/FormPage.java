package org.presessions.applications.filling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.StartForm;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.answers.AnswersCheck;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.form.AnswerWords;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Section;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Option;
import org.presessions.shared.typed.Origins;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// One page of the form, as it is or with what is wrong in it.
@Component
class FormPage {
    private final AnswerSheet sheet;
    private final Calls calls;
    private final AnswerWords answerWords;
    private final TaskLists taskLists;
    private final SentFiles sentFiles;
    private final AnswersCheck check;
    private final Words words;

    FormPage(
            AnswerSheet sheet,
            Calls calls,
            AnswerWords answerWords,
            TaskLists taskLists,
            SentFiles sentFiles,
            AnswersCheck check,
            Words words) {
        this.sentFiles = sentFiles;
        this.check = check;
        this.sheet = sheet;
        this.calls = calls;
        this.answerWords = answerWords;
        this.taskLists = taskLists;
        this.words = words;
    }

    /// @param fields what the inputs show: the draft's, or what was just typed
    String of(Draft draft, Section section, AnswerFields fields, FieldErrors errors, Locale locale, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("list", taskLists.of(draft));
        model.addAttribute("section", section);
        model.addAttribute("fields", fields);
        model.addAttribute("origins", Origins.of(draft.fields().of(section)));
        model.addAttribute("errors", errors);
        model.addAttribute("file", sheet.file(section.attachment().flatMap(asked -> draft.file(asked.name()))));
        model.addAttribute("begun", section.attachment().flatMap(asked -> sentFiles.begun(draft, asked.name())));
        model.addAttribute("options", options(section, words.in(locale)));
        model.addAttribute("states", asksForState(section) ? states(draft, locale) : List.of());
        return "applications/filling/form";
    }

    /// The same with both texts of what two windows or two persons wrote in. Saved once more, it replaces what it
    /// shows.
    String contested(
            Applications.Saved saved, Section section, Map<String, List<String>> posted, Locale locale, Model model) {
        var draft = saved.draft();
        var open = check.open(section);
        var shown = draft.fields().with(open, saved.merge().shown(AnswerFields.typed(open, posted)));
        var errors = new FieldErrors();
        for (var question : section.questions())
            if (saved.merge().contested().containsKey(question.name()))
                errors.addContested(question.name(), sheet.value(question, words.in(locale), draft.fields()));
        model.addAttribute("contested", true);
        return of(draft, section, shown, errors, locale, model);
    }

    /// The State stands where the institution does.
    static boolean asksForState(Section section) {
        return section.has("institution");
    }

    /// The page after the one that takes the file.
    static String afterFile(Draft draft, Section section) {
        var next = draft.form().after(section.code()).map(Section::code);
        return draft.path() + next.map(code -> "/form/" + code).orElse("/check");
    }

    private Map<String, List<Option>> options(Section section, Words language) {
        return section.questions().stream()
                .collect(Collectors.toMap(Question::name, question -> answerWords.options(question, language)));
    }

    /// Whether it may be handed in now.
    boolean takes(Draft draft) {
        return taskLists.of(draft).takes();
    }

    private List<Option> states(Draft draft, Locale locale) {
        var offered = new LinkedHashSet<>(
                calls.openPreSessions(draft.preSession().series().id()));
        offered.add(draft.preSession());
        return StartForm.options(List.copyOf(offered), locale);
    }
}
