package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void anEmptyEnvironmentIsAnInstallationOfItsOwn() {
        var settings = Settings.from(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address()).isEqualTo("http://localhost:8080");
        assertThat(settings.home()).isEqualTo(Path.of(".presessions").toAbsolutePath());
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.demonstration()).isTrue();
    }

    @Test
    void theAddressOfAPublicInstallationMakesItsCookiesSecure() {
        var settings = Settings.from(Map.of("PRESESSIONS_ADDRESS", "https://pre.example.org/"));
        assertThat(settings.properties())
                .containsEntry("presessions.address", "https://pre.example.org")
                .containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        var environment = Map.of(
                "PORT", "eighty",
                "PRESESSIONS_ADDRESS", "ftp://x",
                "PRESESSIONS_DATABASE_URL", "postgres://x",
                "PRESESSIONS_MAIL_URL", "mail.example.org",
                "PRESESSIONS_DEMONSTRATION", "maybe",
                "PRESESSIONS_HOMES", "/srv");
        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(Settings.InvalidSettings.class)
                .satisfies(
                        error -> assertThat(String.valueOf(error.getMessage()).lines())
                                .hasSize(6)
                                .anyMatch(line -> line.startsWith("PORT is \"eighty\""))
                                .anyMatch(line -> line.startsWith("PRESESSIONS_HOMES is not a setting")));
    }
}
