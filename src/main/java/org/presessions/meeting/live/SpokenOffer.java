package org.presessions.meeting.live;

import java.util.Optional;
import java.util.regex.Pattern;

/// The description of a connection as a browser sends it. What is let through to the live server is one line of sound,
/// or one of a picture, and of pictures several to whoever only looks: no data channel, and nothing of a length that no
/// browser writes.
final class SpokenOffer {
    private static final int CHARACTERS_AT_MOST = 20_000;
    private static final Pattern MEDIA = Pattern.compile("(?m)^m=(\\S*)");
    private static final Pattern REPEATS = Pattern.compile("(?mi)^a=rtpmap:\\d+ rtx/");
    private static final Pattern MID = Pattern.compile("(?m)^a=mid:([A-Za-z0-9]{1,16})$");

    private SpokenOffer() {}

    /// Of a microphone.
    ///
    /// @return with line ends as WebRTC wants them; empty where it is anything else
    static Optional<String> sound(String sdp) {
        return of("audio", sdp);
    }

    /// Of a camera. Packets that repeat lost ones in a stream of their own are refused: a live
    /// server before 1.4.1 trips over those that are too short, and lost ones are repeated without them as well.
    static Optional<String> picture(String sdp) {
        return of("video", sdp).filter(lines -> !REPEATS.matcher(lines).find());
    }

    /// What a browser answers that hears, watches or sees several, and brings nothing.
    static Optional<String> answer(String sdp) {
        return of("audio", sdp).or(() -> of("video", LiveTable.FACES_AT_MOST, sdp));
    }

    private static Optional<String> of(String kind, String sdp) {
        return of(kind, 1, sdp);
    }

    private static Optional<String> of(String kind, int atMost, String sdp) {
        if (sdp.length() > CHARACTERS_AT_MOST) return Optional.empty();
        var lines = sdp.replace("\r\n", "\n");
        var media = MEDIA.matcher(lines).results().map(found -> found.group(1)).toList();
        var isIt = !media.isEmpty() && media.size() <= atMost && media.stream().allMatch(kind::equals);
        return isIt && lines.startsWith("v=0\n") ? Optional.of(lines.replace("\n", "\r\n")) : Optional.empty();
    }

    /// The name of its sound; browsers call the first line `0`.
    static String mid(String sdp) {
        var mid = MID.matcher(sdp.replace("\r\n", "\n"));
        return mid.find() ? mid.group(1) : "0";
    }
}
