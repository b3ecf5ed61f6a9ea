package org.presessions.shared.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EmblemFileTest {
    private static final String START = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">";

    @Test
    void ofADrawingShapesAndFillsAreTakenAndNothingElse() throws UnfitEmblem {
        var file = svg("""
                <?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://127.0.0.1:1/svg11.dtd">
                <svg:svg xmlns:svg="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="8px"
                     height="8" onload="alert(1)" style="background:url(//evil.example/x)">
                  <svg:title>Ours</svg:title><svg:script>alert(1)</svg:script>
                  <svg:style>@import "//evil.example/x.css"</svg:style>
                  <svg:a xlink:href="javascript:alert(1)"><svg:circle r="1"/></svg:a>
                  <svg:g transform="translate(1 2)" onclick="alert(1)" class="x">
                    <svg:path d="M0 0L8 8" fill="url(//evil.example/y)" stroke="red"/>
                    <svg:rect x="1" y="1" width="2" height="2" style="fill:#7A1F5C;stroke:none"/>
                    <svg:circle cx="4" cy="4" r="2" fill="currentColor" id="c"/>
                  </svg:g>
                  <svg:image xlink:href="https://evil.example/z.png"/><svg:use href="#c"/>
                  <svg:text fill="red">Ours</svg:text><svg:foreignObject><b>x</b></svg:foreignObject>
                </svg:svg>""");
        assertThat(drawn(file).replaceAll(">\\s+<", "><"))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8px\" height=\"8\" viewBox=\"0 0 8 8\">"
                        + "<g transform=\"translate(1 2)\"><path d=\"M0 0L8 8\"></path>"
                        + "<rect x=\"1\" y=\"1\" width=\"2\" height=\"2\" fill=\"#7a1f5c\"></rect>"
                        + "<circle cx=\"4\" cy=\"4\" r=\"2\"></circle></g></svg>");
        assertThat(file.leftOut())
                .isEqualTo(Set.of("a", "foreignObject", "gradient", "image", "script", "style", "text", "use"));
        assertThat(file.emblem().hasOwnColours()).isTrue();
    }

    @Test
    void whatHasNoColourOfItsOwnIsPainted() throws UnfitEmblem {
        var emblem = svg(START + "<path d=\"M0 0h8v8z\"/></svg>").emblem();
        assertThat(emblem.hasOwnColours()).isFalse();
        assertThat(new String(emblem.painted(Colour.of("#00857c")), StandardCharsets.UTF_8))
                .isEqualTo("<svg fill=\"#00857c\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">"
                        + "<path d=\"M0 0h8v8z\"></path></svg>");
    }

    @Test
    void anAttributeCannotBreakOut() throws UnfitEmblem {
        var file = svg(START + "<path d=\"M0&quot;&gt;&lt;script&gt;\" fill='red\"&gt;' /></svg>");
        assertThat(drawn(file)).isEqualTo(START + "<path></path></svg>");
    }

    @Test
    void whatIsNoEmblemIsRefusedWithItsReason() {
        refuses("", "no-picture");
        refuses("GIF89a", "no-picture");
        refuses("<html><body>x</body></html>", "no-picture");
        refuses("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", "no-picture");
        refuses(START + "<path d=\"M0 0\"/>", "no-picture");
        refuses(
                "<!DOCTYPE svg [<!ENTITY a \"aaaa\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + START
                        + "<path d=\"&a;\"/>&f;</svg>",
                "no-picture");
        refuses(START + "<text>Ours</text></svg>", "nothing-drawn");
        refuses(START + "<path d=\"M0 0h8v8z\" fill=\"#ffee88\"/></svg>", "too-pale");
        refuses(START + "<path d=\"" + "M0 0".repeat(3_000) + "\"/></svg>", "too-large");
        refuses(" ".repeat(70_000), "too-large");
    }

    @Test
    void aPictureIsWrittenAnew() throws IOException, UnfitEmblem {
        var sent = png(32, 0xff7a1f5c);
        var hiding = new ByteArrayOutputStream();
        hiding.writeBytes(sent);
        hiding.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        var emblem = EmblemFile.of(hiding.toByteArray()).emblem();
        assertThat(emblem.isPng()).isTrue();
        assertThat(new String(emblem.content(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(emblem.content())).getRGB(3, 3))
                .isEqualTo(0xff7a1f5c);
    }

    @Test
    void aPictureThatUnfoldsOrIsPaleIsRefused() throws IOException {
        refuses(png(1_500, 0xff000000), "too-large");
        refuses(png(32, 0xfffff0c0), "too-pale");
        refuses(png(32, 0x00000000), "too-pale");
        refuses(Arrays.copyOf(png(32, 0xff000000), 60), "no-picture");
    }

    private static EmblemFile svg(String text) throws UnfitEmblem {
        return EmblemFile.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String drawn(EmblemFile file) {
        return new String(file.emblem().content(), StandardCharsets.UTF_8);
    }

    private static byte[] png(int side, int argb) throws IOException {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        for (var x = 0; x < side; x++) for (var y = 0; y < side; y++) image.setRGB(x, y, argb);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void refuses(String sent, String code) {
        refuses(sent.getBytes(StandardCharsets.UTF_8), code);
    }

    private static void refuses(byte[] sent, String code) {
        assertThatThrownBy(() -> EmblemFile.of(sent))
                .isInstanceOfSatisfying(
                        UnfitEmblem.class, unfit -> assertThat(unfit.code()).isEqualTo(code));
    }
}
