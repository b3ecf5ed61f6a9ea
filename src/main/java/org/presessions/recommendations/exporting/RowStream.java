package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/// Gives the rows of any result, one after the other, with a few thousand in memory: the database reads the next ones
/// while these are written.
@Component
class RowStream {
    private static final int ROWS_AT_ONCE = 2000;
    private static final int PIECES_AHEAD = 2;

    private final RowRepository repository;

    RowStream(RowRepository repository) {
        this.repository = repository;
    }

    interface Reader {
        void read(ExportedRow row) throws IOException;
    }

    /// @param ids ascending
    /// @throws IOException when the reader went away; nothing more is read then
    void each(long[] ids, Reader reader) throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var coming = new ArrayDeque<Future<List<ExportedRow>>>();
            for (var piece = 0; piece < PIECES_AHEAD; piece++) coming.add(ask(threads, ids, piece * ROWS_AT_ONCE));
            for (var from = 0; from < ids.length; from += ROWS_AT_ONCE) {
                var rows = answer(coming.remove());
                coming.add(ask(threads, ids, from + PIECES_AHEAD * ROWS_AT_ONCE));
                for (var row : rows) reader.read(row);
            }
        }
    }

    private Future<List<ExportedRow>> ask(ExecutorService threads, long[] ids, int from) {
        if (from >= ids.length) return CompletableFuture.completedFuture(List.of());
        var to = Math.min(ids.length, from + ROWS_AT_ONCE);
        return threads.submit(() -> repository.rows(ids, from, to));
    }

    private static List<ExportedRow> answer(Future<List<ExportedRow>> asked) throws IOException {
        try {
            return asked.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        }
    }
}
