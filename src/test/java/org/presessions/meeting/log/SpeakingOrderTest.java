package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand.ChooseOrder;
import org.presessions.meeting.commands.MeetingCommand.GiveFloorTo;
import org.presessions.meeting.commands.MeetingCommand.LowerHand;
import org.presessions.meeting.commands.MeetingCommand.MoveHand;
import org.presessions.meeting.commands.MeetingCommand.RaiseHand;
import org.presessions.meeting.commands.MeetingCommand.TakeFloorBack;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.OrderRule;

/// What holds of the order whatever happened: each of these meetings is made up from a number, which a failure names.
class SpeakingOrderTest {
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
    private static final List<String> REGIONS = List.of("africa", "asia", "eeg", "grulac", "weog", "");

    static LongStream meetings() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void theOrderIsOfThoseWhoseHandIsUpAndEachOnce(long number) {
        var story = madeUp(number);
        var order = parties(story);
        assertThat(order).doesNotHaveDuplicates();
        assertThat(new HashSet<>(order))
                .isEqualTo(new HashSet<>(story.state.hands().raised().stream()
                        .map(Hands.Hand::party)
                        .toList()));
        assertThat(story.state.order().stream().map(SpeakingOrder.Place::number))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, order.size()).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void whoeverReadsTheLogAgainFindsTheSameOrder(long number) {
        var story = madeUp(number);
        var again = new Story();
        for (var i = 0; i < story.told.size(); i++) {
            again.now = story.times.get(i);
            again.happens(story.told.get(i));
        }
        assertThat(again.state).isEqualTo(story.state);
        assertThat(again.state.order()).isEqualTo(story.state.order());
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void withoutAModeratorsHandTheRuleIsKept(long number) {
        var story = madeUp(number);
        if (!story.state.hands().moves().isEmpty()) return;
        var hands = story.state.order().stream().map(SpeakingOrder.Place::hand).toList();
        var speeches = story.state.speeches();
        switch (story.state.hands().rule()) {
            case FIRST_HAND -> assertThat(hands).isSortedAccordingTo(Comparator.comparing(Hands.Hand::at));
            case NOT_YET_SPOKEN ->
                assertThat(hands)
                        .isSortedAccordingTo(Comparator.comparing((Hands.Hand hand) -> speeches.hasSpoken(hand.party()))
                                .thenComparing(Hands.Hand::at));
            case FEWEST_MINUTES ->
                assertThat(hands)
                        .isSortedAccordingTo(Comparator.comparing((Hands.Hand hand) -> speeches.used(hand.party()))
                                .thenComparing(Hands.Hand::at));
            case REGIONS -> assertNoRegionIsAheadOfOneThatWaits(story);
            case LOT ->
                assertThat(hands)
                        .isSortedAccordingTo(Comparator.comparing(
                                hand -> SpeakingOrder.lot(story.state.hands().seed(), hand.party())));
        }
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void everyPlaceThatAModeratorGaveHasAReason(long number) {
        var story = madeUp(number);
        assertThat(story.state.hands().moves())
                .allSatisfy(move -> assertThat(move.reason()).isNotBlank());
        assertThat(story.state.hands().changes())
                .filteredOn(change -> !(change instanceof OrderChange.RuleChosen))
                .allSatisfy(change -> assertThat(change.reason()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void whatWasSpokenAddsUpToTheTimeThatTheFloorWasHeld(long number) {
        var story = madeUp(number);
        var inAll =
                story.state.speeches().all().stream().map(Speeches.Speech::used).reduce(Duration.ZERO, Duration::plus);
        var byParty = PARTIES.stream().map(story.state.speeches()::used).reduce(Duration.ZERO, Duration::plus);
        assertThat(byParty).isEqualTo(inAll).isEqualTo(story.held);
    }

    @Test
    void aLotIsDrawnAgainByAnybody() {
        // printf '0f1e:state:DNK' | sha256sum
        assertThat(SpeakingOrder.lot("0f1e", new FloorParty.Delegation("DNK")))
                .isEqualTo("4c9482681481000c911c6a40676b7c9cfbdf4dbfa481442e7c0392a896c542dc");
    }

    /// One that waits behind others of a region has had as many turns as it, or more.
    private static void assertNoRegionIsAheadOfOneThatWaits(Story story) {
        var turns = new HashMap<String, Integer>();
        story.state
                .speeches()
                .all()
                .forEach(speech -> Optional.ofNullable(
                                story.state.hands().regions().get(speech.party()))
                        .ifPresent(region -> turns.merge(region, 1, Integer::sum)));
        var order = story.state.order();
        for (var i = 0; i < order.size(); i++) {
            var region = order.get(i).hand().region();
            for (var later : order.subList(i, order.size()))
                assertThat(turns.getOrDefault(region, 0))
                        .isLessThanOrEqualTo(turns.getOrDefault(later.hand().region(), 0));
            turns.merge(region, 1, Integer::sum);
        }
    }

    private static final List<FloorParty> PARTIES = parties();

    private static List<FloorParty> parties() {
        var all = new ArrayList<FloorParty>(
                List.of(new FloorParty.UnderReview(), new FloorParty.Panellist(new UUID(1, 1))));
        for (var iso3 : List.of("DNK", "CHL", "KEN", "IND", "POL", "NOR", "PER", "GHA"))
            all.add(new FloorParty.Delegation(iso3));
        return List.copyOf(all);
    }

    private static List<FloorParty> parties(Story story) {
        return story.state.order().stream().map(place -> place.hand().party()).toList();
    }

    /// A meeting in which hands go up and down, the floor is given and taken back, and a moderator meddles.
    private static Meeting madeUp(long number) {
        var meeting = new Meeting(new Random(number));
        meeting.opened().goesTo(MeetingStage.QUESTIONS);
        for (var i = 0; i < 60; i++) meeting.step();
        meeting.endsSpeech();
        return meeting;
    }

    private static final class Meeting extends Story {
        private final Random random;
        private Duration held = Duration.ZERO;
        private Duration passed = Duration.ZERO;
        private Duration given = Duration.ZERO;

        Meeting(Random random) {
            this.random = random;
        }

        private void step() {
            passed = passed.plusSeconds(1 + random.nextInt(200));
            at(passed);
            var party = PARTIES.get(random.nextInt(PARTIES.size()));
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> decide(new RaiseHand(party, region(party)));
                case 4 -> decide(new LowerHand(party));
                case 5 -> decide(new MoveHand(party, 1 + random.nextInt(4), reason()));
                case 6 -> decide(new ChooseOrder(rule(), "seed" + random.nextInt(), reason()));
                case 7 -> endsSpeech();
                default -> gives(party);
            }
        }

        private void gives(FloorParty party) {
            var before = state.programme().floor();
            decide(new GiveFloorTo(party, TWO_MINUTES, random.nextInt(5) == 0, reason()));
            if (state.programme().floor().equals(before)) return;
            if (before.isPresent()) held = held.plus(passed.minus(given));
            given = passed;
        }

        private void endsSpeech() {
            if (state.programme().floor().isPresent()) held = held.plus(passed.minus(given));
            decide(new TakeFloorBack());
        }

        private String reason() {
            return random.nextBoolean() ? "Has to leave" : "";
        }

        private OrderRule rule() {
            return OrderRule.values()[random.nextInt(OrderRule.values().length)];
        }

        private static String region(FloorParty party) {
            return REGIONS.get(Math.floorMod(party.code().hashCode(), REGIONS.size()));
        }
    }
}
