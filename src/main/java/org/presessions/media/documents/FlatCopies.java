package org.presessions.media.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.media.sandbox.WorkFolders;
import org.springframework.stereotype.Component;

/// What staff see of a document before they open it: pictures of its pages, made where the document can do nothing.
/// They are made when somebody first looks, one document at a time on this node, and kept beside the file.
@Component
public class FlatCopies {
    public static final int PAGES_AT_MOST = 60;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /// For so long nothing is tried again with a document that could not be read.
    private static final Duration BROKEN_FOR = Duration.ofMinutes(10);

    private final StoredFiles files;
    private final PagePictures pictures;
    private final WordPages wordPages;
    private final WorkFolders folders;
    private final Cache<String, CompletableFuture<Look>> underway =
            Caffeine.newBuilder().maximumSize(1000).expireAfterWrite(BROKEN_FOR).build();
    /// The sandbox needs a thread that lives as long as its program.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("flat-copies").factory());

    FlatCopies(StoredFiles files, PagePictures pictures, WordPages wordPages, WorkFolders folders) {
        this.files = files;
        this.pictures = pictures;
        this.wordPages = wordPages;
        this.folders = folders;
    }

    /// Whoever asks must have been allowed to before. Waits some seconds at most.
    ///
    /// @throws org.presessions.shared.NotFound where the file was deleted meanwhile
    /// @throws org.presessions.files.FileElsewhere where this node does not have it
    public Look look(StoredFile file) {
        if (!isPdf(file) && !wordPages.canBeMade()) return files.withLocalCopy(file, WordText::of);
        return kept(file).orElseGet(() -> soon(file));
    }

    private Optional<Look> kept(StoredFile file) {
        return files.withFlat(file, copy -> new Look.Pages(FlatPdf.goesOn(copy)));
    }

    /// Two who look at once wait for the same work.
    private Look soon(StoredFile file) {
        return underway.get(file.sha256(), unseen -> begun(file))
                .copy()
                .completeOnTimeout(new Look.Underway(), PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private CompletableFuture<Look> begun(StoredFile file) {
        var work = CompletableFuture.supplyAsync(() -> make(file), worker);
        work.whenCompleteAsync((look, failure) -> {
            if (!(look instanceof Look.Broken)) underway.invalidate(file.sha256());
        });
        return work;
    }

    private Look make(StoredFile file) {
        if (!pictures.canBeMade()) return new Look.Unable();
        var id = UUID.randomUUID();
        try {
            var work = folders.empty(id);
            return files.withLocalCopy(file, document -> make(file, document, work));
        } finally {
            folders.remove(id);
        }
    }

    private Look make(StoredFile file, Path document, Path work) {
        var pdf = isPdf(file) ? Optional.of(document) : wordPages.pdf(document, work);
        var pages = pdf.map(found -> pictures.of(found, work)).orElse(List.of());
        if (pages.isEmpty()) return new Look.Broken();
        var copy = FlatPdf.of(pages, work.resolve("copy.pdf"));
        if (copy.isEmpty()) return new Look.Broken();
        files.keepFlat(file, copy.get());
        return new Look.Pages(pages.size() > PAGES_AT_MOST);
    }

    private static boolean isPdf(StoredFile file) {
        return file.mediaType().equals("application/pdf");
    }
}
