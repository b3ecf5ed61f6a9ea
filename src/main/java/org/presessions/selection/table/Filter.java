package org.presessions.selection.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.presessions.shared.Coded;
import org.springframework.util.MultiValueMap;

/// Which applications are shown. What is empty asks for nothing; what nobody could have chosen finds nothing.
///
/// @param q words that must all occur somewhere in what staff may see
/// @param kind, gender, language, issue codes
record Filter(String q, String kind, String gender, String language, String issue, Show show) {
    private static final int LENGTH_AT_MOST = 200;

    static Filter parse(MultiValueMap<String, String> sent) {
        return new Filter(
                text(sent, "q"),
                text(sent, "kind"),
                text(sent, "gender"),
                text(sent, "language"),
                text(sent, "issue"),
                Coded.find(Show.class, text(sent, "show")).orElse(Show.ALL));
    }

    boolean isEmpty() {
        return equals(new Filter("", "", "", "", "", Show.ALL));
    }

    boolean has(TableRow row) {
        var answers = row.answers();
        return show.has(row)
                && (kind.isEmpty()
                        || answers.kind().filter(own -> own.code().equals(kind)).isPresent())
                && (gender.isEmpty() || answers.gender().equals(gender))
                && (language.isEmpty() || answers.languages().contains(language))
                && (issue.isEmpty() || answers.issues().contains(issue))
                && (q.isBlank() || holdsWords(row));
    }

    private boolean holdsWords(TableRow row) {
        var answers = row.answers();
        var text = folded(String.join(
                "\n",
                row.number(),
                answers.institution(),
                answers.members(),
                answers.speakerName(),
                answers.speakerPosition(),
                answers.aim(),
                answers.engagement()));
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
