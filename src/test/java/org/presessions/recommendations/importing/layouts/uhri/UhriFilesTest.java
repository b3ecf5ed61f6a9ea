package org.presessions.recommendations.importing.layouts.uhri;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.tables.SourceFile;

/// The Universal Human Rights Index's export, by its real keys and headings; the records are made up.
class UhriFilesTest {
    private static final String RECORD = """
            {"AnnotationId":"a1","DocumentId":"d","Symbol":"A/HRC/40/6/Add.1","Body":"- UPR","AnnotationType":"- Recommendations",
             "Countries":["China"],"Regions":["Asia-Pacific"],"Themes":["Children: definition; general principles"],
             "AffectedPersons":["Children"],"Sdgs":["16.2 - Protect children"],"Text":"%s","PublicationDate":"2019-02-15T00:00:00",
             "UprCycle":"3","UprSession":["31st session"],"UprPositions":["Supported"],"UprRecommendingCountry":%s,
             "UprRecommendingRegions":[]}""";

    @TempDir
    Path folder;

    private CollectedRows json(String... records) throws IOException {
        var file = Samples.write(folder, "uhri.json", "[" + String.join(",", records) + "]");
        return Samples.read(file, "uhri-json");
    }

    @Test
    void aParagraphIsTakenApart() throws IOException {
        var rows = json(RECORD.formatted(
                "<p>28.4&nbsp;Continue &amp; go on (Mali);<br>Accelerate (Cura&ccedil;ao plan) (Mali) (New Zealand)</p>",
                "[\"Mali\",\"New Zealand\"]"));

        assertThat(rows.values(Field.SOURCE_KEY)).isEqualTo(List.of("a1:Mali", "a1:Mali:2", "a1:New Zealand"));
        assertThat(rows.rows.getFirst())
                .isEqualTo(new SourceRow(
                        1,
                        Map.ofEntries(
                                Map.entry(Field.SOURCE_KEY, List.of("a1:Mali")),
                                Map.entry(Field.KIND, List.of("recommendation")),
                                Map.entry(Field.SESSION, List.of("31")),
                                Map.entry(Field.STATE_UNDER_REVIEW, List.of("China")),
                                Map.entry(Field.RECOMMENDING_STATE, List.of("Mali")),
                                Map.entry(Field.PARAGRAPH, List.of("28.4")),
                                Map.entry(
                                        Field.PARAGRAPH_TEXT,
                                        List.of(
                                                "Continue & go on (Mali); Accelerate (Curaçao plan) (Mali) (New Zealand)")),
                                Map.entry(Field.TEXT, List.of("Continue & go on")),
                                Map.entry(Field.RESPONSE, List.of("Supported")),
                                Map.entry(Field.RESPONSE_STAGE, List.of("addendum")),
                                Map.entry(Field.RESPONSE_SOURCE, List.of("A/HRC/40/6/Add.1")),
                                Map.entry(Field.THEMES, List.of("Children: definition; general principles")),
                                Map.entry(Field.AFFECTED, List.of("Children")),
                                Map.entry(Field.SDGS, List.of("16.2 - Protect children")))));
    }

    @Test
    void withoutBracketsTheListedStatesCount() throws IOException {
        var rows = json(RECORD.formatted("Continue", "[\"PK\",\"MY\"]"), RECORD.formatted("Go on", "[\"Chile\"]"));

        assertThat(rows.values(Field.RECOMMENDING_STATE)).isEqualTo(List.of("PK", "MY", "Chile"));
        assertThat(rows.values(Field.SOURCE_KEY)).isEqualTo(List.of("a1:PK", "a1:MY", "a1"));
        assertThat(rows.values(Field.TEXT)).isEqualTo(List.of("Continue", "Continue", "Go on"));
    }

    @Test
    void whatIsNotARecommendationIsLeftOutOrRefused() throws IOException {
        var rows = json(
                RECORD.formatted("x", "[]").replace("- UPR", "- CEDAW"),
                RECORD.formatted("x", "[]").replace("- Recommendations", "- Concerns/Observations"),
                RECORD.formatted("Go on", "[]"),
                RECORD.formatted("Go on (Mali)", "[]").replace("[\"China\"]", "[\"Uzbekistan\",\"Czechia\"]"));

        assertThat(rows.rows).isEqualTo(List.of());
        assertThat(rows.leftOut).isEqualTo(List.of(1, 2));
        assertThat(rows.refused)
                .isEqualTo(List.of(
                        new CollectedRows.Remark(3, Field.TEXT, "Go on", "no-state-in-brackets"),
                        new CollectedRows.Remark(
                                4, Field.STATE_UNDER_REVIEW, "Uzbekistan; Czechia", "several-states-under-review")));
    }

    @Test
    void aPledgeIsMadeByTheStateItself() throws IOException {
        var rows =
                json(RECORD.formatted("We will", "[]").replace("- Recommendations", "- Voluntary pledges/commitments"));

        assertThat(rows.values(Field.KIND)).isEqualTo(List.of("pledge"));
        assertThat(rows.values(Field.RECOMMENDING_STATE)).isEqualTo(List.of("China"));
        assertThat(rows.values(Field.SOURCE_KEY)).isEqualTo(List.of("a1"));
    }

    @Test
    void theWorkbookSaysTheSame() throws IOException {
        var headings = List.of(
                "Text",
                "Countries Concerned",
                "Reccomending Body",
                "Document Symbol",
                "Themes",
                "Affected Persons",
                "Sdgs",
                "Document Publication Date",
                "UPR Reccomending States",
                "UPR Position",
                "Type",
                "OHCHR Annotation Id",
                "UPR Session",
                "Regions Concerned",
                "Recommending Regions",
                "Date of publication on UHRI");
        var lines = List.of(
                "Go on",
                "- China",
                "- UPR",
                "A/HRC/40/6",
                "- Civil & political rights - general measures\n- Minorities",
                "- Children - Women & girls",
                "- 1.4 - Equal rights - 16.2 - Protect",
                "43511",
                "- Timor-Leste - Guinea-Bissau",
                "- Supported/Noted",
                "- Recommendations",
                "a1",
                "- 31st Session",
                "- Asia-Pacific",
                "",
                "43512.5");
        var rows = Samples.read(workbook(List.of(headings, lines)), "uhri-xlsx");

        assertThat(rows.total).isEqualTo(0);
        assertThat(rows.values(Field.RECOMMENDING_STATE)).isEqualTo(List.of("Timor-Leste", "Guinea-Bissau"));
        assertThat(rows.rows.getLast())
                .isEqualTo(new SourceRow(
                        2,
                        Map.ofEntries(
                                Map.entry(Field.SOURCE_KEY, List.of("a1:Guinea-Bissau")),
                                Map.entry(Field.KIND, List.of("recommendation")),
                                Map.entry(Field.SESSION, List.of("31")),
                                Map.entry(Field.STATE_UNDER_REVIEW, List.of("China")),
                                Map.entry(Field.RECOMMENDING_STATE, List.of("Guinea-Bissau")),
                                Map.entry(Field.TEXT, List.of("Go on")),
                                Map.entry(Field.RESPONSE, List.of("Supported/Noted")),
                                Map.entry(Field.RESPONSE_STAGE, List.of("report")),
                                Map.entry(Field.RESPONSE_SOURCE, List.of("A/HRC/40/6")),
                                Map.entry(
                                        Field.THEMES,
                                        List.of("Civil & political rights - general measures", "Minorities")),
                                Map.entry(Field.AFFECTED, List.of("Children", "Women & girls")),
                                Map.entry(Field.SDGS, List.of("1.4 - Equal rights", "16.2 - Protect")))));
    }

    @Test
    void aLargeWorkbookFullOfHtmlIsRead() throws IOException {
        var text = "<p>Go on" + "<br>".repeat(4_000) + "</p>";
        var headings = List.of("Text", "Countries", "Body", "Annotation Id", "UPR Recommending Countries");
        var rows = new ArrayList<List<String>>(List.of(headings));
        for (int i = 0; i < 60; i++) rows.add(List.of(text + i, "China", "UPR", "a" + i, "Mali"));
        var read = Samples.read(workbook(rows), "uhri-xlsx");

        assertThat(read.rows).hasSize(60);
        assertThat(read.values(Field.TEXT).getLast()).isEqualTo("Go on 59");
    }

    private SourceFile workbook(List<List<String>> rows) throws IOException {
        var path = folder.resolve("uhri.xlsx");
        try (var out = Files.newOutputStream(path);
                var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < rows.size(); row++)
                for (int column = 0; column < rows.get(row).size(); column++)
                    sheet.value(row, column, rows.get(row).get(column));
        }
        return Samples.file(path);
    }
}
