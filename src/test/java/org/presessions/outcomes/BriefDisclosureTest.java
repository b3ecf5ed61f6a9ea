package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.presessions.protection.Shown;

class BriefDisclosureTest {
    private final Brief whole = BriefComposition.of(
            SampleBrief.PRE_SESSION, SampleBrief.statements(), SampleBrief.questions(), SampleBrief.AT);

    @Test
    void ofAnAnswerThatIsNotToBeTakenAwayAFileSaysThatThereIsOne() {
        var asked = answers(new BriefDisclosure(SampleBrief.shown(), true).of(whole));
        assertThat(asked).isPositive();
        var shown = new HashMap<>(SampleBrief.shown());
        shown.replaceAll((id, one) -> inTheRoom(one));
        var read = new BriefDisclosure(Map.copyOf(shown), false).of(whole);
        assertThat(answers(read)).isEqualTo(asked);
        assertThat(questions(read).flatMap(question -> question.answers().stream()))
                .noneMatch(Brief.Answer::isUntold);
        var taken = new BriefDisclosure(Map.copyOf(shown), true).of(whole);
        assertThat(questions(taken).flatMap(question -> question.answers().stream()))
                .hasSize((int) asked)
                .allMatch(Brief.Answer::isUntold)
                .allMatch(answer -> answer.text().isEmpty());
    }

    /// Read in the room, and taken away by nobody.
    private static Shown inTheRoom(Shown one) {
        UUID id = one.seatId();
        return new Shown(
                id, one.name(), "", one.institution(), true, false, false, false, true, true, true, false, Set.of());
    }

    private static long answers(Brief brief) {
        return questions(brief).mapToLong(question -> question.answers().size()).sum();
    }

    private static Stream<Brief.Question> questions(Brief brief) {
        return Stream.concat(
                brief.toPanel().stream(), brief.speakers().stream().flatMap(speaker -> speaker.questions().stream()));
    }
}
