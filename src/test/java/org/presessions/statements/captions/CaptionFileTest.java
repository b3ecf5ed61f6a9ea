package org.presessions.statements.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presessions.statements.captions.CaptionFault.Kind;

class CaptionFileTest {
    private static final List<Cue> ACCENTED = List.of(new Cue(1000, 2500, "L’été à Genève"));

    @Test
    void webVttIsReadWithoutItsHeaderNotesStylesAndMarks() {
        var content = CaptionFile.read("""
                WEBVTT - a title
                Kind: captions

                STYLE
                ::cue { color: red }

                NOTE nobody reads this

                intro
                00:01.000 --> 00:02.500 align:start line:0
                <v Speaker><b>Good</b> <i.loud>morning</i>, <00:02.000>all &amp; everybody

                01:00:00.000 --> 01:00:01.000
                Two
                lines
                """);
        assertThat(content)
                .isEqualTo(new CaptionFile.Content(
                        List.of(
                                new Cue(1000, 2500, "Good morning, all & everybody"),
                                new Cue(3_600_000, 3_601_000, "Two\nlines")),
                        List.of()));
    }

    @Test
    void subRipIsReadWithItsNumbersAndCommas() {
        var content =
                CaptionFile.read("1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<font color=\"red\">One</font>\r\n\r\n"
                        + "2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nThree");
        assertThat(content)
                .isEqualTo(new CaptionFile.Content(
                        List.of(new Cue(1000, 2500, "One"), new Cue(3000, 4000, "Two"), new Cue(5000, 6000, "Three")),
                        List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void lettersAreReadHoweverTheyWereWritten(String charset) {
        var text = "1\n00:00:01,000 --> 00:00:02,500\nL’été à Genève\n";
        assertThat(CaptionFile.read(text.getBytes(Charset.forName(charset))).cues())
                .isEqualTo(ACCENTED);
    }

    @Test
    void aMarkOfTheOrderOfBytesIsNoPartOfTheText() {
        var text = "\uFEFFWEBVTT\n\n00:01.000 --> 00:02.500\nL’été à Genève\n";
        assertThat(CaptionFile.read(text.getBytes(StandardCharsets.UTF_8)).cues())
                .isEqualTo(ACCENTED);
    }

    @Test
    void whatIsWrongIsSaidWithItsLineAndNothingElseIsLost() {
        var content = CaptionFile.read("""
                WEBVTT

                Hello there

                00:04.000 --> 00:02.000
                backwards

                -00:01.000 --> 00:02.000
                before the start

                00:01.000 -->
                no end

                00:05.000 --> 00:06.000
                good
                """);
        assertThat(content)
                .isEqualTo(new CaptionFile.Content(
                        List.of(new Cue(5000, 6000, "good")),
                        List.of(
                                new CaptionFault(Kind.NO_TIME, 3),
                                new CaptionFault(Kind.BACKWARDS, 5),
                                new CaptionFault(Kind.TIME, 8),
                                new CaptionFault(Kind.TIME, 11))));
    }

    @Test
    void anEmptyFileAndOneOfSomethingElseHaveNoCaptions() {
        assertThat(CaptionFile.read("").faults()).containsExactly(new CaptionFault(Kind.NONE, 1));
        assertThat(CaptionFile.read("WEBVTT\n").faults()).containsExactly(new CaptionFault(Kind.NONE, 1));
        assertThat(CaptionFile.read("<html>\n<p>x</p>\n</html>").faults())
                .containsExactly(new CaptionFault(Kind.NO_TIME, 1));
    }

    @Test
    void scriptStaysATextAndIsWrittenAsOne() {
        var cues = CaptionFile.read("00:01.000 --> 00:02.000\n<script>alert(1)</script> \u202E\u0000--&gt; 2 < 3")
                .cues();
        assertThat(cues).containsExactly(new Cue(1000, 2000, "<script>alert(1)</script> --> 2 < 3"));
        assertThat(Vtt.of(cues))
                .isEqualTo(
                        "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n&lt;script&gt;alert(1)&lt;/script&gt; --&gt; 2 &lt; 3\n");
        assertThat(CaptionFile.read(Vtt.of(cues)).cues()).isEqualTo(cues);
    }

    @Test
    void whatOverlapsAndIsOutOfOrderIsPutInOrder() {
        var content = CaptionFile.read("""
                00:05.000 --> 00:06.000
                third

                00:01.000 --> 00:04.000
                first

                00:03.000 --> 00:04.500
                second

                00:03.050 --> 00:04.000
                at once
                """);
        assertThat(content)
                .isEqualTo(new CaptionFile.Content(
                        List.of(
                                new Cue(1000, 3000, "first"),
                                new Cue(3000, 4500, "second\nat once"),
                                new Cue(5000, 6000, "third")),
                        List.of()));
    }

    @Test
    void tenThousandCaptionsAreRefusedAtOnceAndSoIsAnEndlessOne() {
        var many = IntStream.range(0, 10_000)
                .mapToObj(i -> TimeCode.of(i * 1000L) + " --> " + TimeCode.of(i * 1000L + 900) + "\nx\n")
                .collect(Collectors.joining("\n"));
        assertThat(CaptionFile.read(many).faults())
                .containsExactly(new CaptionFault(Kind.MANY, CaptionFile.CUES_AT_MOST * 3 + 1));
        assertThat(CaptionFile.read("00:01.000 --> 00:02.000\n" + "long ".repeat(200))
                        .faults())
                .containsExactly(new CaptionFault(Kind.LONG, 1));
    }

    @Test
    void captionsThatWaitForTheirTranslationAreKeptAsTheyAre() {
        var waiting = List.of(new Cue(0, 1000, ""), new Cue(1000, 2000, "second"), new Cue(2000, 3000, ""));
        assertThat(CaptionFile.read(Vtt.of(waiting))).isEqualTo(new CaptionFile.Content(waiting, List.of()));
    }
}
