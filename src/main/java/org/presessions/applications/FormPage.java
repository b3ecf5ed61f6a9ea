package org.presessions.applications;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.answers.Section;
import org.presessions.applications.calls.Calls;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Option;
import org.presessions.shared.typed.Origins;
import org.presessions.shared.words.Words;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// One page of the form, as it is or with what is wrong in it.
@Component
class FormPage {
    private final AnswerSheet sheet;
    private final Calls calls;
    private final Issues issues;
    private final TaskLists taskLists;
    private final Words words;

    FormPage(AnswerSheet sheet, Calls calls, Issues issues, TaskLists taskLists, Words words) {
        this.sheet = sheet;
        this.calls = calls;
        this.issues = issues;
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
        model.addAttribute("file", sheet.file(draft.fileId()));
        model.addAttribute("issues", section == Section.ISSUES ? issues.options(locale) : List.of());
        model.addAttribute("states", section == Section.INSTITUTION ? states(draft, locale) : List.of());
        return "applications/form";
    }

    /// The same with both texts of what two windows or two persons wrote in. Saved once more, it replaces what it
    /// shows.
    String contested(
            Applications.Saved saved, Section section, Map<String, List<String>> posted, Locale locale, Model model) {
        var draft = saved.draft();
        var shown = draft.fields().with(section, saved.merge().shown(AnswerFields.typed(section, posted)));
        var errors = new FieldErrors();
        for (var field : section.fields())
            if (saved.merge().contested().containsKey(field))
                errors.addContested(field, sheet.value(field, words.in(locale), draft.fields()));
        return of(draft, section, shown, errors, locale, model);
    }

    /// Whether it may be handed in now.
    boolean takes(Draft draft) {
        return taskLists.of(draft).takes();
    }

    private List<Option> states(Draft draft, Locale locale) {
        var offered = new LinkedHashSet<>(
                calls.openPreSessions(draft.preSession().series().id()));
        offered.add(draft.preSession());
        return ApplicationStartController.options(List.copyOf(offered), locale);
    }
}
