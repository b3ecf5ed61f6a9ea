package org.presessions.applications.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.Versions;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// What was corrected in an application after it was handed in, as those may see it who assess it: each answer in both
/// versions.
@Component
public class Corrections {
    /// @param question in the reader's language
    public record Correction(String question, String before, String now) {}

    private final Applications applications;
    private final Versions versions;
    private final AnswerSheet sheet;
    private final StaffSight sight;

    Corrections(Applications applications, Versions versions, AnswerSheet sheet, StaffSight sight) {
        this.applications = applications;
        this.versions = versions;
        this.sheet = sheet;
        this.sight = sight;
    }

    /// @param version that somebody has read; what has changed since, in the order of the form
    public List<Correction> since(UUID applicationId, int version, Words words) {
        var draft = applications.draft(applicationId);
        var read = versions.find(applicationId, version);
        var last = draft.handedIn();
        if (read.isEmpty() || last.isEmpty() || last.get().version() <= version) return List.of();
        var before = rows(draft, asHiddenAs(last.get(), read.get()), words);
        draft.questionnaire()
                .question("safety")
                .ifPresent(safety -> before.put(
                        safety.label(words),
                        sheet.value(safety, words, read.get().fields())));
        var now = rows(draft, last.get(), words);
        var corrections = new ArrayList<Correction>();
        var questions = new LinkedHashMap<>(now);
        before.forEach(questions::putIfAbsent);
        for (var question : questions.keySet()) {
            var correction =
                    new Correction(question, before.getOrDefault(question, ""), now.getOrDefault(question, ""));
            if (!correction.before().equals(correction.now())) corrections.add(correction);
        }
        return List.copyOf(corrections);
    }

    /// Whoever asked for another name only in a correction is not told by the version before it.
    private static Draft.HandedIn asHiddenAs(Draft.HandedIn last, Draft.HandedIn earlier) {
        if (!last.fields().safety().isProtected()) return earlier;
        var values = new HashMap<>(earlier.fields().values());
        values.put("safety", last.fields().all("safety"));
        values.put("otherName", last.fields().all("otherName"));
        return new Draft.HandedIn(earlier.version(), new AnswerFields(values), earlier.fileId(), earlier.at());
    }

    private Map<String, String> rows(Draft draft, Draft.HandedIn version, Words words) {
        var file = sheet.file(sight.file(draft, version));
        var rows = new LinkedHashMap<String, String>();
        for (var part : sheet.parts(sight.readable(draft, true), words, sight.fields(draft, version), file))
            for (var row : part.rows()) rows.put(row.question(), row.value());
        return rows;
    }
}
