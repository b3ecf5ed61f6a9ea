package org.presessions.selection.assessment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.presessions.people.Person;

/// What an assessor says to the others of an application.
record Comment(UUID authorId, String text, Instant writtenAt) {
    static final int LENGTH_AT_MOST = 4000; // characters

    /// Those of the staff whom a text names after an `@`, by the whole name or by what stands before the `@` of the
    /// address. Of two whose names begin alike the longer is meant.
    static List<Person> mentioned(String text, List<Person> staff) {
        var lower = text.toLowerCase(Locale.ROOT);
        return staff.stream()
                .filter(person -> isMentioned(person, lower, staff))
                .toList();
    }

    private static boolean isMentioned(Person person, String text, List<Person> staff) {
        return Arrays.stream(calls(person)).anyMatch(call -> {
            var at = text.indexOf(call);
            while (at >= 0) {
                if (isWhole(text, at + call.length()) && !isLonger(text, at, call, staff)) return true;
                at = text.indexOf(call, at + 1);
            }
            return false;
        });
    }

    private static boolean isWhole(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static boolean isLonger(String text, int at, String call, List<Person> staff) {
        return staff.stream()
                .flatMap(other -> Arrays.stream(calls(other)))
                .anyMatch(other ->
                        other.length() > call.length() && other.startsWith(call) && text.startsWith(other, at));
    }

    private static String[] calls(Person person) {
        var box = "@" + person.email().replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        var name = "@" + person.name().toLowerCase(Locale.ROOT);
        return person.name().isBlank() ? new String[] {box} : new String[] {name, box};
    }
}
