package org.presessions.meeting.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.log.Hands.Hand;

/// In which order those who raised a hand speak. It follows from the log alone: whoever reads it finds the same, today
/// and in five years.
public final class SpeakingOrder {
    private final Hands hands;
    private final Speeches speeches;

    private SpeakingOrder(Hands hands, Speeches speeches) {
        this.hands = hands;
        this.speeches = speeches;
    }

    /// @param number from 1
    /// @param move where a moderator put it there
    public record Place(int number, Hand hand, Optional<Hands.Move> move) {}

    static List<Place> of(Hands hands, Speeches speeches) {
        var order = new SpeakingOrder(hands, speeches);
        var all = order.moved(order.byRule());
        return IntStream.range(0, all.size())
                .mapToObj(index -> new Place(index + 1, all.get(index), order.move(all.get(index))))
                .toList();
    }

    /// What a lot is: of two, the smaller one comes first. Everybody can work it out from the seed that is shown.
    ///
    /// @return SHA-256 of `seed:party`, in hexadecimal
    public static String lot(String seed, FloorParty party) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((seed + ":" + party.code()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) { // each Java has it
            throw new IllegalStateException(impossible);
        }
    }

    /// Hands are by their time already, and sorting keeps that where a rule makes no difference.
    private List<Hand> byRule() {
        return switch (hands.rule()) {
            case FIRST_HAND -> hands.raised();
            case NOT_YET_SPOKEN -> sorted(Comparator.comparing(hand -> speeches.hasSpoken(hand.party())));
            case FEWEST_MINUTES -> sorted(Comparator.comparing(hand -> speeches.used(hand.party())));
            case REGIONS -> byRegion();
            case LOT -> sorted(Comparator.comparing(hand -> lot(hands.seed(), hand.party())));
        };
    }

    private List<Hand> sorted(Comparator<Hand> rule) {
        return hands.raised().stream().sorted(rule).toList();
    }

    /// Each time the region that has had the fewest turns, those before it in this order counted.
    private List<Hand> byRegion() {
        var turns = turnsByRegion(hands, speeches);
        var left = new ArrayList<>(hands.raised());
        var order = new ArrayList<Hand>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .min(Comparator.comparing(hand -> turns.getOrDefault(hand.region(), 0)))
                    .orElseThrow();
            left.remove(next);
            order.add(next);
            turns.merge(next.region(), 1, Integer::sum);
        }
        return order;
    }

    /// How often each region had the floor, of parties that ever raised a hand.
    public static Map<String, Integer> turnsByRegion(Hands hands, Speeches speeches) {
        var turns = new HashMap<String, Integer>();
        for (var speech : speeches.all())
            Optional.ofNullable(hands.regions().get(speech.party()))
                    .ifPresent(region -> turns.merge(region, 1, Integer::sum));
        return turns;
    }

    /// A moderator's places stand above the rule, the later over the earlier.
    private List<Hand> moved(List<Hand> byRule) {
        var order = new ArrayList<>(byRule);
        for (var move : hands.moves())
            hands.of(move.party()).ifPresent(hand -> {
                order.remove(hand);
                order.add(Math.min(move.toIndex(), order.size()), hand);
            });
        return order;
    }

    private Optional<Hands.Move> move(Hand hand) {
        return hands.moves().stream()
                .filter(move -> move.party().equals(hand.party()))
                .findFirst();
    }
}
