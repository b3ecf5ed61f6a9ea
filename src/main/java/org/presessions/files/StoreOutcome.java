package org.presessions.files;

/// What came of storing a file. Only a stored one leaves a trace.
public sealed interface StoreOutcome {
    record Stored(StoredFile file) implements StoreOutcome {}

    /// Of none of the allowed kinds.
    record WrongKind() implements StoreOutcome {}

    record TooLarge(long limitBytes) implements StoreOutcome {}

    /// Begins like an allowed kind, but is cut off, cannot be read, or unpacks to something huge.
    record Broken() implements StoreOutcome {}

    /// Does something when it is opened, or brings files of its own along: macros, scripts, templates from elsewhere.
    record Active() implements StoreOutcome {}

    record Empty() implements StoreOutcome {}

    /// Why nothing was stored, as the last part of a message key; its words say the file's name, and how large it may
    /// be
    /// in megabytes. Empty where it was stored.
    default String trouble() {
        return switch (this) {
            case Stored(var file) -> "";
            case WrongKind() -> "file-kind";
            case Broken() -> "file-broken";
            case Active() -> "file-active";
            case Empty() -> "file-empty";
            case TooLarge(var limit) -> "file-large";
        };
    }
}
