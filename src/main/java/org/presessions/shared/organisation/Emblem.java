package org.presessions.shared.organisation;

import java.util.Locale;

/// The sign of an organisation, cleaned.
///
/// @param content of a few kilobytes
public record Emblem(Kind kind, byte[] content) {
    /// Of a PNG is known that it is a picture, no more; a drawing may leave its colour to the page.
    public enum Kind {
        SVG,
        PNG;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isPng() {
        return kind == Kind.PNG;
    }

    /// Whether it has colours that stay as they are; they were chosen for white paper.
    public boolean hasOwnColours() {
        return isPng() || SvgEmblem.hasOwnColours(content);
    }

    /// As a browser or a document is given it.
    ///
    /// @param colour of what has none of its own
    public byte[] painted(Colour colour) {
        return isPng() ? content : SvgEmblem.painted(content, colour);
    }

    String mediaType() {
        return switch (kind) {
            case SVG -> "image/svg+xml";
            case PNG -> "image/png";
        };
    }
}
