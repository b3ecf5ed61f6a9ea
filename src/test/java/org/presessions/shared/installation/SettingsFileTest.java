package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void aCommandMeansTheServiceOfThisMachine() throws IOException {
        var file = Files.writeString(folder.resolve("pre-sessions.env"), """
                # where it lies
                PRESESSIONS_HOME=/var/lib/pre-sessions
                PRESESSIONS_MAIL_FROM="UPR Info <pre-sessions@example.org>"
                PRESESSIONS_MAIL_URL = smtp://name:a=b@mail.example.org:587

                ; the end
                """);
        assertThat(SettingsFile.under(Map.of("PORT", "1"), file))
                .isEqualTo(Map.of(
                        "PORT", "1",
                        "PRESESSIONS_HOME", "/var/lib/pre-sessions",
                        "PRESESSIONS_MAIL_FROM", "UPR Info <pre-sessions@example.org>",
                        "PRESESSIONS_MAIL_URL", "smtp://name:a=b@mail.example.org:587"));
    }

    @Test
    void whoeverNamesAnInstallationMeansThat() throws IOException {
        var file = Files.writeString(folder.resolve("pre-sessions.env"), "PRESESSIONS_HOME=/var/lib/pre-sessions\n");
        var named = Map.of("PRESESSIONS_HOME", "/srv/other");
        assertThat(SettingsFile.under(named, file)).isEqualTo(named);
        assertThat(SettingsFile.under(Map.of(), folder.resolve("none"))).isEmpty();
    }
}
