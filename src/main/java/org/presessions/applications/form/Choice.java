package org.presessions.applications.form;

import java.util.List;
import java.util.Optional;
import org.presessions.shared.words.Wording;

/// One of the answers that a question offers.
///
/// @param label absent where the words are the product's
public record Choice(String code, Optional<Wording> label) {
    static final List<Choice> YES = List.of(ours("yes"));
    static final List<Choice> YES_OR_NO = List.of(ours("yes"), ours("no"));

    static Choice ours(String code) {
        return new Choice(code, Optional.empty());
    }
}
