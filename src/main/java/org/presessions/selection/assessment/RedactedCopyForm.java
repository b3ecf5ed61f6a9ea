package org.presessions.selection.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.presessions.shared.typed.Origins;
import org.springframework.util.MultiValueMap;

/// What is to be hidden, as somebody ticked and wrote it.
///
/// @param fields names of questions
/// @param passages one a line
record RedactedCopyForm(Set<String> fields, String passages) {
    private static final String HIDDEN = "hidden-";
    private static final String PASSAGES = "passages";
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
                Optional.ofNullable(sent.getFirst(PASSAGES)).orElse(""));
    }

    /// As it is after what others did meanwhile was taken in too.
    RedactedCopyForm taken(Origins.Merge merge) {
        var kept = merge.kept();
        var words = kept.getOrDefault(PASSAGES, List.of());
        return new RedactedCopyForm(
                kept.keySet().stream()
                        .filter(field -> field.startsWith(HIDDEN))
                        .map(field -> field.substring(HIDDEN.length()))
                        .collect(Collectors.toSet()),
                words.equals(marked().get(PASSAGES)) ? passages : String.join("\n", words));
    }

    Origins origins() {
        return Origins.of(marked());
    }

    /// Takes this into what is hidden by now: each answer by itself, and the words as a whole.
    Origins.Merge into(Draft draft, Optional<Origins> origins) {
        return Origins.merge(origins, of(draft).marked(), marked());
    }

    /// Both lists of words, where a colleague has changed them meanwhile.
    static FieldErrors contested(Origins.Merge merge) {
        var errors = new FieldErrors();
        merge.contested().forEach((field, saved) -> errors.addContested(PASSAGES, String.join("\n", saved)));
        return errors;
    }

    private Map<String, List<String>> marked() {
        var marked = new HashMap<String, List<String>>();
        fields.forEach(field -> marked.put(HIDDEN + field, List.of("yes")));
        if (!lines().isEmpty()) marked.put(PASSAGES, lines().stream().sorted().toList());
        return marked;
    }

    /// @param whole what can be hidden
    FieldErrors check(AnswerFields whole) {
        var errors = new FieldErrors();
        errors.addIf(fields.isEmpty() && lines().isEmpty(), PASSAGES, "selection.error.redact.nothing");
        errors.addIf(lines().size() > PASSAGES_AT_MOST, PASSAGES, "selection.error.redact.too-many", PASSAGES_AT_MOST);
        lines().stream()
                .filter(line -> line.length() < CHARACTERS_AT_LEAST || line.length() > CHARACTERS_AT_MOST)
                .findFirst()
                .ifPresent(line ->
                        errors.add(PASSAGES, "selection.error.redact.length", CHARACTERS_AT_LEAST, CHARACTERS_AT_MOST));
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
                .ifPresent(line -> errors.add(PASSAGES, "selection.error.redact.nowhere", line));
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
