package org.presessions.statements.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads how a recommendation asks, by McMahon's rules: what it is asked by first counts; of two verbs at its
/// beginning the second one ("Continue and strengthen"); and what is general but names a specific means is specific
/// ("Improve … by amending the family code").
final class Asking {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}][\\p{L}\\p{N}-]*|[;,.:•\\n]");
    private static final Pattern ELIDED = Pattern.compile("(?<!\\p{L})(?:l|d|s|n|qu|j|m)'");
    private static final List<String> STOPS = List.of(";", ".", ":", "•", "\n", ",");
    private static final int WORDS_OF_A_VERB = 4;
    private static final int GENERAL = 4;
    private static final int SHORTEST_STEM = 3;

    private final AskingWords words;
    private final String text;
    private final List<String> tokens;

    private Asking(AskingWords words, String text) {
        this.words = words;
        this.text = ELIDED.matcher(AskingWords.plain(text)).replaceAll("");
        this.tokens = TOKEN.matcher(this.text.strip())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    static Asking in(AskingWords words, String text) {
        return new Asking(words, text);
    }

    /// The action category; empty where no verb is found that recommendations ask by.
    Optional<Integer> action() {
        var verb = opening();
        return verb.isPresent() ? Optional.of(specific(decisive(verb.getAsInt()))) : Optional.empty();
    }

    /// Whether it begins with its verb.
    boolean beginsWithVerb() {
        return verbAt(begin(0)) > 0;
    }

    /// How many things it asks for.
    int asks() {
        var count = 1;
        var opening = opening();
        if (opening.isEmpty()) return count;
        for (var at = opening.getAsInt() + verbAt(opening.getAsInt()); at < tokens.size(); at++)
            if (isAnotherAsk(at)) count++;
        return count;
    }

    boolean saysWhom() {
        var padded = " " + text.replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return words.whom().stream().anyMatch(who -> padded.contains(" " + who + " "));
    }

    boolean saysWhen() {
        return words.when().matcher(text).find();
    }

    /// Where its verb stands: first, or after "should".
    private OptionalInt opening() {
        if (beginsWithVerb()) return OptionalInt.of(begin(0));
        for (var at = 0; at < tokens.size(); at++)
            if (words.should().contains(tokens.get(at)) && verbAt(begin(at + 1)) > 0)
                return OptionalInt.of(begin(at + 1));
        return OptionalInt.empty();
    }

    /// The category of the verb, or of the one that is joined to it.
    private int decisive(int verb) {
        var next = verb + verbAt(verb);
        var second = begin(next + 1);
        var isPair = isAnd(next) && verbAt(second) > 0;
        return category(isPair ? second : verb);
    }

    private int specific(int action) {
        return action == GENERAL && namesMeans() ? AskingWords.MOST_SPECIFIC : action;
    }

    private boolean namesMeans() {
        for (var at = 0; at < tokens.size() - 1; at++)
            if (words.means().contains(tokens.get(at)) && isSpecific(tokens.get(at + 1))) return true;
        return false;
    }

    /// Whether this is a specific verb in the form that follows "by": "amending", "en modifiant", "mediante".
    private boolean isSpecific(String doing) {
        if (!doing.endsWith(words.doingEnding())) return false;
        var stem = doing.substring(0, doing.length() - words.doingEnding().length());
        return stem.length() >= SHORTEST_STEM
                && words.verbs().entrySet().stream()
                        .anyMatch(verb -> verb.getValue() == AskingWords.MOST_SPECIFIC
                                && verb.getKey().startsWith(stem));
    }

    /// A verb after "and", after a stop, or after both; one that is joined to another ("adopt and implement") is none
    /// of its own.
    private boolean isAnotherAsk(int at) {
        if (verbAt(at) == 0 || words.nouns().contains(tokens.get(at))) return false;
        var before = at - 1;
        while (before > 0 && isAdverb(tokens.get(before))) before--;
        if (isAnd(before)) return !endsVerb(before - 1);
        return isStop(before) && !tokens.get(before).equals(",");
    }

    private boolean endsVerb(int at) {
        for (var length = 1; length <= WORDS_OF_A_VERB && length <= at + 1; length++)
            if (verbAt(at + 1 - length) == length) return true;
        return false;
    }

    private int begin(int from) {
        var at = from;
        while (at < tokens.size()
                && verbAt(at) == 0
                && (words.lead().contains(tokens.get(at)) || isAdverb(tokens.get(at)))) at++;
        return at;
    }

    private boolean isAdverb(String token) {
        return words.adverbs().contains(token)
                || token.endsWith(words.adverbEnding())
                        && token.length() > words.adverbEnding().length() + 2;
    }

    private boolean isAnd(int at) {
        return at >= 0 && at < tokens.size() && words.and().contains(tokens.get(at));
    }

    private boolean isStop(int at) {
        return at >= 0 && STOPS.contains(tokens.get(at));
    }

    private int category(int verb) {
        return words.verbs().getOrDefault(phrase(verb, verbAt(verb)), AskingWords.MOST_GENERAL);
    }

    /// How many words of a verb begin here; 0 for none, the longest that is known else.
    private int verbAt(int at) {
        for (var length = Math.min(WORDS_OF_A_VERB, tokens.size() - at); length > 0; length--)
            if (words.verbs().containsKey(phrase(at, length))) return length;
        return 0;
    }

    private String phrase(int at, int length) {
        return String.join(" ", new ArrayList<>(tokens.subList(at, at + length)));
    }
}
