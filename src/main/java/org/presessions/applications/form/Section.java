package org.presessions.applications.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.presessions.shared.words.Wording;
import org.presessions.shared.words.Words;

/// One page of the form, and the questions on it.
///
/// @param code in its address; it is kept when the words change
/// @param title absent where the words are the product's
/// @param intro said above its questions
public record Section(String code, Optional<Wording> title, Optional<Wording> intro, List<Question> questions) {
    static final String SPEAKER = "speaker";

    public String title(Words words) {
        return title.map(own -> own.in(words.locale())).orElseGet(() -> words.t("applications.section." + code));
    }

    public Optional<String> intro(Words words) {
        if (intro.isPresent()) return intro.map(own -> own.in(words.locale()));
        return code.equals(SPEAKER) ? Optional.of(words.t("applications.hint.speaker")) : Optional.empty();
    }

    /// What the call says that is asked here.
    public String asked(Words words) {
        return isOurs() && title.isEmpty() ? words.t("applications.asked." + code, wordsAtMost()) : title(words);
    }

    /// Of its text; 0 where words are not counted.
    private int wordsAtMost() {
        return questions.stream()
                .mapToInt(question -> question.kind().wordsAtMost())
                .max()
                .orElse(0);
    }

    /// Names of its questions.
    public List<String> fields() {
        return questions.stream().map(Question::name).toList();
    }

    /// Whether it takes a file, and nothing else.
    public boolean takesFile() {
        return questions.stream().anyMatch(question -> question.kind() instanceof AnswerKind.Attachment);
    }

    /// The question that asks for the file.
    public Optional<Question> attachment() {
        return questions.stream()
                .filter(question -> question.kind() instanceof AnswerKind.Attachment)
                .findFirst();
    }

    public boolean has(String question) {
        return fields().contains(question);
    }

    public boolean isOurs() {
        return Questionnaire.STANDARD.section(code).isPresent();
    }

    public Section keeping(Predicate<Question> wanted) {
        return with(questions.stream().filter(wanted).toList());
    }

    public Section with(List<Question> others) {
        return new Section(code, title, intro, List.copyOf(others));
    }
}
