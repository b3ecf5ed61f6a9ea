package org.presessions.meeting.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.presessions.meeting.log.MeetingEvent.AloudTakenBack;
import org.presessions.meeting.log.MeetingEvent.AnswerSpoken;
import org.presessions.meeting.log.MeetingEvent.AnswerTakenBack;
import org.presessions.meeting.log.MeetingEvent.AnswerWritten;
import org.presessions.meeting.log.MeetingEvent.AnsweredAloud;
import org.presessions.meeting.log.MeetingEvent.HandlingEvent;
import org.presessions.meeting.log.MeetingEvent.PublicQuestionPut;
import org.presessions.meeting.log.MeetingEvent.QuestionAnswered;
import org.presessions.meeting.log.MeetingEvent.QuestionApproved;
import org.presessions.meeting.log.MeetingEvent.QuestionAsked;
import org.presessions.meeting.log.MeetingEvent.QuestionEvent;
import org.presessions.meeting.log.MeetingEvent.QuestionHeld;
import org.presessions.meeting.log.MeetingEvent.QuestionMoved;
import org.presessions.meeting.log.MeetingEvent.QuestionPut;
import org.presessions.meeting.log.MeetingEvent.QuestionRefused;
import org.presessions.meeting.log.MeetingEvent.QuestionReleased;
import org.presessions.meeting.log.MeetingEvent.QuestionRemoved;
import org.presessions.meeting.log.MeetingEvent.QuestionShown;
import org.presessions.meeting.log.MeetingEvent.QuestionTakenOff;
import org.presessions.meeting.log.MeetingEvent.QuestionTranslated;
import org.presessions.meeting.log.MeetingEvent.QuestionWithdrawn;
import org.presessions.meeting.log.MeetingEvent.QuestionsClosed;
import org.presessions.meeting.log.MeetingEvent.QuestionsJoined;
import org.presessions.meeting.log.MeetingEvent.QuestionsMerged;
import org.presessions.meeting.log.MeetingEvent.QuestionsOpened;
import org.presessions.meeting.log.MeetingEvent.QuestionsSplit;
import org.presessions.meeting.log.MeetingEvent.WordsAgreed;
import org.presessions.meeting.log.MeetingEvent.WordsProposed;

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
            case QuestionAsked asked -> with(Question.asked(asked, at));
            case QuestionPut put -> with(Question.put(put, at));
            case PublicQuestionPut put -> with(Question.ofPublic(put, at));
            case QuestionWithdrawn(var id) -> changed(id, question -> question.with(Question.Status.WITHDRAWN));
            case QuestionMoved(var id, var index) -> moved(id, index);
            case QuestionsMerged(var id, var mergedId, var text) -> merged(id, mergedId, text);
            case HandlingEvent handled -> after(handled);
            case AloudTakenBack(var id, var seat) -> changed(id, question -> question.withoutAloud(seat));
            case AnswerTakenBack(var id, var seat) -> changed(id, question -> question.withoutWritten(seat));
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

    private QuestionQueue after(HandlingEvent event) {
        return switch (event) {
            case QuestionsJoined(var id, var joinedId) -> joined(id, joinedId);
            case QuestionsSplit(var id) -> split(id);
            case WordsProposed(var id, var text) ->
                handled(id, handling -> handling.with(Optional.of(new Question.Wording(text, Set.of()))));
            case WordsAgreed(var id, var personId) ->
                agreed(id, personId).handled(id, handling -> handling.translated(""));
            case QuestionTranslated(var id, var text) -> handled(id, handling -> handling.translated(text));
            case QuestionApproved(var id, var persons) -> handled(id, Question.Handling::approved);
            case QuestionHeld(var id) -> changed(id, question -> question.with(Question.Status.HELD));
            case QuestionRefused(var id, var word) ->
                handled(id, handling -> handling.refused(word))
                        .changed(id, question -> question.with(Question.Status.REFUSED));
            case QuestionReleased(var id) ->
                handled(id, handling -> handling.refused(""))
                        .changed(id, question -> question.with(Question.Status.WAITING));
            case QuestionRemoved(var id) -> removed(id);
        };
    }

    public Optional<Question> find(UUID id) {
        return all.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<Question> onScreen() {
        return all.stream()
                .filter(question -> question.status() == Question.Status.ON_SCREEN)
                .findFirst();
    }

    /// A question and those that were joined to it, each with its own words.
    public List<Question> parts(Question question) {
        return Stream.concat(
                        Stream.of(question),
                        question.handling().joined().stream().flatMap(id -> find(id).stream()))
                .toList();
    }

    /// All who asked it, those who asked what was joined to it included.
    public List<Question.Asker> askers(Question question) {
        return parts(question).stream()
                .flatMap(part -> part.askers().stream())
                .distinct()
                .toList();
    }

    /// New words for what was joined, once all who asked agreed to them.
    public Optional<String> agreedWords(Question question) {
        return question.handling()
                .wording()
                .filter(wording -> askers(question).stream()
                        .allMatch(asker -> wording.agreed().contains(asker.personId())))
                .map(Question.Wording::text);
    }

    /// The question with new words that this one is, or is joined to.
    public Optional<Question> toAgree(Question own) {
        return all.stream()
                .filter(question -> question.handling().wording().isPresent() && question.stands())
                .filter(question -> parts(question).contains(own))
                .findFirst();
    }

    /// Those that were put aside or refused, as asked.
    public List<Question> aside() {
        return all.stream()
                .filter(question ->
                        question.status() == Question.Status.HELD || question.status() == Question.Status.REFUSED)
                .toList();
    }

    /// Those that wait to be taken, in the moderator's order.
    public List<Question> waiting() {
        return all.stream().filter(Question::isWaiting).toList();
    }

    /// Those that wait, and that no speaker was shown.
    public List<Question> unread() {
        return waiting().stream()
                .filter(question -> !question.handling().isApproved())
                .toList();
    }

    /// Another one that waits and says nearly the same.
    public Optional<Question> alike(Question question) {
        return Likeness.first(question, waiting());
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

    private QuestionQueue with(Question asked) {
        var longer = new ArrayList<>(all);
        longer.add(asked);
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

    /// As before an end that was taken back, with what was answered or removed since.
    QuestionQueue asBefore(QuestionQueue end) {
        var goesOn = new QuestionQueue(end.open, all);
        return end.onScreen()
                .map(shown -> goesOn.changed(shown.id(), Question::onScreenAgain))
                .orElse(goesOn);
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

    private QuestionQueue handled(UUID id, UnaryOperator<Question.Handling> change) {
        return changed(id, question -> question.with(change.apply(question.handling())));
    }

    private QuestionQueue joined(UUID id, UUID joinedId) {
        var other = find(joinedId).orElseThrow();
        return changed(id, question -> question.joinedWith(other))
                .changed(joinedId, question -> question.split().with(Question.Status.MERGED));
    }

    /// Those that were joined wait again.
    private QuestionQueue split(UUID id) {
        var queue = changed(id, Question::split);
        for (var part : find(id).orElseThrow().handling().joined())
            queue = queue.changed(part, question -> question.with(Question.Status.WAITING));
        return queue;
    }

    private QuestionQueue agreed(UUID id, UUID personId) {
        return handled(
                id,
                handling -> handling.with(handling.wording().map(wording -> {
                    var persons = new HashSet<>(wording.agreed());
                    persons.add(personId);
                    return new Question.Wording(wording.text(), Set.copyOf(persons));
                })));
    }

    /// Wherever it stands: by itself, or as a part of another.
    private QuestionQueue removed(UUID id) {
        var others = all.stream().map(question -> question.withoutJoined(id)).toList();
        return new QuestionQueue(open, others).changed(id, Question::removed);
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
