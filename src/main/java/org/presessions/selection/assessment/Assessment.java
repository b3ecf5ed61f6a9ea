package org.presessions.selection.assessment;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/// What one assessor thinks of an application.
///
/// @param conflictOfInterest the assessor abstains; then there are no scores
/// @param scores by the criterion's key
public record Assessment(
        UUID applicationId, UUID assessorId, boolean conflictOfInterest, String note, Map<String, Integer> scores) {

    /// The weighted mean of the scores, 0 to 4; none for an abstention.
    public OptionalDouble mean(List<Criterion> criteria) {
        var given = criteria.stream()
                .filter(criterion -> scores.containsKey(criterion.key()))
                .toList();
        var weights = given.stream().mapToInt(Criterion::weight).sum();
        if (conflictOfInterest || weights == 0) return OptionalDouble.empty();
        var sum = given.stream()
                .mapToInt(criterion -> criterion.weight() * scores.getOrDefault(criterion.key(), 0))
                .sum();
        return OptionalDouble.of((double) sum / weights);
    }

    /// The mean of all assessors who did not abstain.
    public static OptionalDouble mean(List<Assessment> assessments, List<Criterion> criteria) {
        return assessments.stream()
                .map(assessment -> assessment.mean(criteria))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
