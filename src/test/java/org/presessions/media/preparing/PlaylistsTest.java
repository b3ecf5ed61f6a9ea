package org.presessions.media.preparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlaylistsTest {
    @Test
    void theLadderNeverGoesUpAndCountsTheShorterSide() {
        assertThat(Rendition.ladder(1920, 1080)).containsExactly(Rendition.P360, Rendition.P720, Rendition.P240);
        assertThat(Rendition.ladder(720, 1280)).containsExactly(Rendition.P360, Rendition.P720, Rendition.P240);
        assertThat(Rendition.ladder(640, 480)).containsExactly(Rendition.P360, Rendition.P240);
        assertThat(Rendition.ladder(176, 144)).containsExactly(Rendition.P240);
        assertThat(Rendition.P240.size(176, 144)).isEqualTo(new Rendition.Size(176, 144));
        assertThat(Rendition.P720.size(1080, 1920)).isEqualTo(new Rendition.Size(720, 1280));
        assertThat(Rendition.P360.size(2160, 1080)).isEqualTo(new Rendition.Size(640, 320)); // no wider than 16:9
    }

    @Test
    void theMasterNamesEachQuality() {
        var plan = new Plan(
                Optional.of(new Picture(0, 640, 360, false, "", "auto")),
                Optional.of(new Plan.Sound(1, Optional.empty())),
                new FrameRate(25, 1),
                Duration.ofSeconds(3),
                false,
                Optional.empty());
        assertThat(Playlists.master(plan, plan.ladder())).isEqualTo("""
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
}
