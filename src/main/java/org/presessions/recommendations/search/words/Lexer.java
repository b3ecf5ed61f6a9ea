package org.presessions.recommendations.search.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts what somebody typed into words, phrases, brackets and operators.
final class Lexer {
    enum Kind {
        WORD,
        PREFIX,
        PHRASE,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE
    }

    /// @param start of the text itself in what was typed, without quotes, minus or star
    record Lexeme(Kind kind, String text, int start) {}

    private static final Pattern HALF_SIGNS = Pattern.compile("\\p{Cs}");
    private static final String QUOTES = "\"“”„«»";

    private final String typed;
    private final List<Lexeme> lexemes = new ArrayList<>();
    private int at;

    private Lexer(String typed) {
        this.typed = typed;
    }

    static List<Lexeme> lexemes(String typed) {
        var lexer = new Lexer(HALF_SIGNS.matcher(typed).replaceAll(" ")); // on them the tokenizer would drop the whole
        while (lexer.at < typed.length()) lexer.next();
        return lexer.lexemes;
    }

    private void next() {
        var sign = typed.charAt(at);
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) at++;
        else if (isQuote(sign)) phrase();
        else if (sign == '(') bracket(Kind.OPEN);
        else if (sign == ')') bracket(Kind.CLOSE);
        else if (sign == '-' && beginsSomething(at + 1)) bracket(Kind.NOT);
        else word();
    }

    private void bracket(Kind kind) {
        lexemes.add(new Lexeme(kind, typed.substring(at, at + 1), at));
        at++;
    }

    /// Until the next quote, or to the end where none follows.
    private void phrase() {
        var start = at + 1;
        var end = start;
        while (end < typed.length() && !isQuote(typed.charAt(end))) end++;
        lexemes.add(new Lexeme(Kind.PHRASE, typed.substring(start, end), start));
        at = end + 1;
    }

    private void word() {
        var start = at;
        while (at < typed.length() && isPartOfWord(typed.charAt(at))) at++;
        var text = typed.substring(start, at);
        lexemes.add(
                switch (text) {
                    case "AND" -> new Lexeme(Kind.AND, text, start);
                    case "OR" -> new Lexeme(Kind.OR, text, start);
                    case "NOT" -> new Lexeme(Kind.NOT, text, start);
                    default ->
                        text.endsWith("*")
                                ? new Lexeme(Kind.PREFIX, text.replaceAll("\\*+$", ""), start)
                                : new Lexeme(Kind.WORD, text, start);
                });
    }

    private boolean beginsSomething(int place) {
        return place < typed.length()
                && (isQuote(typed.charAt(place))
                        || typed.charAt(place) == '('
                        || Character.isLetterOrDigit(typed.charAt(place)));
    }

    private static boolean isPartOfWord(char sign) {
        return !Character.isWhitespace(sign)
                && !Character.isSpaceChar(sign)
                && !isQuote(sign)
                && sign != '('
                && sign != ')';
    }

    private static boolean isQuote(char sign) {
        return QUOTES.indexOf(sign) >= 0;
    }
}
