package org.presessions.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaylistsTest {
    @Test
    void theLadderNeverGoesUp() {
        assertThat(Rendition.ladder(1080)).containsExactly(Rendition.P360, Rendition.P720, Rendition.P240);
        assertThat(Rendition.ladder(480)).containsExactly(Rendition.P360, Rendition.P240);
        assertThat(Rendition.ladder(144)).containsExactly(Rendition.P240);
    }

    @Test
    void theMasterNamesEachQuality() {
        var probe = new Probe(Optional.empty(), 640, 360, true);
        assertThat(Playlists.master(probe, List.of(Rendition.P360, Rendition.P240)))
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-STREAM-INF:BANDWIDTH=699600,RESOLUTION=640x360,CODECS="avc1.4d401e,mp4a.40.2"
                        360p/index.m3u8
                        #EXT-X-STREAM-INF:BANDWIDTH=150700,RESOLUTION=426x240,CODECS="avc1.4d401e,mp4a.40.2"
                        240p/index.m3u8
                        """);
    }

    @Test
    void theLengthIsThatOfTheSegments() {
        assertThat(Playlists.length("#EXTM3U\n#EXTINF:4.000000,\ns0.m4s\n#EXTINF:1.52,\ns1.m4s\n"))
                .isEqualTo(Duration.ofMillis(5520));
    }

    @Test
    void aTurnedPhoneIsMeasuredAsItIsShown() {
        var probe = Probe.parse("""
                {"streams": [{"codec_type": "audio"},
                  {"codec_type": "video", "width": 1280, "height": 720, "side_data_list": [{"rotation": -90}]}],
                 "format": {"duration": "61.5"}}
                """);
        assertThat(probe).isEqualTo(new Probe(Optional.of(Duration.ofMillis(61_500)), 720, 1280, true));
    }

    @Test
    void theCoverOfASongIsNoPicture() {
        var probe = Probe.parse("""
                {"streams": [{"codec_type": "video", "width": 500, "height": 500, "disposition": {"attached_pic": 1}}],
                 "format": {}}
                """);
        assertThat(probe.hasPicture()).isFalse();
        assertThat(probe.length()).isEmpty();
    }
}
