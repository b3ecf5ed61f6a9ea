package org.presessions.media.preparing;

/// What is laid over a film of somebody protected.
///
/// The picture becomes grey squares of sixteen to the shorter side, each of one tone of few, that change once a second:
/// from many pictures of somebody who moves, more could be made out than one shows.
///
/// @param voice filters that give the sound another voice, from 48 kHz to 48 kHz
record Veil(String voice) {
    private static final int SQUARES = 16;
    private static final int TONE = 14; // sixteen tones from black to white
    private static final String GREY = "lutyuv=y='16+round((val-16)/%1$d)*%1$d':u=128:v=128".formatted(TONE);

    /// Filters for a picture of this size; it keeps the size.
    static String picture(Rendition.Size size, FrameRate rate) {
        var shorter = Math.min(size.width(), size.height());
        return "fps=1:start_time=0,scale=%d:%d:flags=area,%s,scale=%d:%d:flags=neighbor,fps=%s"
                .formatted(
                        squares(size.width(), shorter),
                        squares(size.height(), shorter),
                        GREY,
                        size.width(),
                        size.height(),
                        rate);
    }

    private static int squares(int side, int shorter) {
        return Math.max(SQUARES, (int) Math.round(SQUARES * side / 2.0 / shorter) * 2);
    }
}
