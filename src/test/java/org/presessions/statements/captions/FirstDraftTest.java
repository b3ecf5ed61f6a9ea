package org.presessions.statements.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.presessions.media.Pause;

class FirstDraftTest {
    private static final String THREE =
            "This is the first sentence. This is the one after it! Is this the last one then?";

    @Test
    void sentencesEndWithThePausesThatAreNear() {
        var cues = draft(THREE, 10, pause(0, 1000), pause(3700, 4100), pause(6800, 7500), pause(9800, 10_000));
        assertThat(cues)
                .containsExactly(
                        new Cue(1000, 3700, "This is the first sentence."),
                        new Cue(4100, 6800, "This is the one after it!"),
                        new Cue(7500, 9800, "Is this the last one then?"));
    }

    @Test
    void withoutPausesTheirLengthDecides() {
        var cues = draft("Short one. This one is about three times as long.", 10);
        assertThat(cues).extracting(Cue::text).containsExactly("Short one.", "This one is about three times as long.");
        assertThat(cues.getFirst().from()).isZero();
        assertThat(cues.getFirst().to())
                .isBetween(1800L, 2300L)
                .isEqualTo(cues.getLast().from());
        assertThat(cues.getLast().to()).isEqualTo(10_000);
    }

    @Test
    void longSentencesAreCutWhereWordsEndAndNoWordIsLost() {
        var text = "word ".repeat(60).strip() + ".";
        var cues = draft(text, 60);
        assertThat(cues).allMatch(cue -> cue.text().length() <= Sentences.PIECE_CHARACTERS && cue.to() > cue.from());
        assertThat(cues.stream().map(Cue::text).collect(Collectors.joining(" ")))
                .isEqualTo(text);
    }

    @Test
    void morePausesThanSentencesAndAShortFilmStillGiveCaptionsInOrder() {
        var cues = draft(THREE.repeat(20), 3, pause(200, 2900));
        for (var i = 1; i < cues.size(); i++)
            assertThat(cues.get(i).from())
                    .isGreaterThanOrEqualTo(cues.get(i - 1).to());
    }

    @Test
    void nothingSaidGivesNothing() {
        assertThat(draft(" \n", 10)).isEmpty();
        assertThat(draft(THREE, 10, pause(0, 10_000))).isEmpty();
    }

    private static List<Cue> draft(String text, int seconds, Pause... pauses) {
        return FirstDraft.of(text, Locale.ENGLISH, List.of(pauses), Duration.ofSeconds(seconds));
    }

    private static Pause pause(int from, int to) {
        return new Pause(Duration.ofMillis(from), Duration.ofMillis(to));
    }
}
