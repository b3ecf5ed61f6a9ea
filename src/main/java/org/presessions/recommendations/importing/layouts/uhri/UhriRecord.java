package org.presessions.recommendations.importing.layouts.uhri;

import java.util.List;
import org.presessions.shared.words.Folded;

/// A record of the Universal Human Rights Index, from JSON or from a workbook.
///
/// @param body such as `UPR` or `CEDAW`
/// @param type such as `Recommendations`
/// @param countries under review; one, as a rule
/// @param text with its HTML
/// @param sessions such as "37th session"
record UhriRecord(
        int number,
        String id,
        String symbol,
        String body,
        String type,
        List<String> countries,
        List<String> themes,
        List<String> affected,
        List<String> sdgs,
        String text,
        List<String> sessions,
        List<String> positions,
        List<String> recommending) {

    boolean isOfUpr() {
        return body.equalsIgnoreCase("UPR") || Folded.of(body).equals("universalperiodicreview");
    }

    /// What the State's delegation or a treaty body notes beside the recommendations.
    boolean isRemark() {
        return Folded.of(type).contains("concerns");
    }

    boolean isPledge() {
        var words = Folded.of(type);
        return words.contains("pledge") || words.contains("commitment");
    }
}
