package org.presessions.media.preparing;

import static org.presessions.media.preparing.CorpusFile.Expected.film;
import static org.presessions.media.preparing.CorpusFile.Expected.refused;
import static org.presessions.media.preparing.Recipe.FILM;
import static org.presessions.media.preparing.Recipe.NONE;
import static org.presessions.media.preparing.Recipe.X264;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.lang3.ArrayUtils;
import org.presessions.media.films.FindingKind;

/// What somebody sends to do harm, or what a bad line has left of a film.
final class CorpusHostile {
    static final String PLANTED = "Planted-Words";

    private CorpusHostile() {}

    static Stream<CorpusFile> all() {
        return Stream.of(damaged(), lying(), disguised()).flatMap(List::stream);
    }

    private static List<CorpusFile> damaged() {
        var fast = FILM + " -movflags +faststart";
        return List.of(
                Recipe.of("without-its-end.mp4").changed(first(60)).expects(refused("broken")),
                Recipe.of("third-is-here.mp4").encoded(fast).changed(first(35)).expects(refused("broken")),
                Recipe.of("most-is-here.mkv")
                        .changed(first(60))
                        .expects(film().lasting(1.6)
                                .flashing(0.4, 1.4)
                                .beeping(0.4, 1.4)
                                .finding(FindingKind.CUT_OFF)),
                Recipe.of("some-is-here.mkv").changed(first(40)).expects(refused("broken")));
    }

    private static List<CorpusFile> lying() {
        return List.of(
                Recipe.of("says-24-hours.mkv")
                        .changed(CorpusHostile::saying24Hours)
                        .expects(film()),
                Recipe.of("24-hours.mp4")
                        .pictured("color=s=64x64:r=1/3600:d=86400")
                        .sounding(NONE)
                        .encoded(X264)
                        .expects(refused("too-long")),
                bytes("10000-streams.mkv", tracks(10_000)),
                Recipe.of("8192-wide.mp4").pictured("color=s=8192x8192:r=1:d=1").expects(refused("picture-too-large")),
                Recipe.of("300-streams.mkv")
                        .encoded(FILM + " -map 0" + " -map 1".repeat(300) + " -shortest")
                        .copied("-map", "0")
                        .expects(film()),
                Recipe.of("metadata.mp4")
                        .encoded(FILM
                                + " -metadata title=%1$s -metadata make=%1$s -metadata:s:a:0 title=%1$s"
                                        .formatted(PLANTED)
                                + " -metadata location=+12.3456+078.9012/ -movflags use_metadata_tags")
                        .expects(film()));
    }

    private static List<CorpusFile> disguised() {
        var script = "1\n00:00:00,000 --> 00:00:02,000\n<script>alert('%s')</script>\n".formatted(PLANTED);
        return List.of(
                Recipe.of("polyglot.mp4")
                        .changed(with("<html><script>alert('%s')</script></html>%%PDF-1.7".formatted(PLANTED)))
                        .expects(film()),
                Recipe.of("page-first.mp4")
                        .encoded(FILM + " -movflags frag_keyframe+empty_moov+default_base_moof")
                        .changed(after(box("free", "<html><script>alert('%s')</script></html>".formatted(PLANTED))))
                        .expects(film()),
                Recipe.of("script-in-subtitles.mkv")
                        .with("-f", "srt", "-i", "data:text/plain;base64," + base64(script))
                        .encoded(X264 + " -c:a aac -c:s srt -map 0 -map 1 -map 2")
                        .expects(film()),
                text("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"),
                text("playlist.mp4", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"),
                text("list.mkv", "ffconcat version 1.0\nfile '/etc/passwd'\n"),
                text("brand.mp4", "\0\0\0\u0018ftypisom\0\0\0\0isommp42#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"),
                text("nothing.avi", "RIFF\0\0\0\0AVI LIST"));
    }

    private static CorpusFile text(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static CorpusFile bytes(String name, byte[] bytes) {
        return new CorpusFile(
                name,
                List.of(),
                folder -> {
                    try {
                        return Files.write(folder.resolve(name), bytes);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                },
                refused("broken"));
    }

    private static UnaryOperator<byte[]> first(int percent) {
        return bytes -> Arrays.copyOf(bytes, bytes.length / 100 * percent);
    }

    private static UnaryOperator<byte[]> with(String end) {
        return bytes -> ArrayUtils.addAll(bytes, end.getBytes(StandardCharsets.UTF_8));
    }

    private static UnaryOperator<byte[]> after(byte[] beginning) {
        return bytes -> ArrayUtils.addAll(beginning, bytes);
    }

    /// One of an MP4's boxes.
    private static byte[] box(String type, String content) {
        var bytes = (type + content).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(4 + bytes.length)
                .put(bytes)
                .array();
    }

    /// A Matroska file that promises so many tracks, and brings nothing for any of them.
    private static byte[] tracks(int count) {
        var head = element(0x1A45DFA3, element(0x4282, "matroska".getBytes(StandardCharsets.US_ASCII)));
        var all = new ByteArrayOutputStream();
        for (var number = 1; number <= count; number++) all.writeBytes(element(0xAE, track(number)));
        return ArrayUtils.addAll(head, element(0x18538067, element(0x1654AE6B, all.toByteArray())));
    }

    private static byte[] track(int number) {
        var codec = element(0x86, "A_PCM/INT/LIT".getBytes(StandardCharsets.US_ASCII));
        var numbered = ByteBuffer.allocate(4).putInt(number).array();
        return Stream.of(element(0xD7, numbered), element(0x73C5, numbered), element(0x83, new byte[] {2}), codec)
                .reduce(new byte[0], ArrayUtils::addAll);
    }

    /// Its name, its length in eight bytes, and what is in it.
    private static byte[] element(int name, byte[] content) {
        var named = new BigInteger(Integer.toUnsignedString(name)).toByteArray();
        var shortest = named[0] == 0 ? Arrays.copyOfRange(named, 1, named.length) : named;
        return ByteBuffer.allocate(shortest.length + 8 + content.length)
                .put(shortest)
                .putLong(0x01_00_00_00_00_00_00_00L | content.length)
                .put(content)
                .array();
    }

    /// Matroska's element "Duration": two bytes of name, one of length, a floating point number of milliseconds.
    private static byte[] saying24Hours(byte[] film) {
        for (var i = 0; i < film.length - 11; i++) {
            if (film[i] != 0x44 || film[i + 1] != (byte) 0x89 || film[i + 2] != (byte) 0x88) continue;
            ByteBuffer.wrap(film).putDouble(i + 3, 24 * 3_600_000.0);
            return film;
        }
        throw new IllegalStateException("no length to change");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
