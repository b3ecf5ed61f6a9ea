package org.presessions.shared.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContrastTest {
    private static final double SEEN = 3;
    private static final double READ = 4.5;

    /// Twenty hues, each pale and full, dark, middle and light.
    private static final List<Colour> COLOURS = IntStream.range(0, 20)
            .boxed()
            .flatMap(hue -> Stream.of(0.35, 1.0)
                    .flatMap(saturation -> Stream.of(0.12, 0.35, 0.6, 0.85, 1.0)
                            .map(brightness -> colour(hue / 20.0, saturation, brightness))))
            .toList();

    @Test
    void contrastIsThatOfTheWebsGuidelines() {
        assertThat(Contrast.between(Colour.of("#000000"), Contrast.WHITE)).isEqualTo(21);
        assertThat(measured("#7a1f5c", Scheme.LIGHT)).isEqualTo(9.6, within(0.1));
        assertThat(measured("#7a1f5c", Scheme.DARK)).isEqualTo(1.9, within(0.1));
        assertThat(measured("#e87722", Scheme.LIGHT)).isEqualTo(2.96, within(0.01));
        assertThat(measured("#f2c200", Scheme.LIGHT)).isEqualTo(1.7, within(0.1));
    }

    @Test
    void ofTwoHundredColoursNoneIsTakenThatCannotBeSeen() {
        assertThat(COLOURS).hasSize(200);
        for (var scheme : Scheme.values())
            assertThat(COLOURS.stream().filter(colour -> Contrast.isFit(colour, scheme)))
                    .isNotEmpty()
                    .allSatisfy(colour -> assertSeen(colour, scheme));
    }

    @Test
    void ofTwoHundredColoursEachHasOneOfItsHueThatIsTaken() {
        for (var scheme : Scheme.values())
            for (var colour : COLOURS) {
                var fit = Contrast.nearestFit(colour, scheme);
                assertSeen(fit, scheme);
                if (Contrast.isFit(colour, scheme)) assertThat(fit).isEqualTo(colour);
                else if (saturation(fit) > 0.1)
                    assertThat(hueApart(colour, fit)).isLessThan(0.03);
            }
    }

    @Test
    void aColourOnWhichNeitherInkNorWhiteIsReadIsRefused() {
        var between = Colour.of("#7c7c7c"); // 4.2 under both
        assertThat(Contrast.between(between, Scheme.LIGHT.paper())).isGreaterThan(SEEN);
        assertThat(Contrast.isFit(between, Scheme.LIGHT)).isFalse();
        assertThat(Contrast.isFit(Contrast.nearestFit(between, Scheme.LIGHT), Scheme.LIGHT))
                .isTrue();
    }

    @Test
    void thePapersAreThoseOfThePages() {
        assertThat(ColourPair.OURS.isFit()).isTrue();
        assertThat(styles())
                .contains("--paper: light-dark(%s, %s)".formatted(Scheme.LIGHT.paper(), Scheme.DARK.paper()))
                .contains("--act: light-dark(%s, %s)".formatted(ColourPair.OURS.light(), ColourPair.OURS.dark()));
    }

    @Test
    void aColourIsReadAsItIsTypedAndNothingElseIs() {
        assertThat(Colour.read(" #7A1F5c ")).contains(new Colour(0x7a, 0x1f, 0x5c));
        assertThat(Colour.of("#7a1f5c")).hasToString("#7a1f5c");
        for (var other : List.of("", "7a1f5c", "#7a1", "red", "#7a1f5c;}", "#gggggg"))
            assertThat(Colour.read(other)).isEmpty();
    }

    private static void assertSeen(Colour colour, Scheme scheme) {
        assertThat(Contrast.between(colour, scheme.paper())).isGreaterThanOrEqualTo(SEEN);
        assertThat(Math.max(Contrast.between(colour, Contrast.INK), Contrast.between(colour, Contrast.WHITE)))
                .isGreaterThanOrEqualTo(READ);
    }

    private static double measured(String colour, Scheme scheme) {
        return Contrast.between(Colour.of(colour), scheme.paper());
    }

    private static Colour colour(double hue, double saturation, double brightness) {
        var rgb = Color.HSBtoRGB((float) hue, (float) saturation, (float) brightness);
        return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
    }

    private static float[] hsb(Colour colour) {
        return Color.RGBtoHSB(colour.red(), colour.green(), colour.blue(), null);
    }

    private static double saturation(Colour colour) {
        return hsb(colour)[1];
    }

    private static double hueApart(Colour one, Colour other) {
        var apart = Math.abs(hsb(one)[0] - hsb(other)[0]);
        return Math.min(apart, 1 - apart);
    }

    private static String styles() {
        try (var css = ContrastTest.class.getResourceAsStream("/css/10-tokens.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
