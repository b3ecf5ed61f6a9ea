package org.presessions.recommendations.importing;

import java.util.List;
import org.presessions.recommendations.importing.intake.Reading;
import org.presessions.recommendations.importing.intake.Reading.ReadColumn;
import org.presessions.recommendations.importing.intake.Reading.Totals;
import org.presessions.shared.Option;

/// What a run read, in the words of who looks at it.
///
/// @param meanings what a column may be
/// @param isOpen whether something was not understood, so that the form is shown at once
record ReadingView(
        Reading reading,
        List<Row> rows,
        List<Question> questions,
        List<Option> meanings,
        List<Option> encodings,
        List<Option> states,
        List<Option> sessions,
        boolean isOpen) {

    /// One pair as it was understood.
    record Row(
            int number,
            String review,
            String paragraph,
            String text,
            String language,
            String state,
            String response,
            String issues,
            String affected,
            String sdgs) {}

    /// A text that is very like one in the record.
    record Question(String key, int row, String state, String text, String path, String there) {}

    String layout() {
        return reading.layout();
    }

    String encoding() {
        return reading.encoding();
    }

    /// Whether the encoding is beyond doubt.
    boolean isSure() {
        return reading.isSureOfItsEncoding();
    }

    Totals totals() {
        return reading.totals();
    }

    List<ReadColumn> columns() {
        return reading.columns();
    }
}
