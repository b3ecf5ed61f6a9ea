package org.presessions.shared.documents;

import java.util.Base64;
import java.util.Optional;
import org.presessions.shared.organisation.Emblem;
import org.presessions.shared.organisation.Identity;

/// The emblem of who runs the installation, as documents can bear it: a PNG for white paper.
///
/// @param png its bytes
public record EmblemPicture(byte[] png) {
    private static final int PIXELS = 192; // across, at the size of a line or two sharp enough to print

    public static Optional<EmblemPicture> of(Identity identity) {
        return identity.emblem().map(emblem -> new EmblemPicture(png(emblem, identity)));
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
