package org.presessions.selection.table;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.applications.answers.Answers;
import org.presessions.selection.Placed;
import org.presessions.selection.assessment.Scores;
import org.presessions.selection.board.Candidate;
import org.presessions.selection.board.SpokenLanguage;
import org.presessions.shared.Page;
import org.presessions.shared.words.Words;
import org.presessions.vocabulary.Issues;

/// What each column says of an application, in the words of one language.
record Cells(Words words, Issues issues, AnswerSheet sheet, Instant now) {
    /// Of what was withdrawn only its number, its State, when it came and that it was withdrawn are said.
    Cell of(Column column, TableRow row) {
        return switch (column) {
            case TableColumn known -> known(known, row);
            case AskedColumn asked -> answer(asked.question().name(), row.taken());
        };
    }

    /// By the form that was answered.
    private Cell answer(String name, Taken taken) {
        return Cell.text(taken.question(name)
                .map(question -> sheet.value(question, words, taken.fields()))
                .orElse(""));
    }

    private Cell known(TableColumn column, TableRow row) {
        return switch (column) {
            case NUMBER -> Cell.receipt(row.number());
            case STATE -> Cell.text(row.preSession().state().name(words.locale()));
            case INSTITUTION, KIND, SPEAKER, GENDER, LANGUAGES, ISSUES, REGION, FOUNDED, ECOSOC, SAFETY, ACCESS ->
                answer(column, row.answers());
            case FIRST_TIME -> firstTime(row);
            case HANDED_IN -> handedIn(row);
            case VERSION -> number(row.version());
            case ASSESSORS -> row.isHere() ? number(row.assessors()) : new Cell.Nothing();
            case OWN -> score(row.own(), Scores::mean);
            case ASSESSMENT -> score(row.scores(), Scores::mean);
            case MEDIAN -> score(row.scores(), Scores::median);
            case SPREAD -> score(row.scores(), Scores::spread);
            case PANEL -> row.placed().map(this::place).orElseGet(() -> standing(row));
        };
    }

    private Cell answer(TableColumn column, Answers answers) {
        return Cell.text(
                switch (column) {
                    case INSTITUTION -> answers.institution();
                    case KIND -> kind(answers);
                    case SPEAKER -> answers.speakerName();
                    case GENDER -> coded("applications.gender.", answers.gender());
                    case LANGUAGES ->
                        joined(answers.languages().stream().map(code -> SpokenLanguage.name(code, words)));
                    case ISSUES -> joined(answers.issues().stream().map(code -> issues.label(code, words.locale())));
                    case REGION -> answers.region();
                    case FOUNDED -> answers.foundingYear();
                    case ECOSOC ->
                        answers.ecosocStatus()
                                .map(has -> words.t("applications.ecosocStatus." + (has ? "yes" : "no")))
                                .orElse("");
                    case SAFETY ->
                        coded("applications.safety.", answers.safety().answer());
                    case ACCESS -> answers.accessNeeds();
                    case NUMBER,
                            STATE,
                            FIRST_TIME,
                            HANDED_IN,
                            VERSION,
                            ASSESSMENT,
                            ASSESSORS,
                            OWN,
                            MEDIAN,
                            SPREAD,
                            PANEL -> throw new IllegalArgumentException("no answer: " + column);
                });
    }

    private String kind(Answers answers) {
        return answers.kind()
                .map(kind -> words.t("applications.kind." + kind.code()))
                .orElse("");
    }

    private String coded(String beginning, String code) {
        return code.isEmpty() ? "" : words.t(beginning + code);
    }

    private static String joined(Stream<String> labels) {
        return labels.sorted().collect(Collectors.joining(" · "));
    }

    private Cell firstTime(TableRow row) {
        var isNew = row.candidate().filter(Candidate::firstTime).isPresent();
        return Cell.text(isNew ? words.t("selection.table.first") : "");
    }

    private Cell handedIn(TableRow row) {
        return new Cell.Placed(
                row.handedInAt().getEpochSecond(), words.formats().shortInstant(row.handedInAt(), Page.GENEVA, now));
    }

    private Cell number(long number) {
        return new Cell.Count(number, words.formats().number(number));
    }

    private Cell score(Optional<Scores> scores, Function<Scores, OptionalDouble> which) {
        var number = scores.map(which).orElse(OptionalDouble.empty());
        if (number.isEmpty()) return new Cell.Nothing();
        return new Cell.Count(number.getAsDouble(), words.t("selection.table.score", number.getAsDouble()));
    }

    private Cell place(Placed placed) {
        var key = placed.reserve() ? "selection.table.reserve" : "selection.table.speaker";
        var after = placed.reserve() ? 1000 : 0; // those who speak stand before the reserve
        return new Cell.Placed(placed.position() + after, words.t(key, placed.position()));
    }

    private Cell standing(TableRow row) {
        return row.isHere() ? new Cell.Nothing() : new Cell.Text(words.t("selection.table.withdrawn"));
    }
}
