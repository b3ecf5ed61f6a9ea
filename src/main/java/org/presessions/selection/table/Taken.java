package org.presessions.selection.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.Draft;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Readers;
import org.presessions.selection.Candidate;

/// What may be taken away of an application, in a file or by a program.
///
/// @param asked by the form that was answered
/// @param files what was sent for an answer, by question
record Taken(Questionnaire asked, AnswerFields fields, Map<String, UUID> files) {
    static Taken nothing(Draft draft) {
        return new Taken(draft.questionnaire(), AnswerFields.EMPTY, Map.of());
    }

    /// @param assesses whether the reader does, or is asked to: then without what the secretariat alone reads
    static Taken of(Draft draft, Candidate candidate, boolean assesses) {
        var all = candidate.otherName().isPresent() ? AnswerFields.of(candidate.answers()) : draft.exported();
        var values = new HashMap<>(all.values());
        if (assesses)
            draft.questionnaire()
                    .questions()
                    .filter(question -> question.readers() == Readers.SECRETARIAT)
                    .map(Question::name)
                    .forEach(values::remove);
        return new Taken(draft.questionnaire(), new AnswerFields(values), files(candidate));
    }

    /// The questions of the secretariat’s own, in their order.
    Stream<Question> added() {
        return asked.added().stream();
    }

    Optional<Question> question(String name) {
        return asked.question(name);
    }

    /// What somebody attached who goes by another name stays out: it may say who it is. So does what a copy hides.
    private static Map<String, UUID> files(Candidate candidate) {
        if (candidate.isNameWithheld()) return Map.of();
        return candidate
                .application()
                .deskFileId()
                .map(file -> Map.of("submission", file))
                .orElse(Map.of());
    }
}
