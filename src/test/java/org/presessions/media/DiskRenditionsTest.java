package org.presessions.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.media.sandbox.WorkFolders;
import org.presessions.shared.installation.Installation;

/// What every [RenditionStore] must do, on the disk.
class DiskRenditionsTest {
    @TempDir
    Path home;

    private final UUID asset = UUID.randomUUID();
    private WorkFolders folders;
    private RenditionStore renditions;

    @BeforeEach
    void begin() {
        var installation = new Installation(home, "http://localhost", false, false, 0, "", "", "", false);
        folders = new WorkFolders(installation);
        renditions = new DiskRenditions(installation);
    }

    @Test
    void whatIsPublishedTakesThePlaceOfWhatWasThere() throws IOException {
        publish("360p/index.m3u8", "earlier");
        publish("240p/index.m3u8", "later");
        assertThat(renditions.find(asset, "360p/index.m3u8")).isEmpty();
        assertThat(renditions.find(asset, "240p/index.m3u8").orElseThrow().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo("later");
        assertThat(renditions.find(asset, "240p")).isEmpty();
        assertThat(renditions.find(UUID.randomUUID(), "240p/index.m3u8")).isEmpty();
    }

    @Test
    void aFolderToWorkInIsEmptyAndPublishedByNobodyElse() throws IOException {
        Files.writeString(folders.empty(asset).resolve("master.m3u8"), "an attempt that died");
        assertThat(renditions.find(asset, "master.m3u8")).isEmpty();
        assertThat(folders.empty(asset)).isEmptyDirectory();
        folders.remove(asset);
        assertThat(home.resolve("media/work")).isEmptyDirectory();
    }

    @Test
    void aFolderIsAsLargeAsWhatIsInIt() throws IOException {
        publish("240p/index.m3u8", "twelve bytes");
        assertThat(renditions.bytes(asset, "240p")).isEqualTo(12);
        assertThat(renditions.bytes(asset, "360p")).isZero();
        assertThat(renditions.bytes(UUID.randomUUID(), "240p")).isZero();
        assertThat(renditions.exists(asset, "240p/index.m3u8")).isTrue();
        assertThat(renditions.exists(asset, "card.jpg")).isFalse();
    }

    @Test
    void nothingIsLeftOfWhatIsRemoved() throws IOException {
        publish("master.m3u8", "all of it");
        renditions.remove(asset);
        folders.remove(asset);
        assertThat(renditions.find(asset, "master.m3u8")).isEmpty();
        assertThat(home.resolve("media")).isDirectoryNotContaining("glob:**" + asset);
        renditions.remove(asset);
    }

    private void publish(String name, String content) throws IOException {
        var output = Files.createDirectory(folders.empty(asset).resolve("output"));
        var file = output.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        renditions.publish(asset, output);
    }
}
