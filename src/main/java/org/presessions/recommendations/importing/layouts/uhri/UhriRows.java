package org.presessions.recommendations.importing.layouts.uhri;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Paragraph;
import org.presessions.recommendations.importing.layouts.ParagraphReader;
import org.presessions.recommendations.importing.layouts.RowDraft;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.layouts.Symbols;
import org.presessions.recommendations.importing.tables.Limits;
import org.presessions.shared.words.Folded;

/// Makes of a record of the Universal Human Rights Index one row for each text and State.
final class UhriRows {
    private static final Pattern SESSION = Pattern.compile("\\D*(\\d{1,2})(?!\\d).*", Pattern.DOTALL);
    private static final int SHOWN_CHARACTERS = 200;

    private final ParagraphReader paragraphs;
    private final RowSink sink;

    UhriRows(Predicate<String> knownState, RowSink sink) {
        this.paragraphs = new ParagraphReader(knownState);
        this.sink = sink;
    }

    void take(UhriRecord record) {
        if (!record.isOfUpr() || record.isRemark()) sink.leftOut(record.number());
        else if (record.text().length() > Limits.VALUE_CHARACTERS)
            refuse(record, Field.TEXT, record.text(), "too-long");
        else if (record.countries().size() > 1)
            refuse(
                    record,
                    Field.STATE_UNDER_REVIEW,
                    String.join("; ", record.countries()),
                    "several-states-under-review");
        else rows(record);
    }

    private void refuse(UhriRecord record, Field field, String value, String reason) {
        var shown = value.length() > SHOWN_CHARACTERS ? value.substring(0, SHOWN_CHARACTERS) : value;
        sink.refused(record.number(), field, shown, reason);
    }

    private void rows(UhriRecord record) {
        var paragraph = paragraphs.read(HtmlText.plain(record.text()));
        var common = common(record).put(Field.PARAGRAPH, paragraph.number());
        if (record.isPledge()) one(record, common.put(Field.KIND, "pledge"), paragraph, record.countries());
        else if (!paragraph.number().isEmpty() && paragraph.isSure()) takenApart(record, common, paragraph);
        else if (record.recommending().isEmpty()) withoutStates(record, common, paragraph);
        else one(record, common, paragraph, record.recommending());
    }

    private static RowDraft common(UhriRecord record) {
        return new RowDraft(record.number())
                .put(Field.KIND, "recommendation")
                .put(Field.STATE_UNDER_REVIEW, record.countries())
                .put(
                        Field.SESSION,
                        record.sessions().stream()
                                .limit(1)
                                .map(UhriRows::session)
                                .toList())
                .put(Field.RESPONSE, record.positions().stream().distinct().collect(Collectors.joining("/")))
                .put(Field.RESPONSE_SOURCE, record.symbol())
                .put(Field.RESPONSE_STAGE, Symbols.stage(record.symbol()))
                .put(Field.THEMES, record.themes())
                .put(Field.AFFECTED, record.affected())
                .put(Field.SDGS, record.sdgs());
    }

    /// "37th session" is 37.
    private static String session(String label) {
        var matcher = SESSION.matcher(label);
        return matcher.matches() ? matcher.group(1) : label;
    }

    private void takenApart(UhriRecord record, RowDraft common, Paragraph paragraph) {
        common.put(Field.PARAGRAPH_TEXT, paragraph.whole());
        int pairs = paragraph.parts().stream()
                .mapToInt(part -> part.states().size())
                .sum();
        var times = new HashMap<String, Integer>();
        for (var part : paragraph.parts())
            for (var state : part.states()) {
                int time = times.merge(state, 1, Integer::sum);
                send(record, common, part.text(), state, pairs == 1 ? "" : ":" + state + (time == 1 ? "" : ":" + time));
            }
    }

    /// States in brackets that we do not know are refused by name later.
    private void withoutStates(UhriRecord record, RowDraft common, Paragraph paragraph) {
        if (paragraph.parts().isEmpty()) refuse(record, Field.TEXT, paragraph.whole(), "no-state-in-brackets");
        else takenApart(record, common, paragraph);
    }

    /// One text, whole as it is, from each of these States.
    private void one(UhriRecord record, RowDraft common, Paragraph paragraph, List<String> states) {
        var distinct = List.copyOf(new LinkedHashSet<>(states));
        var text = paragraph.parts().size() == 1
                        && saysTheSame(paragraph.parts().getFirst().states(), states)
                ? paragraph.parts().getFirst().text()
                : ParagraphReader.trimmed(paragraph.whole());
        if (text.isEmpty()) refuse(record, Field.TEXT, record.text(), "no-text");
        else if (distinct.isEmpty()) refuse(record, Field.STATE_UNDER_REVIEW, "", "no-state-under-review");
        else for (var state : distinct) send(record, common, text, state, distinct.size() == 1 ? "" : ":" + state);
    }

    private static boolean saysTheSame(List<String> some, List<String> others) {
        var folded = some.stream().map(Folded::of).collect(Collectors.toSet());
        return folded.equals(new HashSet<>(others.stream().map(Folded::of).toList()));
    }

    private void send(UhriRecord record, RowDraft common, String text, String state, String keySuffix) {
        if (text.isEmpty()) {
            refuse(record, Field.TEXT, record.text(), "no-text");
            return;
        }
        new RowDraft(record.number(), common)
                .put(Field.SOURCE_KEY, record.id().isBlank() ? "" : record.id() + keySuffix)
                .put(Field.TEXT, text)
                .put(Field.RECOMMENDING_STATE, state)
                .sendTo(sink);
    }
}
