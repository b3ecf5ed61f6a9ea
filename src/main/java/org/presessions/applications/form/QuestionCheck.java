package org.presessions.applications.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.presessions.people.EmailAddress;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.WordCount;
import org.presessions.states.States;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;

/// What is wrong with the answer to one question. Whether the question is asked at all is known before.
@Component
public class QuestionCheck {
    private static final int EARLIEST_YEAR = 1500;
    private static final int LINE = 200;
    private static final int PHONE = 60;
    private static final String ADDRESS = "(?i)(https?://)?[^\\s/.:<>\"]+(\\.[^\\s/.:<>\"]+)+([/?#:]\\S*)?";

    private final Issues issues;
    private final States states;
    private final Clock clock;

    QuestionCheck(Issues issues, States states, Clock clock) {
        this.issues = issues;
        this.states = states;
        this.clock = clock;
    }

    /// @param answers as typed; empty where there is none
    public void check(Question question, List<String> answers, FieldErrors errors) {
        if (answers.isEmpty()) {
            errors.addIf(
                    question.isRequiredAt(clock.instant()), question.name(), question.error("missing"), said(question));
            return;
        }
        if (!fits(question, answers, errors)) return;
        if (!isUnderstood(question, answers))
            errors.add(question.name(), question.error(question.kind().code()), said(question));
    }

    /// The questions of a page whose answers can be changed still.
    public Section open(Section section) {
        return section.keeping(this::isOpen);
    }

    public boolean isOpen(Question question) {
        return !question.isFrozenAt(clock.instant());
    }

    private static Object said(Question question) {
        return question.label().<Object>map(own -> own).orElse(question.name());
    }

    private static boolean fits(Question question, List<String> answers, FieldErrors errors) {
        var atMost = charactersAtMost(question.kind());
        for (var answer : answers) {
            var length = answer.codePointCount(0, answer.length());
            if (length > atMost) {
                errors.add(question.name(), "applications.error.length", length, atMost);
                return false;
            }
        }
        var wordsAtMost = question.kind().wordsAtMost();
        return wordsAtMost == 0 || isShort(question, answers.getFirst(), wordsAtMost, errors);
    }

    private static boolean isShort(Question question, String text, int wordsAtMost, FieldErrors errors) {
        var words = WordCount.of(text);
        errors.addIf(words > wordsAtMost, question.name(), "applications.error.words", words, wordsAtMost);
        return words <= wordsAtMost;
    }

    private static int charactersAtMost(AnswerKind kind) {
        return switch (kind) {
            case AnswerKind.Line(var characters) -> characters;
            case AnswerKind.Name(var characters) -> characters;
            case AnswerKind.Prose(var words, var characters) -> characters;
            case AnswerKind.Phone phone -> PHONE;
            case AnswerKind.Email email -> LINE;
            case AnswerKind.WebAddress address -> LINE;
            case AnswerKind.Year year -> LINE;
            case AnswerKind.Day day -> LINE;
            case AnswerKind.YesNo yesNo -> LINE;
            case AnswerKind.OneOf one -> LINE;
            case AnswerKind.ManyOf many -> LINE;
            case AnswerKind.Country country -> LINE;
            case AnswerKind.Languages languages -> LINE;
            case AnswerKind.Issues some -> LINE;
            case AnswerKind.Attachment attachment -> LINE;
            case AnswerKind.Consent consent -> LINE;
        };
    }

    private boolean isUnderstood(Question question, List<String> answers) {
        var first = answers.getFirst();
        return switch (question.kind()) {
            case AnswerKind.Line line -> true;
            case AnswerKind.Name name -> true;
            case AnswerKind.Prose prose -> true;
            case AnswerKind.Phone phone -> true;
            case AnswerKind.Languages languages -> true;
            case AnswerKind.Attachment attachment -> true;
            case AnswerKind.Email email -> EmailAddress.parse(first).isPresent();
            case AnswerKind.WebAddress address -> first.matches(ADDRESS);
            case AnswerKind.Year year -> isYear(first);
            case AnswerKind.Day day -> isDay(first);
            case AnswerKind.Country country -> states.find(first).isPresent();
            case AnswerKind.Issues some ->
                answers.stream().allMatch(code -> issues.find(code).isPresent());
            case AnswerKind.ManyOf many -> question.codes().containsAll(answers);
            case AnswerKind.OneOf one -> question.codes().contains(first);
            case AnswerKind.YesNo yesNo -> question.codes().contains(first);
            case AnswerKind.Consent consent -> question.codes().contains(first);
        };
    }

    private boolean isYear(String text) {
        if (!text.matches("\\p{Nd}{4}")) return false;
        var year = Integer.parseInt(text);
        return year >= EARLIEST_YEAR && year <= Year.now(clock).getValue();
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
