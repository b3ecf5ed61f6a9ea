package org.presessions.media;

/// One way to follow a video, and what it costs.
///
/// @param folder as players see it in the addresses, such as `360p`; `audio` for the sound alone
/// @param bytesPerMinute of what was really made, on the average
public record Quality(String folder, long bytesPerMinute) {
    public static final String SOUND = "audio";

    public boolean isSound() {
        return folder.equals(SOUND);
    }
}
