package org.presessions.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.files.ErasedKind;
import org.presessions.files.Erasures;
import org.presessions.meeting.box.PublicBox;
import org.presessions.meeting.captions.LiveCaptions;
import org.presessions.meeting.help.HelpRepository;
import org.presessions.meeting.notes.DeskNoteRepository;
import org.presessions.meeting.preparing.Preparations;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What serves one meeting, and is nobody's record: what was asked of the secretariat in its room, questions that were
/// never sent, what speakers tried before it, and who was there. Captions go with the words that a speaker takes back.
@Component
public class RoomErasure {
    /// Who came, and what the desk noted, is asked for once more when a year has been reported on.
    private static final Duration PRESENCE_KEPT = Duration.ofDays(365);

    private final HelpRepository help;
    private final MeetingDraftRepository drafts;
    private final MeetingAttendance attendance;
    private final PublicBox box;
    private final Preparations preparations;
    private final LiveCaptions captions;
    private final DeskNoteRepository notes;
    private final Sittings sittings;
    private final Calendar calendar;
    private final Erasures erasures;
    private final Duration kept;
    private final Clock clock;

    RoomErasure(
            HelpRepository help,
            MeetingDraftRepository drafts,
            MeetingAttendance attendance,
            PublicBox box,
            Preparations preparations,
            LiveCaptions captions,
            DeskNoteRepository notes,
            Sittings sittings,
            Calendar calendar,
            Erasures erasures,
            @Value("${presessions.keep-unneeded-days:7}") int keptDays,
            Clock clock) {
        this.help = help;
        this.drafts = drafts;
        this.attendance = attendance;
        this.box = box;
        this.preparations = preparations;
        this.captions = captions;
        this.notes = notes;
        this.sittings = sittings;
        this.calendar = calendar;
        this.erasures = erasures;
        this.kept = Duration.ofDays(keptDays);
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    @Transactional
    public void erase() {
        var before = clock.instant().minus(kept);
        erasures.note(ErasedKind.ROOM_HELP, help.erase(before));
        erasures.note(ErasedKind.ROOM_CAPTION, captions.erase());
        erasures.note(ErasedKind.ROOM_PREPARATION, preparations.erase(overBefore(before, preparations.preSessions())));
        eraseAfterwards(before);
    }

    private void eraseAfterwards(Instant before) {
        erasures.note(ErasedKind.ROOM_DRAFT, drafts.erase(draftsOverBefore(before), before));
        erasures.note(ErasedKind.ROOM_BOX, box.erase(overBefore(before, box.preSessions())));
        var longAgo = clock.instant().minus(PRESENCE_KEPT);
        var noted = allOverBefore(longAgo, attendance.preSessions(notes.meetings()));
        erasures.note(
                ErasedKind.ROOM_NOTE, notes.erase(noted, longAgo)); // a joint meeting that is let go may come back
        erasures.note(ErasedKind.ROOM_PRESENCE, attendance.forget(allOverBefore(longAgo, attendance.meetings())));
    }

    /// Of joint meetings too, which may come days after the States' own.
    private List<UUID> draftsOverBefore(Instant before) {
        var known = sittings.all(drafts.meetings());
        return allOverBefore(before, attendance.preSessions(drafts.meetings())).stream()
                .filter(id -> Optional.ofNullable(known.get(id))
                        .filter(Sitting::isJoint)
                        .flatMap(Sitting::endsAt)
                        .filter(end -> end.isAfter(before))
                        .isEmpty())
                .toList();
    }

    /// Meetings all whose Pre-sessions are over, or are no more.
    private List<UUID> allOverBefore(Instant before, Map<UUID, Set<UUID>> meetings) {
        var preSessionIds = meetings.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var waiting = new HashSet<>(calendar.preSessions(preSessionIds).keySet());
        waiting.removeAll(overBefore(before, preSessionIds));
        return meetings.entrySet().stream()
                .filter(meeting -> Collections.disjoint(waiting, meeting.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<UUID> overBefore(Instant before, Collection<UUID> preSessionIds) {
        return calendar.preSessions(preSessionIds).values().stream()
                .filter(preSession -> isOverBefore(before, preSession))
                .map(PreSession::id)
                .toList();
    }

    private boolean isOverBefore(Instant before, PreSession preSession) {
        return switch (preSession.courseAt(clock.instant())) {
            case AHEAD, RUNNING -> false;
            case HELD, UNRECORDED, NOT_HELD -> preSession.closed().isBefore(before);
        };
    }
}
