package org.presessions.statements.text;

import java.util.List;
import java.util.stream.Stream;

/// What a statement says on one issue, in the order that UPR Info teaches: follow-up, how it evolved, what is asked.
///
/// @param issue code of the vocabulary of issues
/// @param followUp on earlier recommendations, and which States made them
/// @param proposals recommendations that the speaker suggests, two or three
public record IssueBlock(
        String issue, String followUp, String evolution, List<String> proposals, List<String> advanceQuestions) {
    Stream<String> spoken() {
        return Stream.concat(Stream.of(followUp, evolution), proposals.stream());
    }
}
