package org.presessions.statements;

/// What a speaker agrees to have published after the Pre-session; each by itself.
///
/// @param name whether the speaker's name stands on what is published
public record Consents(boolean text, boolean video, boolean name) {
    public static final Consents NONE = new Consents(false, false, false);
}
