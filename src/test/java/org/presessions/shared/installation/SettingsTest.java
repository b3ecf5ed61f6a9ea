package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theDemonstrationIsForTryingAlone() {
        assertThat(demonstration(Map.of("PRESESSIONS_ADDRESS", "https://pre.example.org")))
                .isFalse();
        assertThat(demonstration(Map.of("PRESESSIONS_MAIL_URL", "smtp://mail.example.org")))
                .isFalse();
        assertThat(demonstration(Map.of("PRESESSIONS_ADDRESS", "http://127.0.0.1:8080")))
                .isTrue();
        assertThat(demonstration(
                        Map.of("PRESESSIONS_ADDRESS", "https://pre.example.org", "PRESESSIONS_DEMONSTRATION", "yes")))
                .isTrue();
    }

    private static boolean demonstration(Map<String, String> environment) {
        return Settings.from(environment).demonstration();
    }

    @Test
    void proxiesAreCounted() {
        for (var said : Map.of("no", 0, "yes", 1, "3", 3).entrySet())
            assertThat(Settings.from(Map.of("PRESESSIONS_TRUST_PROXY", said.getKey()))
                            .proxies())
                    .isEqualTo(said.getValue());
    }

    @Test
    void daysAreANumber() {
        assertThat(Settings.from(Map.of("PRESESSIONS_KEEP_UNNEEDED_DAYS", "30")))
                .isNotNull();
        assertThat(Settings.from(Map.of("PRESESSIONS_BACKUP_DAYS", "30"))).isNotNull();
        assertThatThrownBy(() -> Settings.from(Map.of("PRESESSIONS_BACKUP_DAYS", "a month")))
                .hasMessage("PRESESSIONS_BACKUP_DAYS is \"a month\"; say a number of days, from 1 to 9999.");
        assertThatThrownBy(() -> Settings.from(Map.of("PRESESSIONS_KEEP_UNNEEDED_DAYS", "0")))
                .hasMessage("PRESESSIONS_KEEP_UNNEEDED_DAYS is \"0\"; say a number of days, from 1 to 9999.");
    }

    @Test
    void anAddressWithAPathIsRefused() {
        var environment = Map.of("PRESESSIONS_ADDRESS", "https://example.org/pre-sessions");
        assertThatThrownBy(() -> Settings.from(environment))
                .hasMessage(
                        "PRESESSIONS_ADDRESS is \"https://example.org/pre-sessions\"; it must be a web address without a path, such as https://pre-sessions.example.org.");
    }

    @Test
    void whatLiveSoundIsToUseIsWhole() {
        assertThat(Settings.from(Map.of(
                        "PRESESSIONS_LIVE_SERVER",
                        "ws://10.0.0.7:8188",
                        "PRESESSIONS_LIVE_SECRET",
                        "s",
                        "PRESESSIONS_RELAY_SERVER",
                        "turns:a.example:443?transport=tcp turn:a.example:3478",
                        "PRESESSIONS_RELAY_SECRET",
                        "s")))
                .isNotNull();
        assertThatThrownBy(() -> Settings.from(Map.of(
                        "PRESESSIONS_LIVE_SERVER", "ws://10.0.0.7:8188",
                        "PRESESSIONS_LIVE_ADDRESS", "example.org",
                        "PRESESSIONS_LIVE_PORTS", "20000",
                        "PRESESSIONS_RELAY_SERVER", "turn:a.example",
                        "PRESESSIONS_RELAY_CERTIFICATE", "/nowhere/certificate.pem")))
                .hasMessageContaining("PRESESSIONS_LIVE_SECRET is missing; it is the API secret")
                .hasMessageContaining("PRESESSIONS_LIVE_ADDRESS is \"example.org\"; it must be an IPv4 address")
                .hasMessageContaining("PRESESSIONS_LIVE_PORTS is \"20000\"; it must be a range")
                .hasMessageContaining("PRESESSIONS_RELAY_SECRET is missing")
                .hasMessageContaining(
                        "PRESESSIONS_RELAY_CERTIFICATE is /nowhere/certificate.pem, which cannot be read.")
                .hasMessageContaining("PRESESSIONS_RELAY_KEY is missing")
                .hasMessageContaining("PRESESSIONS_RELAY_HOST is missing");
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

    @Test
    void aMailServerIsTheFrameworksOwn() {
        var url = "smtp://ana%40upr.example:p%3Aw+d@mail.example.org:2525";
        var settings =
                Settings.from(Map.of("PRESESSIONS_MAIL_URL", url, "PRESESSIONS_ADDRESS", "https://pre.example.org"));
        assertThat(settings.properties())
                .containsEntry("spring.mail.host", "mail.example.org")
                .containsEntry("spring.mail.port", 2525)
                .containsEntry("spring.mail.username", "ana@upr.example")
                .containsEntry("spring.mail.password", "p:w+d")
                .containsEntry("spring.mail.properties.mail.smtp.localhost", "pre.example.org")
                .containsEntry("spring.mail.properties.mail.smtp.starttls.required", "true")
                .containsEntry("presessions.mail-from", "pre-sessions@pre.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPR Info, Pré-sessions <a@upr.example>",
                "UPR@",
                "upr",
                "a@upr",
                "a@b.example, c@d.example",
                "josé@upr.example"
            })
    void inWhoseNameNoMailCanLeaveIsSaidAtTheStart(String sender) {
        for (var setting : List.of("PRESESSIONS_MAIL_FROM", "PRESESSIONS_MAIL_REPLY_TO"))
            assertThatThrownBy(() -> Settings.from(Map.of(setting, sender)))
                    .hasMessageStartingWith(setting + " is \"" + sender + "\", in whose name no mail can leave (")
                    .satisfies(error -> assertThat(
                                    String.valueOf(error.getMessage()).lines())
                            .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mail.example.org", "smtp://", "smtp://mail.example.org?tls=maybe", "imap://mail.example.org"})
    void whatIsNoMailServerIsSaidWithoutItsPassword(String url) {
        assertThatThrownBy(() -> Settings.from(Map.of("PRESESSIONS_MAIL_URL", url)))
                .hasMessageStartingWith("PRESESSIONS_MAIL_URL must look like smtp://name:password@host:587");
    }
}
