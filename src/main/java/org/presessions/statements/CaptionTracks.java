package org.presessions.statements;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.media.Track;
import org.presessions.protection.Shown;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.text.StatementLanguages;
import org.springframework.stereotype.Component;

/// The captions of a statement as players and pages have them. Whoever asks may read the statement's text.
@Component
public class CaptionTracks {
    private final Captions captions;

    CaptionTracks(Captions captions) {
        this.captions = captions;
    }

    /// Those that have words, fit the video and may be read, the reader's language first, then that of the statement.
    public List<CaptionTrack> of(Manuscript script, Shown shown, Locale reader) {
        return of(script, reader).filter(track -> shown.reads(track.language())).toList();
    }

    private Stream<CaptionTrack> of(Manuscript script, Locale reader) {
        return captions.of(script.id()).stream()
                .filter(track -> !track.spoken().isEmpty() && !track.isOfEarlierFilm())
                .sorted(Comparator.comparingInt(track -> rank(track, script, reader)));
    }

    /// Whether some were made for an earlier video, and wait for somebody to look at them.
    public boolean waitForALook(Manuscript script) {
        return captions.of(script.id()).stream().anyMatch(CaptionTrack::isOfEarlierFilm);
    }

    /// In whatever languages: whoever shows them asks [Shown#reads] of each, as their addresses do.
    public List<Track> tracks(Manuscript script, PreSession preSession, Locale reader) {
        return of(script, reader)
                .map(track -> new Track(
                        track.language(),
                        StatementLanguages.name(track.language(), reader),
                        address(preSession, script, track.language())))
                .toList();
    }

    static String address(PreSession preSession, Manuscript script, String language) {
        return "%s/statements/%s/captions/%s.vtt".formatted(preSession.path(), script.seatId(), language);
    }

    private static int rank(CaptionTrack track, Manuscript script, Locale reader) {
        if (track.language().equals(reader.getLanguage())) return 0;
        return track.language().equals(script.content().language()) ? 1 : 2;
    }
}
