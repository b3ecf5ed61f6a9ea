package org.presessions.selection;

import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;

/// A button of the panel page, sent as `<act>:<application>`.
record PanelAct(Kind kind, UUID applicationId) {
    enum Kind implements Coded {
        ADD,
        RESERVE,
        REMOVE,
        UP,
        DOWN
    }

    /// The act of a button; nothing for the one that only saves the minutes, or for what no button sends.
    static Optional<PanelAct> parse(String sent) {
        var parts = sent.split(":", 2);
        if (parts.length < 2) return Optional.empty();
        try {
            var application = UUID.fromString(parts[1]);
            return Coded.find(Kind.class, parts[0]).map(kind -> new PanelAct(kind, application));
        } catch (IllegalArgumentException noButtonOfOurs) {
            return Optional.empty();
        }
    }

    Panel applyTo(Panel panel) {
        return switch (kind) {
            case ADD -> panel.add(applicationId);
            case RESERVE -> panel.toReserve(applicationId);
            case REMOVE -> panel.remove(applicationId);
            case UP -> panel.up(applicationId);
            case DOWN -> panel.down(applicationId);
        };
    }
}
