package org.presessions.applications.answers;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.files.StoredFile;
import org.presessions.shared.documents.MadeDocument;

/// What staff hid of an application, so that it is assessed without knowing it: whole answers, and words within all of
/// them. As long as there is one, the desk has this copy in every place in the stead of what was handed in.
///
/// @param fields questions whose answers are hidden wholly
/// @param passages words that are hidden wherever they stand, in capitals or not
/// @param madeBy who has read what is hidden
/// @param isCurrent whether it was made of what was handed in last; what was corrected since nobody has looked through,
/// and all that was typed is hidden until somebody does
public record RedactedCopy(Set<String> fields, List<String> passages, UUID madeBy, boolean isCurrent) {
    /// Stands for what is hidden, however long that is.
    public static final String BAR = "█████";

    /// Whether somebody is protected depends on these; another name is no secret.
    private static final Set<String> NEVER_HIDDEN = Set.of("safety", "otherName", "consent");

    public RedactedCopy {
        fields = Set.copyOf(fields);
        passages = passages.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /// The questions whose answers can be hidden.
    public static Stream<Question> hideable(Questionnaire questionnaire) {
        return questionnaire.questions().filter(question -> !NEVER_HIDDEN.contains(question.name()));
    }

    public Answers hide(Answers whole) {
        return hide(AnswerFields.of(whole), Questionnaire.STANDARD).answers();
    }

    public AnswerFields hide(AnswerFields whole, Questionnaire questionnaire) {
        var shown = new HashMap<String, List<String>>();
        questionnaire.questions().forEach(question -> show(question, whole, shown));
        return new AnswerFields(shown);
    }

    /// Whether it hides a file that is sent for an answer: all of it or nothing, for words within stay in there.
    public boolean hidesFile(String question) {
        return !isCurrent || fields.contains(question);
    }

    /// A file that it does not hide, under another name than its sender's, which may say what is hidden.
    ///
    /// @param number of the application
    public static StoredFile renamed(StoredFile file, String number, String question) {
        var name = number + "-" + question + MadeDocument.Type.endingOf(file.mediaType());
        return new StoredFile(file.id(), name, file.mediaType(), file.bytes(), file.sha256());
    }

    /// Whether words stand somewhere in the answers.
    public static boolean stands(String passage, AnswerFields whole) {
        return whole.values().values().stream()
                .flatMap(List::stream)
                .anyMatch(text -> pattern(passage).matcher(text).find());
    }

    private void show(Question question, AnswerFields whole, Map<String, List<String>> shown) {
        var answer = whole.all(question.name());
        var isTyped = isTyped(question.kind());
        var isFile = question.kind() instanceof AnswerKind.Attachment;
        var isHidden = fields.contains(question.name()) || !isCurrent && (isTyped || isFile) && isHideable(question);
        if (answer.isEmpty() || isHidden && !isTyped) return;
        shown.put(
                question.name(),
                isHidden
                        ? List.of(BAR)
                        : isTyped ? answer.stream().map(this::barred).toList() : answer);
    }

    private String barred(String text) {
        if (passages.isEmpty()) return text;
        return Pattern.compile(
                        passages.stream()
                                .map(RedactedCopy::pattern)
                                .map(Pattern::pattern)
                                .collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(BAR));
    }

    /// Lines may be broken elsewhere than where the words were marked.
    private static Pattern pattern(String passage) {
        var words = Stream.of(passage.strip().split("\\s+")).map(Pattern::quote);
        return Pattern.compile(
                words.collect(Collectors.joining("\\s+")), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static boolean isHideable(Question question) {
        return !NEVER_HIDDEN.contains(question.name());
    }

    /// What is chosen is there or not; of what is typed a part can be hidden.
    public static boolean isTyped(AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.Line line -> true;
            case AnswerKind.Prose prose -> true;
            case AnswerKind.Name name -> true;
            case AnswerKind.Email email -> true;
            case AnswerKind.Phone phone -> true;
            case AnswerKind.WebAddress address -> true;
            case AnswerKind.Year year -> true;
            case AnswerKind.Day day -> false;
            case AnswerKind.YesNo yesNo -> false;
            case AnswerKind.OneOf one -> false;
            case AnswerKind.ManyOf many -> false;
            case AnswerKind.Country country -> false;
            case AnswerKind.Languages languages -> false;
            case AnswerKind.Issues issues -> false;
            case AnswerKind.Attachment attachment -> false;
            case AnswerKind.Consent consent -> false;
        };
    }
}
