package org.presessions.selection.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.shared.FieldErrors;

/// What an assessor filled in.
///
/// @param scores the chosen values as text, by the criterion's key
record AssessmentForm(Map<String, String> scores, String note, boolean conflictOfInterest, FieldErrors errors) {
    private static final int NOTE_AT_MOST = 4000; // characters

    static AssessmentForm of(Assessment given) {
        var scores = new HashMap<String, String>();
        given.scores().forEach((key, score) -> scores.put(key, score.toString()));
        return new AssessmentForm(scores, given.note(), given.conflictOfInterest(), new FieldErrors());
    }

    static AssessmentForm empty() {
        return new AssessmentForm(Map.of(), "", false, new FieldErrors());
    }

    /// @param sent parameters `score-<criterion>`, `note`, `conflict`
    static AssessmentForm parse(Map<String, String> sent, List<Criterion> criteria) {
        var errors = new FieldErrors();
        var scores = new HashMap<String, String>();
        var conflict = sent.containsKey("conflict");
        for (var criterion : criteria) {
            var score = sent.getOrDefault("score-" + criterion.key(), "");
            scores.put(criterion.key(), score);
            errors.addIf(
                    !conflict && !score.matches("[0-" + Criterion.SCORE_AT_MOST + "]"),
                    "score-" + criterion.key(),
                    "selection.error.score",
                    criterion.named());
        }
        var note = sent.getOrDefault("note", "").strip();
        errors.addIf(note.length() > NOTE_AT_MOST, "note", "selection.error.too-long", NOTE_AT_MOST);
        return new AssessmentForm(scores, note, conflict, errors);
    }

    String score(Criterion criterion) {
        return scores.getOrDefault(criterion.key(), "");
    }

    Assessment toAssessment(UUID applicationId, UUID assessorId) {
        var numbers = new HashMap<String, Integer>();
        if (!conflictOfInterest) scores.forEach((key, score) -> numbers.put(key, Integer.valueOf(score)));
        return new Assessment(applicationId, assessorId, conflictOfInterest, note, Map.copyOf(numbers));
    }
}
