package org.presessions.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.demonstration.SampleVideos;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.films.Cut;
import org.presessions.media.films.FindingKind;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.shared.installation.Installation;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.presessions.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/// With real ffmpeg in the real sandbox.
@ServerTest
class MediaTest {
    private static final Duration THREE_SECONDS = Duration.ofSeconds(3);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Autowired
    Media media;

    @Autowired
    MediaRepository repository;

    @Autowired
    DiskRenditions renditions;

    @Autowired
    StoredFiles files;

    @Autowired
    SampleVideos samples;

    @Autowired
    Browsers browsers;

    @Autowired
    TestClock clock;

    @Autowired
    Sandbox sandbox;

    @Autowired
    Installation installation;

    @Autowired
    AbandonedWork abandoned;

    @Test
    void aVideoBecomesALadderThatOnlySignedAddressesReach() throws IOException {
        var ready = settled(media.prepare(store(samples.video(THREE_SECONDS)), MINUTE));
        assertThat(ready.status()).isEqualTo(MediaStatus.READY);
        assertThat(ready.progressPercent()).isEqualTo(100);
        assertThat(ready.length()).isBetween(Duration.ofMillis(2900), Duration.ofMillis(3200));

        assertThat(media.find(List.of(ready.id(), UUID.randomUUID()))).isEqualTo(Map.of(ready.id(), ready));

        var browser = browsers.anonymous();
        var address = media.playlist(ready.id());
        var master = browser.get(address);
        assertThat(master.status()).isEqualTo(200);
        assertThat(master.type()).isEqualTo("application/vnd.apple.mpegurl");
        assertThat(master.header("cache-control")).isEqualTo("max-age=300, private");
        assertThat(master.text()).contains("360p/index.m3u8", "240p/index.m3u8").doesNotContain("720p", "audio");

        var base = address.replace("master.m3u8", "");
        assertThat(browser.get(base + "360p/s0000.m4s").type()).isEqualTo("video/iso.segment");
        assertThat(browser.get(media.audio(ready.id())).text()).contains("s0000.m4s");
        assertThat(browser.get(media.poster(ready.id())).type()).isEqualTo("image/jpeg");
        var wave = browser.get(media.wave(ready.id()).orElseThrow());
        assertThat(wave.type()).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(wave.bytes())).getWidth())
                .isEqualTo(1200);
        var part = browser.send(browser.request(media.video(ready.id())).header("Range", "bytes=4-7"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("ftyp");
        assertThat(part.header("content-range")).startsWith("bytes 4-7/");

        assertThat(browser.get(base + "../../../database-password").status()).isNotEqualTo(200);
        assertThat(browser.get(base + "%2e%2e/" + ready.id() + "/master.m3u8").status())
                .isNotEqualTo(200);
        assertThat(browser.get(base + "work").status()).isEqualTo(404);
    }

    @Test
    void piecesComeWholeInPartsOrNotAgainAndNothingComesWhereHeadersAreAskedFor() throws IOException {
        var ready = settled(media.prepare(store(samples.video(THREE_SECONDS)), MINUTE));
        var kept = Files.readAllBytes(renditions.of(ready.id()).resolve("video.mp4"));
        var browser = browsers.anonymous();
        var address = media.video(ready.id());
        var whole = browser.get(address);
        assertThat(whole.bytes()).isEqualTo(kept);
        assertThat(whole.header("content-length")).isEqualTo(Integer.toString(kept.length));
        assertThat(whole.header("accept-ranges")).isEqualTo("bytes");

        assertThat(part(browser, address, "bytes=100-")).isEqualTo(Arrays.copyOfRange(kept, 100, kept.length));
        assertThat(part(browser, address, "bytes=-7"))
                .isEqualTo(Arrays.copyOfRange(kept, kept.length - 7, kept.length));
        for (var beside : List.of("bytes=%d-".formatted(kept.length), "bytes=9-1", "words"))
            assertThat(browser.send(browser.request(address).header("Range", beside))
                            .status())
                    .as(beside)
                    .isEqualTo(416);

        var known = browser.send(browser.request(address).header("If-Modified-Since", whole.header("last-modified")));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.bytes()).isEmpty();
        var head = browser.send(browser.request(address).HEAD());
        assertThat(head.header("content-length")).isEqualTo(Integer.toString(kept.length));
        assertThat(browser.get(address).bytes()).as("on the same line").isEqualTo(kept);
    }

    private static byte[] part(Browser browser, String address, String range) {
        var reply = browser.send(browser.request(address).header("Range", range));
        assertThat(reply.status()).as(range).isEqualTo(206);
        return reply.bytes();
    }

    @Test
    void aChangedOrExpiredSignatureOpensNothing() {
        var id = settled(media.prepare(store(samples.video(Duration.ofSeconds(2))), MINUTE))
                .id();
        var address = media.playlist(id);
        var browser = browsers.anonymous();
        assertThat(browser.get(address).text()).startsWith("#EXTM3U");
        isNotThere(browser.get(address.replace(id.toString(), UUID.randomUUID().toString())));
        isNotThere(browser.get(address.replaceFirst("/m/(\\d+)-", "/m/9999999999-")));
        var forged = address.replaceFirst("-(.)", address.matches("/m/\\d+-A.*") ? "-B" : "-A");
        isNotThere(browser.get(forged));
        clock.at(Instant.now().plus(Duration.ofHours(13)), () -> isNotThere(browser.get(address)));
    }

    private static void isNotThere(Browser.Reply reply) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text()).doesNotContain("#EXTM3U");
    }

    @Test
    void tooLongIsRefusedByItsRealLength() {
        var asset = settled(media.prepare(store(samples.video(Duration.ofSeconds(8))), Duration.ofSeconds(2)));
        assertThat(asset.status()).isEqualTo(MediaStatus.REFUSED);
        assertThat(asset.refusalKey()).contains("media.refused.too-long");
    }

    @Test
    void ofALongFileOnlyWhatIsWantedIsMadeReady() {
        var cut = new Cut(Duration.ofSeconds(3), Duration.ofSeconds(5));
        var asset = settled(
                media.prepare(store(samples.video(Duration.ofSeconds(8))), Optional.of(cut), Duration.ofSeconds(2)));
        assertThat(asset.status()).isEqualTo(MediaStatus.READY);
        assertThat(asset.length()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2200));
        assertThat(asset.findings()).noneMatch(finding -> finding.kind() == FindingKind.CUT_OFF);
    }

    @Test
    void whatIsWantedOfARecordingThatBrokeOffLaterIsWhole() throws Exception {
        var broken = brokenOff(Duration.ofSeconds(9));
        var whole = settled(media.prepare(store(broken), MINUTE));
        assertThat(whole.findings()).anyMatch(finding -> finding.kind() == FindingKind.CUT_OFF);
        var cut = new Cut(Duration.ofSeconds(1), Duration.ofSeconds(4));
        var trimmed = settled(media.prepare(store(broken), Optional.of(cut), MINUTE));
        assertThat(trimmed.status()).isEqualTo(MediaStatus.READY);
        assertThat(trimmed.findings()).noneMatch(finding -> finding.kind() == FindingKind.CUT_OFF);
    }

    /// As a browser leaves it that is killed: it says no length, and ends in the middle of a piece.
    private byte[] brokenOff(Duration length) throws Exception {
        var path = folder.resolve("recorded.webm");
        var command = ("ffmpeg -nostdin -loglevel error -y -f lavfi -i testsrc2=s=320x180:r=25:d=%1$d -f lavfi"
                        + " -i sine=440:d=%1$d -c:v libvpx -b:v 300k -c:a libopus -live 1 -f webm " + path)
                .formatted(length.toSeconds());
        assertThat(new ProcessBuilder(command.split(" ")).start().waitFor()).isZero();
        var all = Files.readAllBytes(path);
        return Arrays.copyOf(all, all.length * 9 / 10);
    }

    @Test
    void whatIsWantedBeyondTheEndEndsThere() {
        var cut = new Cut(Duration.ofSeconds(1), Duration.ofSeconds(60));
        var asset = settled(media.prepare(store(samples.video(THREE_SECONDS)), Optional.of(cut), MINUTE));
        assertThat(asset.length()).isBetween(Duration.ofMillis(1900), Duration.ofMillis(2200));
    }

    @Test
    void aFewSecondsMoreAreTolerated() {
        var asset = settled(media.prepare(store(samples.video(Duration.ofSeconds(4))), Duration.ofSeconds(2)));
        assertThat(asset.status()).isEqualTo(MediaStatus.READY);
        assertThat(asset.length()).isBetween(Duration.ofMillis(3900), Duration.ofMillis(4200)); // nothing is cut off
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        var whole = Files.readAllBytes(samples.video(THREE_SECONDS));
        var asset = settled(media.prepare(store(Arrays.copyOf(whole, whole.length / 3)), MINUTE));
        assertThat(asset.refusalKey()).contains("media.refused.broken");
    }

    @Test
    void aVideoThatAnotherNodeHasWaitsAndIsNotCalledBroken() throws IOException {
        var whole = Files.readAllBytes(samples.video(Duration.ofSeconds(1)));
        var file = store(Arrays.copyOf(whole, whole.length + 4)); // bytes that no other test sends
        var away = Files.move(kept(file), kept(file).resolveSibling("away"));
        var asset = media.prepare(file, MINUTE);
        var waiting = Awaitility.await()
                .atMost(MINUTE)
                .until(
                        () -> media.get(asset.id()),
                        now -> now.refusalKey()
                                .filter("media.waiting.not-here"::equals)
                                .isPresent());
        assertThat(waiting.status()).isEqualTo(MediaStatus.WAITING);
        Files.move(away, kept(file));
        assertThat(settled(asset).status()).isEqualTo(MediaStatus.READY);
    }

    @Test
    void aVideoThatAnotherNodeKeepsIsNotSaidToBeMissing() throws IOException {
        var id = settled(media.prepare(store(samples.video(THREE_SECONDS)), MINUTE))
                .id();
        var away = Files.move(renditions.of(id), renditions.of(id).resolveSibling("away-" + id));
        var elsewhere = browsers.anonymous().get(media.video(id));
        assertThat(elsewhere.status()).isEqualTo(503);
        Files.move(away, renditions.of(id));
        assertThat(browsers.anonymous().get(media.video(id)).status()).isEqualTo(200);
        media.delete(id);
        isNotThere(browsers.anonymous().get(media.video(id)));
    }

    @Test
    void whatADeadServerLeftOfItsWorkIsClearedAway() throws IOException {
        var left = Files.createDirectories(installation.home().resolve("media/work/" + UUID.randomUUID()));
        Files.writeString(left.resolve("half"), "half a picture");
        clock.at(Instant.now().plus(Duration.ofHours(11)), abandoned::clear);
        assertThat(left).isNotEmptyDirectory(); // another node may be at it
        clock.at(Instant.now().plus(Duration.ofHours(13)), abandoned::clear);
        assertThat(left).doesNotExist();
    }

    @Test
    void aPlaylistBehindTheSignsOfAVideoReadsNothing() {
        // the first bytes pass the coarse gate; the playlist after them must not be followed
        var disguised = "\0\0\0\u0018ftypisom\0\0\0\0isommp42#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n";
        var asset = settled(media.prepare(store(disguised.getBytes(StandardCharsets.ISO_8859_1)), MINUTE));
        assertThat(asset.status()).isEqualTo(MediaStatus.REFUSED);
        assertThat(asset.refusalKey()).contains("media.refused.broken");
        assertThat(renditions.of(asset.id())).doesNotExist();
    }

    @Test
    void theSandboxShowsNothingButTheInput() throws IOException {
        var secret = Files.writeString(Files.createTempFile("secret", ".txt"), "secret");
        var out = Files.createTempDirectory("out");
        var seen = new StringBuilder();
        sandbox.run(secret, out, List.of("cat", secret.toString()), seen::append);
        sandbox.run(secret, out, List.of("cat", "/etc/passwd"), seen::append);
        assertThat(seen.toString()).doesNotContain("secret\n", "root:").contains("No such file");
    }

    @Test
    void aWorkerThatDiedIsReplaced() {
        var asset = media.prepare(store(samples.video(Duration.ofSeconds(1))), MINUTE);
        assertThat(settled(asset).status()).isEqualTo(MediaStatus.READY);
        var dead = new MediaRepository.Job(
                asset.id(), asset.fileId(), Optional.empty(), MINUTE, false, 0, Optional.empty());
        assertThat(repository.ready(dead, Duration.ZERO, List.of())).isFalse();
        assertThat(repository.refuse(dead, "media.refused.broken")).isFalse();
        assertThat(media.get(asset.id()).status()).isEqualTo(MediaStatus.READY);
    }

    @Test
    void theSameFileIsPreparedOnce() {
        var file = store(samples.video(Duration.ofSeconds(1)));
        assertThat(media.prepare(file, MINUTE).id())
                .isEqualTo(media.prepare(file, MINUTE).id());
        var asset = settled(media.prepare(file, MINUTE));
        media.delete(asset.id());
        assertThat(media.find(asset.id())).isEmpty();
        assertThat(renditions.of(asset.id())).doesNotExist();
    }

    private MediaAsset settled(MediaAsset asset) {
        var settled = Set.of(MediaStatus.READY, MediaStatus.REFUSED);
        return Awaitility.await()
                .atMost(MINUTE)
                .until(() -> media.get(asset.id()), now -> settled.contains(now.status()));
    }

    /// Where this node keeps its bytes.
    private Path kept(UUID fileId) {
        var sha256 = files.get(fileId).sha256();
        return installation
                .home()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2));
    }

    private UUID store(Path path) {
        try (var content = Files.newInputStream(path)) {
            return store(content);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private UUID store(byte[] content) {
        return store(new ByteArrayInputStream(content));
    }

    private UUID store(InputStream content) {
        var outcome = files.store(content, "video.mp4", 100_000_000, Set.of(FileKind.VIDEO));
        return ((StoreOutcome.Stored) outcome).file().id();
    }
}
