package org.presessions.meeting.sound;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.MeetingAccess;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.MeetingState;
import org.presessions.meeting.log.Programme;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may be heard and seen, by the log of the meeting alone: the floor given is the right to it, and its end takes it
/// back. What a speaker chose comes before.
@Component
@Transactional(readOnly = true)
public class Voices {
    private final Meetings meetings;
    private final MeetingAccess access;
    private final Sittings sittings;
    private final SpeakerChoices choices;
    private final Clock clock;

    Voices(Meetings meetings, MeetingAccess access, Sittings sittings, SpeakerChoices choices, Clock clock) {
        this.meetings = meetings;
        this.access = access;
        this.sittings = sittings;
        this.choices = choices;
        this.clock = clock;
    }

    /// Of those who may be in the room, by their ids; nobody is once the meeting has ended.
    public Map<UUID, Rights> of(UUID meetingId, Set<UUID> personIds) {
        var state = meetings.state(meetingId);
        if (state.stage() == MeetingStage.ENDED) return Map.of();
        return sittings.find(meetingId)
                .map(sitting -> of(sitting, personIds, state))
                .orElse(Map.of());
    }

    private Map<UUID, Rights> of(Sitting sitting, Set<UUID> personIds, MeetingState state) {
        return access.inside(personIds, sitting, state).values().stream()
                .collect(Collectors.toMap(Attendee::personId, attendee -> rights(attendee, state, sitting)));
    }

    /// Whether there is nothing more to hear.
    public boolean isOver(UUID meetingId) {
        return meetings.state(meetingId).stage() == MeetingStage.ENDED;
    }

    public Sound of(MeetingRoom room) {
        var rights = rights(room.attendee(), room.state(), room.sitting());
        return new Sound(rights, choices.server());
    }

    private Rights rights(Attendee attendee, MeetingState state, Sitting sitting) {
        if (attendee.isInterpreter()) return interpreting(attendee, state);
        var voice = of(attendee, state, sitting);
        var isStopped = state.conduct().withoutPicture().contains(attendee.personId());
        var sight = sight(attendee, voice, isStopped, state.programme());
        return new Rights(voice, choices.isAltered(attendee), sight).atTable(isAtTable(attendee, voice));
    }

    /// Seeing shows nothing of oneself: whoever is of the panel and protected sees the others too.
    private static boolean isAtTable(Attendee attendee, Voice voice) {
        return attendee.moderates() || !attendee.seats().isEmpty() || voice == Voice.HEARD;
    }

    /// An interpreter is heard in the channel of a language and nowhere else, and by nobody before taking it.
    private static Rights interpreting(Attendee attendee, MeetingState state) {
        var taken = state.channels().languageOf(attendee.personId());
        var channel = taken.filter(attendee.parts().interprets()::contains)
                .orElseGet(() -> attendee.parts().interprets().iterator().next());
        if (state.conduct().withoutMicrophone().contains(attendee.personId()))
            return new Rights(Voice.TAKEN, false, Sight.WATCHES, channel);
        var isHeard = state.channels().isHeard(channel, attendee.personId());
        return new Rights(isHeard ? Voice.HEARD : Voice.SILENT, false, Sight.WATCHES, channel);
    }

    /// Whoever is not heard, by choice or for good, is not seen either. One picture is shown: who moderates steps back
    /// where somebody else has the floor.
    private Sight sight(Attendee attendee, Voice voice, boolean isStopped, Programme programme) {
        if (voice == Voice.LISTENS) return Sight.WATCHES;
        if (isStopped) return Sight.STOPPED;
        if (voice == Voice.TAKEN) return Sight.WATCHES;
        if (voice == Voice.WITHHELD || choices.isUnseen(attendee)) return Sight.WITHHELD;
        var isSeen = voice == Voice.HEARD && !(attendee.moderates() && isOthers(programme));
        return isSeen ? Sight.SEEN : Sight.HIDDEN;
    }

    private static boolean isOthers(Programme programme) {
        return programme.stage() == MeetingStage.STATE_SPEAKS
                || programme.floor().isPresent();
    }

    private Voice of(Attendee attendee, MeetingState state, Sitting sitting) {
        var parties = parties(attendee, sitting);
        if (!maySpeak(attendee, parties, state)) return Voice.LISTENS;
        if (choices.isWithheld(attendee) || isBefore(attendee, state, sitting)) return Voice.WITHHELD;
        if (state.conduct().withoutMicrophone().contains(attendee.personId())) return Voice.TAKEN;
        return hasFloor(attendee, parties, state.programme()) ? Voice.HEARD : Voice.SILENT;
    }

    /// Whether somebody speaks on a State whose own hour is still to come: until then not even the name is told here.
    private boolean isBefore(Attendee attendee, MeetingState state, Sitting sitting) {
        if (!sitting.isJoint()) return false;
        return sitting.asOpenedAt(state.programme().openedAt(), clock.instant()).stream()
                .filter(one -> one.held().from().isEmpty())
                .anyMatch(one -> attendee.seats().stream()
                        .anyMatch(seat -> seat.preSessionId().equals(one.id())));
    }

    /// Of a delegation whoever has a hand up or the floor; of the State under Review everybody, at any time.
    private static boolean maySpeak(Attendee attendee, List<FloorParty> parties, MeetingState state) {
        if (attendee.moderates() || !attendee.seats().isEmpty()) return true;
        return parties.stream()
                .anyMatch(own -> own instanceof FloorParty.UnderReview
                        || state.hands().of(own).isPresent()
                        || holdsFloor(own, state.programme()));
    }

    /// As whom somebody speaks: on whichever panel, or for a State.
    private static List<FloorParty> parties(Attendee attendee, Sitting sitting) {
        var seats = attendee.seats().stream().<FloorParty>map(seat -> new FloorParty.Panellist(seat.id()));
        return Stream.concat(seats, attendee.state().map(sitting::party).stream())
                .toList();
    }

    private static boolean hasFloor(Attendee attendee, List<FloorParty> parties, Programme programme) {
        if (attendee.moderates()) return isModerators(programme);
        return parties.stream().anyMatch(own -> holdsFloor(own, programme));
    }

    private static boolean holdsFloor(FloorParty party, Programme programme) {
        return programme.floor().filter(floor -> floor.party().equals(party)).isPresent();
    }

    /// While a statement is screened nobody speaks over it, unless it stands still or the moderator is the one to read
    /// it.
    private static boolean isModerators(Programme programme) {
        return switch (programme.stage()) {
            case WAITING, ENDED -> false;
            case OPENING, STATE_SPEAKS, QUESTIONS -> true;
            case SCREENING ->
                programme.isPaused()
                        || programme.currentTurn().filter(Turn::isReadAloud).isPresent();
        };
    }
}
