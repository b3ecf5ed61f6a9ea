package org.presessions.media.preparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void aTurnedPhoneIsMeasuredAsItIsShown() {
        var probe = Probe.parse("""
                {"streams": [{"index": 0, "codec_type": "audio", "codec_name": "aac", "channels": 1},
                  {"index": 1, "codec_type": "video", "codec_name": "hevc", "width": 1280, "height": 720,
                   "color_transfer": "arib-std-b67", "color_space": "bt2020nc", "side_data_list": [{"rotation": -90}]}],
                 "format": {"duration": "61.5"}}
                """);
        assertThat(probe)
                .isEqualTo(new Probe(
                        "",
                        Optional.of(Duration.ofMillis(61_500)),
                        Optional.of(new Picture(1, 720, 1280, false, "arib-std-b67", "auto")),
                        OptionalInt.of(0)));
        assertThat(probe.picture().orElseThrow().isBright()).isTrue();
    }

    @Test
    void widePixelsAndHalvesOfFramesAreAllowedFor() {
        var probe = Probe.parse("""
                {"streams": [{"index": 0, "codec_type": "video", "codec_name": "mpeg2video", "width": 720, "height": 576,
                   "sample_aspect_ratio": "64:45", "field_order": "tb"}]}
                """);
        assertThat(probe.picture()).contains(new Picture(0, 1024, 576, true, "", "smpte170m"));
        assertThat(probe.said()).isEmpty();
    }

    @Test
    void theCoverOfASongIsNoPicture() {
        var probe = Probe.parse("""
                {"streams": [{"index": 0, "codec_type": "video", "codec_name": "mjpeg", "width": 500, "height": 500,
                   "disposition": {"attached_pic": 1}}], "format": {}}
                """);
        assertThat(probe.isEmpty()).isTrue();
    }

    @Test
    void theDefaultStreamsAreMeantAndNoneThatNobodyCanDecode() {
        var probe = Probe.parse("""
                {"streams": [{"index": 0, "codec_type": "audio", "codec_name": "aac", "channels": 2},
                  {"index": 1, "codec_type": "audio", "channels": 4, "disposition": {"default": 1}},
                  {"index": 2, "codec_type": "audio", "codec_name": "opus", "channels": 2, "disposition": {"default": 1}},
                  {"index": 3, "codec_type": "data", "codec_name": "bin_data"}]}
                """);
        assertThat(probe.sound()).hasValue(2);
        assertThat(probe.picture()).isEmpty();
    }
}
