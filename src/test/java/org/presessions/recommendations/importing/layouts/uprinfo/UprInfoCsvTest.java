package org.presessions.recommendations.importing.layouts.uprinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.tables.UnreadableFile;

class UprInfoCsvTest {
    private static final String HEADINGS = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\n";
    private static final String ROW =
            "Haïti,GRULAC,\"OAS, OIF\",\"Ratify &#40;all&#41;, \"\"now\"\"\",Chile,GRULAC,OAS,Accepted,5,\"Justice,Women's rights\",12\n";
    private static final SourceRow READ = new SourceRow(
            2,
            Map.ofEntries(
                    Map.entry(Field.STATE_UNDER_REVIEW, List.of("Haïti")),
                    Map.entry(Field.SUR_GROUP, List.of("GRULAC")),
                    Map.entry(Field.SUR_ORGANISATIONS, List.of("OAS", "OIF")),
                    Map.entry(Field.TEXT, List.of("Ratify &#40;all&#41;, \"now\"")),
                    Map.entry(Field.RECOMMENDING_STATE, List.of("Chile")),
                    Map.entry(Field.RS_GROUP, List.of("GRULAC")),
                    Map.entry(Field.RS_ORGANISATIONS, List.of("OAS")),
                    Map.entry(Field.RESPONSE, List.of("Accepted")),
                    Map.entry(Field.ACTION, List.of("5")),
                    Map.entry(Field.ISSUES, List.of("Justice", "Women's rights")),
                    Map.entry(Field.SESSION, List.of("12"))));

    @TempDir
    Path folder;

    private CollectedRows read(String text, Charset charset) throws IOException {
        var path = Files.write(folder.resolve("file.csv"), text.getBytes(charset));
        return Samples.read(Samples.file(path), "upr-info-csv");
    }

    @Test
    void theCodingOfLettersIsFoundOut() throws IOException {
        assertThat(read(HEADINGS + ROW, StandardCharsets.UTF_8).rows).isEqualTo(List.of(READ));
        assertThat(read("\ufeff" + HEADINGS + ROW, StandardCharsets.UTF_8).rows).isEqualTo(List.of(READ));
        assertThat(read(HEADINGS + ROW, Charset.forName("windows-1252")).rows).isEqualTo(List.of(READ));
    }

    @Test
    void aTitleMayStandAboveTheHeadings() throws IOException {
        var rows = read("UPR Info database export,,,,,,,,,,\n" + HEADINGS + ROW, StandardCharsets.UTF_8).rows;

        assertThat(rows).isEqualTo(List.of(new SourceRow(3, READ.values())));
    }

    @Test
    void semicolonsAndTabsPartCellsAsWell() throws IOException {
        for (var separator : List.of(";", "\t")) {
            var text = (HEADINGS
                            + ROW.replace("\"OAS, OIF\"", "OAS/")
                                    .replace("\"Justice,Women's rights\"", "Justice")
                                    .replace(", \"\"now\"\"", ""))
                    .replace(",", separator)
                    .replace("&#40;all&#41;", "all");
            assertThat(read(text, StandardCharsets.UTF_8).values(Field.RECOMMENDING_STATE))
                    .isEqualTo(List.of("Chile"));
        }
    }

    @Test
    void aPledgeIsToldFromARecommendation() throws IOException {
        var rows = read(HEADINGS + ROW.replace("Accepted", "Voluntary Pledge") + ROW, StandardCharsets.UTF_8);

        assertThat(rows.values(Field.KIND)).isEqualTo(List.of("pledge", ""));
    }

    @Test
    void missingColumnsAreNamed() {
        assertThatThrownBy(() -> read("SuR,Recommendation,Session\nHaiti,Ratify,12\n", StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo("missing-columns");
                    assertThat(unreadable.values())
                            .isEqualTo(List.of("recommending-state", "SuR | Recommendation | Session"));
                });
    }

    @Test
    void aRowThatIsCutIsRefusedAndAFileThatIsCutIsNotTaken() throws IOException {
        var rows = read(HEADINGS + "Haiti,GRULAC\n" + ROW, StandardCharsets.UTF_8);
        assertThat(rows.refused)
                .isEqualTo(List.of(new CollectedRows.Remark(2, Field.TEXT, "Haiti", "missing-columns")));
        assertThat(rows.rows).hasSize(1);

        assertUnreadable(HEADINGS + ROW + "Haiti,GRULAC", "broken");
        assertUnreadable(HEADINGS + ROW.substring(0, 40), "broken-line", "2");
    }

    private void assertUnreadable(String cut, String reason, String... values) {
        assertThatThrownBy(() -> read(cut, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(UnreadableFile.class, file -> {
                    assertThat(file.reason()).isEqualTo(reason);
                    assertThat(file.values()).isEqualTo(List.of(values));
                });
    }

    @Test
    void whatIsTooLongToBeMeantIsRefused() throws IOException {
        var rows = read(HEADINGS + ROW.replace("now", "n".repeat(20_000)) + ROW, StandardCharsets.UTF_8);

        assertThat(rows.refused.stream().map(CollectedRows.Remark::reason)).isEqualTo(List.of("too-long"));
        assertThat(rows.rows).isEqualTo(List.of(new SourceRow(3, READ.values())));
    }
}
