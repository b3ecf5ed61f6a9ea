package org.presessions.shared.typed;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a form brought that somebody typed into.
///
/// @param action path to which the form is sent
/// @param owner mark of the person for whom the form's page was made (see [OwnerMarks]); empty where it was nobody's
/// @param fields in the order of the form; its token is none of them
public record Typed(String action, String owner, List<Field> fields) {
    public record Field(String name, String value) {}

    /// What no program of ours writes into a field: spaces, capitals, signs, other letters than a to z.
    private static final Pattern WRITTEN_BY_A_PERSON = Pattern.compile("(?s).*[^a-z0-9_.:\\-].*");

    /// What a page and its buttons send, and nobody types.
    private static final Set<String> OF_THE_PAGE = Set.of(Origins.FIELD, "act");

    /// What stands for a box that was ticked.
    private static final Set<String> OF_A_BOX = Set.of("true", "false", "yes");

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /// Whether anybody would miss it.
    boolean isWorthKeeping() {
        return typed().anyMatch(value -> WRITTEN_BY_A_PERSON.matcher(value).matches());
    }

    /// What can be read again and copied; codes and ids of the form are left out.
    public List<String> texts() {
        return typed().filter(Typed::isText).distinct().toList();
    }

    private Stream<String> typed() {
        return fields.stream()
                .filter(field -> !OF_THE_PAGE.contains(field.name()))
                .map(Field::value);
    }

    static boolean isText(String value) {
        return WRITTEN_BY_A_PERSON.matcher(value).matches()
                || WORD.matcher(value).matches() && !OF_A_BOX.contains(value);
    }

    List<String> values(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    /// About what it needs to be kept, in characters.
    public int length() {
        return action.length()
                + owner.length()
                + fields.stream()
                        .mapToInt(field -> field.name().length() + field.value().length())
                        .sum();
    }
}
