package org.presessions.recommendations.exporting;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.presessions.PresessionsApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// The export of everything, part of `bin/bench recommendations`: rows per second and the heap at its fullest, for all
/// rows and for a tenth of them, which shows whether the heap is flat.
public final class ExportBench {
    private static final int RECOMMENDATIONS = 250_000;
    private static final int WARM_UP = 2;
    private static final int TIMES = 5;

    private final Exports exports;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private ExportBench(Exports exports) {
        this.exports = exports;
    }

    /// @param server with the rows in its database
    /// @return figures for the bench's line of JSON
    public static Map<String, Object> measure(ApplicationContext server) throws IOException {
        var ids = server.getBean(RowRepository.class).idsInForce();
        var bench = new ExportBench(server.getBean(Exports.class));
        System.out.printf(
                Locale.ROOT,
                "%-18s %9s %12s %11s %9s %10s%n",
                "(f) export",
                "rows",
                "rows/s",
                "CPU us/row",
                "MB",
                "heap MiB");
        for (var rows : new int[] {ids.length / 10, ids.length}) {
            var some = Arrays.copyOf(ids, rows);
            bench.measure("csv", some, CsvForm::new);
            bench.measure("jsonl", some, JsonForm::inLines);
            bench.measure("xlsx", some, XlsxForm::new);
        }
        return bench.figures;
    }

    /// Fills a database of its own first.
    public static void main(String[] arguments) throws IOException {
        var home = Files.createTempDirectory("bench");
        try (var server = new SpringApplicationBuilder(PresessionsApplication.class)
                .web(WebApplicationType.SERVLET)
                .lazyInitialization(true)
                .properties(Map.of(
                        "presessions.home", home.toString(),
                        "presessions.address", "https://upr.example.org",
                        "presessions.command", "true",
                        "server.port", "0",
                        "logging.level.org.presessions", "warn"))
                .run()) {
            ExportSamples.insertMany(server.getBean(JdbcClient.class), RECOMMENDATIONS);
            System.out.println(measure(server));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private interface Making {
        Form of(OutputStream target) throws IOException;
    }

    private void measure(String name, long[] ids, Making form) throws IOException {
        for (var i = 0; i < WARM_UP; i++) seconds(ids, form, new Counting());
        var seconds = new double[TIMES];
        var target = new Counting();
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        var processor = processorNanos();
        for (var i = 0; i < TIMES; i++) seconds[i] = seconds(ids, form, target);
        var microsPerRow = (processorNanos() - processor) / 1e3 / TIMES / ids.length;
        Arrays.sort(seconds);
        var perSecond = Math.round(ids.length / seconds[TIMES / 2]);
        var heap = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        System.out.printf(
                Locale.ROOT,
                "%-18s %,9d %,12d %11.2f %9.1f %10d%n",
                name,
                ids.length,
                perSecond,
                microsPerRow,
                target.bytes / 1e6 / TIMES,
                heap);
        var key = "f_" + name + "_" + ids.length;
        figures.put(key + "_rows_per_s", perSecond);
        figures.put(key + "_cpu_us_per_row", Math.round(microsPerRow * 100) / 100.0);
        figures.put(key + "_peak_heap_mib", heap);
    }

    private double seconds(long[] ids, Making form, OutputStream target) throws IOException {
        var start = System.nanoTime();
        exports.write(form.of(target), new About("", Instant.EPOCH, ids.length), ids);
        return (System.nanoTime() - start) / 1e9;
    }

    /// Of this process, without PostgreSQL's: other work on the machine blurs it less than the clock's time.
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
