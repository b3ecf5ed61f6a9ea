package org.presessions.recommendations.importing.layouts.matrices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What a matrix sorts a recommendation under: a label on each line, with lines between them that say what follows
/// ("SDGs:", "Affected persons:", "Groups of persons:"). Since 2019 all of it may stand in one cell, since 2025 in two;
/// a goal of sustainable development is one wherever it stands. Labels have commas and semicolons, so only lines part
/// them.
record MatrixThemes(List<String> themes, List<String> affected, List<String> sdgs) {
    private enum Part {
        THEMES(
                "(?:full\\s+list\\s+of\\s+)?(?:human\\s+rights\\s+)?themes?|(?:rights?\\s+or\\s+areas?|rights?)|thèmes?|temas?"),
        AFFECTED(
                "affected\\s+persons?|persons?\\s+affected|(?:affected\\s+)?groups?\\s+of\\s+persons?|affected\\s+groups?|"
                        + "personnes\\s+concernées|groupes\\s+de\\s+personnes|personas\\s+afectadas|grupos\\s+de\\s+personas"),
        SDGS("(?:relevant\\s+)?sdgs?|(?:relevant\\s+)?sustainable\\s+development\\s+goals?(?:\\s*\\(sdgs?\\))?|odd|ods|"
                + "objectifs\\s+de\\s+développement\\s+durable|objetivos\\s+de\\s+desarrollo\\s+sostenible");

        private final Pattern heading;

        Part(String words) {
            heading = Pattern.compile("(?iu)(?:" + words + ")\\s*:\\s*(.*)");
        }
    }

    /// "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS", "SDG 4", "Goal 5.2"; not "12.4. Death penalty" of the older
    /// list of themes, nor "S16 SDG 16 - peace", which is a theme of the list of 2018 and leads to its goal as one.
    private static final Pattern GOAL = Pattern.compile(
            "(?iu)(?:(?:sdg|goal|target|odd|ods|objectif|objetivo|meta|cible)\\s*(?:1[0-7]|[1-9])(?:\\.[0-9a-d]{1,2})?\\b.*"
                    + "|(?:1[0-7]|0?[1-9])(?:\\.[0-9a-d]{1,2})?\\s*\\p{Pd}\\s*\\p{L}.*)");

    private static final Pattern BETWEEN_GOALS =
            Pattern.compile("(?:\\s+\\p{Pd}|\\s*[;,]|\\s)\\s+(?=(?:1[0-7]|[1-9])\\s+\\p{Pd}\\s+\\p{Lu})");
    private static final Pattern BETWEEN_PERSONS = Pattern.compile("\\s+[-–•]\\s+");
    private static final Pattern BULLET = Pattern.compile("^(?:[-–—•·*▪◦o]\\s+|[-–—•·▪◦])\\s*");

    /// @param themes cell of the column of themes, where there is one
    /// @param affected of a column of affected persons
    /// @param sdgs of a column of goals
    static MatrixThemes of(String themes, String affected, String sdgs) {
        var read = new MatrixThemes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        read.take(themes, Part.THEMES);
        read.take(affected, Part.AFFECTED);
        read.take(sdgs, Part.SDGS);
        return read;
    }

    private void take(String cell, Part column) {
        var part = column;
        for (var line : cell.lines().map(MatrixThemes::trimmed).toList()) {
            var rest = line;
            for (var other : Part.values()) {
                var heading = other.heading.matcher(line);
                if (!heading.matches()) continue;
                part = other;
                rest = trimmed(heading.group(1));
            }
            for (var label : labels(rest, part)) add(label, GOAL.matcher(label).matches() ? Part.SDGS : part);
        }
    }

    /// One, unless several stand in a line; a theme may have a dash in it.
    private static List<String> labels(String line, Part part) {
        var separator = part == Part.AFFECTED ? BETWEEN_PERSONS : BETWEEN_GOALS;
        return Arrays.stream(separator.split(line))
                .map(MatrixThemes::trimmed)
                .filter(label -> !label.isEmpty())
                .toList();
    }

    private void add(String label, Part part) {
        var list = switch (part) {
            case THEMES -> themes;
            case AFFECTED -> affected;
            case SDGS -> sdgs;
        };
        if (!list.contains(label)) list.add(label);
    }

    private static String trimmed(String line) {
        return BULLET.matcher(line.strip()).replaceFirst("").strip();
    }
}
