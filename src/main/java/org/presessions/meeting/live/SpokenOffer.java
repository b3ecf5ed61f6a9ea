package org.presessions.meeting.live;

import java.util.Optional;
import java.util.regex.Pattern;

/// The description of a connection as a browser sends it. What is let through to the live server is one line of sound:
/// no data channel, no picture, and nothing of a length that no browser writes.
final class SpokenOffer {
    private static final int CHARACTERS_AT_MOST = 20_000;
    private static final Pattern MEDIA = Pattern.compile("(?m)^m=(\\S*)");
    private static final Pattern MID = Pattern.compile("(?m)^a=mid:([A-Za-z0-9]{1,16})$");

    private SpokenOffer() {}

    /// @return with line ends as WebRTC wants them; empty where it is anything else
    static Optional<String> read(String sdp) {
        if (sdp.length() > CHARACTERS_AT_MOST) return Optional.empty();
        var lines = sdp.replace("\r\n", "\n");
        var media = MEDIA.matcher(lines).results().map(found -> found.group(1)).toList();
        var isSound = media.size() == 1 && media.getFirst().equals("audio") && lines.startsWith("v=0\n");
        return isSound ? Optional.of(lines.replace("\n", "\r\n")) : Optional.empty();
    }

    /// The name of its sound; browsers call the first line `0`.
    static String mid(String sdp) {
        var mid = MID.matcher(sdp.replace("\r\n", "\n"));
        return mid.find() ? mid.group(1) : "0";
    }
}
