package org.presessions.shared.organisation;

/// A file that cannot be an emblem.
public final class UnfitEmblem extends Exception {
    private final Reason reason;

    /// Why not.
    public enum Reason {
        TOO_LARGE("too-large"),
        NO_PICTURE("no-picture"),
        NOTHING_DRAWN("nothing-drawn"),
        TOO_PALE("too-pale");

        private final String code;

        Reason(String code) {
            this.code = code;
        }
    }

    UnfitEmblem(Reason reason) {
        super(reason.code);
        this.reason = reason;
    }

    /// Last part of a message key.
    public String code() {
        return reason.code;
    }
}
