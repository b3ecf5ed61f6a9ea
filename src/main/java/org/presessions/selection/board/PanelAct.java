package org.presessions.selection.board;

import java.util.Optional;
import java.util.UUID;
import org.presessions.selection.Panel;
import org.presessions.shared.Coded;

/// A button of the panel page, sent as `<act>:<application>`; or what was dragged, as `<act>:<application>:<position>`.
///
/// @param position counted from 1; the last one where none was sent
record PanelAct(Kind kind, UUID applicationId, int position) {
    private static final int LAST = 999;

    enum Kind implements Coded {
        ADD,
        RESERVE,
        REMOVE,
        UP,
        DOWN
    }

    /// The act of a button; nothing for the one that only saves the minutes, or for what no button sends.
    static Optional<PanelAct> parse(String sent) {
        var parts = sent.split(":", 3);
        if (parts.length < 2) return Optional.empty();
        try {
            var application = UUID.fromString(parts[1]);
            return Coded.find(Kind.class, parts[0]).map(kind -> new PanelAct(kind, application, position(parts)));
        } catch (IllegalArgumentException noButtonOfOurs) {
            return Optional.empty();
        }
    }

    Panel applyTo(Panel panel) {
        return switch (kind) {
            case ADD -> panel.insert(applicationId, position);
            case RESERVE -> panel.insertReserve(applicationId, position);
            case REMOVE -> panel.remove(applicationId);
            case UP -> panel.up(applicationId);
            case DOWN -> panel.down(applicationId);
        };
    }

    private static int position(String[] parts) {
        return parts.length == 3 && parts[2].matches("\\d{1,3}") ? Integer.parseInt(parts[2]) : LAST;
    }
}
