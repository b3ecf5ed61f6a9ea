package org.presessions.meeting;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.MeetingEvent.QuestionAsked;
import org.presessions.meeting.MeetingEvent.QuestionMoved;
import org.presessions.meeting.MeetingEvent.QuestionWithdrawn;
import org.presessions.meeting.MeetingEvent.QuestionsMerged;
import org.presessions.shared.Coded;

/// Who may see an event, decided when it is appended: a question that no moderator has taken is nobody's business but
/// its askers'.
///
/// @param personIds who may see it although they do not moderate
record Audience(Circle circle, Set<UUID> personIds) {
    enum Circle implements Coded {
        EVERYONE,
        MODERATORS
    }

    static final Audience EVERYONE = new Audience(Circle.EVERYONE, Set.of());

    static Audience of(MeetingEvent event, MeetingState before) {
        return switch (event) {
            case QuestionAsked asked -> moderatorsAnd(Set.of(asked.personId()));
            case QuestionWithdrawn(var id) -> moderatorsAnd(askers(before, id));
            case QuestionMoved moved -> moderatorsAnd(Set.of());
            case QuestionsMerged(var id, var mergedId, var text) -> merged(before, id, mergedId);
            default -> EVERYONE;
        };
    }

    boolean includes(Attendee attendee) {
        return circle == Circle.EVERYONE || attendee.moderates() || personIds.contains(attendee.personId());
    }

    private static Audience merged(MeetingState before, UUID id, UUID mergedId) {
        if (before.questions().find(id).filter(Question::isTaken).isPresent()) return EVERYONE;
        var all = new HashSet<>(askers(before, id));
        all.addAll(askers(before, mergedId));
        return moderatorsAnd(Set.copyOf(all));
    }

    private static Audience moderatorsAnd(Set<UUID> personIds) {
        return new Audience(Circle.MODERATORS, personIds);
    }

    private static Set<UUID> askers(MeetingState before, UUID questionId) {
        return before.questions().find(questionId).stream()
                .flatMap(question -> question.askers().stream())
                .map(Question.Asker::personId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
