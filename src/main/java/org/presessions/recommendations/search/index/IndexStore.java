package org.presessions.recommendations.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.search.words.Analysis;
import org.presessions.recommendations.search.words.TextQuery;
import org.springframework.util.FileSystemUtils;

/// One index, in a folder or in memory, and its writer.
final class IndexStore implements AutoCloseable {
    /// To be changed with the fields or their analysis: an index of another form is made anew.
    private static final String FORM = "2";

    private static final String ID = "id";
    private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private final @Nullable Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private long revision;

    private IndexStore(@Nullable Path folder, Directory directory, OpenMode mode, long revision) throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.revision = revision;
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(Analysis.PLAIN.analyzer())
                        .setOpenMode(mode)
                        .setRAMBufferSizeMB(32)
                        .setCommitOnClose(false));
    }

    static IndexStore create(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        return new IndexStore(folder, FSDirectory.open(Files.createDirectories(folder)), OpenMode.CREATE, 0);
    }

    static IndexStore inMemory() throws IOException {
        return new IndexStore(null, new ByteBuffersDirectory(), OpenMode.CREATE, 0);
    }

    /// The index of a folder, where it is whole and of today's form.
    ///
    /// @throws org.apache.lucene.store.LockObtainFailedException where another process works on it
    /// @throws IOException where its files are damaged
    static Optional<IndexStore> open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        directory.obtainLock(IndexWriter.WRITE_LOCK_NAME).close(); // nobody else works on it
        var revision = DirectoryReader.indexExists(directory) ? revision(directory) : Optional.<Long>empty();
        if (revision.isPresent())
            return Optional.of(new IndexStore(folder, directory, OpenMode.APPEND, revision.get()));
        directory.close();
        return Optional.empty();
    }

    private static Optional<Long> revision(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) leaf.reader().checkIntegrity();
            var data = reader.getIndexCommit().getUserData();
            return FORM.equals(data.get("form"))
                    ? Optional.ofNullable(data.get("revision")).map(Long::valueOf)
                    : Optional.empty();
        }
    }

    /// @param isNew whether it is certain that it is not there yet, which saves looking
    void put(Recommendation recommendation, boolean isNew) throws IOException {
        if (isNew) writer.addDocument(document(recommendation));
        else writer.updateDocument(id(recommendation), document(recommendation));
    }

    void remove(Recommendation recommendation) throws IOException {
        writer.deleteDocuments(id(recommendation));
    }

    /// Makes what was put durable, together with the revision of the record that it reflects.
    void commit(long reached) throws IOException {
        writer.setLiveCommitData(
                Map.of("form", FORM, "revision", Long.toString(reached)).entrySet());
        writer.commit();
        revision = reached;
    }

    /// Few segments are faster to search; worth it once, after all was put.
    void compact() throws IOException {
        writer.forceMerge(1);
    }

    /// What was put so far, committed or not.
    DirectoryReader read() throws IOException {
        return DirectoryReader.open(writer);
    }

    /// The revision of the record that was committed last.
    long revision() {
        return revision;
    }

    /// Whether the files are where they were: somebody may have tidied up.
    boolean isThere() {
        if (folder == null) return true;
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("segments"));
        } catch (IOException gone) {
            return false;
        }
    }

    private static Term id(Recommendation recommendation) {
        return new Term(ID, Long.toString(recommendation.id()));
    }

    static Term id(long id) {
        return new Term(ID, Long.toString(id));
    }

    private static Document document(Recommendation recommendation) {
        var content = recommendation.content();
        var document = new Document();
        document.add(new StringField(ID, Long.toString(recommendation.id()), Field.Store.NO));
        document.add(new StringField(TextQuery.PARAGRAPH, content.paragraph(), Field.Store.NO));
        document.add(new Field(Analysis.PLAIN.field(), content.text(), WORDS));
        var language = Analysis.of(content.language());
        document.add(new Field(
                language.field(),
                language.analyzer().tokenStream(language.field(), content.text()),
                TextField.TYPE_NOT_STORED));
        Columns.write(recommendation, document);
        return document;
    }

    /// Closes it without making durable what was not; the folder stays.
    @Override
    public void close() throws IOException {
        try (directory) {
            writer.rollback();
        }
    }

    void delete() throws IOException {
        try {
            close();
        } finally {
            if (folder != null) FileSystemUtils.deleteRecursively(folder);
        }
    }
}
