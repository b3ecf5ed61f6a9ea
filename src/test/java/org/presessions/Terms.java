package org.presessions;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The terms of one language, from the second table of GLOSSARY.md.
///
/// @param right as the language says it
/// @param wrong how words must not begin
record Terms(List<String> right, List<String> wrong) {
    private static final String TABLE = "## In French and Spanish";
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();
    private static final List<String> COLUMNS = List.of("en", "fr", "es", "not fr", "not es");

    static Terms of(String language) {
        return new Terms(cells(language), cells("not " + language));
    }

    /// What of a text goes against them.
    List<String> mistakes(String text) {
        return Stream.concat(wrong.stream().flatMap(start -> begun(text, start)), miswritten(text))
                .toList();
    }

    /// Those that none of the texts says.
    List<String> unsaid(List<String> texts) {
        return right.stream()
                .filter(term -> texts.stream()
                        .noneMatch(text -> begun(text, term).findAny().isPresent()))
                .toList();
    }

    private static Stream<String> begun(String text, String start) {
        var initial = start.substring(0, 1);
        return found(
                text,
                "(?<!\\p{L})(?:" + initial + "|" + initial.toUpperCase(Locale.ROOT) + ")"
                        + Pattern.quote(start.substring(1)));
    }

    /// Terms with a capital that has no place within a sentence, and terms without theirs; except in a longer term.
    private Stream<String> miswritten(String text) {
        var longer = "(?!" + right.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
        return right.stream().flatMap(term -> found(text, longer + "(?<!\\p{L})" + otherwise(term)));
    }

    private static String otherwise(String term) {
        var initial = term.charAt(0);
        if (Character.isUpperCase(initial)) return Pattern.quote(Character.toLowerCase(initial) + term.substring(1));
        return "(?<=[\\p{L},] )" + Pattern.quote(Character.toUpperCase(initial) + term.substring(1));
    }

    private static Stream<String> found(String text, String pattern) {
        return COMPILED.computeIfAbsent(pattern, Pattern::compile)
                .matcher(text)
                .results()
                .map(MatchResult::group);
    }

    private static List<String> cells(String column) {
        var glossary = MessageFiles.text(Path.of("GLOSSARY.md"));
        return glossary.substring(glossary.indexOf(TABLE))
                .lines()
                .filter(line -> line.startsWith("| **"))
                .map(line -> line.substring(1).split("\\|")[COLUMNS.indexOf(column)])
                .flatMap(cell -> Arrays.stream(cell.split(";")))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
    }
}
