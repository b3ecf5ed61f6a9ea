package org.presessions.recommendations.search.words;

import java.util.List;

/// What somebody's words ask for. Words here are plain: lower case, without marks, not stemmed.
public sealed interface Expression {
    /// Words side by side: each has to be met, in any order; those with the same meaning count too.
    record Words(List<String> words) implements Expression {}

    /// Exactly these words, one after the other.
    record Phrase(List<String> words) implements Expression {}

    /// A word of several parts, such as `OP-CAT`: one after the other, or as another word with the same meaning.
    record Compound(List<String> words) implements Expression {}

    /// Any word that begins so.
    record Prefix(String start) implements Expression {}

    record All(List<Expression> parts) implements Expression {}

    record Any(List<Expression> parts) implements Expression {}

    record Not(Expression part) implements Expression {}

    static Expression all(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(List.copyOf(parts));
    }

    static Expression any(List<Expression> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(List.copyOf(parts));
    }
}
