package org.presessions.selection.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProposerTest {
    private static final Set<Aim> ALL = EnumSet.allOf(Aim.class);

    private final Contender water = voice("Water").on("water", "health").build();
    private final Contender more = voice("More water").on("water").assessed(4).build();
    private final Contender school = voice("School").on("education").by("woman").build();
    private final Contender abroad =
            voice("Abroad").on("torture", "prisons", "press").fromAbroad().build();
    private final Contender nhri = voice("Commission").on("water").asNhri().build();

    @Test
    void whoAddsIssuesIsTakenBeforeWhoRepeatsThem() {
        var proposal = propose(2, EnumSet.of(Aim.THEMES), water, more, school, abroad);
        assertThat(names(proposal.panel())).containsExactly("Abroad", "Water");
        assertThat(proposal.tally().themes()).isEqualTo(5);
        assertThat(proposal.reasons(abroad)).containsExactly(Aim.THEMES);
        assertThat(proposal.alone(abroad)).containsExactlyInAnyOrder("torture", "prisons", "press");
        assertThat(names(proposal.reserve())).containsExactly("School", "More water");
    }

    @Test
    void theNationalInstitutionAndVoicesFromTheCountryCount() {
        var proposal = propose(2, EnumSet.of(Aim.NATIONAL, Aim.NHRI), abroad, water, nhri);
        assertThat(names(proposal.panel())).containsExactlyInAnyOrder("Commission", "Water");
        assertThat(proposal.reasons(nhri)).containsExactly(Aim.NATIONAL, Aim.NHRI);
        assertThat(proposal.reasons(water)).containsExactly(Aim.NATIONAL);
    }

    @Test
    void womenAndMenAreBalanced() {
        var men = IntStream.range(0, 5)
                .mapToObj(number -> voice("Man " + number).by("man").build());
        var women = IntStream.range(0, 5)
                .mapToObj(number -> voice("Woman " + number).by("woman").build());
        var unsaid = IntStream.range(0, 5)
                .mapToObj(number -> voice("Unsaid " + number).build());
        var all = Stream.of(unsaid, men, women).flatMap(some -> some).toArray(Contender[]::new);
        var proposal = propose(4, EnumSet.of(Aim.GENDER), all);
        assertThat(List.of(proposal.tally().women(), proposal.tally().men())).containsExactly(2, 2);
    }

    @Test
    void whoWasToldOfAPlaceKeepsIt() {
        var told = voice("Told").on("water").toldAlready().build();
        var proposal = propose(1, ALL, abroad, nhri, told);
        assertThat(names(proposal.panel())).containsExactly("Told");
    }

    @Test
    void anExchangeMendsWhatTakingOneAfterTheOtherMisses() {
        // the widest is taken first, and leaves out the pair that covers everything
        var wide = voice("Wide").on("a", "b", "c", "d").build();
        var left = voice("Left").on("a", "b", "e").build();
        var right = voice("Right").on("c", "d", "f").build();
        var proposal = propose(2, EnumSet.of(Aim.THEMES), wide, left, right);
        assertThat(proposal.tally().themes()).isEqualTo(6);
    }

    @Test
    void theSameApplicationsGiveTheSamePanelAndAreNeverBetterInAnyOtherWay() {
        var random = new Random(7);
        for (var round = 0; round < 20; round++) {
            var all = IntStream.range(0, 9)
                    .mapToObj(number -> any(number, random))
                    .toList();
            var proposer = new Proposer(all, ALL, Pool.of(all, 3));
            var proposal = proposer.propose();
            assertThat(proposer.propose()).isEqualTo(proposal);
            var best = triples(all).stream().mapToDouble(proposer::worth).max().orElseThrow();
            assertThat(proposer.worth(proposal.panel())).isGreaterThan(0.97 * best);
        }
    }

    @Test
    void ofTwoHundredAPanelIsFoundInNoTime() {
        var random = new Random(11);
        var all =
                IntStream.range(0, 200).mapToObj(number -> any(number, random)).toList();
        var proposal = new Proposer(all, ALL, Pool.of(all, 8)).propose();
        assertThat(proposal.panel()).hasSize(8).doesNotHaveDuplicates();
        assertThat(proposal.reserve()).hasSize(3).doesNotContainAnyElementsOf(proposal.panel());
    }

    @Test
    void ofFewerThanWantedAllAreTakenAndOfNoneNobody() {
        assertThat(names(propose(5, ALL, water, school).panel())).containsExactlyInAnyOrder("Water", "School");
        assertThat(propose(5, ALL).panel()).isEmpty();
    }

    private static Proposal propose(int speakers, Set<Aim> aims, Contender... voices) {
        var all = List.of(voices);
        return new Proposer(all, aims, Pool.of(all, speakers)).propose();
    }

    private static List<String> names(List<Contender> voices) {
        return voices.stream().map(Contender::institution).toList();
    }

    private static List<List<Contender>> triples(List<Contender> all) {
        var triples = new ArrayList<List<Contender>>();
        for (var a = 0; a < all.size(); a++)
            for (var b = a + 1; b < all.size(); b++)
                for (var c = b + 1; c < all.size(); c++) triples.add(List.of(all.get(a), all.get(b), all.get(c)));
        return triples;
    }

    private static Contender any(int number, Random random) {
        var issues = random.ints(3, 0, 54).mapToObj(issue -> "issue-" + issue).toArray(String[]::new);
        var made = voice("Contender " + number).on(issues).assessed(random.nextInt(5));
        if (random.nextBoolean()) made = made.fromAbroad();
        if (random.nextInt(10) == 0) made = made.asNhri();
        return made.by(List.of("woman", "man", "unsaid").get(random.nextInt(3))).build();
    }

    private static Made voice(String name) {
        return new Made(new Contender(
                UUID.randomUUID(), name, Set.of(), true, false, "unsaid", false, OptionalDouble.empty(), false));
    }

    private record Made(Contender build) {
        Made on(String... issues) {
            return with(Set.copyOf(new HashSet<>(Arrays.asList(issues))), build.national(), build.nhri());
        }

        Made fromAbroad() {
            return with(build.issues(), false, build.nhri());
        }

        Made asNhri() {
            return with(build.issues(), true, true);
        }

        Made by(String gender) {
            return new Made(new Contender(
                    build.id(),
                    build.institution(),
                    build.issues(),
                    build.national(),
                    build.nhri(),
                    gender,
                    build.firstTime(),
                    build.mean(),
                    build.invited()));
        }

        Made assessed(double mean) {
            return new Made(new Contender(
                    build.id(),
                    build.institution(),
                    build.issues(),
                    build.national(),
                    build.nhri(),
                    build.gender(),
                    build.firstTime(),
                    OptionalDouble.of(mean),
                    build.invited()));
        }

        Made toldAlready() {
            return new Made(new Contender(
                    build.id(),
                    build.institution(),
                    build.issues(),
                    build.national(),
                    build.nhri(),
                    build.gender(),
                    build.firstTime(),
                    build.mean(),
                    true));
        }

        private Made with(Set<String> issues, boolean national, boolean isNhri) {
            return new Made(new Contender(
                    build.id(),
                    build.institution(),
                    issues,
                    national,
                    isNhri,
                    build.gender(),
                    build.firstTime(),
                    build.mean(),
                    build.invited()));
        }
    }
}
