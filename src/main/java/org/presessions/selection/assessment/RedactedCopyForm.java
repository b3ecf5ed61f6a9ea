package org.presessions.selection.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Draft;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.PersonalData;
import org.presessions.applications.form.Question;
import org.presessions.shared.FieldErrors;
import org.springframework.util.MultiValueMap;

/// What is to be hidden, as somebody ticked and wrote it.
///
/// @param fields names of questions
/// @param passages one a line
record RedactedCopyForm(Set<String> fields, String passages) {
    private static final int PASSAGES_AT_MOST = 100;
    private static final int CHARACTERS_AT_LEAST = 2; // one letter stands everywhere
    private static final int CHARACTERS_AT_MOST = 500;

    /// What is hidden now; where nothing is yet, what tells of a person and the file are proposed.
    static RedactedCopyForm of(Draft draft) {
        return draft.redacted()
                .map(copy -> new RedactedCopyForm(copy.fields(), String.join("\n", copy.passages())))
                .orElseGet(() -> new RedactedCopyForm(
                        RedactedCopy.hideable(draft.questionnaire())
                                .filter(RedactedCopyForm::tellsOfAPerson)
                                .map(Question::name)
                                .collect(Collectors.toSet()),
                        ""));
    }

    static RedactedCopyForm parse(MultiValueMap<String, String> sent, Draft draft) {
        var chosen = Optional.ofNullable(sent.get("hidden")).orElse(List.of());
        return new RedactedCopyForm(
                RedactedCopy.hideable(draft.questionnaire())
                        .map(Question::name)
                        .filter(chosen::contains)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(sent.getFirst("passages")).orElse(""));
    }

    /// @param whole what can be hidden
    FieldErrors check(AnswerFields whole) {
        var errors = new FieldErrors();
        errors.addIf(fields.isEmpty() && lines().isEmpty(), "passages", "selection.error.redact.nothing");
        errors.addIf(
                lines().size() > PASSAGES_AT_MOST, "passages", "selection.error.redact.too-many", PASSAGES_AT_MOST);
        lines().stream()
                .filter(line -> line.length() < CHARACTERS_AT_LEAST || line.length() > CHARACTERS_AT_MOST)
                .findFirst()
                .ifPresent(line -> errors.add(
                        "passages", "selection.error.redact.length", CHARACTERS_AT_LEAST, CHARACTERS_AT_MOST));
        if (!errors.any()) checkStanding(whole, errors);
        return errors;
    }

    RedactedCopy copy(UUID madeBy) {
        return new RedactedCopy(fields, lines(), madeBy, true);
    }

    /// Words that were written otherwise than they stand would hide nothing.
    private void checkStanding(AnswerFields whole, FieldErrors errors) {
        lines().stream()
                .filter(line -> !RedactedCopy.stands(line, whole))
                .findFirst()
                .ifPresent(line -> errors.add("passages", "selection.error.redact.nowhere", line));
    }

    private List<String> lines() {
        return passages.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean tellsOfAPerson(Question question) {
        return question.data() == PersonalData.PERSON || question.kind() instanceof AnswerKind.Attachment;
    }
}
