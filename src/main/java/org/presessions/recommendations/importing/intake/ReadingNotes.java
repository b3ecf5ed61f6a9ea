package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.presessions.recommendations.importing.intake.Reading.Alike;
import org.presessions.recommendations.importing.intake.Reading.ReadColumn;
import org.presessions.recommendations.importing.intake.Reading.ReadRow;
import org.presessions.recommendations.importing.intake.Reading.Totals;
import org.presessions.recommendations.importing.layouts.Columns;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.tables.Encoding;
import org.presessions.shared.words.Folded;

/// Takes notes while a file is read.
final class ReadingNotes {
    private final List<ReadRow> fresh = new ArrayList<>();
    private final List<ReadRow> others = new ArrayList<>();
    private final List<Alike> alike = new ArrayList<>();
    private final Map<String, Integer> unkept = new HashMap<>();
    private final Set<String> paragraphs = new HashSet<>();
    private final Set<Integer> texts = new HashSet<>(); // their hashes: a whole record has hundreds of thousands
    private Optional<Columns> columns = Optional.empty();
    private Optional<Encoding> encoding = Optional.empty();
    private int pairs;
    private int sections;

    void columns(Columns taken) {
        columns = Optional.of(taken);
    }

    void encoding(Encoding read) {
        encoding = Optional.of(read);
    }

    void section() {
        sections++;
    }

    void unkept(Columns.Column column) {
        unkept.merge(column.heading(), 1, Integer::sum);
    }

    void row(SourceRow row) {
        pairs++;
        texts.add(Folded.of(row.value(Field.TEXT).orElse("")).hashCode());
        row.value(Field.PARAGRAPH)
                .map(number -> row.value(Field.SESSION).orElse("") + ":"
                        + row.value(Field.STATE_UNDER_REVIEW).orElse("") + ":" + number.replaceAll("[\\s.]+$", ""))
                .ifPresent(paragraphs::add);
    }

    void understood(Resolution heard, boolean isNew) {
        var list = isNew ? fresh : others;
        if (list.size() < Reading.ROWS_SHOWN) list.add(shown(heard));
    }

    private static ReadRow shown(Resolution heard) {
        var content = heard.content();
        return new ReadRow(
                heard.row(),
                content.stateUnderReview().iso3().orElse(""),
                content.session(),
                content.paragraph(),
                content.text(),
                content.language(),
                content.recommendingState().iso3().orElse(""),
                content.response().code(),
                content.issues(),
                content.affected(),
                content.sdgs());
    }

    void alike(Alike question) {
        if (alike.size() < Reading.ASKED_AT_MOST) alike.add(question);
    }

    Reading reading(String layout) {
        return new Reading(
                layout,
                encoding.map(Encoding::code).orElse(""),
                columns.map(Columns::shape).orElse(""),
                columns.map(Columns::all).orElse(List.of()).stream()
                        .map(this::shown)
                        .toList(),
                Stream.concat(fresh.stream(), others.stream())
                        .limit(Reading.ROWS_SHOWN)
                        .toList(),
                new Totals(paragraphs.size(), pairs, texts.size(), sections),
                List.copyOf(alike));
    }

    private ReadColumn shown(Columns.Column column) {
        return new ReadColumn(
                column.heading(),
                column.field().map(Field::code).orElse(""),
                column.taken().code(),
                unkept.getOrDefault(column.heading(), 0));
    }
}
