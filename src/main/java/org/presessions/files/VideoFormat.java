package org.presessions.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What telephones, camcorders and browsers write: moving pictures and sound alone. The one list of it: a file is known
/// by its content, an ending only lets people choose among their files.
public enum VideoFormat {
    MP4("video/mp4", "mp4 m4v 3gp m4a", "video/mp4 video/x-m4v application/mp4 audio/mp4 video/3gpp video/3gpp2"),
    QUICKTIME("video/quicktime", "mov", "video/quicktime"),
    MATROSKA("video/x-matroska", "webm mkv", "application/x-matroska video/x-matroska video/webm"),
    ASF("video/x-ms-asf", "wmv", "video/x-ms-asf video/x-ms-wmv audio/x-ms-wma"),
    AVI("video/x-msvideo", "avi", "video/x-msvideo"),
    MPEG("video/mpeg", "mpg mpeg", "video/mpeg"),
    /// what camcorders write on their cards; it says so nowhere at its beginning
    TRANSPORT_STREAM("video/mp2t", "ts mts m2ts", "-"),
    OGG(
            "application/ogg",
            "ogg oga ogv opus",
            "application/ogg audio/ogg audio/vorbis audio/opus audio/speex video/ogg"),
    MP3("audio/mpeg", "mp3", "audio/mpeg"),
    WAVE("audio/vnd.wave", "wav", "audio/vnd.wave"),
    AMR("audio/amr", "amr", "audio/amr");

    private final String mediaType;
    private final List<String> endings;
    private final Set<String> detected;

    VideoFormat(String mediaType, String endings, String detected) {
        this.mediaType = mediaType;
        this.endings = List.of(endings.split(" "));
        this.detected = Set.of(detected.split(" "));
    }

    /// What a page lets people choose from: the attribute `accept` of an input.
    public static String accepted() {
        return Stream.concat(
                        Stream.of("video/*", "audio/*"),
                        Arrays.stream(values())
                                .flatMap(format -> format.endings.stream().map(ending -> "." + ending)))
                .collect(Collectors.joining(","));
    }

    /// @param type as it was detected by content
    static Optional<VideoFormat> of(String type) {
        return Arrays.stream(values())
                .filter(format -> format.detected.contains(type))
                .findFirst();
    }

    /// Under which a file is kept, whatever it holds.
    String mediaType() {
        return mediaType;
    }
}
