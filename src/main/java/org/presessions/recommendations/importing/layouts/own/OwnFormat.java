package org.presessions.recommendations.importing.layouts.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.shared.words.Folded;

/// The format of our own exports, which can be imported again. Columns and keys are the codes of [Field]. In JSON a
/// list is a list; in CSV and XLSX its values stand in one cell, parted by a semicolon and a space. CSV begins with
/// lines of `#` that say what was asked for; `# rows: 12` says how many rows follow.
public final class OwnFormat {
    /// The sheet of an .xlsx that holds the rows, and the one that says where they come from.
    static final String SHEET = "recommendations";

    static final String SHEET_ABOUT = "about";

    /// The keys around the rows in JSON.
    static final String QUERY = "query";

    static final String ROWS = "rows";
    static final String ITEMS = "items";

    static final char COMMENT = '#';
    static final List<Field> COLUMNS = List.of(Field.values());
    static final Set<Field> LISTS = EnumSet.of(
            Field.SUR_ORGANISATIONS, Field.RS_ORGANISATIONS, Field.ISSUES, Field.THEMES, Field.AFFECTED, Field.SDGS);

    private static final String SEPARATOR = "; ";

    /// A spreadsheet takes a cell that begins so for a formula, which could call out or run something.
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Pattern ESCAPED_FORMULA = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private static final Map<String, Field> BY_CODE =
            COLUMNS.stream().collect(Collectors.toMap(Field::code, Function.identity()));
    private static final Map<String, Field> BY_FOLDED_CODE =
            COLUMNS.stream().collect(Collectors.toMap(field -> Folded.of(field.code()), Function.identity()));

    private OwnFormat() {}

    public static Map<String, Field> byCode() {
        return BY_CODE;
    }

    static Map<String, Field> byFoldedCode() {
        return BY_FOLDED_CODE;
    }

    /// Whether a row of headings, or the keys of a record, are ours.
    static boolean isOurs(List<String> codes) {
        return codes.contains(Field.STATE_UNDER_REVIEW.code())
                && codes.stream().filter(BY_CODE::containsKey).count() >= 3;
    }

    /// One cell for several values. A semicolon or backslash in a value gets a backslash before it.
    static String cell(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(SEPARATOR));
    }

    static List<String> values(String cell) {
        var values = new ArrayList<String>();
        var value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char one = cell.charAt(i);
            if (one == ';') {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(one == '\\' && i + 1 < cell.length() ? cell.charAt(++i) : one);
            }
        }
        values.add(value.toString().strip());
        return values;
    }

    /// For CSV: a value that a spreadsheet would run gets an apostrophe before it.
    static String escaped(String value) {
        return FORMULA.matcher(value).matches() ? "'" + value : value;
    }

    static String unescaped(String value) {
        return ESCAPED_FORMULA.matcher(value).matches() ? value.substring(1) : value;
    }

    static void put(RowDraft draft, Field field, String cell) {
        if (LISTS.contains(field)) draft.put(field, values(cell));
        else draft.put(field, cell);
    }

    static List<Field> needed() {
        return Arrays.asList(Field.SESSION, Field.STATE_UNDER_REVIEW, Field.RECOMMENDING_STATE, Field.TEXT);
    }
}
