package org.presessions.shared.organisation;

import java.util.Set;
import org.presessions.shared.organisation.UnfitEmblem.Reason;

/// A file that somebody offers as an emblem: known by its content, cleaned, and no larger than a page can bear.
///
/// @param leftOut names of what was drawn in a way that is not taken
public record EmblemFile(Emblem emblem, Set<String> leftOut) {
    public static final int BYTES_AT_MOST = 8 * 1024;

    /// Programs of drawing write much that is cleaned away.
    public static final int SENT_BYTES_AT_MOST = 64 * 1024;

    /// @throws UnfitEmblem where it cannot be one
    public static EmblemFile of(byte[] sent) throws UnfitEmblem {
        if (sent.length > SENT_BYTES_AT_MOST) throw new UnfitEmblem(Reason.TOO_LARGE);
        var file = PngEmblem.isPng(sent) ? new EmblemFile(PngEmblem.of(sent), Set.of()) : SvgEmblem.of(sent);
        if (file.emblem.content().length > BYTES_AT_MOST) throw new UnfitEmblem(Reason.TOO_LARGE);
        return file;
    }
}
