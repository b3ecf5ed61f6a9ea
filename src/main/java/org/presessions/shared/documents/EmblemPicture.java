package org.presessions.shared.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import org.presessions.shared.organisation.Emblem;
import org.presessions.shared.organisation.Identity;
import org.springframework.core.io.ClassPathResource;

/// The emblem of who runs the installation, as documents can bear it: a PNG for white paper.
///
/// @param png its bytes
public record EmblemPicture(byte[] png) {
    private static final int PIXELS = 192; // across, at the size of a line or two sharp enough to print

    public static Optional<EmblemPicture> of(Identity identity) {
        return identity.emblem().map(emblem -> new EmblemPicture(png(emblem, identity)));
    }

    /// That of the product, where who runs the installation has none.
    public static EmblemPicture ofTheProduct() {
        try {
            var drawing = SvgDrawing.of(new ClassPathResource("static/favicon.svg").getContentAsByteArray());
            return new EmblemPicture(drawing.png(PIXELS / drawing.width()));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] png(Emblem emblem, Identity identity) {
        if (emblem.isPng()) return emblem.content();
        var drawing = SvgDrawing.of(emblem.painted(identity.pair().light()));
        return drawing.png(PIXELS / drawing.width());
    }

    /// As an address that brings its content along, so that nothing is fetched.
    public String address() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
