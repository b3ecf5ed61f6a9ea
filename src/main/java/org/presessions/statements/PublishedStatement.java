package org.presessions.statements;

import java.util.List;
import org.presessions.protection.Shown;
import org.presessions.shared.Page;

/// A statement that its speaker lets everybody see.
///
/// @param video whether there is one that may be watched or heard
public record PublishedStatement(Shown speaker, boolean video) {
    /// As it is shown among others.
    ///
    /// @param preSessionPath where what belongs to its Pre-session lies
    public Card card(String preSessionPath, Page page) {
        var path = preSessionPath + "/statements/" + speaker.seatId();
        return new Card(
                speaker.isNamed() ? speaker.name() : page.t("statements.card.unnamed"),
                speaker.institution(),
                !speaker.isNamed(),
                List.of(),
                null,
                video ? path : null,
                "",
                speaker.text() ? path : null,
                "");
    }
}
