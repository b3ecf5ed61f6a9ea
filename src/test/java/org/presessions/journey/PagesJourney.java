package org.presessions.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /// Looking at a page keeps one browser and half of the server busy.
    private static final int BROWSERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    /// Where nobody looks at the pictures afterwards, those of the main pages prove that they can be taken.
    private static final boolean IS_LOOKED_AT = System.getenv("CI") == null;

    private static ServerProcess server;
    private static final Map<String, Found> FOUND = new LinkedHashMap<>();
    private static final List<String> OBSTACLES = new ArrayList<>();

    /// Who was first to find a kind of page, and where: this one looks at it for all.
    private record Found(String role, String path) {}

    /// What somebody in a role looks at, and how.
    private record Look(String role, Consumer<Reader> at) {}

    @BeforeAll
    static void everyLinkIsFollowed() {
        server = new ServerProcess(HOME, Map.of());
        var walkers = ROLES.parallelStream().map(PagesJourney::walk).toList();
        for (var i = 0; i < ROLES.size(); i++) note(ROLES.get(i), walkers.get(i));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anotherSiteSignsNobodyInAndASampleIsKeptLikeAnyPage() {
        var browser = new Browser(URI.create(server.address()).getPort());
        var elsewhere = browser.request("/demonstration/try-as/secretariat")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(browser.send(elsewhere).status()).isEqualTo(404);
        assertThat(browser.get("/").headers()).containsKey("etag").doesNotContainKey("set-cookie");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(OBSTACLES).isEmpty();
    }

    @Test
    void everyKindOfPageFitsEveryScreenAndKeepsNobodyOut() {
        var looks =
                FOUND.values().stream().map(found -> new Look(found.role(), reader -> reader.examines(found.path())));
        assertThat(complaints(looks)).isEmpty();
    }

    @Test
    void theFirstScreenAnswers() {
        var looks = FirstScreen.all()
                .map(screen -> FOUND.containsKey(screen.path())
                        ? screen.at(FOUND.get(screen.path()).path())
                        : screen)
                .map(screen -> new Look(screen.role(), reader -> reader.answers(screen)));
        assertThat(complaints(looks)).isEmpty();
    }

    @Test
    void everyKindOfPageLeavesItsPictures() {
        var every = FOUND.entrySet().stream()
                .map(found -> picture(
                        found.getValue().role(),
                        found.getKey(),
                        found.getValue().path(),
                        Pictures.OF_EVERY_PAGE));
        var main = FirstScreen.ALL.stream()
                .map(screen ->
                        picture(screen.role(), screen.path(), found(screen).path(), Pictures.OF_MAIN_PAGES));
        var french = FirstScreen.ALL.stream().map(screen -> {
            var path = found(screen).in("fr").path();
            return picture(screen.role(), screen.path(), path, Pictures.IN_FRENCH);
        });
        var taken = IS_LOOKED_AT ? Stream.of(every, main, french) : Stream.of(main, french);
        assertThat(complaints(taken.flatMap(looks -> looks))).isEmpty();
        Pictures.index();
    }

    private static Look picture(String role, String name, String path, List<Pictures.Screen> screens) {
        return new Look(role, reader -> reader.pictures(role + " " + name, path, screens));
    }

    @Test
    void mainPagesFitInFrenchAndSpanishToo() {
        var looks = MAIN.stream()
                .flatMap(path -> Stream.of("fr", "es").map(language -> path + "?lang=" + language))
                .map(path -> new Look("secretariat", reader -> reader.measures(path)));
        assertThat(complaints(looks)).isEmpty();
    }

    /// Where its address is made up with the demonstration, the one that was found.
    private static FirstScreen found(FirstScreen screen) {
        var found = FOUND.get(screen.path());
        return found == null ? screen : screen.at(found.path());
    }

    /// All that several browsers complain of, each of which takes the next look when it is done with one.
    private static List<String> complaints(Stream<Look> looks) {
        var ahead = new ConcurrentLinkedQueue<>(looks.toList());
        try (var threads = Executors.newFixedThreadPool(BROWSERS)) {
            return Stream.generate(() -> CompletableFuture.supplyAsync(() -> looked(ahead), threads))
                    .limit(BROWSERS)
                    .toList()
                    .stream()
                    .flatMap(browser -> browser.join().stream())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> looked(Queue<Look> ahead) {
        try (var chromium = new Chromium()) {
            var readers = new HashMap<String, Reader>();
            for (var look = ahead.poll(); look != null; look = ahead.poll())
                look.at().accept(readers.computeIfAbsent(look.role(), role -> reader(role, chromium)));
            return readers.values().stream()
                    .flatMap(reader -> reader.complaints().stream())
                    .toList();
        }
    }

    private static Reader reader(String role, Chromium chromium) {
        return new Reader(role, server.address(), chromium.browser());
    }

    private static void note(String role, Walker walker) {
        walker.obstacles().forEach(obstacle -> OBSTACLES.add(role + ": " + obstacle));
        walker.examples().forEach((shape, path) -> FOUND.putIfAbsent(shape, new Found(role, path)));
    }

    private static Walker walk(String role) {
        var browser = new Browser(URI.create(server.address()).getPort());
        var start = role.equals("visitor")
                ? "/sign-in"
                : browser.post("/demonstration/try-as/" + role).location();
        return new Walker(browser).walk("/", URI.create(start).getPath());
    }
}
