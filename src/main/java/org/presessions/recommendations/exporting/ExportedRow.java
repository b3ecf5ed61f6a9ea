package org.presessions.recommendations.exporting;

import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.Origin;

/// One recommendation, as files and the API say it.
///
/// @param kind `recommendation` or `pledge`
/// @param session number of the Working Group session
/// @param paragraphText the whole UN paragraph; empty where the source did not give it
/// @param response code of the position that counts
/// @param positions all of them, JSON as the record keeps it
/// @param cycle of the session; absent where the calendar does not know it, as is the year
/// @param address the permanent one
record ExportedRow(
        long id,
        String kind,
        int session,
        Optional<Integer> cycle,
        Optional<Integer> year,
        Side stateUnderReview,
        Side recommendingState,
        String paragraph,
        String paragraphText,
        String text,
        String language,
        String response,
        String positions,
        Optional<Integer> action,
        List<String> issues,
        List<String> themes,
        List<String> affected,
        List<String> sdgs,
        String sourceFile,
        int sourceRow,
        String address,
        Origin origin) {

    Value value(Column column) {
        return switch (column) {
            case ID -> new Value.Number(id);
            case KIND -> new Value.Text(kind);
            case SESSION -> new Value.Number(session);
            case STATE_UNDER_REVIEW -> new Value.Text(stateUnderReview.code());
            case SUR_GROUP -> new Value.Text(stateUnderReview.group());
            case SUR_ORGANISATIONS -> new Value.Texts(stateUnderReview.organisations());
            case RECOMMENDING_STATE -> new Value.Text(recommendingState.code());
            case RS_GROUP -> new Value.Text(recommendingState.group());
            case RS_ORGANISATIONS -> new Value.Texts(recommendingState.organisations());
            case PARAGRAPH -> new Value.Text(paragraph);
            case PARAGRAPH_TEXT -> new Value.Text(paragraphText);
            case TEXT -> new Value.Text(text);
            case LANGUAGE -> new Value.Text(language);
            case RESPONSE -> new Value.Text(response);
            case POSITIONS -> new Value.Json(positions);
            case ACTION -> Value.of(action);
            case ISSUES -> new Value.Texts(issues);
            case THEMES -> new Value.Texts(themes);
            case AFFECTED -> new Value.Texts(affected);
            case SDGS -> new Value.Texts(sdgs);
            case SOURCE_FILE -> new Value.Text(sourceFile);
            case SOURCE_ROW -> new Value.Number(sourceRow);
            case CYCLE -> Value.of(cycle);
            case YEAR -> Value.of(year);
            case STATE_UNDER_REVIEW_NAME -> new Value.Text(stateUnderReview.name());
            case RECOMMENDING_STATE_NAME -> new Value.Text(recommendingState.name());
            case ADDRESS -> new Value.Text(address);
            case SAMPLE -> new Value.Flag(origin.sample());
            case LICENCE_NOTE -> new Value.Text(origin.licenceNote());
        };
    }
}
