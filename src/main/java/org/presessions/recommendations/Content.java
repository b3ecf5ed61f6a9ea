package org.presessions.recommendations;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the record says of one recommendation or pledge: one text from one State.
///
/// @param session number of the Working Group session
/// @param recommendingState for a pledge, the State under Review itself
/// @param paragraph number in the UN's report, such as `186.28`; empty where the source gives none
/// @param language of the text: `en`, `fr` or `es`
/// @param positions in the order in which they were recorded; never empty
/// @param action McMahon's action category, 1 (minimal) to 5 (specific)
/// @param issues codes of UPR Info's issues
/// @param affected codes of affected persons
/// @param sdgs goals and targets of sustainable development, such as `16` and `16.3`
/// @param themes as the source words them, such as "D23 Death penalty"
public record Content(
        Kind kind,
        int session,
        Party stateUnderReview,
        Party recommendingState,
        String paragraph,
        String text,
        String language,
        List<Position> positions,
        Optional<Integer> action,
        List<String> issues,
        List<String> affected,
        List<String> sdgs,
        List<String> themes) {
    public Content {
        positions = List.copyOf(positions);
        issues = sorted(issues);
        affected = sorted(affected);
        sdgs = sorted(sdgs);
        themes = sorted(themes);
    }

    /// The same, in other words.
    public Content saying(String words) {
        return new Content(
                kind,
                session,
                stateUnderReview,
                recommendingState,
                paragraph,
                words,
                language,
                positions,
                action,
                issues,
                affected,
                sdgs,
                themes);
    }

    /// The position that counts: of the latest stage, and there the last that was recorded.
    public Position position() {
        return positions.stream()
                .reduce((one, next) -> next.stage().compareTo(one.stage()) >= 0 ? next : one)
                .orElseThrow();
    }

    public Response response() {
        return position().response();
    }

    private static List<String> sorted(List<String> codes) {
        return codes.stream().distinct().sorted(Comparator.naturalOrder()).toList();
    }
}
