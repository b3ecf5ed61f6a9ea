package org.presessions.recommendations.importing.layouts.uprinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.CollectedRows.Remark;
import org.presessions.recommendations.importing.layouts.Columns.Column;
import org.presessions.recommendations.importing.layouts.Columns.Taken;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;

/// The same rows, as other programs save them and under other headings.
class UprInfoTableTest {
    private static final List<List<String>> ROWS = List.of(
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
                    "Protéger\nles élèves",
                    "Côte d'Ivoire",
                    "Africa",
                    "AU",
                    "Accepted",
                    "5",
                    "Right to education",
                    "40"));

    @TempDir
    Path folder;

    @Test
    void aWorkbookThatWasSavedAgainIsRead() throws IOException {
        var path = folder.resolve("again.xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(path)) {
            var sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("UPR Info database export");
            for (int i = 0; i < ROWS.size(); i++) {
                var row = sheet.createRow(i + 2);
                for (int j = 0; j < ROWS.get(i).size(); j++)
                    row.createCell(j).setCellValue(ROWS.get(i).get(j));
            }
            workbook.write(out);
        }
        assertRead(Samples.file(path));
    }

    @Test
    void anOpenDocumentSheetIsRead() throws IOException {
        var rows = new StringBuilder();
        for (var row : ROWS) {
            rows.append("<table:table-row>");
            for (var cell : row)
                rows.append("<table:table-cell office:value-type=\"string\"><text:p>")
                        .append(cell.replace("\n", "</text:p><text:p>"))
                        .append("</text:p></table:table-cell>");
            rows.append("<table:table-cell table:number-columns-repeated=\"1013\"/></table:table-row>");
        }
        rows.append(
                "<table:table-row table:number-rows-repeated=\"1048574\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>");
        var path = folder.resolve("again.ods");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            put(zip, "META-INF/manifest.xml", "<manifest/>");
            put(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet><table:table>"
                            + rows + "</table:table></office:spreadsheet></office:body></office:document-content>");
        }
        assertRead(Samples.file(path));
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aPageOfHtmlThatIsNamedAsASpreadsheetIsRead() throws IOException {
        var html = new StringBuilder("<html><head><meta charset=\"utf-8\"><title>x</title></head><body><table>");
        for (var row : ROWS) {
            html.append("<tr>");
            for (var cell : row)
                html.append("<td>").append(cell.replace("\n", "<br>")).append("</td>");
            html.append("</tr>");
        }
        assertRead(Samples.write(folder, "again.xls", html + "</table></body></html>"));
    }

    private static void assertRead(SourceFile file) throws IOException {
        var read = Samples.read(file, "upr-info-table");
        assertThat(read.rows).hasSize(1);
        var row = read.rows.getFirst();
        assertThat(row.values(Field.TEXT)).isEqualTo(List.of("Protéger\nles élèves"));
        assertThat(row.values(Field.SUR_ORGANISATIONS)).isEqualTo(List.of("OAS", "OIF"));
        assertThat(row.values(Field.RS_ORGANISATIONS)).isEqualTo(List.of("AU"));
        assertThat(row.values(Field.RECOMMENDING_STATE)).isEqualTo(List.of("Côte d'Ivoire"));
        assertThat(row.values(Field.SESSION)).isEqualTo(List.of("40"));
    }

    @Test
    void todaysHeadingsAndFrenchAndSpanishOnesAreUnderstood() throws IOException {
        for (var headings : List.of(
                "State Under Review,Recommending State,Recommendation,Response,Action Category,Issues,Session,Cycle",
                "État examiné,État auteur,Recommandation,Réponse,Catégorie d’action,Thèmes,Session,Cycle",
                "Estado examinado,Estado recomendante,Recomendación,Respuesta,Categoría de acción,Temas,Período de sesiones,Ciclo")) {
            var read = csv(headings + "\nHaiti,France,Do it,Supported,5 - x,Justice|Detention,26 - November 2016,2\n");

            assertThat(read.rows.getFirst().values(Field.ISSUES)).isEqualTo(List.of("Justice", "Detention"));
            assertThat(read.values(Field.RESPONSE)).isEqualTo(List.of("Supported"));
            assertThat(read.columns.all().getLast().taken()).isEqualTo(Taken.LEFT_OUT);
            assertThat(read.warnings).isEqualTo(List.of());
        }
    }

    @Test
    void whatIsNotInTheFileAndWhatIsNotUnderstoodIsSaid() throws IOException {
        var read = csv("To,From,Text,Mood\nHaiti,France,Do it,good\n");

        assertThat(read.values(Field.TEXT)).isEqualTo(List.of("Do it"));
        assertThat(read.columns.all())
                .extracting(Column::heading, Column::taken)
                .containsExactly(
                        tuple("To", Taken.UNDERSTOOD),
                        tuple("From", Taken.UNDERSTOOD),
                        tuple("Text", Taken.UNDERSTOOD),
                        tuple("Mood", Taken.NOT_UNDERSTOOD));
        assertThat(read.unkept).isEqualTo(List.of("Mood"));
        assertThat(read.warnings)
                .isEqualTo(List.of(
                        new Remark(1, Field.RESPONSE, "To | From | Text | Mood", "no-column"),
                        new Remark(1, Field.SESSION, "To | From | Text | Mood", "no-column")));
    }

    @Test
    void aTableThatNobodyUnderstandsNamesItsHeadings() throws IOException {
        var file = Samples.write(folder, "other.csv", "Whom,Who,What they said\nHaiti,France,Do it\n");

        assertThatThrownBy(() -> Samples.read(file, "table"))
                .isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo("columns-not-understood");
                    assertThat(unreadable.values()).isEqualTo(List.of("Whom | Who | What they said"));
                });
    }

    @Test
    void theFilesThatWereOnceRefusedComeIn() throws IOException {
        for (var name :
                List.of("01-upr-info-as-xlsx-merged-headings.xlsx", "02-upr-info-plain.xlsx", "03-html-table.xls"))
            assertThat(Samples.read(Samples.trial(name), "upr-info-table").values(Field.RECOMMENDING_STATE))
                    .as(name)
                    .isEqualTo(
                            List.of("France", "Chile", "Côte d'Ivoire", "Sao Tome and Principe", "Korea, Republic of"));
        assertThat(Samples.read(Samples.trial("13-todays-headings.csv"), "upr-info-csv").rows)
                .hasSize(5);
        assertThat(Samples.read(Samples.trial("33-mac-roman-cr.csv"), "upr-info-csv")
                        .values(Field.TEXT))
                .isEqualTo(List.of("Protéger les élèves à Jérémie"));
        assertThat(Samples.read(Samples.trial("35-one-byte-0x81.csv"), "upr-info-csv").refused)
                .isEqualTo(List.of(new Remark(2, Field.TEXT, "Stop ⟨81⟩ now", "undecodable")));
    }

    private CollectedRows csv(String text) throws IOException {
        return Samples.read(Samples.write(folder, "some.csv", text), "upr-info-csv");
    }
}
