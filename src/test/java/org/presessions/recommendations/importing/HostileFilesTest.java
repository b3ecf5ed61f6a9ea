package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.UnreadableFile;

/// Files that are broken, or made to do harm: each is refused as a whole, with a reason.
class HostileFilesTest {
    private static final String WORKBOOK = "<workbook><sheets><sheet name=\"a\" id=\"r1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    @TempDir
    Path folder;

    /// Recognises it and reads it, whichever fails.
    private void assertUnreadable(Path path, String reason) {
        assertThatThrownBy(() -> {
                    var file = Samples.file(path);
                    var layout = Samples.layouts().of(file).orElseThrow(() -> new UnreadableFile("unknown-kind"));
                    layout.read(file, new CollectedRows());
                })
                .describedAs(path.getFileName().toString())
                .isInstanceOfSatisfying(
                        UnreadableFile.class, file -> assertThat(file.reason()).isEqualTo(reason));
    }

    private Path zip(String name, Object... partsAndContents) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < partsAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) partsAndContents[i]));
                zip.write(
                        partsAndContents[i + 1] instanceof byte[] bytes
                                ? bytes
                                : partsAndContents[i + 1].toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }

    @Test
    @Timeout(20)
    void aHeadingThatBeginsAgainAndAgainIsReadOnce() throws IOException {
        var path = zip(
                "headings.docx",
                "word/document.xml",
                "<document><p><r><t>" + "UPR of ".repeat(400_000)
                        + "</t></r></p><tbl><tr><tc><t>Recommendation</t></tc>"
                        + "<tc><t>Position</t></tc></tr></tbl></document>");
        var file = Samples.file(path);
        var layout = Samples.layouts().of(file).orElseThrow();
        assertThat(layout.review(file)).isEqualTo(WhoseReview.UNSAID);
    }

    @Test
    void anArchiveThatSwellsIsABomb() throws IOException {
        var zeros = " ".repeat(60_000_000);
        assertUnreadable(zip("swelling.docx", "word/document.xml", "<document>" + zeros + "</document>"), "bomb");
        assertUnreadable(
                zip(
                        "swelling.xlsx",
                        "xl/workbook.xml",
                        WORKBOOK,
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS,
                        "xl/worksheets/sheet1.xml",
                        "<worksheet a=\"" + zeros + "\"/>"),
                "bomb");
    }

    @Test
    void anArchiveOfThousandsOfPartsIsABomb() throws IOException {
        var parts = new Object[6_000];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "part" + i;
            parts[i + 1] = "";
        }
        assertUnreadable(zip("many.docx", parts), "bomb");
    }

    @Test
    void aDocumentTypeIsNotEvenLookedAt() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "Recommendation");
        var xml = "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri()
                + "\">]><document><tbl><tr><tc><p><t>&e;</t></p></tc></tr></tbl></document>";
        assertUnreadable(zip("xxe.docx", "word/document.xml", xml), "broken");
        assertUnreadable(zip("xxe.xlsx", "xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]>" + WORKBOOK), "broken");
    }

    @Test
    void anOpenDocumentIsTrustedNoMore() throws IOException {
        assertUnreadable(
                zip("xxe.ods", "META-INF/manifest.xml", "", "content.xml", "<!DOCTYPE d [<!ENTITY a \"b\">]><table/>"),
                "broken");
        var row =
                "<table-row number-rows-repeated=\"1000000\"><table-cell number-columns-repeated=\"1000000\"><p>x</p></table-cell></table-row>";
        assertUnreadable(
                zip("wide.ods", "META-INF/manifest.xml", "", "content.xml", "<table>" + row + "</table>"), "broken");
        assertUnreadable(
                zip(
                        "swelling.ods",
                        "META-INF/manifest.xml",
                        "",
                        "content.xml",
                        "<table>" + " ".repeat(60_000_000) + "</table>"),
                "bomb");
    }

    @Test
    @Timeout(20)
    void aPageOfHtmlIsTrustedNoMore() throws IOException {
        var wide = "<table>" + "<tr><td colspan=\"999\" rowspan=\"999\">x</td></tr>".repeat(1_000) + "</table>";
        assertUnreadable(Files.writeString(folder.resolve("wide.html"), wide), "broken");
        assertUnreadable(
                Files.writeString(folder.resolve("deep.html"), "<table><tr><td>".repeat(20_000)), "unknown-kind");
    }

    @Test
    void oldContainersOfGarbageAreBroken() throws IOException {
        var bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                bytes,
                0,
                8);
        assertUnreadable(Files.write(folder.resolve("garbage.xls"), bytes), "broken");
    }

    @Test
    void whatIsSomethingElseIsOfUnknownKind() throws IOException {
        assertUnreadable(Files.writeString(folder.resolve("renamed.xls"), "%PDF-1.7\n..."), "unknown-kind");
        assertUnreadable(Files.writeString(folder.resolve("empty.csv"), ""), "unknown-kind");
        assertUnreadable(
                Files.writeString(folder.resolve("prose.csv"), "Dear all,\nthe table follows.\n"), "unknown-kind");
        assertUnreadable(Files.writeString(folder.resolve("other.json"), "[{\"a\":1}]"), "unknown-kind");
        assertUnreadable(zip("other.zip", "readme.txt", "Hello"), "unknown-kind");
    }

    @Test
    void whatIsFarTooLargeIsNotOpened() throws IOException {
        var path = folder.resolve("large.csv");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(200_000_001);
        }
        assertUnreadable(path, "too-large");
    }

    @Test
    void jsonNestedDeeplyIsABomb() throws IOException {
        var deep = "[{\"AnnotationId\":\"a\",\"Body\":\"- UPR\",\"Themes\":" + "[".repeat(100_000);
        assertUnreadable(Files.writeString(folder.resolve("deep.json"), deep), "bomb");
    }

    @Test
    void arrayWithoutEndInsideOneRecordIsABomb() throws IOException {
        var wide = "[{\"AnnotationId\":\"a\",\"Body\":\"- UPR\"},{\"Themes\":[" + "1,".repeat(200_000) + "1]}]";
        assertUnreadable(Files.writeString(folder.resolve("wide.json"), wide), "bomb");
    }

    @Test
    void aCellWithoutEndIsABomb() throws IOException {
        var cell = "SuR,Recommendation,RS,Response,Session\n\"" + "x".repeat(5_000_000);
        assertUnreadable(Files.writeString(folder.resolve("endless.csv"), cell), "bomb");
    }

    @Test
    void realFilesThatWereCutOffAreBroken() throws IOException {
        for (var name : new String[] {
            "ohchr-matrices/china-cycle2-2013-matrix.docx",
            "ohchr-matrices/china-cycle3-2018-matrix.docx",
            "upr-info-export-2015/1-5.xls",
            "upr-info-export-2015/17-20.xls"
        }) {
            var bytes = Files.readAllBytes(Samples.shared("recommendations/" + name));
            for (double part : new double[] {0.1, 0.5, 0.9, 0.99})
                assertUnreadable(
                        Files.write(folder.resolve("cut-" + part), Arrays.copyOf(bytes, (int) (bytes.length * part))),
                        "broken");
        }
    }
}
