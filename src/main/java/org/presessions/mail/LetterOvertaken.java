package org.presessions.mail;

import java.util.UUID;

/// A letter will not leave: what it told is no longer so.
///
/// @param source the name of its [LetterSource]
public record LetterOvertaken(UUID mailId, String source) {}
