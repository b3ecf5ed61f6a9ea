package org.presessions.meeting.log;

import static org.presessions.meeting.log.MeetingRules.append;
import static org.presessions.meeting.log.MeetingRules.appendIf;
import static org.presessions.meeting.log.MeetingRules.nothing;
import static org.presessions.meeting.log.MeetingRules.refuse;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingCommand.Join;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.log.MeetingRules.Ruling;

/// Decides what a moderator may make of a question: order it, hold it, refuse it, join it with another.
record HandlingRules(MeetingState state) {

    Ruling move(UUID id, boolean up) {
        var waiting = state.questions().waiting().stream().map(Question::id).toList();
        if (!waiting.contains(id)) return nothing();
        var index = waiting.indexOf(id) + (up ? -1 : 1);
        return appendIf(index >= 0 && index < waiting.size(), new MeetingEvent.QuestionMoved(id, index));
    }

    /// @param place from 1; one that there is not is the nearest
    Ruling moveTo(UUID id, int place) {
        var waiting = state.questions().waiting().stream().map(Question::id).toList();
        if (!waiting.contains(id)) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        var index = Math.clamp(place - 1L, 0, waiting.size() - 1);
        return appendIf(index != waiting.indexOf(id), new MeetingEvent.QuestionMoved(id, index));
    }

    Ruling approve(UUID id, Set<UUID> speakerIds) {
        return find(id).filter(Question::isWaiting)
                .map(question ->
                        appendIf(!question.handling().isApproved(), new MeetingEvent.QuestionApproved(id, speakerIds)))
                .orElseGet(() -> refuse(MeetingRefusal.NO_SUCH_QUESTION));
    }

    Ruling hold(UUID id) {
        return find(id).filter(question -> question.isWaiting() || isAside(question))
                .map(question -> appendIf(question.status() != Question.Status.HELD, new MeetingEvent.QuestionHeld(id)))
                .orElseGet(() -> refuse(MeetingRefusal.NO_SUCH_QUESTION));
    }

    Ruling refuseQuestion(UUID id, String word) {
        var question = find(id);
        if (question.filter(known -> known.status() == Question.Status.REFUSED).isPresent()) return nothing();
        if (question.filter(known -> known.isWaiting() || isAside(known)).isEmpty())
            return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        return append(new MeetingEvent.QuestionRefused(id, word));
    }

    Ruling release(UUID id) {
        return appendIf(find(id).filter(HandlingRules::isAside).isPresent(), new MeetingEvent.QuestionReleased(id));
    }

    /// Whatever became of it. What was joined to it stands for itself again.
    Ruling remove(UUID id) {
        var question = find(id);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (question.get().status() == Question.Status.REMOVED) return nothing();
        var events = new ArrayList<MeetingEvent>();
        if (question.get().isJoined()) events.add(new MeetingEvent.QuestionsSplit(id));
        events.add(new MeetingEvent.QuestionRemoved(id));
        return new Ruling.Append(events);
    }

    Ruling join(Join join) {
        var question = find(join.questionId()).filter(Question::stands);
        var other = find(join.joinedId()).filter(Question::isWaiting);
        if (question.isEmpty() || other.isEmpty() || join.questionId().equals(join.joinedId()))
            return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        var joined = new MeetingEvent.QuestionsJoined(join.questionId(), join.joinedId());
        return join.text().isBlank()
                ? append(joined)
                : append(joined, new MeetingEvent.WordsProposed(join.questionId(), join.text()));
    }

    /// Nobody's words are put into a State's mouth: each who asked says yes to new ones.
    Ruling agree(UUID id, UUID personId) {
        var question = find(id).filter(Question::stands);
        var wording = question.flatMap(known -> known.handling().wording());
        var asked = question.stream()
                .flatMap(known -> state.questions().askers(known).stream())
                .anyMatch(asker -> asker.personId().equals(personId));
        if (wording.isEmpty() || !asked) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        return appendIf(!wording.get().agreed().contains(personId), new MeetingEvent.WordsAgreed(id, personId));
    }

    Ruling split(UUID id) {
        return appendIf(
                find(id).filter(known -> known.stands() && known.isJoined()).isPresent(),
                new MeetingEvent.QuestionsSplit(id));
    }

    private static boolean isAside(Question question) {
        return question.status() == Question.Status.HELD || question.status() == Question.Status.REFUSED;
    }

    private Optional<Question> find(UUID id) {
        return state.questions().find(id);
    }
}
