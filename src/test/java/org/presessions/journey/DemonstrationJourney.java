package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browser;

/// From trying it to a real installation: the setting rules at every start, and nothing of the demonstration stays.
class DemonstrationJourney {
    private static final Path FOLDER =
            Path.of("target/journey/demonstration-" + ProcessHandle.current().pid());

    @Test
    void theDemonstrationIsHiddenThenRemoved() throws IOException {
        var home = FOLDER.resolve("home");
        try (var server = new ServerProcess(home, Map.of())) {
            assertThat(tryAs(server)).isEqualTo(303);
            itsStatementsFollowUpWhatItsRecordHas(new Browser(server.port()));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                    .isEqualTo("rwx------");
            assertThat(server.command("demonstration", "remove")).isEqualTo("1"); // it runs

            server.pressCtrlC();
            server.restart(Map.of("PRESESSIONS_DEMONSTRATION", "no"));
            assertThat(tryAs(server)).isEqualTo(404);
            for (var path : new String[] {"/demonstration/mails", "/demonstration/addresses"})
                assertThat(new Browser(server.port()).get(path).status())
                        .as(path)
                        .isEqualTo(404);
            assertThat(new Browser(server.port()).get("/").text()).doesNotContain("/demonstration/");

            server.pressCtrlC();
            var open = new HashMap<String, String>();
            open.put("PRESESSIONS_HOME", home.toAbsolutePath().toString());
            open.put("PRESESSIONS_ADDRESS", "https://pre-sessions.example.org");
            assertThat(ServerProcess.refusal(FOLDER.resolve("public"), open))
                    .contains("Pre-sessions cannot start:\nThe database holds the demonstration")
                    .doesNotContain("\tat ")
                    .endsWith("\n78");

            assertThat(server.command("demonstration", "remove"))
                    .startsWith("The installation is empty.")
                    .endsWith("0");
            server.restart(open);
            assertThat(server.output()).contains("Create the first administrator here:");
            assertThat(new Browser(server.port()).get("/pre-sessions/rehearsal").status())
                    .isEqualTo(404);
            assertThat(home.resolve("mail")).doesNotExist();
        }
    }

    private static void itsStatementsFollowUpWhatItsRecordHas(Browser anybody) {
        var statement = anybody.get("/published-statements")
                .html()
                .select("main a[href*=/statements/]")
                .eachAttr("href")
                .getFirst();
        var cited = anybody.get(statement).html().select(".cited");
        assertThat(cited.eachText()).anyMatch(text -> text.contains("Partly") && text.contains("Invented"));
        for (var path : cited.select(".citation a").eachAttr("href"))
            assertThat(anybody.get(path).heading()).as(path).contains("Uganda");
    }

    private static int tryAs(ServerProcess server) {
        return new Browser(server.port())
                .post("/demonstration/try-as/secretariat")
                .status();
    }
}
