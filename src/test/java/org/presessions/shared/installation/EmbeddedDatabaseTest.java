package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    Path home;

    @Test
    void whereItsPasswordCannotBeSetNothingGoesOn() throws IOException {
        Files.writeString(home.resolve("database-password"), "it's no SQL");
        assertThatThrownBy(() -> EmbeddedDatabase.start(home)).hasCauseInstanceOf(SQLException.class);
        assertThat(home.resolve("database/PG_VERSION")).exists();
        assertThat(home.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(EmbeddedDatabase.isInUse(home)).isFalse();
    }
}
