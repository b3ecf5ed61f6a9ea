package org.presessions.recommendations.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.query.Found.Freshness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// The index of this node. [#follow] brings it up with the record; [#read] may be called at any time, by many, also
/// while it is made anew. Each making has a folder of its own under the index' folder, so that the one before it goes
/// on answering.
public final class LiveIndex implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);
    private static final int CHANGES_AT_ONCE = 1000;
    private static final int SHOWN_EVERY = 20_000;

    private final Optional<Path> folder;
    private final Recommendations record;
    private final Dictionary dictionary;
    private final Columns.Cache columns;
    private volatile Snapshot snapshot;
    private volatile boolean damaged;
    private @Nullable IndexStore store;
    private int made;

    /// @param folder empty for an index in memory
    public LiveIndex(Optional<Path> folder, Recommendations record, Dictionary dictionary) throws IOException {
        this.folder = folder;
        this.record = record;
        this.dictionary = dictionary;
        columns = new Columns.Cache(dictionary);
        try (var nothing = IndexStore.inMemory()) {
            var total = record.count();
            snapshot = snapshot(nothing.read(), new Freshness(total == 0, 0, total, 0));
        }
    }

    /// Something that is read from the index as it stands.
    public interface Reading<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    public <T> T read(Reading<T> reading) {
        var present = acquire();
        try {
            return reading.of(present);
        } catch (IOException broken) {
            damaged = true; // the next look makes it anew
            throw new UncheckedIOException(broken);
        } finally {
            present.release();
        }
    }

    private Snapshot acquire() {
        while (true) {
            var present = snapshot;
            if (present.acquire()) return present;
        }
    }

    /// Takes over what changed in the record since the last look; opens or makes the index where there is none yet, or
    /// none any more. For one thread.
    public void follow() throws IOException {
        try {
            var open = store;
            if (open == null && !damaged) open();
            else if (open == null || damaged || !open.isThere()) rebuild();
            else catchUp(open);
        } catch (IOException | AlreadyClosedException broken) {
            damaged = true;
            throw broken;
        }
    }

    private void open() throws IOException {
        var kept = kept();
        if (kept.isPresent()) {
            store = kept.get();
            made = folders().stream().findFirst().map(LiveIndex::number).orElse(0);
            show(kept.get(), kept.get().revision());
            catchUp(kept.get());
        }
        if (kept.isEmpty() || !agrees(kept.get())) rebuild();
    }

    private void catchUp(IndexStore open) throws IOException {
        var reached = open.revision();
        for (var changed = record.changedAfter(reached, CHANGES_AT_ONCE);
                !changed.isEmpty();
                changed = record.changedAfter(reached, CHANGES_AT_ONCE)) {
            for (var recommendation : changed) {
                if (recommendation.withdrawnAt().isPresent()) open.remove(recommendation);
                else open.put(recommendation, false);
            }
            reached = changed.getLast().revision();
        }
        if (reached == open.revision()) return;
        open.commit(reached);
        show(open, reached);
    }

    private void rebuild() throws IOException {
        var reached = record.lastRevision();
        var total = record.count();
        var old = Optional.ofNullable(store);
        var fresh = create();
        try {
            fill(fresh, total);
            fresh.compact();
            fresh.commit(reached);
        } catch (IOException | RuntimeException failed) {
            fresh.delete();
            throw failed;
        }
        store = fresh;
        damaged = false;
        show(fresh, reached);
        LOG.info("index=rebuilt recommendations={} revision={}", total, reached);
        old.ifPresent(LiveIndex::discard);
    }

    /// The new index is in place, so that nothing depends on how this ends: the old one's files may be gone already.
    private static void discard(IndexStore old) {
        try {
            old.delete();
        } catch (IOException | AlreadyClosedException gone) {
            LOG.info("index=discarded error={}", gone.toString());
        }
    }

    private void fill(IndexStore fresh, long total) {
        var isFirst = !snapshot.freshness().complete();
        var count = new long[1];
        record.each(recommendation -> {
            try {
                fresh.put(recommendation, true);
                if (++count[0] % SHOWN_EVERY == 0 && isFirst)
                    show(snapshot(fresh.read(), new Freshness(false, count[0], total, 0)));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private IndexStore create() throws IOException {
        if (folder.isEmpty()) return IndexStore.inMemory();
        try {
            var last = folders().stream().findFirst().map(LiveIndex::number).orElse(0);
            made = Math.max(made, last) + 1; // never the folder of an index that still answers
            return IndexStore.create(folder.get().resolve(Integer.toString(made)));
        } catch (LockObtainFailedException another) {
            LOG.warn("index=memory reason={}", another.getMessage());
            return IndexStore.inMemory();
        }
    }

    /// The newest index on disk that is whole and belongs to this record; others are removed.
    private Optional<IndexStore> kept() throws IOException {
        var kept = Optional.<IndexStore>empty();
        for (var candidate : folders()) {
            var found = usable(candidate);
            if (kept.isEmpty()) kept = found;
            else if (found.isPresent()) found.get().delete();
        }
        return kept;
    }

    private Optional<IndexStore> usable(Path candidate) throws IOException {
        try {
            var found = IndexStore.open(candidate);
            if (found.isPresent() && belongs(found.get())) return found;
            if (found.isPresent()) found.get().close();
        } catch (LockObtainFailedException inUse) {
            LOG.warn("index={} reason={}", candidate.getFileName(), inUse.getMessage());
            return Optional.empty();
        } catch (IOException | IllegalArgumentException damage) {
            LOG.warn("index={} damaged={}", candidate.getFileName(), damage.toString());
        }
        FileSystemUtils.deleteRecursively(candidate);
        return Optional.empty();
    }

    /// An index that is ahead of the record was made from another database, or from before a backup was restored.
    private boolean belongs(IndexStore found) {
        return found.revision() <= record.lastRevision();
    }

    /// Whether an index that was just opened has as many recommendations as the record: a last doubt whose record it
    /// is.
    private boolean agrees(IndexStore opened) {
        return record.lastRevision() != opened.revision()
                || record.count() == snapshot.freshness().indexed();
    }

    /// The newest first.
    private List<Path> folders() throws IOException {
        var home = folder.orElse(null);
        if (home == null || !Files.isDirectory(home)) return List.of();
        try (var files = Files.list(home)) {
            var numbered = new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().matches("\\d{1,9}"))
                            .toList());
            numbered.sort(Comparator.comparing((Function<Path, Integer>) LiveIndex::number)
                    .reversed());
            return numbered;
        }
    }

    private static int number(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    private void show(IndexStore open, long revision) throws IOException {
        var reader = open.read();
        show(snapshot(reader, new Freshness(true, reader.numDocs(), reader.numDocs(), revision)));
    }

    private void show(Snapshot next) {
        var last = snapshot;
        snapshot = next;
        last.release();
    }

    private Snapshot snapshot(DirectoryReader reader, Freshness freshness) throws IOException {
        return new Snapshot(reader, columns, dictionary, freshness);
    }

    @Override
    public void close() throws IOException {
        if (store != null) store.close();
    }
}
