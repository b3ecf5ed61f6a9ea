package org.presessions.recommendations.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.search.words.Lexer.Kind;
import org.presessions.recommendations.search.words.Lexer.Lexeme;

/// Understands what somebody typed: `torture`, `"death penalty"`, `ratif*`, `women AND (land OR water)`, `NOT
/// consider`, `-consider`. Words side by side are all wanted; OR binds less than that. What is unbalanced or
/// incomplete is read as well as can be: typing is no programming.
public final class WordsParser {
    static final int CHARACTERS_AT_MOST = 500;
    static final int CLAUSES_AT_MOST = 64;
    private static final int PREFIX_LETTERS_AT_LEAST = 2;

    public sealed interface Outcome {
        record Understood(Expression expression) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /// Why words cannot be looked for.
    public enum Refusal {
        TOO_LONG,
        TOO_MANY,
        PREFIX_TOO_SHORT,
        NO_WORDS
    }

    private final List<Lexeme> lexemes;
    private int at;
    private boolean shortPrefix;

    private WordsParser(List<Lexeme> lexemes) {
        this.lexemes = lexemes;
    }

    public static Outcome parse(String typed) {
        if (typed.length() > CHARACTERS_AT_MOST) return new Outcome.Refused(Refusal.TOO_LONG);
        var lexemes = Lexer.lexemes(typed);
        if (lexemes.size() > CLAUSES_AT_MOST) return new Outcome.Refused(Refusal.TOO_MANY);
        return new WordsParser(lexemes).outcome();
    }

    private Outcome outcome() {
        var parts = new ArrayList<Expression>();
        while (at < lexemes.size()) {
            either().ifPresent(parts::add);
            if (at < lexemes.size()) at++; // a bracket that nobody opened
        }
        if (shortPrefix) return new Outcome.Refused(Refusal.PREFIX_TOO_SHORT);
        if (parts.isEmpty()) return new Outcome.Refused(Refusal.NO_WORDS);
        return new Outcome.Understood(Expression.all(parts));
    }

    private Optional<Expression> either() {
        var parts = new ArrayList<Expression>();
        together().ifPresent(parts::add);
        while (is(Kind.OR)) {
            at++;
            together().ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Expression.any(parts));
    }

    private Optional<Expression> together() {
        var parts = new ArrayList<Expression>();
        while (at < lexemes.size() && !is(Kind.OR) && !is(Kind.CLOSE)) {
            if (is(Kind.AND)) at++;
            else if (isPlainWord()) parts.add(run());
            else single().ifPresent(parts::add);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Expression.all(parts));
    }

    /// Words side by side are kept together, because a synonym may have several.
    private Expression run() {
        var words = new ArrayList<String>();
        while (isPlainWord()) words.addAll(plain(lexemes.get(at++).text()));
        return new Expression.Words(List.copyOf(words));
    }

    private Optional<Expression> single() {
        var lexeme = lexemes.get(at++);
        return switch (lexeme.kind()) {
            case WORD -> compound(plain(lexeme.text()));
            case PHRASE -> phrase(plain(lexeme.text()));
            case PREFIX -> prefix(lexeme.text());
            case NOT -> negated();
            case OPEN -> bracket();
            case AND, OR, CLOSE -> Optional.empty();
        };
    }

    private Optional<Expression> negated() {
        if (at >= lexemes.size() || is(Kind.OR) || is(Kind.CLOSE)) return Optional.empty();
        var part = isPlainWord()
                ? Optional.<Expression>of(
                        new Expression.Words(plain(lexemes.get(at++).text())))
                : single();
        return part.map(Expression.Not::new);
    }

    private Optional<Expression> bracket() {
        var inside = either();
        if (is(Kind.CLOSE)) at++;
        return inside;
    }

    private Optional<Expression> prefix(String text) {
        var words = plain(text);
        if (words.isEmpty()) return Optional.empty();
        if (words.getLast().length() < PREFIX_LETTERS_AT_LEAST) shortPrefix = true;
        var parts = new ArrayList<Expression>();
        if (words.size() > 1) parts.add(new Expression.Phrase(words.subList(0, words.size() - 1)));
        parts.add(new Expression.Prefix(words.getLast()));
        return Optional.of(Expression.all(parts));
    }

    private static Optional<Expression> phrase(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new Expression.Phrase(words));
    }

    private static Optional<Expression> compound(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(new Expression.Compound(words));
    }

    /// One typed word is usually one word; `anti-torture` is two, side by side.
    private boolean isPlainWord() {
        return is(Kind.WORD) && plain(lexemes.get(at).text()).size() == 1;
    }

    private boolean is(Kind kind) {
        return at < lexemes.size() && lexemes.get(at).kind() == kind;
    }

    private static List<String> plain(String text) {
        return Analysis.PLAIN.words(text);
    }
}
