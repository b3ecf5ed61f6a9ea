package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// Files that do something when they are opened reach nobody's desk: judged by what they are, not by names.
@ServerTest
class ActiveFilesTest {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Autowired
    StoredFiles files;

    @Test
    void quietFilesAreTaken() throws Exception {
        assertThat(store(word(parts -> {}))).isInstanceOf(StoreOutcome.Stored.class);
        assertThat(store(pdf(document -> {}))).isInstanceOf(StoreOutcome.Stored.class);
        assertThat(store(SampleApplications.PDF.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(StoreOutcome.Stored.class);
        var link = word(parts -> main(parts).addExternalRelationship("https://example.org", RELATIONS + "hyperlink"));
        assertThat(store(link)).isInstanceOf(StoreOutcome.Stored.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/word/vbaProject.bin, application/vnd.ms-office.vbaProject",
        "/word/VbaProject.bin, application/vnd.ms-office.vbaProject",
        "/word/harmless.xml, application/vnd.ms-office.vbaProject",
        "/word/activeX/one.bin, application/vnd.ms-office.activeX",
        "/word/any.bin, application/vnd.openxmlformats-officedocument.oleObject",
        "/word/embeddings/table.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void aWordFileWithMacrosControlsOrFilesIsNot(String name, String type) throws Exception {
        var file = word(parts -> {
            var part = parts.createPart(PackagingURIHelper.createPartName(name), type);
            try (var output = part.getOutputStream()) {
                output.write(1);
            }
            main(parts).addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONS + "any");
        });
        assertThat(store(file)).isEqualTo(new StoreOutcome.Active());
    }

    @ParameterizedTest
    @CsvSource({"attachedTemplate", "image", "oleObject", "frame"})
    void norIsOneThatFetchesSomething(String what) throws Exception {
        var file = word(parts -> main(parts).addExternalRelationship("https://evil.example/x", RELATIONS + what));
        assertThat(store(file)).isEqualTo(new StoreOutcome.Active());
    }

    @Test
    void norIsAPdfWithScriptsProgramsOrFiles() throws Exception {
        assertThat(store(pdf(document ->
                        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")))))
                .isEqualTo(new StoreOutcome.Active());
        assertThat(store(pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()))))
                .isEqualTo(new StoreOutcome.Active());
        assertThat(store(pdf(document -> {
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(new PDEmbeddedFilesNameTreeNode());
                    document.getDocumentCatalog().setNames(names);
                })))
                .isEqualTo(new StoreOutcome.Active());
    }

    private StoreOutcome store(byte[] content) {
        return files.store(new ByteArrayInputStream(content), "a", 1_000_000, Set.of(FileKind.PDF, FileKind.DOCX));
    }

    private interface Change<T> {
        void to(T document) throws IOException, InvalidFormatException;
    }

    private static byte[] word(Change<OPCPackage> change) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("We ask for water.");
            change.to(document.getPackage());
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static org.apache.poi.openxml4j.opc.PackagePart main(OPCPackage parts) throws InvalidFormatException {
        return parts.getPart(PackagingURIHelper.createPartName("/word/document.xml"));
    }

    private static byte[] pdf(Change<PDDocument> change) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.to(document);
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
