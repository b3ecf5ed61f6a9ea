package org.presessions.recommendations.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.audit.Audit;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.recommendations.importing.intake.LikeRepository;
import org.presessions.recommendations.importing.intake.Reading;
import org.presessions.recommendations.importing.intake.Reading.Alike;
import org.presessions.recommendations.importing.labels.DecidedColumns;
import org.presessions.recommendations.importing.labels.DecidedColumns.Column;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.Encoding;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes what a person says about a file that was not read rightly: its encoding, its columns, whose review it is, and
/// which of its texts are in the record already.
@Component
class ReadingForm {
    /// What a person may say a column is.
    static final List<Field> FIELDS = List.of(
            Field.STATE_UNDER_REVIEW,
            Field.SESSION,
            Field.PARAGRAPH,
            Field.PARAGRAPH_TEXT,
            Field.TEXT,
            Field.RECOMMENDING_STATE,
            Field.RESPONSE,
            Field.RESPONSE_SOURCE,
            Field.ACTION,
            Field.ISSUES,
            Field.THEMES,
            Field.AFFECTED,
            Field.SDGS,
            Field.SUR_GROUP,
            Field.SUR_ORGANISATIONS,
            Field.RS_GROUP,
            Field.RS_ORGANISATIONS,
            Field.KIND,
            Field.LANGUAGE);

    private static final String SAME = "same";
    private static final String OTHER = "other";

    private final Imports imports;
    private final DecidedColumns decided;
    private final LikeRepository likes;
    private final States states;
    private final Calendar calendar;
    private final Audit audit;
    private final Clock clock;

    ReadingForm(
            Imports imports,
            DecidedColumns decided,
            LikeRepository likes,
            States states,
            Calendar calendar,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.decided = decided;
        this.likes = likes;
        this.states = states;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param answers `encoding`, `state`, `session`, and `column-0` and so on
    @Transactional
    void readOtherwise(long importId, Reading last, Map<String, String> answers) {
        var state = states.find(answers.getOrDefault("state", "")).map(State::iso3);
        var session = calendar.workingGroupSessions().stream()
                .map(WorkingGroupSession::number)
                .filter(number -> number.toString().equals(answers.getOrDefault("session", "")))
                .findFirst();
        var encoding = Encoding.find(answers.getOrDefault("encoding", ""))
                .filter(said -> imports.get(importId).encoding().isPresent()
                        || !said.code().equals(last.encoding()));
        imports.readOtherwise(importId, new WhoseReview(state, session), encoding);
        decide(last, answers);
    }

    /// Only what is said otherwise is a decision; then all columns of the shape are, as they were seen together.
    private void decide(Reading last, Map<String, String> answers) {
        var columns = new ArrayList<Column>();
        boolean isOther = false;
        for (int i = 0; i < last.columns().size(); i++) {
            var column = last.columns().get(i);
            var meaning = Optional.ofNullable(answers.get("column-" + i))
                    .filter(code -> code.isEmpty()
                            || FIELDS.stream().anyMatch(field -> field.code().equals(code)))
                    .orElse(column.field());
            isOther |= !meaning.equals(column.field());
            columns.add(new Column(last.shape(), i, column.heading(), meaning));
        }
        if (isOther) decided.decide(last.shape(), columns);
    }

    /// @param answers `alike-0` and so on, each `same` or `other`; `key-0` says which text it is about
    /// @return how many were answered
    @Transactional
    int tellApart(Reading last, Map<String, String> answers) {
        int answered = 0;
        for (int i = 0; i < last.alike().size(); i++) {
            var said = answers.getOrDefault("alike-" + i, "");
            var key = answers.getOrDefault("key-" + i, "");
            var asked = last.alike().stream()
                    .filter(alike -> alike.key().equals(key))
                    .findFirst();
            if (asked.isPresent() && List.of(SAME, OTHER).contains(said)) {
                answer(asked.get(), said.equals(SAME));
                answered++;
            }
        }
        return answered;
    }

    private void answer(Alike asked, boolean same) {
        var id = Optional.of(asked.id()).filter(number -> same);
        likes.answer(asked.key(), asked.text(), id, clock.instant());
        audit.record(
                "recommendations.alike.decide", "recommendation/" + asked.id(), Map.of("same", Boolean.toString(same)));
    }
}
