package org.presessions.applications.form;

import java.util.List;

/// What a question takes for an answer.
public sealed interface AnswerKind {
    /// @param charactersAtMost as Unicode counts code points
    record Line(int charactersAtMost) implements AnswerKind {}

    /// Text of several lines.
    record Prose(int wordsAtMost, int charactersAtMost) implements AnswerKind {
        private static final int SHORT = 500;
        private static final int LONG = 5000;

        /// How high its field is.
        public int rows() {
            if (wordsAtMost > 0) return Math.clamp(wordsAtMost / 20, 4, 12);
            return charactersAtMost <= SHORT ? 3 : charactersAtMost > LONG ? 8 : 4;
        }
    }

    /// The name of a person, or one of its parts: whoever has one name only has a whole name.
    record Name(int charactersAtMost) implements AnswerKind {}

    record Email() implements AnswerKind {}

    record Phone() implements AnswerKind {}

    record WebAddress() implements AnswerKind {}

    /// Four digits of any script, not in the future.
    record Year() implements AnswerKind {}

    /// ISO 8601, as browsers send it.
    record Day() implements AnswerKind {}

    record YesNo() implements AnswerKind {}

    record OneOf(List<Choice> choices) implements AnswerKind {}

    record ManyOf(List<Choice> choices) implements AnswerKind {}

    /// ISO 3166-1 alpha-3.
    record Country() implements AnswerKind {}

    /// Codes of languages that many speak, and others as they are typed.
    record Languages() implements AnswerKind {}

    /// Codes of the vocabulary of issues.
    record Issues() implements AnswerKind {}

    /// A file; it is sent on a page of its own.
    record Attachment() implements AnswerKind {}

    /// To be agreed to, and not merely answered.
    record Consent() implements AnswerKind {}

    /// 0 where words are not counted.
    default int wordsAtMost() {
        return 0;
    }

    /// How the form as data names it.
    default String code() {
        return switch (this) {
            case Line line -> "line";
            case Prose prose -> "prose";
            case Name name -> "name";
            case Email email -> "email";
            case Phone phone -> "phone";
            case WebAddress address -> "web-address";
            case Year year -> "year";
            case Day day -> "day";
            case YesNo yesNo -> "yes-no";
            case OneOf one -> "one-of";
            case ManyOf many -> "many-of";
            case Country country -> "country";
            case Languages languages -> "languages";
            case Issues issues -> "issues";
            case Attachment attachment -> "attachment";
            case Consent consent -> "consent";
        };
    }

    /// The answers among which one chooses; none where one types, or chooses from a list that grows elsewhere.
    default List<Choice> choices() {
        return switch (this) {
            case OneOf(var choices) -> choices;
            case ManyOf(var choices) -> choices;
            case YesNo yesNo -> Choice.YES_OR_NO;
            case Consent consent -> Choice.YES;
            case Line line -> List.of();
            case Prose prose -> List.of();
            case Name name -> List.of();
            case Email email -> List.of();
            case Phone phone -> List.of();
            case WebAddress address -> List.of();
            case Year year -> List.of();
            case Day day -> List.of();
            case Country country -> List.of();
            case Languages languages -> List.of();
            case Issues issues -> List.of();
            case Attachment attachment -> List.of();
        };
    }
}
