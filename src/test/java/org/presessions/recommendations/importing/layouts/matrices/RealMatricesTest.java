package org.presessions.recommendations.importing.layouts.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.layouts.WhoseReview;

/// Both matrices of China, every row against the table as text beside them. That table is taken apart in another way
/// than the reader does: a paragraph with one bracket by a plain pattern, every other one by the States that a person
/// read in it.
class RealMatricesTest {
    /// After two numbers of 2013 stands a stray full stop.
    private static final Pattern PLAIN =
            Pattern.compile("(\\d+\\.\\d+\\.?)[\\s.]+([^()]+?)\\s*\\(([^()]+)\\)\\s*[;.]?");

    private static final Map<String, String> ODD_2013 = Map.ofEntries(
            Map.entry("186.1.", "Albania|Chile|Belgium|Hungary|Japan|Maldives|Maldives|Spain|Sierra Le one|France"),
            Map.entry("186.2.", "Brazil|Bulgaria|Estonia|Ghana"),
            Map.entry("186.19.", "Portugal|Albania"),
            Map.entry("186.23.", "Argentina|France"),
            Map.entry("186.34.", "Azerbaijan"),
            Map.entry("186.41.", "Iran (Islamic Republic of)"),
            Map.entry("186.59.", "New Zealand|Tunisia"),
            Map.entry("186.69.", "Benin|Albania"),
            Map.entry("186.70.", "Latvia|Hungary"),
            Map.entry("186.73.", "Austria|Slovakia|Switzerland"),
            Map.entry("186.92.", "Bolivia (Plurinational State of)"),
            Map.entry("186.107.", "New Zealand|Rwanda|Portugal|Argentina|Australia|Spain"),
            Map.entry("186.108.", "Italy|Switzerland|France|Belgium"),
            Map.entry("186.109.", "Italy|Bulgaria|Germany|Belgium"),
            Map.entry("186.117.", "Germany|France"),
            Map.entry("186.131.", "Finland|Canada"),
            Map.entry("186.151.", "Sweden|Costa Rica|Poland"),
            Map.entry("186.174.", "Iran (Islamic Republic of)"),
            Map.entry("186.198.", "Bolivia (Plurinational S tate of)"),
            Map.entry("186.223.", "Venezuela (Bolivarian Republic of)"));

    private static final Map<String, String> ODD_2018 = Map.ofEntries(
            Map.entry("28.4", "New Zealand|Uruguay|Mali"),
            Map.entry(
                    "28.5",
                    "Costa Rica|El Salvador|Iceland|Kenya|Liechtenstein|Mexico|Montenegro|Poland|Portugal|Ukraine|United Kingdom of Great Britain and Northern Ireland"),
            Map.entry("28.6", "Canada|Hungary|Luxembourg|Republic of Korea|Japan"),
            Map.entry("28.7", "Ukraine|Japan"),
            Map.entry("28.9", "Benin|Estonia|Georgia|Latvia|Malta|Namibia"),
            Map.entry("28.11", "Colombia|Costa Rica|Estonia"),
            Map.entry("28.13", "Denmark|Estonia"),
            Map.entry("28.14", "Niger|Philippines|Indonesia"),
            Map.entry("28.15", "Sri Lanka|El Salvador|Kyrgyzstan"),
            Map.entry("28.18", "Liechtenstein|Estonia"),
            Map.entry("28.19", "United Kingdom of Great Britain and Northern Ireland"),
            Map.entry("28.28", "Germany|Hungary"),
            Map.entry("28.66", "Liechtenstein|Poland|Togo|Uruguay|Seychelles|Mali"),
            Map.entry("28.69", "Botswana|Bulgaria"),
            Map.entry("28.74", "Kyrgyzstan"),
            Map.entry("28.114", "Iraq"),
            Map.entry("28.158", "Australia|Slovenia"),
            Map.entry("28.159", "Italy|Rwanda|Cyprus"),
            Map.entry("28.160", "New Zealand|Norway"),
            Map.entry("28.161", "Portugal|Spain|Iceland"));

    /// One text from one State, with all that the matrix says of it.
    private record Pair(
            String number,
            String state,
            String text,
            String position,
            String source,
            String stage,
            List<String> themes,
            List<String> affected) {}

    @Test
    void everyRowOfTheMatrixOf2013ComesOutRight() throws IOException {
        check("china-cycle2-2013-matrix", ODD_2013, 252, 286, new WhoseReview(Optional.of("China"), Optional.of(17)));
    }

    @Test
    void everyRowOfTheMatrixOf2018ComesOutRight() throws IOException {
        check("china-cycle3-2018-matrix", ODD_2018, 346, 389, new WhoseReview(Optional.of("China"), Optional.of(31)));
    }

    private static void check(String name, Map<String, String> odd, int paragraphs, int pairs, WhoseReview review)
            throws IOException {
        var file = Samples.file(Samples.shared("recommendations/ohchr-matrices/" + name + ".docx"));
        var read = Samples.read(file, "ohchr-matrix");
        var expected = expected(name + ".csv", odd);

        var found = read.rows.stream().map(RealMatricesTest::pair).toList();
        assertThat(Samples.differences(found, expected)).isEqualTo(List.of());
        assertThat(read.rows).hasSize(pairs);
        assertThat(read.rows.stream().map(SourceRow::number).distinct()).hasSize(paragraphs);
        assertThat(read.refused).isEqualTo(List.of());
        assertThat(read.warnings).isEqualTo(List.of());
        assertThat(new OhchrMatrix(Samples.stateNames(), ColumnMeanings.none()).review(file))
                .isEqualTo(review);
    }

    private static Pair pair(SourceRow row) {
        return new Pair(
                row.value(Field.PARAGRAPH).orElseThrow(),
                row.value(Field.RECOMMENDING_STATE).orElseThrow(),
                row.value(Field.TEXT).orElseThrow(),
                row.value(Field.RESPONSE).orElseThrow(),
                row.value(Field.RESPONSE_SOURCE).orElseThrow(),
                row.value(Field.RESPONSE_STAGE).orElseThrow(),
                row.values(Field.THEMES),
                row.values(Field.AFFECTED));
    }

    private static List<Pair> expected(String csv, Map<String, String> odd) throws IOException {
        var path = Samples.shared("recommendations/ohchr-matrices/" + csv);
        var pairs = new ArrayList<Pair>();
        try (var parser = CSVParser.parse(
                path,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (var record : parser) pairs.addAll(pairs(record, odd));
        }
        return pairs;
    }

    private static List<Pair> pairs(CSVRecord record, Map<String, String> odd) {
        var cell = record.get("Recommendation").strip();
        int end = cell.indexOf("\nSource of position:");
        var paragraph = cell.substring(0, end).strip();
        var source = cell.substring(end + "\nSource of position:".length()).strip();
        var plain = PLAIN.matcher(paragraph);
        if (plain.matches()) return List.of(pair(record, source, plain.group(1), plain.group(3), plain.group(2)));
        var number = paragraph.substring(0, paragraph.indexOf(' '));
        return byHand(
                record,
                source,
                number,
                paragraph.substring(number.length()),
                odd.getOrDefault(number, "not read by a person"));
    }

    /// What stands between one State's bracket and the next State's is the next State's text.
    private static List<Pair> byHand(CSVRecord record, String source, String number, String words, String states) {
        var pairs = new ArrayList<Pair>();
        var rest = words;
        var text = "";
        for (var state : states.split("\\|")) {
            int at = rest.indexOf("(" + state + ")");
            assertThat(at).describedAs("%s in %s", state, number).isNotNegative();
            var before = rest.substring(0, at).replaceFirst("^[ ;]+", "").strip();
            if (!before.isEmpty()) text = before;
            pairs.add(pair(record, source, number, state, text));
            rest = rest.substring(at + state.length() + 2);
        }
        assertThat(rest.strip()).isIn("", ";", ".");
        return pairs;
    }

    private static Pair pair(CSVRecord record, String source, String number, String state, String text) {
        var themes = Arrays.asList(record.get("Full list of themes").split("\n"));
        int affected = themes.indexOf("Affected persons:");
        return new Pair(
                number,
                state,
                text,
                record.get("Position"),
                source,
                "addendum",
                themes.subList(0, affected),
                themes.subList(affected + 1, themes.size()).stream()
                        .map(line -> line.substring("- ".length()))
                        .toList());
    }
}
