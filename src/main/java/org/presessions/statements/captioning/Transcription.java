package org.presessions.statements.captioning;

import java.util.Optional;

/// What a program was asked to write down, and has not.
///
/// @param language code
/// @param trouble absent as long as it may still come
record Transcription(String language, Optional<TranscriptionTrouble> trouble) {}
