package org.presessions.recommendations;

import java.util.List;
import java.util.Optional;
import org.presessions.shared.Option;
import org.presessions.shared.words.Words;
import org.presessions.states.State;

/// What States recommended before, for those who write of it: found among all that was recommended to one State, and
/// cited.
public interface Precedents {
    /// @param words as they are typed into the search; may be empty
    /// @param from iso3 of the State that made them; empty for any
    /// @param issue code; empty for any
    record Asked(State stateUnderReview, String words, String from, String issue) {}

    /// @param understood whether the words could be looked for at all
    /// @param total how many there are, given or not
    /// @param from the States that made some, to choose among, each with how many
    record Found(boolean understood, long total, List<Recommendation> first, List<Option> from) {}

    /// @param atMost how many are given, the newest first where nothing is looked for by words
    Found find(Asked asked, int atMost, Words words);

    /// One that says nearly the same as a text: one to this State, else one to another.
    ///
    /// @param language of the text
    Optional<Recommendation> like(String text, String language, State stateUnderReview);

    /// "Chile, Working Group session 25 (2016), paragraph 115.3: Supported"
    String source(Recommendation recommendation, Words words);
}
