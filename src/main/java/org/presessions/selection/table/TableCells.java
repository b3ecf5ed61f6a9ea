package org.presessions.selection.table;

import java.time.Clock;
import org.presessions.applications.answers.AnswerSheet;
import org.presessions.shared.words.Words;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;

@Component
class TableCells {
    private final Issues issues;
    private final AnswerSheet sheet;
    private final Clock clock;

    TableCells(Issues issues, AnswerSheet sheet, Clock clock) {
        this.issues = issues;
        this.sheet = sheet;
        this.clock = clock;
    }

    Cells in(Words words) {
        return new Cells(words, issues, sheet, clock.instant());
    }
}
