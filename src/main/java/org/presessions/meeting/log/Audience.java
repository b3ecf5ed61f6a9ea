package org.presessions.meeting.log;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
            case MeetingEvent.ProgrammeEvent moved -> of(moved);
            case MeetingEvent.EndTakenBack goesOn -> EVERYONE;
            case MeetingEvent.HandEvent moved -> of(moved);
            case MeetingEvent.HandlingEvent handled -> of(handled, before);
            case MeetingEvent.QuestionEvent moved -> of(moved, before);
            case MeetingEvent.ConductEvent decided -> of(decided, before);
            case MeetingEvent.ChannelEvent moved -> of(moved);
        };
    }

    /// What is decided about somebody is nobody else's business, unless it keeps the State under Review out.
    private static Audience of(MeetingEvent.ConductEvent event, MeetingState before) {
        return switch (event) {
            case MeetingEvent.MicrophoneTaken(var personId) -> moderatorsAnd(Set.of(personId));
            case MeetingEvent.MicrophoneGivenBack(var personId) -> moderatorsAnd(Set.of(personId));
            case MeetingEvent.PictureStopped(var personId) -> moderatorsAnd(Set.of(personId));
            case MeetingEvent.PictureAllowed(var personId) -> moderatorsAnd(Set.of(personId));
            case MeetingEvent.PersonRemoved(var personId, var underReview, var reason) ->
                underReview ? EVERYONE : moderatorsAnd(Set.of(personId));
            case MeetingEvent.PersonLetBack(var personId) -> asRemoved(personId, before);
            case MeetingEvent.RoomLocked locked -> EVERYONE;
            case MeetingEvent.RoomUnlocked unlocked -> EVERYONE;
            case MeetingEvent.DoorKnocked(var personId) -> moderatorsAnd(Set.of(personId));
            case MeetingEvent.PersonsLetIn(var personIds) -> moderatorsAnd(personIds);
        };
    }

    /// Whoever listens to a language hears the floor as it is while nobody interprets.
    private static Audience of(MeetingEvent.ChannelEvent event) {
        return switch (event) {
            case MeetingEvent.ChannelTaken taken -> EVERYONE;
            case MeetingEvent.ChannelLeft left -> EVERYONE;
        };
    }

    private static Audience asRemoved(UUID personId, MeetingState before) {
        var removal = before.conduct().removal(personId);
        return removal.filter(Conduct.Removal::isUnderReview).isPresent() ? EVERYONE : moderatorsAnd(Set.of(personId));
    }

    private static Audience of(MeetingEvent.ProgrammeEvent event) {
        return switch (event) {
            case MeetingEvent.MeetingOpened opened -> EVERYONE;
            case MeetingEvent.StateGivenFloor given -> EVERYONE;
            case MeetingEvent.ScreeningStarted started -> EVERYONE;
            case MeetingEvent.TurnStarted started -> EVERYONE;
            case MeetingEvent.TurnShown shown -> EVERYONE;
            case MeetingEvent.Paused paused -> EVERYONE;
            case MeetingEvent.Resumed resumed -> EVERYONE;
            case MeetingEvent.QuestionTimeStarted started -> EVERYONE;
            case MeetingEvent.FloorGiven given -> EVERYONE;
            case MeetingEvent.FloorGivenTo given -> EVERYONE;
            case MeetingEvent.FloorTakenBack taken -> EVERYONE;
            case MeetingEvent.TimeChanged changed -> EVERYONE;
            case MeetingEvent.MeetingReopened reopened -> EVERYONE;
            case MeetingEvent.Ended ended -> EVERYONE;
        };
    }

    private static Audience of(MeetingEvent.HandEvent event) {
        return switch (event) {
            case MeetingEvent.HandRaised raised -> EVERYONE;
            case MeetingEvent.HandLowered lowered -> EVERYONE;
            case MeetingEvent.HandTakenDown taken -> EVERYONE;
            case MeetingEvent.HandMoved moved -> EVERYONE;
            case MeetingEvent.OrderChosen chosen -> EVERYONE;
        };
    }

    private static Audience of(MeetingEvent.QuestionEvent event, MeetingState before) {
        return switch (event) {
            case MeetingEvent.HandlingEvent handled -> of(handled, before);
            case QuestionAsked asked -> moderatorsAnd(Set.of(asked.personId()));
            case MeetingEvent.QuestionPut put -> moderatorsAnd(Set.of(put.personId()));
            case MeetingEvent.PublicQuestionPut put -> moderatorsAnd(Set.of());
            case QuestionWithdrawn(var id) -> moderatorsAnd(askers(before, id));
            case QuestionMoved moved -> moderatorsAnd(Set.of());
            case QuestionsMerged(var id, var mergedId, var text) -> joined(before, id, mergedId);
            case MeetingEvent.QuestionsOpened opened -> EVERYONE;
            case MeetingEvent.QuestionsClosed closed -> EVERYONE;
            case MeetingEvent.QuestionShown shown -> EVERYONE;
            case MeetingEvent.QuestionTakenOff taken -> EVERYONE;
            case MeetingEvent.AnswerWritten written -> EVERYONE;
            case MeetingEvent.AnswerTakenBack taken -> EVERYONE;
            case MeetingEvent.AnswerSpoken spoken -> EVERYONE;
            case MeetingEvent.AnsweredAloud answered -> EVERYONE;
            case MeetingEvent.AloudTakenBack taken -> EVERYONE;
            case MeetingEvent.QuestionAnswered answered -> EVERYONE;
        };
    }

    private static Audience of(MeetingEvent.HandlingEvent event, MeetingState before) {
        return switch (event) {
            case MeetingEvent.QuestionsJoined(var id, var joinedId) -> joined(before, id, joinedId);
            case MeetingEvent.QuestionsSplit(var id) -> asShown(before, id);
            case MeetingEvent.WordsProposed(var id, var text) -> moderatorsAnd(askers(before, id));
            case MeetingEvent.WordsAgreed(var id, var personId) -> asShown(before, id);
            case MeetingEvent.QuestionApproved(var id, var speakers) ->
                moderatorsAnd(union(askers(before, id), speakers));
            case MeetingEvent.QuestionTranslated(var id, var text) -> asShown(before, id);
            case MeetingEvent.QuestionHeld(var id) -> moderatorsAnd(askers(before, id));
            case MeetingEvent.QuestionRefused(var id, var word) -> moderatorsAnd(askers(before, id));
            case MeetingEvent.QuestionReleased(var id) -> moderatorsAnd(askers(before, id));
            case MeetingEvent.QuestionRemoved removed -> EVERYONE;
        };
    }

    public boolean isEveryone() {
        return circle == Circle.EVERYONE;
    }

    public boolean includes(UUID personId, boolean moderates) {
        return circle == Circle.EVERYONE || moderates || personIds.contains(personId);
    }

    private static Audience joined(MeetingState before, UUID id, UUID joinedId) {
        if (isTaken(before, id)) return EVERYONE;
        return moderatorsAnd(union(askers(before, id), askers(before, joinedId)));
    }

    private static Audience asShown(MeetingState before, UUID id) {
        return isTaken(before, id) ? EVERYONE : moderatorsAnd(askers(before, id));
    }

    private static boolean isTaken(MeetingState before, UUID id) {
        return before.questions().all().stream()
                .filter(Question::isTaken)
                .anyMatch(question ->
                        question.id().equals(id) || question.handling().joined().contains(id));
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }

    private static Audience moderatorsAnd(Set<UUID> personIds) {
        return new Audience(Circle.MODERATORS, personIds);
    }

    private static Set<UUID> askers(MeetingState before, UUID questionId) {
        return before.questions().find(questionId).stream()
                .flatMap(question -> before.questions().askers(question).stream())
                .map(Question.Asker::personId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
