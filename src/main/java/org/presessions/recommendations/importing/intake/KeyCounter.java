package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.presessions.recommendations.Content;
import org.presessions.shared.words.Folded;

/// Gives rows the keys by which they are recognised in the record. UPR Info's export has no numbers of its own, so the
/// text itself is one; the same words of the same State twice in a review are told apart by their order in the file.
final class KeyCounter {
    private static final String PARAGRAPH = "para:";

    private final Map<String, Integer> seen = new HashMap<>();

    List<String> keysOf(Resolution resolution) {
        var keys = new ArrayList<String>();
        var content = resolution.content();
        resolution.sourceKey().ifPresent(key -> keys.add("source:" + key));
        keys.add(numbered(textKey(content)));
        if (!content.paragraph().isEmpty()) keys.add(numbered(paragraphKey(content)));
        return keys;
    }

    /// Whether a key says where in the UN's report a row stands, not what it says: two texts may change places.
    static boolean isOfParagraph(String key) {
        return key.startsWith(PARAGRAPH);
    }

    private String numbered(String key) {
        return key + ":" + seen.merge(key, 1, Integer::sum);
    }

    static String textKey(Content content) {
        return "text:" + review(content) + ":" + recommendingState(content) + ":"
                + content.kind().code() + ":"
                + DigestUtils.sha256Hex(Folded.of(content.text())).substring(0, 32);
    }

    private static String paragraphKey(Content content) {
        return PARAGRAPH + review(content) + ":" + content.paragraph() + ":" + recommendingState(content);
    }

    private static String review(Content content) {
        return content.session() + ":" + content.stateUnderReview().iso3().orElseThrow();
    }

    private static String recommendingState(Content content) {
        return content.recommendingState().iso3().orElse("unknown");
    }
}
