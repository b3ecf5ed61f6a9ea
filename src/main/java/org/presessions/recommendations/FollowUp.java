package org.presessions.recommendations;

import java.util.List;
import org.presessions.shared.parts.StatusKind;
import org.presessions.shared.words.Words;

/// What somebody said in public of what became of a recommendation.
///
/// @param by who said it, as everybody may know
/// @param occasion where, in the reader's words
/// @param path of the page where it can be read
/// @param verdict how far it was carried out as they see it, in the reader's words; empty where they do not say
/// @param evidence by what one sees it, in their words; empty where they do not say
/// @param language code of the evidence
public record FollowUp(
        String by, String occasion, String path, StatusKind kind, String verdict, String evidence, String language) {
    /// Modules that know of some; shown on the page of the recommendation.
    public interface Source {
        /// The latest occasion first.
        List<FollowUp> of(Recommendation recommendation, Words words);
    }
}
