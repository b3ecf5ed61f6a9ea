package org.presessions.statements;

import java.util.List;
import java.util.UUID;
import org.presessions.shared.Page;

/// A statement of which its speaker agreed that something be published.
///
/// @param speakerName empty where the speaker did not agree to be named
public record PublishedStatement(UUID seatId, String institution, String speakerName, boolean text, boolean video) {
    /// As it is shown among others.
    ///
    /// @param preSessionPath where what belongs to its Pre-session lies
    public Card card(String preSessionPath, Page page) {
        var isNamed = !speakerName.isEmpty();
        var path = preSessionPath + "/statements/" + seatId;
        return new Card(
                isNamed ? speakerName : page.t("statements.card.unnamed"),
                institution,
                !isNamed,
                List.of(),
                null,
                video ? path : null,
                "",
                text ? path : null,
                "");
    }
}
