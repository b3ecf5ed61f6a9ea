package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VideoFormatTest {
    @Test
    void aPageLetsPeopleChooseWhatIsKnown() {
        assertThat(VideoFormat.accepted())
                .startsWith("video/*,audio/*,.mp4,")
                .contains(",.webm,")
                .endsWith(",.amr");
    }

    @Test
    void whatIsDetectedIsKnownByOneName() {
        assertThat(VideoFormat.of("audio/mp4")).contains(VideoFormat.MP4);
        assertThat(VideoFormat.of("video/webm")).contains(VideoFormat.MATROSKA);
        assertThat(VideoFormat.of("text/html")).isEmpty();
        assertThat(VideoFormat.of("")).isEmpty();
    }
}
