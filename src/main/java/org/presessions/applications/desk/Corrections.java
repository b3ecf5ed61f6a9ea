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
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.applications.form.AnswerKind;
import org.presessions.applications.form.Question;
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
                .ifPresent(safety -> before.put(safety, said(safety, read.get(), words)));
        var now = rows(draft, last.get(), words);
        var corrections = new ArrayList<Correction>();
        var questions = new LinkedHashMap<>(now);
        before.forEach(questions::putIfAbsent);
        for (var question : questions.keySet()) {
            var earlier = before.getOrDefault(question, "");
            var later = now.getOrDefault(question, "");
            if (!earlier.equals(later) || !later.isEmpty() && isOtherFile(question, read.get(), last.get()))
                corrections.add(
                        new Correction(question.label(words), told(earlier, question, draft, read.get()), later));
        }
        return List.copyOf(corrections);
    }

    /// Two files may have one name and one size, and have them always where a copy hides the name that was sent.
    private static boolean isOtherFile(Question question, Draft.HandedIn before, Draft.HandedIn now) {
        return question.kind() instanceof AnswerKind.Attachment
                && !before.file(question.name()).equals(now.file(question.name()));
    }

    private String said(Question question, Draft.HandedIn version, Words words) {
        return sheet.value(question, words, version.fields());
    }

    /// What may be read of an answer from before. A redacted copy is made of the last version, and knows nothing
    /// of what stood in earlier ones; whoever asked for another name only then wrote before without care.
    private String told(String earlier, Question question, Draft draft, Draft.HandedIn read) {
        if (earlier.isEmpty() || question.name().equals("safety")) return earlier;
        if (isUnwary(draft, read)) return "";
        return draft.redacted().isPresent() && RedactedCopy.isTyped(question.kind()) ? RedactedCopy.BAR : earlier;
    }

    private boolean isUnwary(Draft draft, Draft.HandedIn read) {
        if (sight.isUnderLaterName(draft)) return true;
        var isProtected = draft.handedIn()
                .filter(last -> last.fields().safety().isProtected())
                .isPresent();
        return isProtected && !read.fields().safety().isProtected();
    }

    /// Whoever asked for another name only in a correction is not told by the version before it.
    private static Draft.HandedIn asHiddenAs(Draft.HandedIn last, Draft.HandedIn earlier) {
        if (!last.fields().safety().isProtected()) return earlier;
        var values = new HashMap<>(earlier.fields().values());
        values.put("safety", last.fields().all("safety"));
        values.put("otherName", last.fields().all("otherName"));
        return new Draft.HandedIn(earlier.version(), new AnswerFields(values), earlier.fileId(), earlier.at());
    }

    private Map<Question, String> rows(Draft draft, Draft.HandedIn version, Words words) {
        var readable = sight.readable(draft, true);
        var rows = new LinkedHashMap<Question, String>();
        for (var part : sheet.parts(
                readable, words, sight.fields(draft, version), question -> sight.sent(draft, version, question.name())))
            for (var row : part.rows())
                readable.question(row.name()).ifPresent(question -> rows.put(question, row.value()));
        return rows;
    }
}
