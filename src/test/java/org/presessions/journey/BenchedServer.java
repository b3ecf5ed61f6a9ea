package org.presessions.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.presessions.testing.Browser;

/// The packaged server with the demonstration, whose speaker sends and watches films.
final class BenchedServer implements AutoCloseable {
    /// One piece of the best quality: four seconds at 1,500 kbit/s.
    static final String PIECE = "720p/s90000.m4s";

    /// One piece of the quality that most lines carry: four seconds at 450 kbit/s.
    static final String SMALL_PIECE = "360p/s90000.m4s";

    static final String FILM = "video.mp4";

    private static final Map<String, Integer> SIZES = Map.of(PIECE, 750_000, SMALL_PIECE, 225_000, FILM, 40_000_000);
    /// An address lives at least five minutes.
    private static final Duration HALF_ITS_LIFE = Duration.ofMinutes(2);

    private static final String INVENT_SEATS = """
            insert into seat (application_id, pre_session_id, speaker_id, position, minutes, status, offered_at)
            select a.id, s.pre_session_id, s.speaker_id, 100 + row_number() over (), 5, 'confirmed', now()
            from application a, seat s
            where s.id = ?::uuid and not exists (select 1 from seat other where other.application_id = a.id)
            limit ?
            returning id
            """;

    private final ServerProcess server;
    private final Browser browser;
    private final String token;
    private final String seat;
    private final List<String> statements;
    private String film;
    private long filmAskedAt;

    BenchedServer(Path home) throws IOException {
        server = new ServerProcess(home, Map.of());
        browser = server.signedIn("speaker");
        token = browser.csrfToken();
        statements = browser.get("/statements")
                .html()
                .select("main a[href^=/statements/]")
                .eachAttr("href");
        seat = idOf(statements, "form[data-upload]");
        filmAskedAt = System.nanoTime();
        film = Awaitility.await("a film")
                .atMost(Duration.ofMinutes(10))
                .until(this::askedFilm, found -> !found.isEmpty());
        Awaitility.await("all films") // what preparing them takes is no part of sending and serving
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> preparing() == 0);
        film = askedFilm(); // the first of all, as it is asked for again later
        for (var file : SIZES.entrySet()) fill(served().resolve(asset()).resolve(file.getKey()), file.getValue());
    }

    /// Empty while it is being prepared.
    private String askedFilm() {
        return statements.stream()
                .flatMap(path -> browser.get(path).html().select("video[data-hls]").stream())
                .map(video -> video.attr("data-hls").replace("master.m3u8", ""))
                .findFirst()
                .orElse("");
    }

    private int preparing() throws SQLException {
        try (var connection = server.database();
                var query = connection.createStatement();
                var row =
                        query.executeQuery("select count(*) from media_asset where status in ('waiting', 'working')")) {
            row.next();
            return row.getInt(1);
        }
    }

    private String idOf(List<String> statements, String having) {
        return statements.stream()
                .filter(path -> !browser.get(path).html().select(having).isEmpty())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
    }

    private static void fill(Path file, int bytes) throws IOException {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.write(file, content);
    }

    int port() {
        return server.port();
    }

    ProcessHandle process() {
        return server.process();
    }

    /// The folder of all films, as it lies on the disk.
    Path served() {
        return server.home().resolve("media");
    }

    /// Name of the film's folder in there.
    String asset() {
        var parts = film.split("/");
        return parts[parts.length - 1];
    }

    /// The film's address, to which a name of a file is added.
    synchronized String film() {
        if (System.nanoTime() - filmAskedAt > HALF_ITS_LIFE.toNanos()) {
            filmAskedAt = System.nanoTime();
            film = askedFilm();
        }
        return film;
    }

    String cookie() {
        return "Cookie: " + browser.cookieLine();
    }

    /// What every request of an upload says.
    String[] uploading(String... more) {
        var headers = new ArrayList<>(List.of(cookie(), "X-XSRF-TOKEN: " + token, "Tus-Resumable: 1.0.0"));
        headers.addAll(List.of(more));
        return headers.toArray(String[]::new);
    }

    String metadata(String purpose, String subject) {
        return "Upload-Metadata: purpose " + base64(purpose) + ",subject " + base64(subject) + ",filename "
                + base64("film.mp4");
    }

    String seat() {
        return seat;
    }

    /// Seats of the same speaker that the demonstration does not have.
    List<String> inventedSeats(int count) throws SQLException {
        try (var connection = server.database();
                var insert = connection.prepareStatement(INVENT_SEATS)) {
            insert.setString(1, seat);
            insert.setInt(2, count);
            var made = new ArrayList<String>();
            for (var rows = insert.executeQuery(); rows.next(); ) made.add(rows.getString(1));
            made.forEach(id -> browser.get("/statements/" + id)); // its text is begun
            return made;
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.close();
    }
}
