package org.presessions.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;

/// Who would speak and on what: so that a panel covers different themes, and not only international voices.
///
/// @param of how many speakers, or applications, are counted
/// @param kinds, genders, issues how many of them, by code; the most frequent issue first
/// @param missing issues that other applications would cover
public record Balance(
        int of,
        Map<InstitutionKind, Long> kinds,
        Map<String, Long> genders,
        List<Map.Entry<String, Long>> issues,
        List<String> missing) {

    public static Balance of(List<Answers> chosen, List<Answers> all) {
        var issues = count(chosen.stream().flatMap(answers -> answers.issues().stream()));
        return new Balance(
                chosen.size(),
                count(chosen.stream().flatMap(answers -> answers.kind().stream())),
                count(chosen.stream().map(answers -> answers.gender().isEmpty() ? "unsaid" : answers.gender())),
                issues.entrySet().stream().sorted(mostFrequentFirst()).toList(),
                all.stream()
                        .flatMap(answers -> answers.issues().stream())
                        .distinct()
                        .filter(issue -> !issues.containsKey(issue))
                        .sorted()
                        .toList());
    }

    public long kind(InstitutionKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    public long gender(String gender) {
        return genders.getOrDefault(gender, 0L);
    }

    private static Comparator<Map.Entry<String, Long>> mostFrequentFirst() {
        return Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private static <T> Map<T, Long> count(Stream<T> things) {
        return things.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
