package org.presessions.recommendations.importing.layouts.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.recommendations.importing.tables.UnreadableFile;

class MatrixFilesTest {
    @TempDir
    Path folder;

    @Test
    void theLayoutWithoutAColumnOfStatesIsRead() throws IOException {
        var rows = Samples.read(file("of-2018.docx", of2018()), "ohchr-matrix");

        assertThat(rows.rows)
                .isEqualTo(List.of(
                        row(
                                3,
                                "28.4",
                                "Continue working (New Zealand); Accelerate (Uruguay) (Mali);",
                                "Continue working",
                                "New Zealand"),
                        row(
                                3,
                                "28.4",
                                "Continue working (New Zealand); Accelerate (Uruguay) (Mali);",
                                "Accelerate",
                                "Uruguay"),
                        row(
                                3,
                                "28.4",
                                "Continue working (New Zealand); Accelerate (Uruguay) (Mali);",
                                "Accelerate",
                                "Mali")));
        assertThat(rows.refused)
                .isEqualTo(List.of(new CollectedRows.Remark(4, Field.TEXT, "Do something;", "no-state-in-brackets")));
        assertThat(rows.warnings).isEqualTo(List.of());
    }

    private static SourceRow row(int number, String paragraph, String whole, String text, String state) {
        return new SourceRow(
                number,
                Map.of(
                        Field.PARAGRAPH, List.of(paragraph),
                        Field.PARAGRAPH_TEXT, List.of(whole),
                        Field.TEXT, List.of(text),
                        Field.RECOMMENDING_STATE, List.of(state),
                        Field.RESPONSE, List.of("Supported"),
                        Field.RESPONSE_SOURCE, List.of("A/HRC/40/6/Add.1 - Para. 2"),
                        Field.RESPONSE_STAGE, List.of("addendum"),
                        Field.THEMES,
                                List.of(
                                        "D25 Prohibition of torture and cruel, inhuman or degrading treatment",
                                        "A12 Norms"),
                        Field.AFFECTED, List.of("children", "judges, lawyers and prosecutors")));
    }

    @Test
    void theLayoutOf2014WithAColumnOfStatesIsRead() throws IOException {
        var rows = Samples.read(file("of-2014.docx", of2014()), "ohchr-matrix");

        assertThat(rows.rows.stream().map(row -> new TreeMap<>(row.values())).toList())
                .isEqualTo(Stream.of("Chad", "Bosnia and Herzegovina")
                        .map(state -> new TreeMap<>(Map.of(
                                Field.PARAGRAPH, List.of("166.1."),
                                Field.PARAGRAPH_TEXT, List.of("Ratify (if possible) the rest;"),
                                Field.TEXT, List.of("Ratify (if possible) the rest"),
                                Field.RECOMMENDING_STATE, List.of(state),
                                Field.RESPONSE, List.of("Supported/Noted"),
                                Field.THEMES, List.of("2.1. Acceptance of international norms"),
                                Field.AFFECTED, List.of("general"))))
                        .toList());
    }

    @Test
    void thePageHeaderSaysWhoseReviewItIs() throws IOException {
        assertThat(layout().review(file("of-2018.docx", of2018())))
                .isEqualTo(new WhoseReview(Optional.of("China"), Optional.of(31)));
        assertThat(layout().review(file("of-2014.docx", of2014()))).isEqualTo(WhoseReview.UNSAID);
    }

    @Test
    void anOldWordFileSaysTheSame() throws Exception {
        var docx = file("of-2018.docx", of2018());
        var doc = asDoc(docx.path());

        assertThat(Samples.read(doc, "ohchr-matrix").rows).isEqualTo(Samples.read(docx, "ohchr-matrix").rows);
        assertThat(layout().review(doc)).isEqualTo(layout().review(docx));
    }

    @Test
    void theRealMatricesSayTheSameAsOldWordFiles() throws Exception {
        for (var name : List.of("china-cycle2-2013-matrix.docx", "china-cycle3-2018-matrix.docx")) {
            var docx = Samples.file(Samples.shared("recommendations/ohchr-matrices/" + name));
            var doc = asDoc(docx.path());

            assertThat(Samples.read(doc, "ohchr-matrix").rows).isEqualTo(Samples.read(docx, "ohchr-matrix").rows);
            assertThat(layout().review(doc)).isEqualTo(layout().review(docx));
        }
    }

    @Test
    void aTableWithoutPositionsIsSaidToLackThem() throws IOException {
        var document = new XWPFDocument();
        fill(document.createTable(2, 2), 0, "Recommendation", "Full list of themes");
        var file = file("no-position.docx", document);

        Assertions.assertThatThrownBy(() -> Samples.read(file, "ohchr-matrix"))
                .isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo("missing-columns");
                    assertThat(unreadable.values())
                            .isEqualTo(List.of("response", "Recommendation | Full list of themes"));
                });
    }

    @Test
    void anyOtherWordFileIsNotAMatrix() throws IOException {
        var document = new XWPFDocument();
        fill(document.createTable(1, 2), 0, "Name", "Position");

        assertThat(Samples.layouts().of(file("staff.docx", document))).isEmpty();
    }

    private static OhchrMatrix layout() {
        return new OhchrMatrix(Samples.stateNames(), ColumnMeanings.none());
    }

    /// Word puts a paragraph's words into runs wherever it likes.
    private static XWPFDocument of2018() {
        var document = new XWPFDocument();
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        for (var run : List.of("UPR of ", "China", " (3", "rd", " Cycle – 3", "1", "st", " session)"))
            header.createRun().setText(run);
        var table = document.createTable(4, 4);
        fill(
                table,
                0,
                "Recommendation",
                "Position",
                "Full list of themes",
                "Assessment/comments on level of implementation");
        fill(table, 1, "Theme: A12 Acceptance of international norms", "", "", "");
        fill(
                table,
                2,
                "28.4 Continue working (New Zealand); Accelerate (Uruguay) (Mali);\nSource of position: A/HRC/40/6/Add.1 - Para. 2",
                "Supported",
                "D25 Prohibition of torture and cruel, inhuman or degrading treatment\nA12 Norms\nAffected persons:\n- children\n- judges, lawyers and prosecutors",
                "");
        fill(table, 3, "28.5 Do something;\nSource of position: A/HRC/40/6", "Noted", "", "");
        return document;
    }

    private static XWPFDocument of2014() {
        var document = new XWPFDocument();
        var table = document.createTable(3, 4);
        fill(table, 0, "Recommendation", "Recommending state/s", "Position", "Full list of rights/affected persons");
        fill(table, 1, "Right or area: 2.1. Acceptance of international norms", "", "", "");
        fill(
                table,
                2,
                "166.1. Ratify (if possible) the rest;",
                "Chad\nBosnia and Herzegovina",
                "Supported/Noted",
                "2.1. Acceptance of international norms\nAffected persons:\n- general");
        return document;
    }

    private static void fill(XWPFTable table, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) fill(table.getRow(row).getCell(i), cells[i]);
    }

    private static void fill(XWPFTableCell cell, String text) {
        cell.removeParagraph(0);
        text.lines().forEach(line -> {
            var paragraph = cell.addParagraph();
            paragraph.createRun().setText(line.substring(0, line.length() / 2));
            paragraph.createRun().setText(line.substring(line.length() / 2));
        });
        if (text.isEmpty()) cell.addParagraph();
    }

    private SourceFile file(String name, XWPFDocument document) throws IOException {
        var path = folder.resolve(name);
        try (document;
                var out = Files.newOutputStream(path)) {
            document.write(out);
        }
        return Samples.file(path);
    }

    private SourceFile asDoc(Path docx) throws Exception {
        var office = Path.of("/usr/bin/soffice");
        Assumptions.assumeTrue(Files.isExecutable(office), "no LibreOffice here to make a .doc");
        var process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "doc:MS Word 97",
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        var doc = folder.resolve(docx.getFileName().toString().replace(".docx", ".doc"));
        assertThat(doc).exists();
        return Samples.file(doc);
    }
}
