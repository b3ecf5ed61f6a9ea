package org.presessions.recommendations.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.Origin;

/// Workbooks, read again by the library that other programs use.
class XlsxFormTest {
    private static final About ABOUT = new About("q=bilby", Instant.EPOCH, 3);

    @TempDir
    Path folder;

    @Test
    void whatASheetDoesNotHoldStandsOnTheNext() throws IOException {
        try (var workbook = read(written("one", "two", "three"))) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly("recommendations", "recommendations 2", "about");
            assertThat(texts(workbook.getSheet("recommendations"))).containsExactly("text", "one", "two");
            assertThat(texts(workbook.getSheet("recommendations 2"))).containsExactly("text", "three");
            for (var sheet : List.of(workbook.getSheetAt(0), workbook.getSheetAt(1))) {
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                var font = sheet.getRow(0).getCell(0).getCellStyle().getFontIndex();
                assertThat(workbook.getFontAt(font).getBold()).isTrue();
            }
        }
    }

    @Test
    void itOpensSoThatItCanBeReadAndFiltered() throws IOException {
        try (var workbook = read(written("one", "two"))) {
            var sheet = workbook.getSheetAt(0);
            var heads = IntStream.range(0, 5)
                    .mapToObj(place -> sheet.getRow(0).getCell(place).getStringCellValue());
            assertThat(heads)
                    .containsExactly("state-under-review-name", "recommending-state-name", "session", "year", "text");
            var text = SheetColumns.ALL.indexOf(Column.TEXT);
            assertThat(sheet.getColumnWidthInPixels(text)).isGreaterThan(400);
            assertThat(sheet.getRow(1).getCell(text).getCellStyle().getWrapText())
                    .isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AC3");
        }
    }

    @Test
    void everyColumnStandsOnceInASheet() {
        assertThat(SheetColumns.ALL).containsExactlyInAnyOrderElementsOf(Column.ALL);
    }

    @Test
    void aTextThatNoCellHoldsIsCutAndOthersAreAsTheyWere() throws IOException {
        var spaced = "  spaces around, \r\n two\tlines & <markup> \"quoted\" ";
        try (var workbook = read(written("x".repeat(40_000), spaced, ""))) {
            assertThat(texts(workbook.getSheetAt(0))).containsExactly("text", "x".repeat(32_766) + "…", spaced);
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(SheetColumns.ALL.indexOf(Column.TEXT)))
                    .isNull();
        }
    }

    @Test
    void withoutItsDateItIsTheSame() throws IOException {
        var workbook = folder.resolve("dated.xlsx");
        Files.write(workbook, written("one"));
        var undated = new ByteArrayOutputStream();
        Undated.copy(workbook, undated);
        try (var read = read(undated.toByteArray())) {
            assertThat(texts(read.getSheetAt(0))).containsExactly("text", "one");
            assertThat(read.getProperties().getCoreProperties().getCreated()).isNull();
            assertThat(read.getProperties().getCoreProperties().getCreator()).isEqualTo("Pre-sessions");
        }
    }

    private static byte[] written(String... texts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var form = new XlsxForm(bytes, 3);
        form.begin(ABOUT);
        for (var text : texts) form.row(row(text));
        form.end();
        return bytes.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static List<String> texts(Sheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .map(XlsxFormTest::text)
                .toList();
    }

    private static String text(Row row) {
        return row.getCell(SheetColumns.ALL.indexOf(Column.TEXT)).getStringCellValue();
    }

    private static ExportedRow row(String text) {
        return new ExportedRow(
                1,
                "recommendation",
                12,
                Optional.of(1),
                Optional.of(2011),
                new Side("HTI", "Haiti", "grulac", List.of("OAS", "OIF")),
                new Side("", "", "", List.of()),
                "88.1",
                "",
                text,
                "en",
                "supported",
                "[]",
                Optional.empty(),
                List.of("justice"),
                List.of(),
                List.of(),
                List.of("16"),
                "sample.csv",
                7,
                "http://localhost/recommendations/1",
                new Origin("with leave", "sample", false));
    }
}
