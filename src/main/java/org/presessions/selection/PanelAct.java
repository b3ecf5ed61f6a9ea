package org.presessions.selection;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A button of the panel page, sent as `<act>:<application>`.
record PanelAct(Kind kind, UUID applicationId) {
    enum Kind {
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
            return Optional.of(
                    new PanelAct(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), UUID.fromString(parts[1])));
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
