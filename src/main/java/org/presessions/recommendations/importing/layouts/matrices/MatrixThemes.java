package org.presessions.recommendations.importing.layouts.matrices;

import java.util.List;
import java.util.regex.Pattern;

/// The last column of a matrix: a theme on each line, then "Affected persons:", then "- children" and so on. Labels
/// have commas and semicolons, so only lines part them.
record MatrixThemes(List<String> themes, List<String> affected) {
    private static final Pattern AFFECTED = Pattern.compile("(?im)^\\s*affected persons?\\s*:");

    static MatrixThemes of(String cell) {
        var parts = AFFECTED.split(cell, 2);
        return new MatrixThemes(lines(parts[0]), parts.length < 2 ? List.of() : lines(parts[1]));
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.strip().replaceFirst("^[-–•]\\s*", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
