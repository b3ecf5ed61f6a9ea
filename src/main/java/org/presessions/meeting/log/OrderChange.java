package org.presessions.meeting.log;

import java.time.Instant;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.OrderRule;

/// What a moderator decided about the order in which people speak. Everybody sees it, with its reason.
public sealed interface OrderChange {
    Instant at();

    /// Empty where none was needed.
    String reason();

    /// @param seed what lots are drawn by; empty under another rule
    record RuleChosen(Instant at, OrderRule rule, String seed, String reason) implements OrderChange {}

    /// @param place from 1
    record Moved(Instant at, FloorParty party, int place, String reason) implements OrderChange {}

    /// A hand was taken down.
    record TakenDown(Instant at, FloorParty party, String reason) implements OrderChange {}

    record GivenOutOfTurn(Instant at, FloorParty party, String reason) implements OrderChange {}
}
