package org.presessions.selection.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.answers.Answers;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.shared.words.Folded;

/// Who would speak and on what: so that a panel covers different themes, and not only international voices.
///
/// @param of how many speakers, or applications, are counted
/// @param kinds, genders, languages, issues how many of them, by code; the most frequent first
/// @param regions of the country, as the first of several spelled each; who works in all of it names none
/// @param missing issues that other applications would cover
/// @param national not only from abroad: every kind but the international one
/// @param firstTime who has had no place on a panel before
/// @param access who needs something to take part
/// @param atRisk who is not to be named or seen by everybody
public record Balance(
        int of,
        Map<InstitutionKind, Long> kinds,
        Map<String, Long> genders,
        List<Map.Entry<String, Long>> languages,
        List<Map.Entry<String, Long>> regions,
        List<Map.Entry<String, Long>> issues,
        List<String> missing,
        long national,
        long firstTime,
        long access,
        long atRisk) {

    public static final String HIDDEN = "hidden"; // the gender of somebody protected, or taken out of the copy

    public static Balance of(List<Candidate> chosen, List<Candidate> all) {
        var issues = count(answers(chosen).flatMap(answers -> answers.issues().stream()));
        return new Balance(
                chosen.size(),
                count(answers(chosen).flatMap(answers -> answers.kind().stream())),
                count(answers(chosen).map(answers -> answers.gender().isEmpty() ? HIDDEN : answers.gender())),
                sorted(count(answers(chosen).flatMap(answers -> answers.languages().stream()))),
                sorted(regions(chosen)),
                sorted(issues),
                answers(all)
                        .flatMap(answers -> answers.issues().stream())
                        .distinct()
                        .filter(issue -> !issues.containsKey(issue))
                        .sorted()
                        .toList(),
                count(chosen, candidate -> isNational(candidate.answers().kind())),
                count(chosen, Candidate::firstTime),
                count(chosen, candidate -> !candidate.answers().accessNeeds().isEmpty()),
                count(chosen, Balance::isAtRisk));
    }

    public long kind(InstitutionKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    public long gender(String gender) {
        return genders.getOrDefault(gender, 0L);
    }

    /// Issues on which several speak.
    public List<String> doubled() {
        return issues.stream()
                .filter(issue -> issue.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    public static boolean isNational(Optional<InstitutionKind> kind) {
        return kind.filter(known -> known != InstitutionKind.INTERNATIONAL_CSO).isPresent();
    }

    /// Who said so when applying, or later.
    private static boolean isAtRisk(Candidate candidate) {
        return candidate.isNameWithheld()
                || candidate.answers().safety().answer().equals("in-the-room");
    }

    /// However they are spelled: "Nord" and "NORD" are one.
    private static Map<String, Long> regions(List<Candidate> chosen) {
        var spelled = new HashMap<String, String>();
        return count(answers(chosen)
                .map(answers -> answers.region().strip())
                .filter(region -> !region.isEmpty())
                .map(region -> spelled.computeIfAbsent(Folded.of(region), folded -> region)));
    }

    private static Stream<Answers> answers(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::answers);
    }

    private static long count(List<Candidate> candidates, Predicate<Candidate> which) {
        return candidates.stream().filter(which).count();
    }

    private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream().sorted(mostFrequentFirst()).toList();
    }

    private static Comparator<Map.Entry<String, Long>> mostFrequentFirst() {
        return Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    private static <T> Map<T, Long> count(Stream<T> things) {
        return things.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
