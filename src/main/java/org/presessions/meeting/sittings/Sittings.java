package org.presessions.meeting.sittings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds meetings, own and joint ones, as their address or their log names them.
@Component
@Transactional(readOnly = true)
public class Sittings {
    private final JointMeetingRepository joint;
    private final Calendar calendar;

    Sittings(JointMeetingRepository joint, Calendar calendar) {
        this.joint = joint;
        this.calendar = calendar;
    }

    /// @param place a State's part of the address, or that of a joint meeting
    public Optional<Sitting> find(String series, String place) {
        return place.matches(JointMeeting.SLUG + "[1-9][0-9]{0,5}")
                ? joint(series, Integer.parseInt(place.substring(JointMeeting.SLUG.length())))
                : calendar.preSession(series, place).map(Sitting::of);
    }

    /// @throws NotFound where there is none, or none any more
    public Sitting get(UUID meetingId) {
        return find(meetingId).orElseThrow(NotFound::new);
    }

    /// Empty where there is none any more.
    public Optional<Sitting> find(UUID meetingId) {
        return Optional.ofNullable(calendar.preSessions(Set.of(meetingId)).get(meetingId))
                .map(Sitting::of)
                .or(() -> joint(meetingId));
    }

    public Optional<Sitting> joint(UUID meetingId) {
        return joint.find(meetingId).map(this::sitting);
    }

    /// As [#get], of several by their ids; what is there no more is left out.
    public Map<UUID, Sitting> all(Collection<UUID> meetingIds) {
        var own = calendar.preSessions(meetingIds).values().stream().map(Sitting::of);
        return Stream.concat(own, sittings(joint.all(meetingIds)).stream())
                .collect(Collectors.toMap(Sitting::id, sitting -> sitting));
    }

    /// The joint ones that begin later, or began since, by their hours.
    public List<Sitting> jointSince(Instant instant) {
        return sittings(joint.since(instant));
    }

    /// The joint ones that any of several Pre-sessions is one of, by their hours.
    public List<Sitting> jointOf(Collection<UUID> preSessionIds) {
        return sittings(joint.ofPreSessions(preSessionIds));
    }

    private List<Sitting> sittings(List<JointMeeting> meetings) {
        var asked = meetings.stream()
                .flatMap(meeting -> meeting.preSessionIds().stream())
                .collect(Collectors.toSet());
        var known = calendar.preSessions(asked);
        return meetings.stream()
                .map(meeting -> Sitting.of(
                        meeting,
                        meeting.preSessionIds().stream().map(known::get).toList()))
                .toList();
    }

    private Optional<Sitting> joint(String slug, int number) {
        return calendar.series(slug)
                .flatMap(series -> joint.find(series.id(), number))
                .map(this::sitting);
    }

    private Sitting sitting(JointMeeting meeting) {
        return Sitting.of(meeting, calendar.preSessions(meeting.preSessionIds()).values());
    }
}
