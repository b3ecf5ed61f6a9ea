package org.presessions.selection.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.Draft;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Readers;
import org.presessions.selection.board.Candidate;

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
        var files = files(candidate, all.addedFiles(draft.questionnaire()));
        draft.questionnaire().attachments().map(Question::name).forEach(values::remove);
        if (assesses) files.keySet().removeIf(name -> isForTheSecretariat(draft, name));
        return new Taken(draft.questionnaire(), new AnswerFields(values), files);
    }

    /// The questions of the secretariat’s own, in their order.
    Stream<Question> added() {
        return asked.added().stream();
    }

    Optional<Question> question(String name) {
        return asked.question(name);
    }

    /// What somebody attached who goes by another name stays out: it may say who it is. So does what a copy hides.
    private static Map<String, UUID> files(Candidate candidate, Map<String, UUID> added) {
        var files = new TreeMap<String, UUID>();
        if (candidate.isNameWithheld()) return files;
        candidate.application().deskFileId().ifPresent(file -> files.put("submission", file));
        files.putAll(added);
        return files;
    }

    private static boolean isForTheSecretariat(Draft draft, String name) {
        return draft.questionnaire()
                .question(name)
                .filter(question -> question.readers() == Readers.SECRETARIAT)
                .isPresent();
    }
}
