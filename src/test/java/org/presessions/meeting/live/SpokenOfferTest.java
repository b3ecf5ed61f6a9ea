package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenOfferTest {
    private static final String SOUND =
            "v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\n";

    private static final String PICTURE =
            "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtpmap:96 VP8/90000\r\na=mid:0\r\n";

    @Test
    void oneLineOfSoundIsTakenAsItIs() {
        assertThat(SpokenOffer.sound(SOUND)).contains(SOUND);
    }

    @Test
    void lineEndsThatAFormLostAreGivenBack() {
        assertThat(SpokenOffer.sound(SOUND.replace("\r\n", "\n"))).contains(SOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "v=0\r\n",
                "v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n",
                "v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n",
                SOUND + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n",
                SOUND + "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n",
                SOUND + SOUND
            })
    void nothingElseReachesTheLiveServer(String sdp) {
        assertThat(SpokenOffer.sound(sdp)).isEmpty();
    }

    @Test
    void oneLineOfAPictureIsTakenUnlessItRepeatsInAStreamOfItsOwn() {
        assertThat(SpokenOffer.picture(PICTURE)).contains(PICTURE);
        assertThat(SpokenOffer.picture(PICTURE + "a=rtpmap:97 rtx/90000\r\n")).isEmpty();
        assertThat(SpokenOffer.answer(PICTURE + "a=rtpmap:97 rtx/90000\r\n")).isPresent(); // nothing is sent by it
        assertThat(SpokenOffer.picture(SOUND)).isEmpty();
        assertThat(SpokenOffer.picture(SOUND + PICTURE)).isEmpty();
    }

    @Test
    void norWhatIsLongerThanAnyBrowserWrites() {
        assertThat(SpokenOffer.sound(SOUND + "a=x:" + "y".repeat(20_000))).isEmpty();
    }

    @Test
    void theNameOfItsSoundIsRead() {
        assertThat(SpokenOffer.mid(SOUND)).isEqualTo("0");
        assertThat(SpokenOffer.mid(SOUND.replace("mid:0", "mid:a"))).isEqualTo("a");
    }
}
