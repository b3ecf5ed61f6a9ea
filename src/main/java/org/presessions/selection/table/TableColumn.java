package org.presessions.selection.table;

import java.util.List;
import org.presessions.shared.Coded;

/// What the table can say of an application, in the order in which it does.
enum TableColumn implements Coded {
    NUMBER,
    STATE,
    INSTITUTION,
    KIND,
    SPEAKER,
    GENDER,
    LANGUAGES,
    ISSUES,
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
    static final List<TableColumn> USUAL = List.of(NUMBER, INSTITUTION, KIND, SPEAKER, ISSUES, ASSESSMENT, PANEL);
}
