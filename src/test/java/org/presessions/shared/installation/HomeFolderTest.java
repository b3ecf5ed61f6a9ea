package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
    @TempDir
    Path folder;

    @Test
    void aNewFolderIsForItsOwnerAlone() throws IOException {
        var home = folder.resolve("deep/home");
        HomeFolder.close(home);
        assertThat(permissions(home)).isEqualTo("rwx------");
    }

    @Test
    void programsThatOthersCouldHaveChangedAreThrownAway() throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        permit(home, "rwxr-xr-x");
        var program = Files.createDirectories(home.resolve("postgresql/bin")).resolve("pg_ctl");
        Files.writeString(program, "of somebody");
        var data = Files.writeString(home.resolve("kept"), "ours");
        HomeFolder.close(home);
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(home.resolve("postgresql")).doesNotExist();
        assertThat(data).exists();
    }

    @Test
    void programsThatNobodyElseReachedAreKept() throws IOException {
        var home = Files.createDirectories(folder.resolve("home"));
        permit(home, "rwx------");
        var program = Files.writeString(home.resolve("postgresql"), "ours");
        HomeFolder.close(home);
        assertThat(program).exists();
    }

    @Test
    void whatALibraryOpenedToAllIsClosed() throws IOException {
        var inner = Files.createDirectories(folder.resolve("a/b"));
        var file = Files.writeString(inner.resolve("program"), "");
        permit(inner, "rwxrwxrwx");
        permit(file, "rwxr-xrw-");
        Files.createSymbolicLink(inner.resolve("link"), Path.of("nowhere"));
        HomeFolder.closeAll(folder);
        assertThat(permissions(inner)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rwx------");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
