package org.presessions.recommendations.importing.layouts.matrices;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.StateList;
import org.presessions.shared.words.Folded;

/// Compares the States in a paragraph's brackets with those in the column of States, which only checks them: a column
/// does not say which State said which of several texts.
final class StatesCheck {
    private static final Pattern EDGES = Pattern.compile("^[\\s;,.*•–-]+|[\\s;,.*]+$");

    private final StateNames.Known known;
    private final StateList list;

    StatesCheck(StateNames.Known known) {
        this.known = known;
        this.list = new StateList(known);
    }

    /// The States of a cell of the column, as worded there: "Chile", "(Chile)", one on each line or in one line.
    List<String> of(String cell) {
        var words = cell.strip().replaceAll("\\)\\s*[;,]?\\s*\\(", ";");
        var plain = words.startsWith("(") && words.endsWith(")") ? words.substring(1, words.length() - 1) : words;
        return list.names(trimmed(plain)).orElseGet(() -> lines(plain)).stream()
                .map(name -> name.replaceAll("\\s+", " "))
                .toList();
    }

    private List<String> lines(String cell) {
        return cell.lines()
                .map(StatesCheck::trimmed)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> list.names(line).orElse(List.of(line)).stream())
                .toList();
    }

    private static String trimmed(String words) {
        return EDGES.matcher(words).replaceAll("");
    }

    /// However they are spelt, and however often each is named.
    boolean areTheSame(List<String> some, List<String> others) {
        return codes(some).equals(codes(others));
    }

    private Set<String> codes(List<String> names) {
        return names.stream()
                .map(name -> known.code(name).orElse(Folded.of(name)))
                .collect(Collectors.toSet());
    }

    /// Each paragraph of a cell that holds several, one below the other; the number begins a line.
    static List<String> paragraphs(String cell) {
        return Arrays.stream(cell.split("(?m)(?=^\\s*\\d{1,3}\\.\\s?\\d{1,4}\\.?\\s)"))
                .filter(piece -> !piece.isBlank())
                .toList();
    }
}
