package org.presessions.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BadgeCodeTest {
    @Test
    void aCodeIsTwelveLettersThatNobodyTakesForOthers() {
        var code = BadgeCode.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertThat(code.text()).hasSize(12).matches("[0-9A-HJKMNP-TV-Z]+");
        assertThat(code.readable()).matches("(.{4} ){2}.{4}");
        assertThat(BadgeCode.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 10})).isNotEqualTo(code);
    }

    @Test
    void itIsFoundHoweverItWasTyped() {
        for (var typed : List.of("K7QF3M9T20A1", "k7qf 3m9t 20a1", "K7QF-3M9T-2OAL", " k7qf3m9t2oai "))
            assertThat(BadgeCode.typed(typed).text()).as(typed).isEqualTo("K7QF3M9T20A1");
    }

    @Test
    void aStatesCodeStaysAsItIs() {
        for (var code : List.of("ITA", "COL", "CHL", "POL", "NOR", "LAO", "OMN", "ISL"))
            assertThat(BadgeCode.typed(code.toLowerCase(Locale.ROOT)).text()).isEqualTo(code);
    }

    @Test
    void aCameraReadsIt() throws Exception {
        var picture = QrCode.picture("K7QF3M9T2XAB");
        var pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var seen = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(seen)));
        assertThat(read.getText()).isEqualTo("K7QF3M9T2XAB");
    }

    @Test
    void aTickSaysWhoWhenAndWhetherItWasAMistake() {
        assertThat(Tick.parse("k7qf 3m9t 2xab:35:0")).hasValueSatisfying(tick -> {
            assertThat(tick.code().text()).isEqualTo("K7QF3M9T2XAB");
            assertThat(tick.ago()).hasSeconds(35);
            assertThat(tick.isHere()).isFalse();
        });
        assertThat(Tick.parse("FRA")).hasValueSatisfying(tick -> {
            assertThat(tick.ago()).isZero();
            assertThat(tick.isHere()).isTrue();
        });
        for (var wrong : List.of("", ":", "::", ":35:1", "K7QF", "K7QF3M9T2XAB:999999999:1", "K7QF3M9T2XÄB"))
            assertThat(Tick.parse(wrong)).as(wrong).isEmpty();
    }
}
