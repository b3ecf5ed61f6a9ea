package org.presessions.recommendations.importing.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphReaderTest {
    private final ParagraphReader reader =
            new ParagraphReader(Samples.stateNames().known());

    /// `number | text → State, State | …`
    private List<String> read(String paragraph) {
        var read = reader.read(paragraph);
        var said = new ArrayList<String>();
        said.add(read.number());
        for (var part : read.parts()) said.add(part.text() + " → " + String.join(", ", part.states()));
        if (!read.left().isEmpty()) said.add("left: " + read.left());
        return said;
    }

    @Test
    void eachTextHasTheStatesThatFollowIt() {
        assertThat(read("28.4 Continue working (New Zealand); Accelerate (Uruguay) (Mali);"))
                .isEqualTo(List.of("28.4", "Continue working → New Zealand", "Accelerate → Uruguay, Mali"));
        assertThat(read("28.5 Ratify it (Chile); (Estonia); (Slovenia)"))
                .isEqualTo(List.of("28.5", "Ratify it → Chile, Estonia, Slovenia"));
    }

    @Test
    void numbersAreWrittenInManyWays() {
        assertThat(read("186.28. Continue (Mongolia);")).isEqualTo(List.of("186.28.", "Continue → Mongolia"));
        assertThat(read("28.212 Continue (Tunisia)")).isEqualTo(List.of("28.212", "Continue → Tunisia"));
        assertThat(read("186.65  Continue (Cuba).")).isEqualTo(List.of("186.65", "Continue → Cuba"));
        assertThat(read("Reach 100.000 schools (Cuba)")).isEqualTo(List.of("", "Reach 100.000 schools → Cuba"));
        assertThat(read("2030 Agenda first (Cuba)")).isEqualTo(List.of("", "2030 Agenda first → Cuba"));
    }

    @Test
    void otherBracketsStayInTheText() {
        assertThat(read("186.34. Continue the Plan (NHRAP) for 2012-2015 through OHCHR (Azerbaijan);"))
                .isEqualTo(List.of("186.34.", "Continue the Plan (NHRAP) for 2012-2015 through OHCHR → Azerbaijan"));
        assertThat(
                        read(
                                "28.19 Ratify the (ILO) Convention (No. 29) and its Protocol (United Kingdom of Great Britain and Northern Ireland);"))
                .isEqualTo(
                        List.of(
                                "28.19",
                                "Ratify the (ILO) Convention (No. 29) and its Protocol → United Kingdom of Great Britain and Northern Ireland"));
        assertThat(read("28.74 Ensure the Plan (2016–2020) (Kyrgyzstan);"))
                .isEqualTo(List.of("28.74", "Ensure the Plan (2016–2020) → Kyrgyzstan"));
        assertThat(read("28.14 Establish an institution (the Paris Principles) (Niger); Consider it (Philippines);"))
                .isEqualTo(List.of(
                        "28.14",
                        "Establish an institution (the Paris Principles) → Niger",
                        "Consider it → Philippines"));
        assertThat(read("28.15 Work with France (France) on a plan (2020); and report (Mali);"))
                .isEqualTo(List.of("28.15", "Work with France (France) on a plan (2020); and report → Mali"));
    }

    @Test
    void namesMayHaveBracketsSpacesAndMarksOfTheirOwn() {
        assertThat(read("186.198. Undertake (Bolivia (Plurinational S tate of));"))
                .isEqualTo(List.of("186.198.", "Undertake → Bolivia (Plurinational S tate of)"));
        assertThat(read("1.2 Ratify (Belgium);Ratify both (Sierra Le one); End (France) ;Go on (State of Palestine*)."))
                .isEqualTo(List.of(
                        "1.2",
                        "Ratify → Belgium",
                        "Ratify both → Sierra Le one",
                        "End → France",
                        "Go on → State of Palestine*"));
    }

    @Test
    void oneBracketMayNameSeveral() {
        assertThat(
                        read(
                                "1.2 End it (France, Germany and Trinidad and Tobago); Go on (Bosnia and Herzegovina; Côte d’Ivoire)"))
                .isEqualTo(List.of(
                        "1.2",
                        "End it → France, Germany, Trinidad and Tobago",
                        "Go on → Bosnia and Herzegovina, Côte d’Ivoire"));
    }

    @Test
    void anUnknownNameInTheirPlaceIsTakenForAState() {
        assertThat(read("1.2 End it (Atlantis); Go on (France);"))
                .isEqualTo(List.of("1.2", "End it → Atlantis", "Go on → France"));
        assertThat(read("1.2 End it (Atlantis)")).isEqualTo(List.of("1.2", "End it → Atlantis"));
        assertThat(reader.read("1.2 End it (Atlantis)").isSure()).isFalse();
        assertThat(reader.read("1.2 End it (France)").isSure()).isTrue();
    }

    @Test
    void whatHasNoStateIsLeft() {
        assertThat(read("1.2 End it;")).isEqualTo(List.of("1.2", "left: End it"));
        assertThat(read("1.2 End it (France); and more"))
                .isEqualTo(List.of("1.2", "End it → France", "left: and more"));
    }

    @Test
    void aBracketThatIsNeverClosedSpoilsOnlyItself() {
        assertThat(read("1.2 End the (so called law (Poland); Go on (Spain)"))
                .isEqualTo(List.of("1.2", "End the (so called law → Poland", "Go on → Spain"));
    }

    @Test
    void tenThousandBracketsAreReadAsWell() {
        var read = reader.read("1.2 End it " + "(Mali)".repeat(3_000) + "(x".repeat(3_000) + ";");
        assertThat(read.parts()).isEqualTo(List.of());
    }
}
