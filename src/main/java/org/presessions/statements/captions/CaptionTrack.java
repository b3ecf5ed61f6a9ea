package org.presessions.statements.captions;

import java.util.List;

/// The captions of a statement in one language.
///
/// @param revision grows with each change; 0 where nothing is kept yet
/// @param cues in the order of time, none before the other has ended
/// @param isOfEarlierFilm whether another video has come since: they are shown to nobody until somebody has looked
public record CaptionTrack(String language, int revision, List<Cue> cues, boolean isOfEarlierFilm) {
    public CaptionTrack {
        cues = List.copyOf(cues);
    }

    /// Of the video that is there.
    public CaptionTrack(String language, int revision, List<Cue> cues) {
        this(language, revision, cues, false);
    }

    /// Those that have words.
    public List<Cue> spoken() {
        return cues.stream().filter(cue -> !cue.isEmpty()).toList();
    }
}
