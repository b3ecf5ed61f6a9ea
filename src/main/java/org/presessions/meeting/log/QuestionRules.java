package org.presessions.meeting.log;

import static org.presessions.meeting.log.MeetingRules.append;
import static org.presessions.meeting.log.MeetingRules.appendIf;
import static org.presessions.meeting.log.MeetingRules.nothing;
import static org.presessions.meeting.log.MeetingRules.refuse;

import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.commands.MeetingCommand.Agree;
import org.presessions.meeting.commands.MeetingCommand.Answer;
import org.presessions.meeting.commands.MeetingCommand.Approve;
import org.presessions.meeting.commands.MeetingCommand.Ask;
import org.presessions.meeting.commands.MeetingCommand.Hold;
import org.presessions.meeting.commands.MeetingCommand.Join;
import org.presessions.meeting.commands.MeetingCommand.MarkAnswered;
import org.presessions.meeting.commands.MeetingCommand.MarkAnsweredAloud;
import org.presessions.meeting.commands.MeetingCommand.Move;
import org.presessions.meeting.commands.MeetingCommand.MoveTo;
import org.presessions.meeting.commands.MeetingCommand.PutForPublic;
import org.presessions.meeting.commands.MeetingCommand.QuestionCommand;
import org.presessions.meeting.commands.MeetingCommand.Refuse;
import org.presessions.meeting.commands.MeetingCommand.Release;
import org.presessions.meeting.commands.MeetingCommand.Remove;
import org.presessions.meeting.commands.MeetingCommand.Show;
import org.presessions.meeting.commands.MeetingCommand.Split;
import org.presessions.meeting.commands.MeetingCommand.TakeAloudBack;
import org.presessions.meeting.commands.MeetingCommand.TakeAnswerBack;
import org.presessions.meeting.commands.MeetingCommand.TakeOff;
import org.presessions.meeting.commands.MeetingCommand.Translate;
import org.presessions.meeting.commands.MeetingCommand.Withdraw;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingRules.Ruling;

/// Decides what becomes of questions and answers.
record QuestionRules(MeetingState state) {

    Ruling decide(QuestionCommand command) {
        return switch (command) {
            case Ask ask -> ask(ask);
            case PutForPublic(var id, var personId, var text) ->
                appendIf(state.questions().find(id).isEmpty(), new MeetingEvent.PublicQuestionPut(id, personId, text));
            case Translate(var id, var text) -> translate(id, text);
            case Withdraw(var id, var personId) -> withdraw(id, personId);
            case Agree(var id, var personId) -> new HandlingRules(state).agree(id, personId);
            case Move(var id, var up) -> new HandlingRules(state).move(id, up);
            case MoveTo(var id, var place) -> new HandlingRules(state).moveTo(id, place);
            case Approve(var id, var speakers) -> new HandlingRules(state).approve(id, speakers);
            case Hold(var id) -> new HandlingRules(state).hold(id);
            case Refuse(var id, var word) -> new HandlingRules(state).refuseQuestion(id, word);
            case Release(var id) -> new HandlingRules(state).release(id);
            case Remove(var id) -> new HandlingRules(state).remove(id);
            case Join join -> new HandlingRules(state).join(join);
            case Split(var id) -> new HandlingRules(state).split(id);
            case Show(var id) -> show(id);
            case TakeOff(var id) -> takeOff(id);
            case Answer answer -> answer(answer);
            case TakeAnswerBack(var id, var seatId) -> takeAnswerBack(id, seatId);
            case TakeAloudBack(var id, var seatId) -> takeAloudBack(id, seatId);
            case MarkAnsweredAloud(var id, var seatId) -> markAnsweredAloud(id, seatId);
            case MarkAnswered(var id) -> markAnswered(id);
        };
    }

    private Ruling ask(Ask ask) {
        if (wasAsked(ask)) return nothing();
        if (isOther(ask)) return refuse(MeetingRefusal.ASKED_OTHERWISE);
        if (ask.stateIso3().isPresent() && !state.questions().open()) return refuse(MeetingRefusal.QUESTIONS_CLOSED);
        var id = state.questions().find(ask.questionId()).isPresent() ? UUID.randomUUID() : ask.questionId();
        return append(new MeetingEvent.QuestionPut(
                id, ask.personId(), ask.stateIso3(), ask.toSeatIds(), ask.isUnattributed(), ask.text()));
    }

    /// The same form sent twice, or the same words from the same person. Of what was removed the words are not known.
    private boolean wasAsked(Ask ask) {
        return state.questions().from(ask.personId()).stream()
                .anyMatch(known ->
                        (known.text().equals(ask.text()) || known.text().isEmpty())
                                        && known.id().equals(ask.questionId())
                                || known.isWaiting()
                                        && known.text().equals(ask.text())
                                        && known.toSeatIds().equals(ask.toSeatIds()));
    }

    /// The same form, and other words: whoever sends them believes that the first have not arrived.
    private boolean isOther(Ask ask) {
        return state.questions().from(ask.personId()).stream()
                .anyMatch(known -> known.id().equals(ask.questionId()));
    }

    /// Of what was joined each part has its own.
    private Ruling translate(UUID id, String text) {
        var question =
                state.questions().find(id).filter(known -> known.stands() || known.status() == Question.Status.MERGED);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        var isNew = !question.get().handling().translation().equals(text);
        return appendIf(isNew, new MeetingEvent.QuestionTranslated(id, text));
    }

    private Ruling withdraw(UUID id, UUID personId) {
        var question = state.questions().find(id).filter(known -> known.isFrom(personId));
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (question.get().status() == Question.Status.WITHDRAWN) return nothing();
        if (!question.get().isUndecided()
                || question.get().askers().size() > 1
                || question.get().isJoined()) return refuse(MeetingRefusal.ALREADY_TAKEN);
        return append(new MeetingEvent.QuestionWithdrawn(id));
    }

    private Ruling show(UUID id) {
        var question = state.questions().find(id).filter(Question::stands);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (state.stage() == MeetingStage.WAITING) return refuse(MeetingRefusal.NOT_OPEN_YET);
        return appendIf(question.get().status() != Question.Status.ON_SCREEN, new MeetingEvent.QuestionShown(id));
    }

    private Ruling takeOff(UUID id) {
        var shown = state.questions().onScreen().filter(known -> known.id().equals(id));
        return appendIf(shown.isPresent(), new MeetingEvent.QuestionTakenOff(id));
    }

    private Ruling answer(Answer answer) {
        var question = state.questions().find(answer.questionId()).filter(this::mayBeAnswered);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (!question.get().isFor(answer.seatId())) return refuse(MeetingRefusal.NOT_TO_YOU);
        var written = new Question.Answer(answer.seatId(), answer.text(), Question.Manner.WRITTEN);
        return appendIf(
                !question.get().answers().contains(written),
                new MeetingEvent.AnswerWritten(answer.questionId(), answer.seatId(), answer.text()));
    }

    /// What was taken; after the end also what the moderator meant to take.
    private boolean mayBeAnswered(Question question) {
        var wasMeant =
                state.stage() == MeetingStage.ENDED && question.handling().isApproved();
        return question.stands() && (question.isTaken() || wasMeant);
    }

    private Ruling takeAnswerBack(UUID id, UUID seatId) {
        var answered = state.questions().find(id).stream()
                .flatMap(question -> question.answers().stream())
                .anyMatch(answer -> answer.isWritten() && answer.seatId().equals(seatId));
        return appendIf(answered, new MeetingEvent.AnswerTakenBack(id, seatId));
    }

    private Ruling takeAloudBack(UUID id, UUID seatId) {
        var answered = state.questions().find(id).stream()
                .flatMap(question -> question.answers().stream())
                .anyMatch(new Question.Answer(seatId, "", Question.Manner.ALOUD)::equals);
        return appendIf(answered, new MeetingEvent.AloudTakenBack(id, seatId));
    }

    /// Only of whoever has the floor for it; the question stays on screen, for the next speaker may answer it too.
    private Ruling markAnsweredAloud(UUID id, UUID seatId) {
        var question = state.questions().find(id).filter(Question::stands);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (state.programme().isAnswering(seatId, Optional.of(id)))
            return append(new MeetingEvent.AnsweredAloud(id, seatId), new MeetingEvent.FloorTakenBack());
        var spoken = new Question.Answer(seatId, "", Question.Manner.ALOUD);
        return question.get().answers().contains(spoken) ? nothing() : refuse(MeetingRefusal.HAS_NOT_THE_FLOOR);
    }

    private Ruling markAnswered(UUID id) {
        var question = state.questions().find(id).filter(Question::stands);
        if (question.isEmpty()) return refuse(MeetingRefusal.NO_SUCH_QUESTION);
        if (question.get().status() == Question.Status.ANSWERED) return nothing();
        var floor = state.programme().floor().flatMap(Programme.Floor::questionId);
        var answered = new MeetingEvent.QuestionAnswered(id);
        return floor.equals(Optional.of(id)) ? append(answered, new MeetingEvent.FloorTakenBack()) : append(answered);
    }
}
