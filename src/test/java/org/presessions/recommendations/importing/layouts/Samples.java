package org.presessions.recommendations.importing.layouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.matrices.OhchrMatrix;
import org.presessions.recommendations.importing.layouts.own.OwnCsv;
import org.presessions.recommendations.importing.layouts.own.OwnJson;
import org.presessions.recommendations.importing.layouts.own.OwnJsonl;
import org.presessions.recommendations.importing.layouts.own.OwnXlsx;
import org.presessions.recommendations.importing.layouts.uhri.UhriJson;
import org.presessions.recommendations.importing.layouts.uhri.UhriXlsx;
import org.presessions.recommendations.importing.layouts.uprinfo.UprInfoCsv;
import org.presessions.recommendations.importing.layouts.uprinfo.UprInfoXls;
import org.presessions.recommendations.importing.tables.SourceFile;

/// Files for tests: real ones where they lie beside the project, and the spellings of States that come with it.
public final class Samples {
    private static final List<Path> LABELS = List.of(
            Path.of("src/main/resources/db/migration/V091__recommendations_vocabulary.sql"),
            Path.of("src/main/resources/db/migration/V127__recommendations_reading.sql"));

    private static final Pattern STATE = Pattern.compile("\\('state', '([^']+)', '(?:[^']|'')+', '([^']+)'\\)");

    private Samples() {}

    /// Real files are not part of the project; without them the test is skipped, and says so.
    public static Path shared(String file) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var data = folder.resolve("shared/data");
            if (Files.isDirectory(data)) return data.resolve(file);
        }
        return Assumptions.abort("no folder shared/data above the project: not compared with " + file);
    }

    public static SourceFile file(Path path) {
        return new SourceFile(path, path.getFileName().toString());
    }

    public static StateNames stateNames() {
        var labels = labels();
        return new StateNames(() -> labels);
    }

    private static Map<String, String> labels() {
        var names = new HashMap<String, String>();
        for (var file : LABELS)
            STATE.matcher(read(file)).results().forEach(match -> names.putIfAbsent(match.group(1), match.group(2)));
        return Map.copyOf(names);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    public static Layouts layouts() {
        var names = stateNames();
        return new Layouts(List.of(
                new UprInfoXls(),
                new UprInfoCsv(),
                new OhchrMatrix(names),
                new UhriJson(names),
                new UhriXlsx(names),
                new OwnCsv(),
                new OwnJsonl(),
                new OwnJson(),
                new OwnXlsx()));
    }

    /// What the file turns out to be, with all its rows.
    public static CollectedRows read(SourceFile file, String layout) throws IOException {
        var recognised = layouts().of(file).map(Layout::code).orElse("none");
        if (!recognised.equals(layout)) throw new AssertionError(recognised + " instead of " + layout);
        return CollectedRows.of(layouts().byCode(layout).orElseThrow(), file);
    }

    public static SourceFile write(Path folder, String name, String text) throws IOException {
        return file(Files.writeString(folder.resolve(name), text));
    }

    /// The pairs that differ, and how many there are: with hundreds of rows, two whole lists cannot be read.
    public static <T> List<String> differences(List<T> actual, List<T> expected) {
        var differences = new ArrayList<String>();
        if (actual.size() != expected.size()) differences.add(actual.size() + " instead of " + expected.size());
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++)
            if (!actual.get(i).equals(expected.get(i)))
                differences.add(actual.get(i) + " instead of " + expected.get(i));
        return differences;
    }
}
