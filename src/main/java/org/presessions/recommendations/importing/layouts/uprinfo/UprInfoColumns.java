package org.presessions.recommendations.importing.layouts.uprinfo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.presessions.recommendations.importing.labels.Label;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.FieldColumns;
import org.presessions.recommendations.importing.layouts.FullRows;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.TableRows;
import org.presessions.recommendations.importing.tables.UnreadableFile;

/// The columns of UPR Info's export, in its own headings and in those of the joined table made from it.
final class UprInfoColumns {
    private static final List<Field> NEEDED =
            List.of(Field.STATE_UNDER_REVIEW, Field.TEXT, Field.RECOMMENDING_STATE, Field.RESPONSE, Field.SESSION);
    private static final Set<Field> LISTS = EnumSet.of(Field.ISSUES, Field.SUR_ORGANISATIONS, Field.RS_ORGANISATIONS);
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /// Not the one that ends an entity, as in `&#40;Unknown&#41;`.
    private static final Pattern SEMICOLON = Pattern.compile("(?<!&#?\\w{1,8});\\s*");

    private static final Map<String, Field> MEANINGS = Map.ofEntries(
            Map.entry("sur", Field.STATE_UNDER_REVIEW),
            Map.entry("surrgrp", Field.SUR_GROUP),
            Map.entry("surorg", Field.SUR_ORGANISATIONS),
            Map.entry("recommendation", Field.TEXT),
            Map.entry("rs", Field.RECOMMENDING_STATE),
            Map.entry("rsrgrp", Field.RS_GROUP),
            Map.entry("rsorg", Field.RS_ORGANISATIONS),
            Map.entry("response", Field.RESPONSE),
            Map.entry("action", Field.ACTION),
            Map.entry("issue", Field.ISSUES),
            Map.entry("session", Field.SESSION),
            Map.entry("kind", Field.KIND),
            Map.entry("stateunderreview", Field.STATE_UNDER_REVIEW),
            Map.entry("surregionalgroup", Field.SUR_GROUP),
            Map.entry("surorganisations", Field.SUR_ORGANISATIONS),
            Map.entry("recommendingstate", Field.RECOMMENDING_STATE),
            Map.entry("rsregionalgroup", Field.RS_GROUP),
            Map.entry("rsorganisations", Field.RS_ORGANISATIONS),
            Map.entry("actioncategory", Field.ACTION),
            Map.entry("issues", Field.ISSUES),
            Map.entry("text", Field.TEXT));

    private UprInfoColumns() {}

    /// Whether these are its headings: the rest may be missing, which is then said.
    static boolean areIn(TableRow row) {
        var words = row.cells().stream().map(Label::folded).toList();
        return words.contains("sur") && words.contains("recommendation")
                || row.cells().contains("state_under_review") && row.cells().contains("action_category");
    }

    static void read(TableRows rows, RowSink sink) throws IOException {
        var headings = rows.find(UprInfoColumns::areIn).orElseThrow(() -> new UnreadableFile("wrong-columns"));
        var columns = FieldColumns.of(told(headings), MEANINGS);
        columns.require(NEEDED);
        if (rows.announced() > headings.number()) sink.total(rows.announced() - headings.number());
        new FullRows(rows, columns.count())
                .each(sink, row -> draft(row, columns).sendTo(sink));
    }

    /// "Rgrp" and "Org" stand twice: after the State under Review's column, and after the recommending State's.
    private static TableRow told(TableRow headings) {
        var told = new ArrayList<String>();
        var whose = "";
        for (var heading : headings.cells()) {
            var words = Label.folded(heading);
            if (words.equals("sur") || words.equals("rs")) whose = words;
            told.add(words.equals("rgrp") || words.equals("org") ? whose + words : words);
        }
        return new TableRow(headings.number(), told);
    }

    private static RowDraft draft(TableRow row, FieldColumns columns) {
        var draft = new RowDraft(row.number());
        columns.places().forEach((field, column) -> put(draft, field, row.cell(column)));
        var response = Label.folded(draft.value(Field.RESPONSE));
        if (response.equals("voluntarypledge")) draft.put(Field.KIND, "pledge");
        return draft;
    }

    private static void put(RowDraft draft, Field field, String cell) {
        if (LISTS.contains(field)) draft.put(field, list(cell));
        else draft.put(field, cell);
    }

    /// No issue or organisation has a comma in its name.
    private static List<String> list(String cell) {
        var separator = SEMICOLON.matcher(cell).find() ? SEMICOLON : COMMA;
        return Arrays.asList(separator.split(cell.strip()));
    }
}
