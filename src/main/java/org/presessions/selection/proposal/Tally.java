package org.presessions.selection.proposal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What counts of some contenders, summed up, so that it is quickly seen what one more would add.
///
/// @param issues on which they speak
/// @param themes how many issues
/// @param score of the assessments; somebody whom nobody has assessed counts as in the middle
record Tally(
        Set<String> issues,
        long themes,
        int national,
        boolean hasNhri,
        int women,
        int men,
        int firstTime,
        double score) {
    private static final double UNASSESSED = 2;

    static Tally of(List<Contender> contenders) {
        var issues = new HashSet<String>();
        for (var contender : contenders) issues.addAll(contender.issues());
        var sum = new Tally(issues, issues.size(), 0, false, 0, 0, 0, 0);
        for (var contender : contenders) sum = sum.and(contender);
        return sum;
    }

    /// With one more, to look at: the issues stay those of before.
    Tally and(Contender one) {
        var more =
                one.issues().stream().filter(issue -> !issues.contains(issue)).count();
        return new Tally(
                issues,
                themes + more,
                national + (one.national() ? 1 : 0),
                hasNhri || one.nhri(),
                women + (one.gender().equals("woman") ? 1 : 0),
                men + (one.gender().equals("man") ? 1 : 0),
                firstTime + (one.firstTime() ? 1 : 0),
                score + one.mean().orElse(UNASSESSED));
    }
}
