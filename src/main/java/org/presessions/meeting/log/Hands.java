package org.presessions.meeting.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.OrderRule;
import org.presessions.meeting.log.MeetingEvent.HandEvent;
import org.presessions.meeting.log.MeetingEvent.HandLowered;
import org.presessions.meeting.log.MeetingEvent.HandMoved;
import org.presessions.meeting.log.MeetingEvent.HandRaised;
import org.presessions.meeting.log.MeetingEvent.HandTakenDown;
import org.presessions.meeting.log.MeetingEvent.OrderChosen;

/// Who wants to speak, and the rule by which they come.
///
/// @param seed what lots are drawn by; empty under another rule
/// @param raised by the time of the hand
/// @param moves what a moderator changed of the order, the first first, of hands that are still up
/// @param changes all that was decided by a person, for the record
/// @param regions of all who ever raised a hand
public record Hands(
        OrderRule rule,
        String seed,
        List<Hand> raised,
        List<Move> moves,
        List<OrderChange> changes,
        Map<FloorParty, String> regions) {
    static final Hands EMPTY = new Hands(OrderRule.FIRST_HAND, "", List.of(), List.of(), List.of(), Map.of());

    /// @param region the party's regional group; empty where it has none
    public record Hand(FloorParty party, Instant at, String region) {}

    /// @param toIndex place that a moderator gave it, from 0
    public record Move(FloorParty party, int toIndex, String reason) {}

    Hands after(HandEvent event, Instant at) {
        return switch (event) {
            case HandRaised(var party, var region) -> raised(new Hand(party, at, region));
            case HandLowered(var party) -> without(party);
            case HandTakenDown(var party, var reason) ->
                without(party).changed(movesOfOthers(party), new OrderChange.TakenDown(at, party, reason));
            case HandMoved moved -> moved(moved, at);
            case OrderChosen chosen -> chosen(chosen, at);
        };
    }

    public Optional<Hand> of(FloorParty party) {
        return raised.stream().filter(hand -> hand.party().equals(party)).findFirst();
    }

    /// Lowered by itself, or because its party has the floor now.
    Hands without(FloorParty party) {
        var others = raised.stream().filter(hand -> !hand.party().equals(party)).toList();
        return new Hands(rule, seed, others, movesOfOthers(party), changes, regions);
    }

    /// Its party was given the floor though another one's turn had come.
    Hands outOfTurn(FloorParty party, String reason, Instant at) {
        return changed(moves, new OrderChange.GivenOutOfTurn(at, party, reason));
    }

    private Hands chosen(OrderChosen chosen, Instant at) {
        var change = new OrderChange.RuleChosen(at, chosen.rule(), chosen.seed(), chosen.reason());
        return new Hands(chosen.rule(), chosen.seed(), raised, List.of(), added(changes, change), regions);
    }

    private Hands raised(Hand hand) {
        var known = new HashMap<>(regions);
        known.put(hand.party(), hand.region());
        return new Hands(rule, seed, added(raised, hand), moves, changes, Map.copyOf(known));
    }

    private Hands moved(HandMoved moved, Instant at) {
        var move = new Move(moved.party(), moved.toIndex(), moved.reason());
        return changed(
                added(movesOfOthers(moved.party()), move),
                new OrderChange.Moved(at, moved.party(), moved.toIndex() + 1, moved.reason()));
    }

    private Hands changed(List<Move> places, OrderChange change) {
        return new Hands(rule, seed, raised, places, added(changes, change), regions);
    }

    private List<Move> movesOfOthers(FloorParty party) {
        return moves.stream().filter(move -> !move.party().equals(party)).toList();
    }

    private static <T> List<T> added(List<? extends T> all, T one) {
        return Stream.<T>concat(all.stream(), Stream.of(one)).toList();
    }
}
