package org.presessions.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Review;
import org.presessions.recommendations.SampleIntake;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.stereotype.Component;

/// Invented recommendations to the States of the demonstration's series, at their reviews of the second and third
/// cycle, so that searches, figures and questions have something to show. No State ever made one of them.
@Component
class SampleRecommendations {
    private static final int TO_EACH = 34;
    private static final List<Integer> SESSIONS_OF_TWO_CYCLES =
            Stream.iterate(13, session -> session <= 40, session -> session + 1).toList();
    private static final List<String> COLUMNS = List.of(
            "kind",
            "session",
            "state-under-review",
            "recommending-state",
            "paragraph",
            "text",
            "response",
            "response-stage",
            "action",
            "issues",
            "affected",
            "sdgs");

    private final SampleIntake intake;
    private final Calendar calendar;
    private final States states;

    SampleRecommendations(SampleIntake intake, Calendar calendar, States states) {
        this.intake = intake;
        this.calendar = calendar;
        this.states = states;
    }

    /// What is asked: words, action category, issues, affected persons, goals.
    private record Ask(String text, int action, String issues, String affected, String goals) {}

    private static final List<Ask> ASKS = List.of(
            new Ask(
                    "Adopt the bill on domestic violence and give shelters in every province a budget of their own",
                    5,
                    "womens-rights",
                    "women",
                    "5; 5.2"),
            new Ask(
                    "Continue its efforts to bring girls back to school after pregnancy",
                    2,
                    "womens-rights; right-to-education",
                    "girls",
                    "4; 5"),
            new Ask(
                    "Consider ratifying the Optional Protocol to the Convention against Torture",
                    3,
                    "international-instruments; torture-and-other-cid-treatment",
                    "persons-deprived-of-their-liberty",
                    "16"),
            new Ask(
                    "Ratify the International Convention for the Protection of All Persons from Enforced Disappearance",
                    5,
                    "international-instruments; enforced-disappearances",
                    "disappeared-persons",
                    "16"),
            new Ask(
                    "Strengthen the independence of the national human rights institution in line with the Paris Principles",
                    4,
                    "nhri",
                    "general",
                    "16; 16.a"),
            new Ask(
                    "Guarantee that journalists and human rights defenders can work without threat or reprisal",
                    4,
                    "freedom-of-the-press; human-rights-defenders",
                    "human-rights-defenders; media",
                    "16; 16.10"),
            new Ask(
                    "Repeal the provisions that punish defamation with prison",
                    5,
                    "freedom-of-opinion-and-expression",
                    "media",
                    "16"),
            new Ask(
                    "Investigate all reports of excessive use of force at demonstrations and publish the findings",
                    5,
                    "human-rights-violations-by-state-agents; freedom-of-association-and-peaceful-assembly",
                    "general",
                    "16"),
            new Ask(
                    "Reduce overcrowding in prisons and separate children from adults",
                    4,
                    "detention-conditions; rights-of-the-child",
                    "persons-deprived-of-their-liberty; children",
                    "16"),
            new Ask("Abolish the death penalty for all crimes", 5, "death-penalty", "general", "16"),
            new Ask("Establish a moratorium on executions as a first step", 5, "death-penalty", "general", "16"),
            new Ask(
                    "Continue to extend clean water to rural communities",
                    2,
                    "right-to-water",
                    "persons-living-in-rural-areas",
                    "6; 6.1"),
            new Ask(
                    "Take further measures against child labour in domestic work",
                    4,
                    "rights-of-the-child; labour",
                    "children",
                    "8; 8.7"),
            new Ask(
                    "Develop a national plan of action on business and human rights with civil society",
                    5,
                    "national-plan-of-action; civil-society",
                    "general",
                    "8"),
            new Ask(
                    "Ensure access of persons with disabilities to schools, courts and polling stations",
                    4,
                    "disabilities; elections",
                    "persons-with-disabilities",
                    "10"),
            new Ask(
                    "Decriminalise consensual relations between adults of the same sex",
                    5,
                    "sexual-orientation-and-gender-identity",
                    "lgbti",
                    "10; 10.3"),
            new Ask("Issue a standing invitation to all special procedures", 5, "special-procedures", "general", "16"),
            new Ask(
                    "Intensify the fight against trafficking in persons and protect its victims",
                    4,
                    "trafficking",
                    "women; migrants",
                    "5; 16"),
            new Ask(
                    "Protect the land rights of indigenous peoples when mines are licensed",
                    4,
                    "indigenous-peoples; right-to-land",
                    "minorities",
                    "2"),
            new Ask("Share its experience in reducing maternal mortality", 1, "right-to-health", "women", "3; 3.1"),
            new Ask(
                    "Seek technical assistance to draw up its overdue reports to the treaty bodies",
                    1,
                    "technical-assistance; treaty-bodies",
                    "general",
                    "17"),
            new Ask(
                    "Prepare for floods and drought with the communities most at risk",
                    4,
                    "environment; development",
                    "persons-living-in-poverty",
                    "13; 13.1"),
            new Ask(
                    "Train judges and police in the rights of the child",
                    4,
                    "human-rights-education-and-training; rights-of-the-child",
                    "children; judges-lawyers-prosecutors",
                    "16"),
            new Ask(
                    "Create an independent body that receives complaints against the police",
                    5,
                    "impunity; justice",
                    "general",
                    "16"));

    private static final List<String> RECOMMENDERS = List.of(
            "ARG", "AUS", "BRA", "CAN", "CHL", "CRI", "DEU", "EGY", "ESP", "FRA", "GEO", "GHA", "IDN", "IND", "IRL",
            "ITA", "JPN", "KEN", "MEX", "MYS", "NAM", "NOR", "PHL", "PRT", "RWA", "SEN", "SVN", "SWE", "THA", "TUN",
            "UKR", "URY", "VNM", "ZAF", "VAT", "PSE");

    void loadIfNone() {
        if (intake.hasSamples()) return;
        try {
            var file = Files.createTempFile("sample-recommendations", ".csv");
            Files.writeString(file, lines().collect(Collectors.joining("\n")) + "\n", StandardCharsets.UTF_8);
            intake.takeIn(file, "sample-recommendations.csv");
            Files.delete(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Stream<String> lines() {
        var random = new Random(40); // the same inventions at every start
        var reviewed = Stream.of(AnnouncedSeries.STATES_37, AnnouncedSeries.STATES_40, Rehearsal.STATES)
                .flatMap(List::stream)
                .distinct()
                .map(states::get)
                .sorted(Comparator.comparing(State::iso3))
                .toList();
        var rows = SESSIONS_OF_TWO_CYCLES.stream()
                .flatMap(session -> calendar.reviewsAt(session).stream())
                .filter(review -> reviewed.contains(review.state()))
                .flatMap(review -> to(review, random).stream());
        return Stream.concat(Stream.of(String.join(",", COLUMNS)), rows);
    }

    private List<String> to(Review review, Random random) {
        var rows = new ArrayList<String>();
        for (var number = 1; number <= TO_EACH; number++) {
            var ask = ASKS.get(random.nextInt(ASKS.size()));
            var recommender = states.get(RECOMMENDERS.get(random.nextInt(RECOMMENDERS.size())));
            if (!recommender.equals(review.state())) rows.add(row(review, number, ask, recommender, random));
        }
        rows.add(pledge(review));
        return rows;
    }

    private static String row(Review review, int number, Ask ask, State recommender, Random random) {
        return line(
                "recommendation",
                String.valueOf(review.sessionNumber()),
                review.state().name(Locale.ENGLISH),
                recommender.name(Locale.ENGLISH),
                "1" + review.sessionNumber() + "." + number,
                ask.text(),
                response(ask, random),
                "addendum",
                String.valueOf(ask.action()),
                ask.issues(),
                ask.affected(),
                ask.goals());
    }

    private static String pledge(Review review) {
        return line(
                "pledge",
                String.valueOf(review.sessionNumber()),
                review.state().name(Locale.ENGLISH),
                "",
                "",
                "Submit a mid-term report on the implementation of the recommendations that it supports",
                "Voluntary Pledge",
                "report",
                "",
                "upr-process",
                "general",
                "16");
    }

    /// What asks for more is supported less.
    private static String response(Ask ask, Random random) {
        var refused =
                ask.issues().contains("death-penalty") || ask.issues().contains("orientation") ? 80 : ask.action() * 10;
        var drawn = random.nextInt(100);
        if (drawn < refused) return "Noted";
        return drawn > 97 ? "Supported/Noted" : "Supported";
    }

    private static String line(String... cells) {
        return Stream.of(cells)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
