package org.presessions.media.preparing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is to be made of a file, by what is really in it.
///
/// @param picture absent where there is sound alone; an emblem, and a line that moves with it, stand in for the
/// picture then
/// @param rate of the largest quality
/// @param length of all that is made: the longer one of picture and sound
/// @param hasPortrait whether it is the portrait of who speaks that stands in for the picture
/// @param veil absent where the film may be seen and heard as it is
record Plan(
        Optional<Picture> picture,
        Optional<Sound> sound,
        FrameRate rate,
        Duration length,
        boolean hasPortrait,
        Optional<Veil> veil) {
    /// @param index of the stream
    /// @param loudness absent where there is nothing to hear
    record Sound(int index, Optional<Loudness> loudness) {}

    static Plan of(Probe probe, Measured measured) {
        var picture = probe.picture().filter(there -> measured.picture().count() > 0);
        var sound = probe.sound().stream()
                .filter(index -> measured.sound().count() > 0)
                .mapToObj(index -> new Sound(index, measured.audible()))
                .findFirst();
        var rate = picture.isPresent() ? FrameRate.of(measured.picture()) : FrameRate.OF_A_LINE;
        return new Plan(picture, sound, rate, measured.length(), false, Optional.empty());
    }

    Plan under(Veil wanted) {
        return new Plan(picture, sound, rate, length, false, Optional.of(wanted));
    }

    /// With a portrait, where there is no picture.
    Plan portrayed() {
        return new Plan(picture, sound, rate, length, isSoundAlone(), veil);
    }

    boolean isSoundAlone() {
        return picture.isEmpty();
    }

    int width() {
        return picture.map(Picture::width).orElseGet(() -> SoundPicture.width(hasPortrait));
    }

    int height() {
        return picture.map(Picture::height).orElseGet(() -> SoundPicture.height(hasPortrait));
    }

    /// Squares are as coarse in the smallest quality as in the largest.
    List<Rendition> ladder() {
        return Rendition.ladder(width(), height()).stream()
                .filter(rendition -> veil.isEmpty() || rendition != Rendition.P720)
                .toList();
    }

    Rendition.Size size(Rendition rendition) {
        return rendition.size(width(), height());
    }
}
