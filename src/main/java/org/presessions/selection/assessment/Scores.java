package org.presessions.selection.assessment;

import java.util.List;
import java.util.OptionalDouble;

/// What several assessors think of one application, each as a weighted mean from 0 to 4, the lowest first; who abstains
/// is left out.
public record Scores(List<Double> means) {
    public static Scores of(List<Assessment> assessments, List<Criterion> criteria) {
        return new Scores(assessments.stream()
                .flatMap(assessment -> assessment.mean(criteria).stream().boxed())
                .sorted()
                .toList());
    }

    public OptionalDouble mean() {
        return means.stream().mapToDouble(Double::doubleValue).average();
    }

    /// The one in the middle; of an even number, the mean of the two.
    public OptionalDouble median() {
        if (means.isEmpty()) return OptionalDouble.empty();
        var middle = means.size() / 2;
        var isOdd = means.size() % 2 == 1;
        return OptionalDouble.of(isOdd ? means.get(middle) : (means.get(middle - 1) + means.get(middle)) / 2);
    }

    /// How far the highest lies above the lowest: where it is large, the assessors should talk.
    public OptionalDouble spread() {
        if (means.size() < 2) return OptionalDouble.empty();
        return OptionalDouble.of(means.getLast() - means.getFirst());
    }
}
