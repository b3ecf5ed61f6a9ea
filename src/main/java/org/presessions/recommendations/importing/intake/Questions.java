package org.presessions.recommendations.importing.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.recommendations.importing.intake.Drafts.Taking;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.intake.Reading.Alike;
import org.presessions.recommendations.importing.layouts.Field;

/// Asks whether a text that is very like one in the record is that one, and knows what was answered before.
final class Questions {
    private final Taking taking;
    private final Map<String, Optional<Long>> answers;
    private final Likeness likeness;

    /// @param strange rows that no record is known to be about
    Questions(List<Heard> heard, List<Heard> strange, Taking taking) {
        this.taking = taking;
        this.answers =
                taking.writing().answers(heard.stream().map(Heard::textKey).toList());
        this.likeness = new Likeness(
                taking.writing().textsOf(strange.stream().map(Heard::resolution).toList()));
    }

    /// Records of which persons said that rows are about them.
    Collection<Long> answeredIds() {
        return answers.values().stream().flatMap(Optional::stream).toList();
    }

    Optional<Long> sameAs(Heard row) {
        return answers.getOrDefault(row.textKey(), Optional.empty());
    }

    /// Whether somebody has to answer before the row can be taken; the question is noted.
    boolean isAsked(Heard row) {
        if (answers.containsKey(row.textKey())) return false;
        var content = row.resolution().content();
        var there = likeness.of(content, taking.claimed());
        there.ifPresent(like -> {
            taking.notes()
                    .alike(new Alike(
                            row.textKey(),
                            row.resolution().row(),
                            content.recommendingState().iso3().orElse(""),
                            content.text(),
                            like.id(),
                            like.text()));
            taking.findings().add(row.resolution().row(), Severity.REFUSED, Field.TEXT, content.text(), "very-like");
        });
        return there.isPresent();
    }
}
