package org.presessions.recommendations.importing.labels;

import org.presessions.shared.words.Folded;

/// What a label in other people's files means.
///
/// @param vocabulary `state`, `group`, `organisation`, `issue`, `theme`, `affected` or `response`
/// @param folded see [Folded]
/// @param meaning codes of ours, with spaces between several; empty where the label says nothing that we keep
public record Label(String vocabulary, String folded, String label, String meaning) {
    static Label of(String vocabulary, String label, String meaning) {
        return new Label(vocabulary, Folded.of(label), label, meaning);
    }
}
