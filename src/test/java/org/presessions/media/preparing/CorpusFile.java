package org.presessions.media.preparing;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.presessions.media.films.FindingKind;

/// A file of the corpus, and what must come of it.
///
/// @param lacks encoders that would be needed to make it, and are not there
/// @param make makes it in an empty folder
record CorpusFile(String name, List<String> lacks, UnaryOperator<Path> make, Expected expected) {
    /// @param refusal key of the words it is refused with; empty where it is prepared
    /// @param seconds how long the result is
    /// @param ratio of width to height
    /// @param flashes seconds at which the picture flashes
    /// @param beeps seconds at which it beeps
    /// @param red the quarter of the picture that is red, as [Watched] counts them; -1 where none is
    record Expected(
            String refusal,
            double seconds,
            double ratio,
            List<Double> flashes,
            List<Double> beeps,
            int red,
            Set<FindingKind> findings) {
        static final List<Double> EACH_SECOND = List.of(0.4, 1.4, 2.4);

        static Expected film() {
            return new Expected("", 3, 4.0 / 3, EACH_SECOND, EACH_SECOND, 0, Set.of());
        }

        static Expected refused(String key) {
            return new Expected("media.refused." + key, 0, 0, List.of(), List.of(), -1, Set.of());
        }

        Expected lasting(double wanted) {
            return new Expected(refusal, wanted, ratio, flashes, beeps, red, findings);
        }

        Expected shaped(double width, double height) {
            return new Expected(refusal, seconds, width / height, flashes, beeps, red, findings);
        }

        Expected flashing(Double... at) {
            return new Expected(refusal, seconds, ratio, List.of(at), beeps, red, findings);
        }

        Expected beeping(Double... at) {
            return new Expected(refusal, seconds, ratio, flashes, List.of(at), red, findings);
        }

        Expected redAt(int quarter) {
            return new Expected(refusal, seconds, ratio, flashes, beeps, quarter, findings);
        }

        Expected finding(FindingKind... kinds) {
            return new Expected(refusal, seconds, ratio, flashes, beeps, red, Set.of(kinds));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
