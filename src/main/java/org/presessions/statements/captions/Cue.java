package org.presessions.statements.captions;

/// What is to be read while it is said.
///
/// @param from in milliseconds from the start
/// @param to in milliseconds, after `from`
/// @param text lines, as they are to be read and without marks; empty while it waits for its translation
public record Cue(long from, long to, String text) {
    public boolean isEmpty() {
        return text.isBlank();
    }

    Cue until(long end) {
        return new Cue(from, end, text);
    }

    /// With what another one says after it.
    Cue and(Cue next) {
        return new Cue(from, Math.max(to, next.to), (text + "\n" + next.text).strip());
    }

    /// The same moment, for other words.
    public Cue silent() {
        return new Cue(from, to, "");
    }
}
