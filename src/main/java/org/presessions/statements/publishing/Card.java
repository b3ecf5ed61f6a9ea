package org.presessions.statements.publishing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement as it is shown among others.
///
/// @param speaker name of the speaker, or the words for one who is not named
/// @param organisation empty where it is not named either
/// @param isProtected whether its speaker is not named or shown; the real name is then in no field
/// @param issues in the reader's words
/// @param poster address of a picture of 320 × 180; null without one
/// @param watch address of the video; null for a statement in writing
/// @param length of the video, such as 4:52; empty without one
/// @param read address of the text; null without one
/// @param remarks such as the languages of its captions
public record Card(
        String speaker,
        String organisation,
        boolean isProtected,
        List<String> issues,
        @Nullable String poster,
        @Nullable String watch,
        String length,
        @Nullable String read,
        String remarks) {}
