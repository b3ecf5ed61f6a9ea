package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StoredFilesTest {
    private static final Set<FileKind> DOCUMENTS = Set.of(FileKind.PDF, FileKind.DOCX);

    @Autowired
    StoredFiles files;

    @Autowired
    BlobStore blobs;

    @Autowired
    Downloads downloads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    @Test
    void aPdfIsKeptAsItWasSent() throws IOException {
        var file = stored(Samples.pdf(), "Submission – été.pdf");
        assertThat(file.name()).isEqualTo("Submission – été.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.bytes()).isEqualTo(Samples.pdf().length);
        assertThat(files.open(file).readAllBytes()).isEqualTo(Samples.pdf());
        assertThat(files.find(file.id())).contains(file);
    }

    @Test
    void aProgramMayHaveWrittenAByteOrderMarkBeforeAPdf() {
        var marked = new ByteArrayOutputStream();
        marked.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marked.writeBytes(Samples.pdf());
        assertThat(store(marked.toByteArray(), "a.pdf")).isInstanceOf(StoreOutcome.Stored.class);
    }

    @Test
    void aWordRecognitionIsRecognisedByWhatIsInIt() {
        assertThat(stored(Samples.docx(), "letter").mediaType()).isEqualTo(WordRecognition.MEDIA_TYPE);
        assertThat(store(Samples.otherZip(), "letter.docx")).isEqualTo(new StoreOutcome.WrongKind());
    }

    @Test
    void namesDoNotDeceive() {
        assertThat(store(Samples.html(), "submission.pdf")).isEqualTo(new StoreOutcome.WrongKind());
        assertThat(store(Samples.pdf(), "film.mp4", FileKind.VIDEO)).isEqualTo(new StoreOutcome.WrongKind());
        assertThat(store(Samples.playlist(), "film.mp4", FileKind.VIDEO)).isEqualTo(new StoreOutcome.WrongKind());
        assertThat(store(Samples.text("MZ\u0090 a program"), "submission.pdf")).isEqualTo(new StoreOutcome.WrongKind());
    }

    @Test
    void soundAloneAndWhatCamcordersWriteAreKnownByTheirBytes() {
        var known = Map.of(
                "OggS\0\2",
                "application/ogg",
                "ID3\3\0",
                "audio/mpeg",
                "RIFF\0\0\0\0WAVEfmt ",
                "audio/vnd.wave",
                "RIFF\0\0\0\0AVI LIST",
                "video/x-msvideo",
                "#!AMR\n",
                "audio/amr",
                ("G" + "\0".repeat(187)).repeat(8),
                "video/mp2t",
                ("\0\0\0\0G" + "\0".repeat(187)).repeat(8),
                "video/mp2t");
        known.forEach((bytes, type) -> assertThat(store(Samples.text(bytes), "film", FileKind.VIDEO))
                .isInstanceOfSatisfying(
                        StoreOutcome.Stored.class,
                        stored -> assertThat(stored.file().mediaType()).isEqualTo(type)));
        assertThat(store(Samples.text(("G" + "\0".repeat(187)).repeat(7)), "film.mts", FileKind.VIDEO))
                .isEqualTo(new StoreOutcome.WrongKind());
    }

    @Test
    void aFileThatWasCutOffIsBroken() {
        assertThat(store(Samples.cutPdf(), "a.pdf")).isEqualTo(new StoreOutcome.Broken());
        var docx = Samples.docx();
        assertThat(store(Arrays.copyOf(docx, docx.length - 30), "a.docx")).isEqualTo(new StoreOutcome.Broken());
    }

    @Test
    void aZipBombIsNotUnpacked() {
        assertThat(store(Samples.zipBomb(), "a.docx")).isEqualTo(new StoreOutcome.Broken());
    }

    @Test
    void emptyAndTooLargeAreSaid() {
        assertThat(store(new byte[0], "a.pdf")).isEqualTo(new StoreOutcome.Empty());
        assertThat(files.store(new ByteArrayInputStream(Samples.pdf()), "a.pdf", 20, DOCUMENTS))
                .isEqualTo(new StoreOutcome.TooLarge(20));
    }

    @Test
    void aPathInTheNameIsCutOff() {
        assertThat(stored(Samples.pdf(), "../../etc/passwd").name()).isEqualTo("passwd");
        assertThat(stored(Samples.pdf(), "C:\\Documents\\a.pdf").name()).isEqualTo("a.pdf");
        assertThat(stored(Samples.pdf(), "..").name()).isEqualTo("file");
        assertThat(stored(Samples.pdf(), "a\u202Efdp.exe\r\n").name()).isEqualTo("afdp.exe");
        assertThat(stored(Samples.pdf(), "x".repeat(500) + ".pdf").name()).isEqualTo("x".repeat(116) + ".pdf");
    }

    @Test
    void bytesStayAsLongAsAFileNeedsThem() {
        var content = unique();
        var one = stored(content, "one.pdf");
        var other = stored(content, "other.pdf");
        var path = whereItLies(one);
        assertThat(whereItLies(other)).isEqualTo(path);
        files.delete(one.id());
        assertThat(files.find(one.id())).isEmpty();
        assertThat(path).exists();
        files.delete(other.id());
        awaitGone(path);
    }

    @Test
    void aFileThatWasDeletedMeanwhileIsNotFound() {
        var file = stored(unique(), "gone.pdf");
        var path = whereItLies(file);
        files.delete(file.id());
        awaitGone(path);
        assertThatThrownBy(() -> files.open(file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> whereItLies(file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.get(file.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void lostBytesAreNoMatterOfNotFinding() {
        var file = stored(unique(), "lost.pdf");
        blobs.remove(file.sha256());
        assertThatThrownBy(() -> files.open(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("file=%s sha256=%s is not on this node", file.id(), file.sha256());
        files.delete(file.id());
    }

    @Test
    void aLocalCopyIsWhatWasSent() {
        var content = unique();
        var file = stored(content, "a.pdf");
        assertThat(files.<byte[]>withLocalCopy(file, StoredFilesTest::read)).isEqualTo(content);
    }

    @Test
    void whatIsTakenAwayAndDeletedStandsInTheRecordOfActs() {
        var file = stored(unique(), "a.pdf");
        downloads.of(file);
        files.delete(file.id());
        files.delete(file.id()); // twice is once
        assertThat(jdbc.sql("select act from audit_entry where subject = :subject order by seq")
                        .param("subject", "file/" + file.id())
                        .query(String.class)
                        .list())
                .containsExactly("file.read", "file.delete");
    }

    @Test
    void aDownloadIsSavedAndNeverShown() {
        var answer = downloads.of(stored(Samples.pdf(), "\"; filename=x.html\n<b>é.pdf"));
        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''")
                .doesNotContain("\n")
                .contains("filename=\"\\\"; filename=x.html");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).startsWith("sandbox");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void otherBytesTakeThePlaceOfThoseThatWereSentAndThoseGo() throws IOException {
        var bytes = unique();
        var file = stored(bytes, "sent.pdf");
        var other = stored(bytes, "sent-by-another.pdf");
        var sent = whereItLies(file);
        var instead = unique();
        files.keepInstead(file, beside(instead), () -> {});
        var now = files.get(file.id());
        assertThat(read(whereItLies(now))).isEqualTo(instead);
        assertThat(now.bytes()).isEqualTo(instead.length);
        assertThat(now.name()).isEqualTo("sent.pdf");
        assertThat(read(whereItLies(other))).as("of another").isEqualTo(bytes);

        var late = unique();
        files.keepInstead(file, beside(late), () -> {}); // a second node, which knows the file as it was
        assertThat(read(whereItLies(files.get(file.id())))).isEqualTo(instead);

        files.keepInstead(other, beside(instead), () -> {});
        awaitGone(sent);
        assertThat(whereItLies(files.get(other.id()))).isEqualTo(whereItLies(now));
    }

    private Path beside(byte[] content) throws IOException {
        return Files.write(installation.home().resolve("files/" + UUID.randomUUID()), content);
    }

    private static byte[] unique() {
        return Samples.text(new String(Samples.pdf(), StandardCharsets.US_ASCII) + UUID.randomUUID() + "%%EOF");
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private Path whereItLies(StoredFile file) {
        return files.withLocalCopy(file, Function.identity());
    }

    private StoredFile stored(byte[] content, String name) {
        return ((StoreOutcome.Stored) store(content, name)).file();
    }

    private StoreOutcome store(byte[] content, String name) {
        return files.store(new ByteArrayInputStream(content), name, 20_000_000, DOCUMENTS);
    }

    private StoreOutcome store(byte[] content, String name, FileKind kind) {
        return files.store(new ByteArrayInputStream(content), name, 20_000_000, Set.of(kind));
    }

    private static void awaitGone(Path path) {
        Awaitility.await().untilAsserted(() -> assertThat(path).doesNotExist());
    }
}
