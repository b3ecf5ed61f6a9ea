package org.presessions.meeting.log;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.log.MeetingEvent.MicrophoneGivenBack;
import org.presessions.meeting.log.MeetingEvent.MicrophoneTaken;
import org.presessions.meeting.log.MeetingEvent.QuestionAsked;
import org.presessions.meeting.log.MeetingEvent.QuestionMoved;
import org.presessions.meeting.log.MeetingEvent.QuestionWithdrawn;
import org.presessions.meeting.log.MeetingEvent.QuestionsMerged;
import org.presessions.shared.Coded;

/// Who may see an event, decided when it is appended: a question that no moderator has taken is nobody's business but
/// its askers'. Each kind of event is named here, so that a new one has to say who sees it.
///
/// @param personIds who may see it although they do not moderate
public record Audience(Circle circle, Set<UUID> personIds) {
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
            case MicrophoneTaken(var personId) -> moderatorsAnd(Set.of(personId));
            case MicrophoneGivenBack(var personId) -> moderatorsAnd(Set.of(personId));
            case MeetingEvent.HandRaised raised -> EVERYONE;
            case MeetingEvent.HandLowered lowered -> EVERYONE;
            case MeetingEvent.HandMoved moved -> EVERYONE;
            case MeetingEvent.OrderChosen chosen -> EVERYONE;
            case MeetingEvent.FloorGivenTo given -> EVERYONE;
            case MeetingEvent.TimeChanged changed -> EVERYONE;
            case MeetingEvent.MeetingOpened opened -> EVERYONE;
            case MeetingEvent.StateGivenFloor given -> EVERYONE;
            case MeetingEvent.ScreeningStarted started -> EVERYONE;
            case MeetingEvent.TurnStarted started -> EVERYONE;
            case MeetingEvent.Paused paused -> EVERYONE;
            case MeetingEvent.Resumed resumed -> EVERYONE;
            case MeetingEvent.QuestionTimeStarted started -> EVERYONE;
            case MeetingEvent.FloorGiven given -> EVERYONE;
            case MeetingEvent.FloorTakenBack taken -> EVERYONE;
            case MeetingEvent.Ended ended -> EVERYONE;
            case MeetingEvent.QuestionsOpened opened -> EVERYONE;
            case MeetingEvent.QuestionsClosed closed -> EVERYONE;
            case MeetingEvent.QuestionShown shown -> EVERYONE;
            case MeetingEvent.QuestionTakenOff taken -> EVERYONE;
            case MeetingEvent.AnswerWritten written -> EVERYONE;
            case MeetingEvent.AnswerSpoken spoken -> EVERYONE;
            case MeetingEvent.AnsweredAloud answered -> EVERYONE;
            case MeetingEvent.QuestionAnswered answered -> EVERYONE;
        };
    }

    public boolean includes(UUID personId, boolean moderates) {
        return circle == Circle.EVERYONE || moderates || personIds.contains(personId);
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
