package org.presessions.protection;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A speaker as somebody may see one now: the only names that pages, files and mails have.
///
/// @param name the name, the other name of somebody protected, or the words for one who is not named, in the reader's
/// language; never empty
/// @param position empty where it is not to be known
/// @param institution empty where it is not to be known
/// @param isNamed whether `name` is the speaker's own
/// @param isProtected whether the speaker chose to be
/// @param isVeiled whether picture and voice are those of the film in which nobody is known; the true one may not be
/// seen
/// @param isKeptFromTheState whether the State under Review is to learn nothing, ever: nobody reads aloud in a room in
/// which its delegates are
/// @param picture whether the picture may be seen
/// @param voice whether the voice may be heard
/// @param text whether the words may be read
/// @param download whether any of it may be taken away
/// @param languages codes of those in which alone the words may be read; empty for all: see [#reads]
public record Shown(
        UUID seatId,
        String name,
        String position,
        String institution,
        boolean isNamed,
        boolean isProtected,
        boolean isVeiled,
        boolean isKeptFromTheState,
        boolean picture,
        boolean voice,
        boolean text,
        boolean download,
        Set<String> languages) {

    /// Whether the words may be read in a language: those of the statement, or of captions.
    ///
    /// @param language code
    public boolean reads(String language) {
        return text && (languages.isEmpty() || languages.contains(language));
    }

    /// By the name that others read.
    Shown called(Shown toOthers) {
        return new Shown(
                seatId,
                toOthers.name,
                toOthers.position,
                toOthers.institution,
                toOthers.isNamed,
                isProtected,
                isVeiled,
                isKeptFromTheState,
                picture,
                voice,
                text,
                download,
                languages);
    }

    /// "Amina Sample, Sample Coalition"
    public String line() {
        return joined(name, institution);
    }

    /// "Director, Sample Coalition"; may be empty
    public String standing() {
        return joined(position, institution);
    }

    /// Whose statement it is, in one name: the institution's, or else the speaker's.
    public String by() {
        return institution.isEmpty() ? name : institution;
    }

    /// Whether the video may be watched; there is none of a picture without its sound.
    public boolean film() {
        return picture && voice;
    }

    private static String joined(String first, String second) {
        return Stream.of(first, second).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }
}
