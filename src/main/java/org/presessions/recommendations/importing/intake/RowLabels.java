package org.presessions.recommendations.importing.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.labels.Labels;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.states.Spellings;

/// What the labels of a row mean. A label that nobody knows refuses the row where it would be wrong without it, as with
/// a State or an issue; a theme or an affected group that nobody knows yet is only pointed out.
final class RowLabels {
    /// "SDG 16", "4 - QUALITY EDUCATION", "S04 SDG 4 - education", "ODD 5.2".
    private static final Pattern GOAL = Pattern.compile(
            "(?iu)(?:s\\d{2}\\s+)?(?:sdg|goal|target|odd|ods|objectif|objetivo|cible|meta)?\\s*(\\d{1,2}(?:\\.[0-9a-d]{1,2})?)\\b.*");

    private static final String UNKNOWN = "unknown";

    private final Findings findings;
    private final ValueCleaner cleaning;
    private final Labels.Known known;

    RowLabels(Findings findings, ValueCleaner cleaning, Labels.Known known) {
        this.findings = findings;
        this.cleaning = cleaning;
        this.known = known;
    }

    /// @return the State's code; empty where the file says that nobody knows it
    Optional<String> state(SourceRow row, Field field, Optional<String> said) {
        var label =
                said.map(value -> cleaning.clean(row.number(), field, value)).orElse("");
        if (label.isEmpty()) throw new Refused(field, "", "no-state");
        var meaning = known.meaning("state", label).orElseThrow(() -> unknown(field, label, "state"));
        if (meaning.equals(UNKNOWN)) {
            findings.add(row.number(), Severity.WARNING, field, label, "state-not-known");
            return Optional.empty();
        }
        if (Spellings.speaksForOthers(label))
            findings.add(row.number(), Severity.WARNING, field, label, "speaks-for-others");
        if (label.length() <= 3 && !label.equals(meaning))
            findings.add(row.number(), Severity.REPAIRED, field, label, "code-for-name");
        return Optional.of(meaning);
    }

    Optional<String> group(SourceRow row, Field field) {
        return row.value(field)
                .map(value -> cleaning.clean(row.number(), field, value))
                .filter(Predicate.not(String::isEmpty))
                .map(label -> known.meaning("group", label).orElseThrow(() -> unknown(field, label, "group")))
                .filter(Predicate.not(String::isEmpty));
    }

    List<String> organisations(SourceRow row, Field field) {
        return strict(row, field, "organisation").toList();
    }

    List<String> issues(SourceRow row) {
        return strict(row, Field.ISSUES, "issue").toList();
    }

    List<String> issuesOfThemes(SourceRow row) {
        return meaningsOfThemes(row, "issue:").toList();
    }

    List<String> themes(SourceRow row) {
        return labels(row, Field.THEMES).toList();
    }

    List<String> affected(SourceRow row) {
        return lenient(row, Field.AFFECTED, "affected").toList();
    }

    /// A target brings its goal.
    List<String> goals(SourceRow row) {
        return Stream.concat(labels(row, Field.SDGS).flatMap(label -> goal(row, label)), meaningsOfThemes(row, "sdg:"))
                .flatMap(code -> Stream.of(code, code.replaceAll("\\..*", "")))
                .toList();
    }

    Response response(Field field, String wording) {
        return known.meaning("response", wording)
                .flatMap(Response::find)
                .orElseThrow(() -> unknown(field, wording, "response"));
    }

    private Stream<String> goal(SourceRow row, String label) {
        var code = GOAL.matcher(label);
        if (code.matches() && goalNumber(code.group(1)) <= 17) return Stream.of(code.group(1));
        var byName = known.goal(label);
        if (byName.isEmpty()) findings.add(row.number(), Severity.WARNING, Field.SDGS, label, "unknown-goal");
        return byName.stream();
    }

    private static int goalNumber(String code) {
        var number = Integer.parseInt(code.replaceAll("\\..*", ""));
        return number == 0 ? Integer.MAX_VALUE : number;
    }

    /// Both are asked, issues and goals, so an unknown theme is pointed out with the issues only.
    private Stream<String> meaningsOfThemes(SourceRow row, String prefix) {
        var themes = prefix.equals("issue:") ? lenient(row, Field.THEMES, "theme") : silent(row);
        return themes.filter(code -> code.startsWith(prefix)).map(code -> code.substring(prefix.length()));
    }

    private Stream<String> silent(SourceRow row) {
        return labels(row, Field.THEMES)
                .flatMap(label -> codes(known.meaning("theme", label).orElse("")));
    }

    private Stream<String> strict(SourceRow row, Field field, String vocabulary) {
        return labels(row, field)
                .flatMap(label ->
                        codes(known.meaning(vocabulary, label).orElseThrow(() -> unknown(field, label, vocabulary))));
    }

    private Stream<String> lenient(SourceRow row, Field field, String vocabulary) {
        return labels(row, field).flatMap(label -> {
            var meaning = known.meaning(vocabulary, label);
            if (meaning.isEmpty())
                findings.add(row.number(), Severity.WARNING, field, label, "unknown-label", Optional.of(vocabulary));
            return codes(meaning.orElse(""));
        });
    }

    private Stream<String> labels(SourceRow row, Field field) {
        return row.values(field).stream()
                .map(value -> cleaning.clean(row.number(), field, value))
                .filter(Predicate.not(String::isEmpty));
    }

    private static Stream<String> codes(String meaning) {
        return Stream.of(meaning.split(" ")).filter(Predicate.not(String::isEmpty));
    }

    private static Refused unknown(Field field, String label, String vocabulary) {
        return new Refused(field, label, "unknown-label", vocabulary);
    }
}
