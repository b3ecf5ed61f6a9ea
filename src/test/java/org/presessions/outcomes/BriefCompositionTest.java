package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BriefCompositionTest {
    private static final String RECOMMENDATION = "recommendation:" + SampleBrief.STATEMENT + ":1:";

    @Test
    void eachSpeakerGetsWhatTheyProposedAndWhatTheyWereAsked() {
        var brief = SampleBrief.brief();
        assertThat(brief)
                .isEqualTo(new Brief(
                        SampleBrief.PRE_SESSION,
                        SampleBrief.AT,
                        List.of(first(), second(), third()),
                        List.of(new Brief.Question(
                                SampleBrief.TO_PANEL, List.of("CHL"), List.of(), "What helps you most?", List.of()))));
    }

    @Test
    void aQuestionToSomebodyWhoLeftThePanelIsKept() {
        var withoutFirst = SampleBrief.statements().subList(1, 3);
        var brief = BriefComposition.of(SampleBrief.PRE_SESSION, withoutFirst, SampleBrief.questions(), SampleBrief.AT);
        assertThat(brief.toPanel())
                .extracting(Brief.Question::id)
                .containsExactly(SampleBrief.TO_FIRST, SampleBrief.TO_PANEL);
        assertThat(brief.toPanel().getFirst().answers().getFirst())
                .isEqualTo(new Brief.Answer(SampleBrief.FIRST, "", "", "The water law.", false, Optional.of(false)));
    }

    @Test
    void everythingCanBeMarked() {
        assertThat(SampleBrief.brief().items())
                .isEqualTo(Set.of(
                        "speaker:" + SampleBrief.FIRST,
                        "speaker:" + SampleBrief.SECOND,
                        "speaker:" + SampleBrief.THIRD,
                        RECOMMENDATION + "1",
                        RECOMMENDATION + "3",
                        "advance-question:" + SampleBrief.STATEMENT + ":1:1",
                        "recommendation:" + SampleBrief.ARABIC_STATEMENT + ":1:1",
                        "question:" + SampleBrief.TO_FIRST,
                        "question:" + SampleBrief.TO_PANEL));
    }

    @Test
    void onlyWhatWasMarkedIsTaken() {
        var brief = SampleBrief.brief();
        var only = brief.only(Set.of(RECOMMENDATION + "3", "speaker:" + SampleBrief.SECOND));
        var issue = new Brief.Issue(
                "environment", List.of(new Brief.Proposal(RECOMMENDATION + "3", SampleBrief.HOSTILE)), List.of());
        assertThat(only.toPanel()).isEmpty();
        assertThat(only.speakers())
                .containsExactly(
                        new Brief.Speaker(
                                SampleBrief.FIRST,
                                "Amina Sample",
                                "Director",
                                "Sample Coalition for the Right to Water",
                                Optional.of(SampleBrief.STATEMENT),
                                "fr",
                                "",
                                true,
                                List.of(issue),
                                List.of()),
                        second());
        assertThat(brief.only(Set.of()).isEmpty()).isTrue();
        assertThat(brief.only(brief.items())).isEqualTo(brief);
    }

    private static Brief.Speaker first() {
        var issue = new Brief.Issue(
                "environment",
                List.of(),
                "Evolution",
                List.of(
                        new Brief.Proposal(RECOMMENDATION + "1", "Adopter une loi sur l’eau.\nD’ici 2023."),
                        new Brief.Proposal(RECOMMENDATION + "3", SampleBrief.HOSTILE)),
                List.of(new Brief.Proposal(
                        "advance-question:" + SampleBrief.STATEMENT + ":1:1", "Quelles mesures ont été prises ?")));
        var question = new Brief.Question(
                SampleBrief.TO_FIRST,
                List.of("UGA", "CHL"),
                List.of(),
                "Which law comes first?",
                List.of(
                        new Brief.Answer(
                                SampleBrief.FIRST,
                                "Amina Sample",
                                "Sample Coalition for the Right to Water",
                                "The water law.",
                                false,
                                Optional.of(false)),
                        new Brief.Answer(
                                SampleBrief.THIRD, "Carlos Sample", "Sample Institute", "", false, Optional.of(true))));
        return new Brief.Speaker(
                SampleBrief.FIRST,
                "Amina Sample",
                "Director",
                "Sample Coalition for the Right to Water",
                Optional.of(SampleBrief.STATEMENT),
                "fr",
                "Trois ménages sur quatre n’ont pas d’eau. " + SampleBrief.HOSTILE,
                true,
                List.of(issue),
                List.of(question));
    }

    private static Brief.Speaker second() {
        var proposal =
                new Brief.Proposal("recommendation:" + SampleBrief.ARABIC_STATEMENT + ":1:1", SampleBrief.ARABIC);
        return new Brief.Speaker(
                SampleBrief.SECOND,
                "سلمى مثال",
                "",
                "Sample Association",
                Optional.of(SampleBrief.ARABIC_STATEMENT),
                "ar",
                SampleBrief.ARABIC,
                false,
                List.of(new Brief.Issue("womens-rights", List.of(proposal), List.of())),
                List.of());
    }

    private static Brief.Speaker third() {
        return new Brief.Speaker(
                SampleBrief.THIRD,
                "Carlos Sample",
                "Lawyer",
                "Sample Institute",
                Optional.empty(),
                "",
                "",
                false,
                List.of(),
                List.of());
    }
}
