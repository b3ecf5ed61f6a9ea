package org.presessions.media;

import java.util.Optional;

/// A voice of this machine that reads a text aloud, for who has no video and does not want to be heard. There may be
/// none, or none for a language.
public interface TextVoice {
    /// @param language code of the one that a text is written in
    boolean reads(String language);

    /// Takes some seconds.
    ///
    /// @return a sound file (WAV); empty where it could not be read
    Optional<byte[]> read(String text, String language);
}
