package org.presessions.recommendations.importing.layouts.uhri;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.Layout;
import org.presessions.recommendations.importing.layouts.RowSink;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.TableRow;
import org.presessions.recommendations.importing.tables.UnreadableFile;
import org.presessions.recommendations.importing.tables.Xlsx;
import org.presessions.shared.words.Folded;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The export of the Universal Human Rights Index as a workbook. Its headings have changed and hold slips of the pen
/// ("Reccomending Body"), so they are compared without spaces, case and doubled letters.
@Component
@Order(0)
public class UhriXlsx implements Layout {
    private static final List<String> NEEDED = List.of("Text", "Countries Concerned", "Recommending Body");

    private final StateNames names;

    public UhriXlsx(StateNames names) {
        this.names = names;
    }

    @Override
    public String code() {
        return "uhri-xlsx";
    }

    @Override
    public boolean recognises(SourceFile file) throws IOException {
        if (!Xlsx.isOne(file)) return false;
        try (var workbook = Xlsx.open(file);
                var rows = workbook.firstSheet()) {
            return rows.find(UhriXlsx::isHeadings).isPresent();
        }
    }

    @Override
    public boolean bearsIssues() {
        return false;
    }

    private static boolean isHeadings(TableRow row) {
        var places = places(row);
        return places.containsKey("anotationid") && (places.containsKey("body") || places.containsKey("text"));
    }

    @Override
    public void read(SourceFile file, RowSink sink) throws IOException {
        try (var workbook = Xlsx.open(file);
                var rows = workbook.firstSheet()) {
            var headings = rows.find(UhriXlsx::isHeadings).orElseThrow(() -> new UnreadableFile("wrong-columns"));
            var places = places(headings);
            check(places, headings);
            if (rows.announced() > headings.number()) sink.total(rows.announced() - headings.number());
            var taker = new UhriRows(names.known(), sink);
            for (var row = rows.next(); row.isPresent(); row = rows.next())
                if (!row.get().isBlank()) taker.take(record(row.get(), places));
        }
    }

    private static void check(Map<String, Integer> places, TableRow headings) {
        var missing = NEEDED.stream()
                .filter(heading -> !places.containsKey(key(heading)))
                .toList();
        if (!missing.isEmpty())
            throw new UnreadableFile(
                    "missing-columns", String.join(", ", missing), String.join(" | ", headings.cells()));
    }

    private static Map<String, Integer> places(TableRow headings) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < headings.cells().size(); i++) places.putIfAbsent(key(headings.cell(i)), i);
        return places;
    }

    /// Every spelling of a heading that was seen has the same key.
    private static String key(String heading) {
        var words = Folded.of(heading).replaceAll("(.)\\1", "$1").replaceFirst("^ohchr", "");
        return switch (words) {
            case "recomendingbody", "mechanism" -> "body";
            case "countriesconcerned", "country" -> "countries";
            case "documentsymbol" -> "symbol";
            case "type" -> "anotationtype";
            case "uprecomendingstates", "uprecomendingcountries", "uprecomendingcountry", "recomendingstates" ->
                "states";
            case "uprpositions", "position" -> "uprposition";
            case "uprsesions", "sesion" -> "uprsesion";
            case "afectedperson" -> "afectedpersons";
            default -> words;
        };
    }

    private static UhriRecord record(TableRow row, Map<String, Integer> places) {
        return new UhriRecord(
                row.number(),
                cell(row, places, "anotationid").strip(),
                cell(row, places, "symbol").strip(),
                UhriList.one(cell(row, places, "body")),
                UhriList.one(cell(row, places, "anotationtype")),
                UhriList.states(cell(row, places, "countries")),
                UhriList.labels(cell(row, places, "themes")),
                UhriList.labels(cell(row, places, "afectedpersons")),
                UhriList.goals(cell(row, places, "sdgs")),
                cell(row, places, "text"),
                UhriList.labels(cell(row, places, "uprsesion")),
                UhriList.states(cell(row, places, "uprposition")),
                UhriList.states(cell(row, places, "states")));
    }

    private static String cell(TableRow row, Map<String, Integer> places, String key) {
        var place = places.get(key);
        return place == null ? "" : row.cell(place);
    }
}
