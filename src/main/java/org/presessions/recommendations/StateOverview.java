package org.presessions.recommendations;

import java.util.List;
import java.util.Optional;
import org.presessions.shared.Option;
import org.presessions.shared.parts.Bar;
import org.presessions.states.Tile;

/// What the database says of one State.
///
/// @param received how many recommendations it was made, at all its reviews
/// @param supported how many of these it supported
/// @param given how many it made to others
/// @param reviews the last first
/// @param last absent before its first review
/// @param asked who asked it about an issue; absent where nobody asked anything
public record StateOverview(
        long received, long supported, long given, List<Review> reviews, Optional<Last> last, Optional<Asked> asked) {
    /// @param session in words, such as "40 (2022)"
    /// @param path where what it left in the record is
    /// @param recommendations how many; among [#reviews] with what was pledged there
    public record Review(String session, String path, long recommendations) {}

    /// What became of its last review.
    ///
    /// @param issues those of which most was noted
    public record Last(Review review, long supported, Bar all, List<Bar> issues) {}

    /// @param issue code of the one that is shown
    /// @param issues all that it was ever asked about, the most frequent first
    /// @param tiles the States that asked, the most frequent first
    public record Asked(String issue, List<Option> issues, List<Tile> tiles) {}
}
