package org.presessions.media.preparing;

import java.time.Duration;
import java.util.Optional;

/// What is really in a file: nothing of it is what the container says of itself.
///
/// @param heard of the sound and of the container
record Measured(Packets picture, Packets sound, Heard heard) {
    Duration length() {
        var seen = picture.length();
        var audible = sound.length();
        return seen.compareTo(audible) > 0 ? seen : audible;
    }

    Optional<Loudness> audible() {
        return heard.loudness().filter(loudness -> !loudness.isSilence());
    }
}
