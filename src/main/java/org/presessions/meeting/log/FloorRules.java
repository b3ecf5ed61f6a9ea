package org.presessions.meeting.log;

import static org.presessions.meeting.log.MeetingRules.append;
import static org.presessions.meeting.log.MeetingRules.appendIf;
import static org.presessions.meeting.log.MeetingRules.nothing;
import static org.presessions.meeting.log.MeetingRules.refuse;

import java.time.Duration;
import java.util.UUID;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand.ChangeTime;
import org.presessions.meeting.commands.MeetingCommand.ChooseOrder;
import org.presessions.meeting.commands.MeetingCommand.FloorCommand;
import org.presessions.meeting.commands.MeetingCommand.GiveFloor;
import org.presessions.meeting.commands.MeetingCommand.GiveFloorTo;
import org.presessions.meeting.commands.MeetingCommand.LowerHand;
import org.presessions.meeting.commands.MeetingCommand.MoveHand;
import org.presessions.meeting.commands.MeetingCommand.RaiseHand;
import org.presessions.meeting.commands.MeetingCommand.TakeFloorBack;
import org.presessions.meeting.commands.MeetingCommand.TakeHandDown;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.OrderRule;
import org.presessions.meeting.log.MeetingRules.Ruling;

/// Decides about the list of those who want to speak. Whatever a moderator does against the rule says why, to all.
record FloorRules(MeetingState state) {

    Ruling decide(FloorCommand command) {
        return switch (command) {
            case RaiseHand(var party, var region) -> raise(party, region);
            case LowerHand(var party) -> appendIf(isUp(party), new MeetingEvent.HandLowered(party));
            case TakeHandDown(var party, var reason) -> takeDown(party, reason);
            case MoveHand move -> move(move);
            case ChooseOrder choose -> choose(choose);
            case GiveFloor(var seatId, var length) -> giveFloor(seatId, length);
            case GiveFloorTo give -> give(give);
            case TakeFloorBack() -> appendIf(state.programme().floor().isPresent(), new MeetingEvent.FloorTakenBack());
            case ChangeTime(var by) -> changeTime(by);
        };
    }

    private Ruling raise(FloorParty party, String region) {
        if (!state.stage().isRunning()) return refuse(MeetingRefusal.NOT_OPEN_YET);
        return appendIf(!isUp(party) && !hasFloor(party), new MeetingEvent.HandRaised(party, region));
    }

    private Ruling takeDown(FloorParty party, String reason) {
        if (!isUp(party)) return nothing();
        if (reason.isBlank()) return refuse(MeetingRefusal.REASON_MISSING);
        return append(new MeetingEvent.HandTakenDown(party, reason));
    }

    private Ruling move(MoveHand move) {
        var toIndex = Math.clamp(move.place() - 1L, 0, Math.max(0, state.order().size() - 1));
        if (!isUp(move.party()) || place(move.party()) == toIndex + 1) return nothing();
        if (move.reason().isBlank()) return refuse(MeetingRefusal.REASON_MISSING);
        return append(new MeetingEvent.HandMoved(move.party(), toIndex, move.reason()));
    }

    /// Chosen before anybody waits it needs no reason. The same again changes nothing, but for a lot, which is drawn
    /// anew.
    private Ruling choose(ChooseOrder choose) {
        if (choose.rule() == state.hands().rule() && choose.rule() != OrderRule.LOT) return nothing();
        var waits = !state.hands().raised().isEmpty();
        if (waits && choose.reason().isBlank()) return refuse(MeetingRefusal.REASON_MISSING);
        var seed = choose.rule() == OrderRule.LOT ? choose.seed() : "";
        return append(new MeetingEvent.OrderChosen(choose.rule(), seed, choose.reason()));
    }

    /// A speaker answers the question on screen in no order; without one he speaks in his turn, as everybody does.
    private Ruling giveFloor(UUID seatId, Duration length) {
        if (state.stage() != MeetingStage.QUESTIONS) return refuse(MeetingRefusal.NOT_QUESTION_TIME);
        var question = state.questions().onScreen().map(Question::id);
        if (state.programme().isAnswering(seatId, question)) return nothing();
        if (question.isEmpty() && !isNext(new FloorParty.Panellist(seatId)))
            return refuse(MeetingRefusal.REASON_MISSING);
        return append(new MeetingEvent.FloorGiven(seatId, question, length));
    }

    private Ruling give(GiveFloorTo give) {
        if (state.stage() != MeetingStage.QUESTIONS) return refuse(MeetingRefusal.NOT_QUESTION_TIME);
        if (hasFloor(give.party())) return nothing();
        var outOfTurn = !give.isReply() && !isNext(give.party());
        if (outOfTurn && give.reason().isBlank()) return refuse(MeetingRefusal.REASON_MISSING);
        var question = state.questions().onScreen().map(Question::id);
        return append(new MeetingEvent.FloorGivenTo(
                give.party(), question, give.length(), give.isReply(), outOfTurn ? give.reason() : ""));
    }

    /// A statement is as long as it is.
    private Ruling changeTime(Duration by) {
        var runs = state.programme().clock().isPresent() && state.stage() != MeetingStage.SCREENING;
        return appendIf(runs && !by.isZero(), new MeetingEvent.TimeChanged(by));
    }

    /// Where nobody waits, whoever is asked to speak is next.
    private boolean isNext(FloorParty party) {
        var order = state.order();
        return order.isEmpty() || order.getFirst().hand().party().equals(party);
    }

    private boolean isUp(FloorParty party) {
        return state.hands().of(party).isPresent();
    }

    private int place(FloorParty party) {
        return state.order().stream()
                .filter(place -> place.hand().party().equals(party))
                .mapToInt(SpeakingOrder.Place::number)
                .findFirst()
                .orElse(0);
    }

    private boolean hasFloor(FloorParty party) {
        return state.programme()
                .floor()
                .filter(floor -> floor.party().equals(party))
                .isPresent();
    }
}
