package org.presessions.meeting.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.presessions.media.LiveVoice;
import org.presessions.meeting.live.janus.NetworkProcess;
import org.springframework.util.FileSystemUtils;

/// ffmpeg, which takes a voice and gives another one, behind the walls of the live server. Which one it is is drawn at
/// each start, and anew after some time; nothing tells afterwards how it was altered.
///
/// @param folder of its owner alone, gone with the program
record VoiceProgram(Process process, Path folder) implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/ffmpeg");
    private static final String COURSE = "voice.txt";

    private static final String TAKES = """
            v=0
            o=- 0 0 IN IP4 127.0.0.1
            s=-
            c=IN IP4 127.0.0.1
            t=0 0
            m=audio %d RTP/AVP %d
            a=rtpmap:%2$d opus/48000/2
            a=fmtp:%2$d stereo=0; sprop-stereo=0
            """;

    static boolean isInstalled() {
        return PROGRAM.toFile().canExecute();
    }

    /// @param into the port to which it sends what it made
    static VoiceProgram start(VoicePorts ports, int into) throws IOException {
        var folder = Files.createTempDirectory("pre-sessions-voice-");
        Files.writeString(folder.resolve("in.sdp"), TAKES.formatted(ports.trueVoice(), Mixer.PAYLOAD));
        Files.writeString(folder.resolve(COURSE), LiveVoice.drawn().course());
        return new VoiceProgram(NetworkProcess.start(folder, command(ports.altered(), into)), folder);
    }

    private static List<String> command(int from, int into) {
        var to = "rtp://%s:%d?pkt_size=1200&localrtpport=%d&localrtcpport=%d"
                .formatted(Mixer.LOOPBACK, into, from, from + 1);
        var text = PROGRAM + " -nostdin -loglevel quiet -protocol_whitelist file,rtp,udp -fflags nobuffer"
                + " -flags low_delay -probesize 32 -analyzeduration 0 -reorder_queue_size 0 -i /live/in.sdp -map 0:a"
                + " -t %d -ac 1 -ar 48000 -c:a libopus -application voip -frame_duration 20 -b:a 24k -flush_packets 1"
                + " -max_delay 0 -payload_type %d -af %s -f rtp %s";
        var filter = LiveVoice.filter("/live/" + COURSE);
        return List.of(text.formatted(LiveVoice.LONGEST.toSeconds(), Mixer.PAYLOAD, filter, to)
                .split(" "));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        FileSystemUtils.deleteRecursively(folder);
    }
}
