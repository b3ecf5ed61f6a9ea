package org.presessions.meeting.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.log.MeetingEntry;
import org.presessions.meeting.room.CommonRoom;
import org.presessions.meeting.room.CommonRoom.Part;

/// What those who see nothing of their own in one room are sent, once for all of them: the parts that changed. Whoever
/// was not one of them when they were last told asks for the page, and is one from then on. Used by one thread at a
/// time.
final class CommonParts {
    private final UUID meetingId;
    private final CommonRoom room;
    private final Map<Locale, Map<String, Part>> told = new HashMap<>();
    private Set<MeetingStream> followers = Set.of();

    CommonParts(UUID meetingId, CommonRoom room) {
        this.meetingId = meetingId;
        this.room = room;
    }

    /// Looks who of those who have just come follows from now on; their pages are of this moment, or asked for again.
    void welcome(Collection<MeetingStream> newcomers) {
        var all = new HashSet<>(followers);
        all.addAll(those(newcomers));
        followers = all;
    }

    /// What to send instead of the news, by who is sent it.
    Map<MeetingStream, byte[]> after(List<MeetingEntry> news, Collection<MeetingStream> streams) {
        var present = those(streams);
        var still = present.stream().filter(followers::contains).collect(Collectors.toSet());
        followers = present;
        var seq = news.stream()
                .filter(entry -> entry.audience().isEveryone())
                .mapToLong(MeetingEntry::seq)
                .max();
        if (seq.isEmpty()) return Map.of();
        var byLanguage = still.stream()
                .filter(stream -> news.stream().allMatch(entry -> isNotPersonal(entry, stream.attendee())))
                .collect(Collectors.groupingBy(MeetingStream::language));
        told.keySet()
                .retainAll(byLanguage.keySet()); // what was told before others asked is no measure of what they know
        var sent = new HashMap<MeetingStream, byte[]>();
        byLanguage.forEach((language, readers) -> changed(
                        language, readers.getFirst().attendee())
                .map(parts -> MeetingEncoding.parts(seq.getAsLong(), language, parts))
                .ifPresent(bytes -> readers.forEach(reader -> sent.put(reader, bytes))));
        return sent;
    }

    void forget() {
        told.clear();
        followers = Set.of();
    }

    private Set<MeetingStream> those(Collection<MeetingStream> streams) {
        var attendees = streams.stream()
                .filter(CommonParts::mayFollow)
                .map(MeetingStream::attendee)
                .collect(Collectors.toSet());
        if (attendees.isEmpty()) return Set.of();
        var persons = room.seenBy(attendees, meetingId);
        return streams.stream()
                .filter(stream -> persons.contains(stream.attendee().personId()))
                .collect(Collectors.toSet());
    }

    private static boolean mayFollow(MeetingStream stream) {
        return stream.attendee().state().isPresent() && !stream.place().isBackstage();
    }

    private static boolean isNotPersonal(MeetingEntry entry, Attendee attendee) {
        return entry.audience().isEveryone() || !entry.audience().includes(attendee.personId(), false);
    }

    /// Empty where there is no room to be seen.
    private Optional<String> changed(Locale language, Attendee reader) {
        var now = room.parts(meetingId, reader, language);
        var before = told.getOrDefault(language, Map.of());
        told.put(language, now);
        if (now.isEmpty()) return Optional.empty(); // all of them ask
        return Optional.of(now.entrySet().stream()
                .filter(part -> !part.getValue().isLike(before.get(part.getKey())))
                .map(part -> part.getValue().html())
                .collect(Collectors.joining()));
    }
}
