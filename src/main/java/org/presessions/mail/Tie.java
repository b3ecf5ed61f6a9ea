package org.presessions.mail;

import java.util.UUID;

/// What ties a letter to what it tells.
///
/// @param fact whom to ask whether it is still so, and what about, such as `decision/…`; of the letters of one fact one
/// waits at most
/// @param told the times and places that its reader is told, in a form to be compared
/// @param series which one it is about, as addresses name it; empty where about none
/// @param state the same of the State; empty where about several
public record Tie(String fact, String told, String series, String state) {
    /// The name of the [LetterSource].
    String source() {
        return fact.substring(0, fact.indexOf('/'));
    }

    /// What the source knows it by.
    public String key() {
        return fact.substring(fact.indexOf('/') + 1);
    }

    /// One of the ids of which the key consists, divided by slashes.
    ///
    /// @param place from 0
    public UUID id(int place) {
        return UUID.fromString(key().split("/")[place]);
    }
}
