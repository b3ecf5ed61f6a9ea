package org.presessions.selection.table;

import org.presessions.applications.answers.AnswerSheet;
import org.presessions.shared.words.Words;
import org.presessions.vocabulary.Issues;
import org.springframework.stereotype.Component;

@Component
class TableCells {
    private final Issues issues;
    private final AnswerSheet sheet;

    TableCells(Issues issues, AnswerSheet sheet) {
        this.issues = issues;
        this.sheet = sheet;
    }

    Cells in(Words words) {
        return new Cells(words, issues, sheet);
    }
}
