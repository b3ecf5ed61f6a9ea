package org.presessions.recommendations.importing.layouts.uprinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.tables.SourceFile;

class UprInfoXlsTest {
    @TempDir
    Path folder;

    @Test
    void pledgesNumbersAndEmptyCellsAreRead() throws IOException {
        var rows = Samples.read(
                workbook(
                        List.of("UPR Info database export"),
                        List.of(
                                "SuR",
                                "Rgrp",
                                "Org",
                                "Recommendation",
                                "RS",
                                "Rgrp",
                                "Org",
                                "Response",
                                "Action",
                                "Issue",
                                "Session"),
                        List.of(
                                "Haiti",
                                "GRULAC",
                                "OAS, OIF",
                                "Ratify &#40;all&#41;",
                                "Japan",
                                "Asia",
                                "",
                                "Accepted",
                                5.0,
                                "Justice,NHRI",
                                12.0),
                        List.of(
                                "Haiti",
                                "GRULAC",
                                "OAS, OIF",
                                "We will",
                                "Haiti",
                                "GRULAC",
                                "OAS, OIF",
                                "Voluntary Pledge",
                                "",
                                "Justice",
                                12.0)),
                "upr-info-xls");

        assertThat(rows.rows.getFirst())
                .isEqualTo(new SourceRow(
                        3,
                        Map.of(
                                Field.STATE_UNDER_REVIEW, List.of("Haiti"),
                                Field.SUR_GROUP, List.of("GRULAC"),
                                Field.SUR_ORGANISATIONS, List.of("OAS", "OIF"),
                                Field.TEXT, List.of("Ratify &#40;all&#41;"),
                                Field.RECOMMENDING_STATE, List.of("Japan"),
                                Field.RS_GROUP, List.of("Asia"),
                                Field.RESPONSE, List.of("Accepted"),
                                Field.ACTION, List.of("5"),
                                Field.ISSUES, List.of("Justice", "NHRI"),
                                Field.SESSION, List.of("12"))));
        assertThat(rows.values(Field.KIND)).isEqualTo(List.of("", "pledge"));
        assertThat(rows.total).isEqualTo(2);
    }

    @Test
    void anyOtherWorkbookIsNotAnExport() throws IOException {
        assertThat(Samples.layouts().of(workbook(List.of("Name", "Session")))).isEmpty();
    }

    @SafeVarargs
    private SourceFile workbook(List<Object>... rows) throws IOException {
        var path = folder.resolve("export.xls");
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = workbook.createSheet("UPR Info database export");
            for (int row = 0; row < rows.length; row++) {
                var cells = sheet.createRow(row);
                for (int column = 0; column < rows[row].size(); column++)
                    switch (rows[row].get(column)) {
                        case Double number -> cells.createCell(column).setCellValue(number);
                        case Object text -> cells.createCell(column).setCellValue(text.toString());
                    }
            }
            workbook.write(out);
        }
        return Samples.file(path);
    }
}
