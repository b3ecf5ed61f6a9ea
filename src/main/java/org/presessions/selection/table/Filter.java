package org.presessions.selection.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.shared.Coded;
import org.springframework.util.MultiValueMap;

/// Which applications are shown. What is empty asks for nothing; what nobody could have chosen finds nothing.
///
/// @param q words that must all occur somewhere in what staff may see
/// @param kind, gender, language, issue codes
/// @param answers codes, by question of the form that was added
record Filter(
        String q, String kind, String gender, String language, String issue, Map<String, String> answers, Show show) {
    private static final int LENGTH_AT_MOST = 200;

    static Filter parse(MultiValueMap<String, String> sent, Questionnaire asked) {
        var answers = new TreeMap<String, String>();
        for (var question : choices(asked)) {
            var answer = text(sent, AskedColumn.code(question.name()));
            if (!answer.isEmpty()) answers.put(question.name(), answer);
        }
        return new Filter(
                text(sent, "q"),
                text(sent, "kind"),
                text(sent, "gender"),
                text(sent, "language"),
                text(sent, "issue"),
                answers,
                Coded.find(Show.class, text(sent, "show")).orElse(Show.ALL));
    }

    /// The added questions by which one may choose: those with a choice of answers.
    static List<Question> choices(Questionnaire asked) {
        return asked.added().stream()
                .filter(question -> !question.kind().choices().isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return equals(new Filter("", "", "", "", "", Map.of(), Show.ALL));
    }

    boolean has(TableRow row, Cells cells) {
        var answers = row.answers();
        return show.has(row)
                && (kind.isEmpty()
                        || answers.kind().filter(own -> own.code().equals(kind)).isPresent())
                && (gender.isEmpty() || answers.gender().equals(gender))
                && (language.isEmpty() || answers.languages().contains(language))
                && (issue.isEmpty() || answers.issues().contains(issue))
                && this.answers.entrySet().stream()
                        .allMatch(asked ->
                                row.taken().fields().all(asked.getKey()).contains(asked.getValue()))
                && (q.isBlank() || holdsWords(row, cells));
    }

    private boolean holdsWords(TableRow row, Cells cells) {
        var answers = row.answers();
        var told = Stream.of(
                row.number(),
                answers.institution(),
                answers.members(),
                answers.region(),
                answers.speakerName(),
                answers.speakerPosition(),
                answers.aim(),
                answers.engagement());
        var asked = AskedColumn.of(row.taken().asked()).stream()
                .map(column -> cells.of(column, row).said());
        var text = folded(Stream.concat(told, asked).collect(Collectors.joining("\n")));
        return Arrays.stream(folded(q).strip().split("\\s+")).allMatch(text::contains);
    }

    /// Without accents and capitals: “ecole” finds “École”.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        if (value == null) return "";
        return value.length() > LENGTH_AT_MOST ? value.substring(0, LENGTH_AT_MOST) : value.strip();
    }
}
