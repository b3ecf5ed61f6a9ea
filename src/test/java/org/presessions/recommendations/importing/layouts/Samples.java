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
import org.presessions.recommendations.importing.labels.ColumnMeanings;
import org.presessions.recommendations.importing.labels.StateNames;
import org.presessions.recommendations.importing.layouts.matrices.OhchrMatrix;
import org.presessions.recommendations.importing.layouts.own.OwnCsv;
import org.presessions.recommendations.importing.layouts.own.OwnJson;
import org.presessions.recommendations.importing.layouts.own.OwnJsonl;
import org.presessions.recommendations.importing.layouts.own.OwnXlsx;
import org.presessions.recommendations.importing.layouts.uhri.UhriJson;
import org.presessions.recommendations.importing.layouts.uhri.UhriXlsx;
import org.presessions.recommendations.importing.layouts.unknown.UnknownTable;
import org.presessions.recommendations.importing.layouts.uprinfo.UprInfoCsv;
import org.presessions.recommendations.importing.layouts.uprinfo.UprInfoTable;
import org.presessions.recommendations.importing.layouts.uprinfo.UprInfoXls;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.shared.words.Folded;

/// Files for tests: real ones where they lie beside the project, and the spellings of States that come with it.
public final class Samples {
    private static final List<Path> LABELS = List.of(
            Path.of("src/main/resources/db/migration/V091__recommendations_vocabulary.sql"),
            Path.of("src/main/resources/db/migration/V127__recommendations_reading.sql"));

    private static final Path STATES = Path.of("src/main/resources/db/migration/V003__states_state.sql");
    private static final Pattern OWN_NAMES = Pattern.compile(
            "\\('([A-Z]{3})', '[A-Z]{2}', '\\d{3}', '[^']+', '[^']+', (?:'[^']+'|null), '((?:[^']|'')+)', '((?:[^']|'')+)', '((?:[^']|'')+)'");
    private static final Pattern STATE = Pattern.compile("\\('state', '([^']+)', '(?:[^']|'')+', '([^']+)'\\)");

    private Samples() {}

    /// Real files are not part of the project; without them the test is skipped, and says so.
    public static Path shared(String file) {
        return beside("shared/data", file);
    }

    /// Small files that once came in wrong, kept aside like the real ones.
    public static SourceFile trial(String file) {
        return file(beside("shared/trials/inputs/database", file));
    }

    private static Path beside(String place, String file) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.isRegularFile(folder.resolve(place).resolve(file)))
                return folder.resolve(place).resolve(file);
        return Assumptions.abort("no " + place + "/" + file + " above the project: not compared with it");
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
        OWN_NAMES.matcher(read(STATES)).results().forEach(match -> {
            for (int name = 2; name <= 4; name++)
                names.putIfAbsent(Folded.of(match.group(name).replace("''", "'")), match.group(1));
        });
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
        var decided = ColumnMeanings.none();
        return new Layouts(List.of(
                new UhriJson(names),
                new UhriXlsx(names),
                new OwnCsv(),
                new OwnJsonl(),
                new OwnJson(),
                new OwnXlsx(),
                new UprInfoXls(decided),
                new UprInfoCsv(decided),
                new UprInfoTable(decided),
                new OhchrMatrix(names, decided),
                new UnknownTable(decided)));
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
