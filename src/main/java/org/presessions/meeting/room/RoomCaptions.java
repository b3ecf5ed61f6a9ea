package org.presessions.meeting.room;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.captions.Caption;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.protection.ReadingLanguages;

/// The live captions of a room as one person sees them.
///
/// @param languages names by codes, of those in which somebody types
/// @param chosen code of the language that is shown first; empty where there is none
/// @param lines what was kept, as it was typed
/// @param own codes of the languages in which the visitor types
public record RoomCaptions(
        SequencedMap<String, String> languages,
        String chosen,
        List<Caption> lines,
        Set<String> own,
        MeetingStage stage) {
    private static final int RECENT = 3;

    static RoomCaptions of(MeetingRoom room, Set<String> codes, List<Caption> lines, Locale locale) {
        var languages = new LinkedHashMap<String, String>();
        for (var code : codes) languages.put(code, ReadingLanguages.name(code, locale));
        var chosen = codes.contains(locale.getLanguage()) || codes.isEmpty()
                ? locale.getLanguage()
                : codes.iterator().next();
        return new RoomCaptions(
                languages,
                codes.isEmpty() ? "" : chosen,
                lines,
                room.attendee().parts().captions(),
                room.stage());
    }

    /// The last lines of the language that is shown first.
    List<Caption> recent() {
        var own = lines.stream().filter(line -> line.language().equals(chosen)).toList();
        return own.subList(Math.max(0, own.size() - RECENT), own.size());
    }

    boolean isTyping() {
        return !own.isEmpty();
    }

    /// While a statement is screened its own captions are shown, to those who may read them.
    boolean isScreening() {
        return stage == MeetingStage.SCREENING;
    }

    boolean isOpen() {
        return switch (stage) {
            case OPENING, STATE_SPEAKS, QUESTIONS -> true;
            case WAITING, SCREENING, ENDED -> false;
        };
    }

    String name(String code, Locale locale) {
        return ReadingLanguages.name(code, locale);
    }
}
