package org.presessions.recommendations.importing.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.presessions.recommendations.Content;
import org.presessions.shared.words.Folded;

/// Finds texts of the record that are so like a new one of the same State in the same review that somebody should look:
/// one letter off, or with a bracket at the end.
final class Likeness {
    private static final float NEARLY_THE_SAME = 0.93f;
    private static final float LENGTHS_DIFFER_AT_MOST = 0.15f;
    private static final int LETTERS_AT_LEAST = 12;

    private final LevenshteinDistance distance = new LevenshteinDistance();
    private final Map<String, List<There>> byKey;

    /// A text of the record.
    record There(long id, int session, String sur, String rs, String kind, String text) {
        String key() {
            return session + ":" + sur + ":" + rs + ":" + kind;
        }
    }

    Likeness(Collection<There> there) {
        byKey = there.stream().collect(Collectors.groupingBy(There::key));
    }

    /// @param taken numbers of those that other rows of the file speak of
    Optional<There> of(Content content, Set<Long> taken) {
        var key = content.session() + ":" + content.stateUnderReview().iso3().orElseThrow() + ":"
                + content.recommendingState().iso3().orElse("") + ":"
                + content.kind().code();
        var words = Folded.of(content.text());
        return byKey.getOrDefault(key, List.of()).stream()
                .filter(there -> !taken.contains(there.id()))
                .filter(there -> areAlike(words, Folded.of(there.text())))
                .findFirst();
    }

    private boolean areAlike(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (shorter < LETTERS_AT_LEAST || longer - shorter > longer * LENGTHS_DIFFER_AT_MOST) return false;
        if (one.startsWith(other) || other.startsWith(one)) return true;
        return haveTheSameFigures(one, other) && distance.getDistance(one, other) >= NEARLY_THE_SAME;
    }

    /// "Convention No. 169" is not nearly "Convention No. 189".
    private static boolean haveTheSameFigures(String one, String other) {
        return one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
    }
}
