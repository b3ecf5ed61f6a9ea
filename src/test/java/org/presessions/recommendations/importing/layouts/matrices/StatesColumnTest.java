package org.presessions.recommendations.importing.layouts.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.CollectedRows.Remark;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.ParagraphReader;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.SourceRow;

/// The layout of 2014 has the recommending States in a column too: the brackets are read, the column checks them.
class StatesColumnTest {
    private static final String[] HEADINGS = {
        "Recommendation", "Recommending state/s", "Position", "Full list of rights/affected persons"
    };

    @TempDir
    Path folder;

    @Test
    void textsLoseTheirStatesAndEachStateHasItsOwnText() throws IOException {
        var read = read(new MadeMatrix(HEADINGS)
                .row(
                        "166.1. Ratify the Rome Statute (Chile); (Estonia);\n(Slovenia);\nSource of Position: A/HRC/28/16",
                        "Chile\nEstonia\nSlovenia",
                        "Noted",
                        "")
                .row("166.2. Do a (Spain); Do b (Togo) (Mali);", "Spain\nTogo\nMali", "Supported/Noted", "")
                .row("166.3. Do c (Iran (Islamic Republic of));\nComments: The State will see.", "Iran", "Noted", ""));

        assertThat(pairs(read))
                .isEqualTo(List.of(
                        "Ratify the Rome Statute → Chile",
                        "Ratify the Rome Statute → Estonia",
                        "Ratify the Rome Statute → Slovenia",
                        "Do a → Spain",
                        "Do b → Togo",
                        "Do b → Mali",
                        "Do c → Iran (Islamic Republic of)"));
        assertThat(read.values(Field.RESPONSE_SOURCE).getFirst()).isEqualTo("A/HRC/28/16");
        assertThat(read.refused).isEqualTo(List.of());
        assertThat(read.warnings)
                .isEqualTo(List.of(new Remark(4, Field.TEXT, "Comments: The State will see.", "remark-left-out")));
    }

    @Test
    void whereTheyDisagreeTheBracketsAreTakenAndItIsSaid() throws IOException {
        var read = read(new MadeMatrix(HEADINGS).row("166.1. Do a (Spain); Do b (Togo);", "Spain\nMali", "Noted", ""));

        assertThat(pairs(read)).isEqualTo(List.of("Do a → Spain", "Do b → Togo"));
        assertThat(read.warnings)
                .isEqualTo(
                        List.of(new Remark(2, Field.RECOMMENDING_STATE, "Spain, Togo ≠ Spain, Mali", "states-differ")));
    }

    @Test
    void whereNoBracketNamesAStateTheColumnDoesAndItIsSaid() throws IOException {
        var read = read(new MadeMatrix(HEADINGS)
                .row("166.1. Ratify (if possible) the rest;", "Chad\nBosnia and\nHerzegovina", "Noted", ""));

        assertThat(pairs(read))
                .isEqualTo(List.of(
                        "Ratify (if possible) the rest → Chad",
                        "Ratify (if possible) the rest → Bosnia and Herzegovina"));
        assertThat(read.warnings).extracting(Remark::reason).isEqualTo(List.of("states-of-column"));
    }

    @Test
    void severalParagraphsInOneCellAreSeveral() throws IOException {
        var read = read(new MadeMatrix("Recommendation", "Position", "Full list of themes")
                .row("28.4 Do a (Spain);\n28.5 Do b (Chile, Estonia and Slovenia);", "Supported", ""));

        assertThat(read.rows.stream().map(row -> row.value(Field.PARAGRAPH).orElseThrow() + " " + pair(row)))
                .containsExactly(
                        "28.4 Do a → Spain", "28.5 Do b → Chile", "28.5 Do b → Estonia", "28.5 Do b → Slovenia");
    }

    @Test
    void statesOfWhichItIsUnclearWhetherATextEndsThereAreSaid() throws IOException {
        var read = read(new MadeMatrix("Recommendation", "Position", "Full list of themes")
                .row("28.4 Do a (Spain) Adopt b (Togo);", "Supported", "")
                .row("28.5 Work with France (France) on a plan (Mali);", "Supported", ""));

        assertThat(pairs(read))
                .isEqualTo(List.of("Do a → Spain", "Adopt b → Togo", "Work with France (France) on a plan → Mali"));
        assertThat(read.warnings)
                .isEqualTo(List.of(
                        new Remark(2, Field.TEXT, "(Spain)", "states-within-text"),
                        new Remark(3, Field.TEXT, "(France)", "states-within-text")));
    }

    /// UPR Info's rows of Egypt's second review, written as the United Nations wrote them in 2014.
    @Test
    void allPairsOfARealReviewAreThoseOfUprInfo() throws IOException {
        var expected = egypt();
        var byText = new LinkedHashMap<String, List<String>>();
        expected.forEach(pair ->
                byText.computeIfAbsent(pair.getKey(), text -> new ArrayList<>()).add(pair.getValue()));
        var matrix = new MadeMatrix(HEADINGS).ofReview("UPR of Egypt (2nd Cycle – 20th session)");
        int number = 0;
        for (var text : byText.entrySet())
            matrix.row(
                    "166.%d. %s (%s);%nSource of Position: A/HRC/28/16 - Para. 166"
                            .formatted(++number, text.getKey(), String.join("); (", text.getValue())),
                    String.join("\n", text.getValue()),
                    "Supported",
                    "2.1. Acceptance of international norms\nAffected persons:\n- general");

        var read = read(matrix);

        assertThat(Samples.differences(
                        pairs(read),
                        byText.entrySet().stream()
                                .flatMap(text -> text.getValue().stream().map(state -> text.getKey() + " → " + state))
                                .toList()))
                .isEqualTo(List.of());
        assertThat(read.rows).hasSize(321);
        assertThat(read.refused).isEqualTo(List.of());
        assertThat(read.warnings).isEqualTo(List.of());
    }

    private static List<Map.Entry<String, String>> egypt() throws IOException {
        var table = Samples.shared("recommendations/upr-info-export-2015/upr-recommendations-without-6-9.csv");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
            return parser.stream()
                    .filter(row -> row.get("state_under_review").equals("Egypt")
                            && row.get("session").equals("20"))
                    .map(row -> Map.entry(
                            ParagraphReader.trimmed(row.get("text")),
                            row.get("recommending_state").replace("Iran", "Iran (Islamic Republic of)")))
                    .toList();
        }
    }

    private CollectedRows read(MadeMatrix matrix) throws IOException {
        return Samples.read(matrix.in(folder), "ohchr-matrix");
    }

    private static List<String> pairs(CollectedRows read) {
        return read.rows.stream().map(StatesColumnTest::pair).toList();
    }

    private static String pair(SourceRow row) {
        return row.value(Field.TEXT).orElseThrow() + " → "
                + row.value(Field.RECOMMENDING_STATE).orElseThrow();
    }
}
