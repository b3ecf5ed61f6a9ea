package org.presessions.mail;

import java.time.Instant;

/// What a letter said before.
///
/// @param byHand whether a person changed it; else what it tells had changed
public record LetterVersion(String subject, String body, Instant replacedAt, boolean byHand) {}
