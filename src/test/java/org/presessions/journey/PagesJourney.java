package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Browser;
import org.presessions.testing.Chromium;

/// Every page of the demonstration, as everybody who can try it finds it by following links.
class PagesJourney {
    private static final Path HOME =
            Path.of("target/journey/pages-" + ProcessHandle.current().pid());

    /// The secretariat's sample person is the administrator, too.
    private static final List<String> ROLES =
            List.of("visitor", "applicant", "speaker", "secretariat", "moderator", "delegate", "state-under-review");

    private static final List<String> MAIN = List.of(
            "/",
            "/how-it-works",
            "/pre-sessions/rehearsal",
            "/pre-sessions/37/call",
            "/pre-sessions/rehearsal/uganda/brief",
            "/pre-sessions/rehearsal/iceland/meeting/moderation",
            "/desk",
            "/desk/pre-sessions/rehearsal/lithuania/panel",
            "/desk/pre-sessions/rehearsal/missions");

    private static ServerProcess server;
    private static Chromium chromium;
    private static final Map<String, Found> FOUND = new LinkedHashMap<>();
    private static final List<String> OBSTACLES = new ArrayList<>();

    /// Who was first to find a kind of page, and where: this one looks at it for all.
    private record Found(String role, String path) {}

    @BeforeAll
    static void everyLinkIsFollowed() {
        server = new ServerProcess(HOME, Map.of());
        chromium = new Chromium();
        for (var role : ROLES) {
            var walker = walk(role);
            walker.obstacles().forEach(obstacle -> OBSTACLES.add(role + ": " + obstacle));
            walker.examples().forEach((shape, path) -> FOUND.putIfAbsent(shape, new Found(role, path)));
        }
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(OBSTACLES).isEmpty();
    }

    @Test
    void everyKindOfPageFitsEveryScreenAndKeepsNobodyOut() {
        var complaints = new ArrayList<String>();
        for (var role : ROLES) {
            try (var reader = new Reader(role, server.address(), chromium.browser())) {
                firstFoundBy(role).forEach(reader::examines);
                complaints.addAll(reader.complaints());
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void mainPagesFitInFrenchAndSpanishToo() {
        try (var reader = new Reader("secretariat", server.address(), chromium.browser())) {
            for (var path : MAIN) for (var language : List.of("fr", "es")) reader.measures(path + "?lang=" + language);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static List<String> firstFoundBy(String role) {
        return FOUND.values().stream()
                .filter(found -> found.role().equals(role))
                .map(Found::path)
                .sorted()
                .toList();
    }

    private static Walker walk(String role) {
        var browser = new Browser(URI.create(server.address()).getPort());
        var start = role.equals("visitor")
                ? "/sign-in"
                : browser.post("/demonstration/try-as/" + role).location();
        return new Walker(browser).walk("/", URI.create(start).getPath());
    }
}
