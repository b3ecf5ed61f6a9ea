package org.presessions.selection.table;

import java.util.List;
import org.presessions.shared.Coded;
import org.presessions.shared.words.Words;

/// What the table can say of every application, in the order in which it does.
enum TableColumn implements Coded, Column {
    NUMBER,
    STATE,
    INSTITUTION,
    KIND,
    SPEAKER,
    GENDER,
    LANGUAGES,
    ISSUES,
    REGION,
    FOUNDED,
    ECOSOC,
    FIRST_TIME,
    SAFETY,
    ACCESS,
    HANDED_IN,
    VERSION,
    ASSESSMENT,
    ASSESSORS,
    OWN,
    MEDIAN,
    SPREAD,
    PANEL;

    /// Those that are shown until somebody chooses others.
    static final List<Column> USUAL = List.of(NUMBER, INSTITUTION, KIND, SPEAKER, ISSUES, ASSESSMENT, PANEL);

    @Override
    public String code() {
        return Coded.super.code();
    }

    @Override
    public String label(Words words) {
        return words.t("selection.column." + code());
    }
}
