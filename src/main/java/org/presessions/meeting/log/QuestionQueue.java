package org.presessions.meeting.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.presessions.meeting.log.MeetingEvent.AnswerSpoken;
import org.presessions.meeting.log.MeetingEvent.AnswerWritten;
import org.presessions.meeting.log.MeetingEvent.AnsweredAloud;
import org.presessions.meeting.log.MeetingEvent.QuestionAnswered;
import org.presessions.meeting.log.MeetingEvent.QuestionAsked;
import org.presessions.meeting.log.MeetingEvent.QuestionEvent;
import org.presessions.meeting.log.MeetingEvent.QuestionMoved;
import org.presessions.meeting.log.MeetingEvent.QuestionShown;
import org.presessions.meeting.log.MeetingEvent.QuestionTakenOff;
import org.presessions.meeting.log.MeetingEvent.QuestionWithdrawn;
import org.presessions.meeting.log.MeetingEvent.QuestionsClosed;
import org.presessions.meeting.log.MeetingEvent.QuestionsMerged;
import org.presessions.meeting.log.MeetingEvent.QuestionsOpened;

/// The questions of a meeting.
///
/// @param open whether delegates may ask now
/// @param all in the moderator's order, with those that were withdrawn or merged
public record QuestionQueue(boolean open, List<Question> all) {
    static final QuestionQueue EMPTY = new QuestionQueue(false, List.of());

    /// @param floor who has the floor meanwhile, and for which question
    QuestionQueue after(QuestionEvent event, Instant at, Optional<Programme.Floor> floor) {
        return switch (event) {
            case QuestionsOpened() -> new QuestionQueue(true, all);
            case QuestionsClosed() -> new QuestionQueue(false, all);
            case QuestionAsked asked -> with(asked, at);
            case QuestionWithdrawn(var id) -> changed(id, question -> question.with(Question.Status.WITHDRAWN));
            case QuestionMoved(var id, var index) -> moved(id, index);
            case QuestionsMerged(var id, var mergedId, var text) -> merged(id, mergedId, text);
            case QuestionShown(var id) -> takenOff().changed(id, question -> question.shown(nextTaken()));
            case QuestionTakenOff(var id) -> changed(id, Question::offScreen);
            case AnswerWritten(var id, var seat, var text) ->
                changed(id, question -> question.answeredBy(answer(seat, text, Question.Manner.WRITTEN)));
            case AnswerSpoken(var id, var seat) ->
                changed(id, question -> question.answeredBy(answer(seat, "", Question.Manner.FLOOR)));
            case AnsweredAloud(var id, var seat) ->
                changed(id, question -> question.answeredBy(answer(seat, "", Question.Manner.ALOUD)));
            case QuestionAnswered(var id) -> changed(id, question -> question.answered(onFloor(id, floor)));
        };
    }

    Optional<Question> find(UUID id) {
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Question> onScreen() {
        return all.stream()
                .filter(question -> question.status() == Question.Status.ON_SCREEN)
                .findFirst();
    }

    /// Those that wait to be taken, in the moderator's order.
    public List<Question> waiting() {
        return all.stream().filter(Question::isWaiting).toList();
    }

    /// Those that were on screen, in the order of taking.
    public List<Question> taken() {
        return all.stream()
                .filter(question -> question.isTaken() && question.stands())
                .sorted(Comparator.comparingInt(Question::taken))
                .toList();
    }

    public List<Question> from(UUID personId) {
        return all.stream().filter(question -> question.isFrom(personId)).toList();
    }

    private static Question.Answer answer(UUID seat, String text, Question.Manner manner) {
        return new Question.Answer(seat, text, manner);
    }

    private static Optional<UUID> onFloor(UUID questionId, Optional<Programme.Floor> floor) {
        return floor.filter(held -> held.questionId().equals(Optional.of(questionId)))
                .flatMap(Programme.Floor::seatId);
    }

    private int nextTaken() {
        return 1 + all.stream().mapToInt(Question::taken).max().orElse(0);
    }

    private QuestionQueue with(QuestionAsked asked, Instant at) {
        var longer = new ArrayList<>(all);
        longer.add(new Question(
                asked.questionId(),
                List.of(new Question.Asker(asked.personId(), asked.stateIso3())),
                asked.toSeatId(),
                asked.text(),
                at,
                Question.Status.WAITING,
                0,
                List.of()));
        return new QuestionQueue(open, List.copyOf(longer));
    }

    private QuestionQueue changed(UUID id, UnaryOperator<Question> change) {
        return new QuestionQueue(
                open,
                all.stream()
                        .map(question -> question.id().equals(id) ? change.apply(question) : question)
                        .toList());
    }

    /// Nothing is on screen any more, and nobody asks.
    QuestionQueue ended() {
        return new QuestionQueue(false, takenOff().all());
    }

    /// Only one question is on screen at a time.
    private QuestionQueue takenOff() {
        return onScreen().map(shown -> changed(shown.id(), Question::offScreen)).orElse(this);
    }

    private QuestionQueue merged(UUID id, UUID mergedId, String text) {
        var other = find(mergedId).orElseThrow();
        return changed(id, question -> question.mergedWith(other, text))
                .changed(mergedId, question -> question.with(Question.Status.MERGED));
    }

    /// Moves a question among those that wait; the others keep their order.
    private QuestionQueue moved(UUID id, int toIndex) {
        var waiting = new ArrayList<>(waiting());
        var question = find(id).orElseThrow();
        waiting.remove(question);
        waiting.add(Math.min(toIndex, waiting.size()), question);
        var others = new ArrayList<>(all);
        others.removeAll(waiting);
        others.addAll(waiting);
        return new QuestionQueue(open, List.copyOf(others));
    }
}
