package org.presessions.recommendations.importing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.Encoding;

/// What is asked for on the command line.
///
/// @param report where all findings are to be written
record ImportOrder(
        boolean apply,
        WhoseReview review,
        Optional<Encoding> encoding,
        String licence,
        Optional<Path> report,
        List<Path> files) {

    /// @return empty where it cannot be understood
    static Optional<ImportOrder> parse(List<String> arguments) {
        var reading = new Reading();
        var left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) if (!reading.take(left.poll(), left)) return Optional.empty();
        return reading.files.isEmpty() ? Optional.empty() : Optional.of(reading.order());
    }

    private static final class Reading {
        private final List<Path> files = new ArrayList<>();
        private boolean apply;
        private String licence = "";
        private Optional<String> state = Optional.empty();
        private Optional<Integer> session = Optional.empty();
        private Optional<Encoding> encoding = Optional.empty();
        private Optional<Path> report = Optional.empty();

        boolean take(String argument, Deque<String> left) {
            if (argument.equals("--apply")) {
                apply = true;
                return true;
            }
            if (!argument.startsWith("--")) return files.add(Path.of(argument));
            return !left.isEmpty() && option(argument, left.poll());
        }

        private boolean option(String name, String value) {
            switch (name) {
                case "--licence" -> licence = value;
                case "--state" -> state = Optional.of(value);
                case "--session" ->
                    session = Optional.of(value)
                            .filter(number -> number.matches("\\d{1,2}"))
                            .map(Integer::valueOf);
                case "--encoding" -> encoding = Encoding.find(value);
                case "--report" -> report = Optional.of(Path.of(value));
                default -> {
                    return false;
                }
            }
            return !(name.equals("--session") && session.isEmpty() || name.equals("--encoding") && encoding.isEmpty());
        }

        ImportOrder order() {
            return new ImportOrder(
                    apply, new WhoseReview(state, session), encoding, licence, report, List.copyOf(files));
        }
    }
}
