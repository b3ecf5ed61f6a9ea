package org.presessions.recommendations.exporting;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.presessions.recommendations.search.query.Query;
import org.presessions.shared.words.Words;
import org.springframework.context.ApplicationContext;

/// The export of everything, part of `bin/bench recommendations`: rows per second and the heap at its fullest, for all
/// rows and for a tenth of them, which shows whether the heap is flat; and the longest document. The peer is
/// PostgreSQL's own COPY of the same columns as CSV. Each round writes every file once, so that what else goes on
/// meets all of them.
public final class ExportBench {
    private static final int WARM_UP = 2;
    private static final int TIMES = 5;

    private final ApplicationContext server;
    private final Exports exports;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private ExportBench(ApplicationContext server) {
        this.server = server;
        this.exports = server.getBean(Exports.class);
    }

    /// @param server with the rows in its database
    /// @return figures for the bench's line of JSON
    public static Map<String, Object> measure(ApplicationContext server) throws IOException {
        var ids = server.getBean(RowRepository.class).idsInForce();
        System.out.printf(
                "%-18s %9s %10s %10s %11s %11s %9s %9s%n",
                "(f) export", "rows", "rows/s", "best", "CPU us/row", "best", "MB", "heap MiB");
        var bench = new ExportBench(server);
        bench.measure(Arrays.copyOf(ids, ids.length / 10));
        bench.measure(ids);
        bench.measure(List.of(new Way("docx", bench::document)), Arrays.copyOf(ids, ExportFormat.DOCUMENT_AT_MOST));
        return bench.figures;
    }

    private interface Writing {
        void write(long[] ids, OutputStream target) throws IOException;
    }

    private record Way(String name, Writing writing) {}

    private void measure(long... ids) throws IOException {
        measure(
                List.of(
                        new Way("postgresql_csv", this::copy),
                        new Way("csv", (some, target) -> write(new CsvForm(target), some)),
                        new Way("jsonl", (some, target) -> write(JsonForm.inLines(target), some)),
                        new Way("xlsx", (some, target) -> write(new XlsxForm(target), some))),
                ids);
    }

    private void write(Form form, long... ids) throws IOException {
        exports.write(form, new About("", Instant.EPOCH, ids.length), ids);
    }

    private void document(long[] ids, OutputStream target) throws IOException {
        var words = new Words(server, Locale.ENGLISH);
        exports.write(Query.EVERYTHING, ids, ExportFormat.DOCX, words, target);
    }

    private void copy(long[] ids, OutputStream target) throws IOException {
        try (var connection = server.getBean(DataSource.class).getConnection()) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut("""
                            copy (select id, kind, session_number, state_under_review, sur_group, sur_organisations,
                                recommending_state, rs_group, rs_organisations, paragraph, text, language, response,
                                responses, action, issues, themes, affected, sdgs, source_file, source_row
                            from recommendation where id <= %d and withdrawn_at is null order by id) to stdout (format csv)
                            """.formatted(ids[ids.length - 1]), target);
        } catch (SQLException broken) {
            throw new IOException(broken);
        }
    }

    private void measure(List<Way> ways, long... ids) throws IOException {
        var rounds = new LinkedHashMap<Way, List<Round>>();
        for (var round = -WARM_UP; round < TIMES; round++)
            for (var way : ways) {
                var measured = round(way, ids);
                if (round >= 0)
                    rounds.computeIfAbsent(way, none -> new ArrayList<>()).add(measured);
            }
        rounds.forEach((way, all) -> report(way.name(), ids.length, all));
    }

    /// @param micros of the processor for a row, in this process, without PostgreSQL's
    private record Round(double perSecond, double micros, double megabytes, long heap) {}

    private static Round round(Way way, long... ids) throws IOException {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var target = new Counting();
        var processor = processorNanos();
        var start = System.nanoTime();
        way.writing().write(ids, target);
        return new Round(
                ids.length * 1e9 / (System.nanoTime() - start),
                (processorNanos() - processor) / 1e3 / ids.length,
                target.bytes / 1e6,
                pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
    }

    private void report(String name, int rows, List<Round> rounds) {
        var perSecond = sorted(rounds.stream().map(Round::perSecond));
        var micros = sorted(rounds.stream().map(Round::micros));
        var heap = rounds.stream().mapToLong(Round::heap).max().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "%-18s %,9d %,10.0f %,10.0f %11.2f %11.2f %9.1f %9d%n",
                name,
                rows,
                perSecond[TIMES / 2],
                perSecond[TIMES - 1],
                micros[TIMES / 2],
                micros[0],
                rounds.getFirst().megabytes(),
                heap);
        var key = "f_" + name + "_" + rows;
        figures.put(key + "_rows_per_s", Math.round(perSecond[TIMES / 2]));
        figures.put(key + "_best_rows_per_s", Math.round(perSecond[TIMES - 1]));
        figures.put(key + "_cpu_us_per_row", Math.round(micros[TIMES / 2] * 100) / 100.0);
        figures.put(key + "_best_cpu_us_per_row", Math.round(micros[0] * 100) / 100.0);
        figures.put(key + "_peak_heap_mib", heap);
    }

    private static double[] sorted(Stream<Double> figures) {
        return figures.mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /// Of this process: other work on the machine blurs it less than the clock's time.
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
