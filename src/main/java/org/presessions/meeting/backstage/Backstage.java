package org.presessions.meeting.backstage;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.sound.Rights;
import org.presessions.meeting.sound.Sight;
import org.presessions.meeting.sound.Sound;
import org.presessions.meeting.sound.SpeakerChoices;
import org.presessions.meeting.sound.Voice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who comes into the backstage of a Pre-session, and when: speakers of its panel and whoever moderates, from a week
/// before until the meeting is opened. There everybody is heard, but for what a speaker chose.
@Component
@Transactional(readOnly = true)
public class Backstage {
    static final Duration BEFORE = Duration.ofDays(7);

    private final Meetings meetings;
    private final Calendar calendar;
    private final SpeakerChoices choices;
    private final Clock clock;

    Backstage(Meetings meetings, Calendar calendar, SpeakerChoices choices, Clock clock) {
        this.meetings = meetings;
        this.calendar = calendar;
        this.choices = choices;
        this.clock = clock;
    }

    /// From when on it is open; empty where there is no time yet.
    static Optional<Instant> opensAt(PreSession preSession) {
        return preSession.startsAt().map(start -> start.minus(BEFORE));
    }

    public boolean isOpen(UUID preSessionId) {
        return isOpen(calendar.preSession(preSessionId));
    }

    boolean isOpen(PreSession preSession) {
        var now = clock.instant();
        return meetings.stage(preSession.id()) == Meetings.Stage.NOT_STARTED
                && preSession.courseAt(now) == Course.AHEAD
                && opensAt(preSession).filter(opening -> !now.isBefore(opening)).isPresent();
    }

    /// Whether somebody may be there now.
    public boolean admits(PreSession preSession, Attendee attendee) {
        return isOpen(preSession) && isOfPanel(preSession.id(), attendee);
    }

    /// Whether somebody may be there while it is open: whoever was shown out of the meeting may not.
    public boolean isOfPanel(UUID preSessionId, Attendee attendee) {
        return isFor(attendee) && !meetings.removed(preSessionId).contains(attendee.personId());
    }

    /// As [#isOfPanel], of several, by their ids.
    public Map<UUID, Attendee> ofPanel(UUID preSessionId, Set<UUID> personIds) {
        var removed = meetings.removed(preSessionId);
        return meetings.attendees(personIds, preSessionId).values().stream()
                .filter(attendee -> isFor(attendee) && !removed.contains(attendee.personId()))
                .collect(toMap(Attendee::personId, attendee -> attendee));
    }

    /// What those who are there may say and show, by their ids; nobody may anything once it is closed.
    public Map<UUID, Rights> rights(UUID preSessionId, Set<UUID> personIds) {
        if (!isOpen(preSessionId)) return Map.of();
        var there = ofPanel(preSessionId, personIds);
        var isForSpeakers = there.values().stream().anyMatch(this::isSeen);
        return there.values().stream().collect(toMap(Attendee::personId, attendee -> rights(attendee, isForSpeakers)));
    }

    /// @param others who is there beside the visitor
    Sound sound(Attendee attendee, Collection<Attendee> others) {
        return new Sound(rights(attendee, others.stream().anyMatch(this::isSeen)), choices.server());
    }

    private static boolean isFor(Attendee attendee) {
        return attendee.moderates() || attendee.seat().isPresent();
    }

    private boolean isSeen(Attendee attendee) {
        return attendee.seat().isPresent() && voice(attendee).hasMicrophone() && !choices.isUnseen(attendee);
    }

    private Rights rights(Attendee attendee, boolean isForSpeakers) {
        var voice = voice(attendee);
        return new Rights(voice, choices.isAltered(attendee), sight(attendee, voice, isForSpeakers)).atTable(true);
    }

    private Voice voice(Attendee attendee) {
        return choices.isWithheld(attendee) ? Voice.WITHHELD : Voice.HEARD;
    }

    /// One picture is shown: a speaker's, as everybody will see it; the moderator's while there is none.
    private Sight sight(Attendee attendee, Voice voice, boolean isForSpeakers) {
        if (attendee.moderates()) return isForSpeakers ? Sight.HIDDEN : Sight.SEEN;
        return voice == Voice.WITHHELD || choices.isUnseen(attendee) ? Sight.WITHHELD : Sight.SEEN;
    }
}
