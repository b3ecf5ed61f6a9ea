package org.presessions.meeting;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.demonstration.SampleVideos;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFiles;
import org.presessions.media.Media;
import org.presessions.media.MediaStatus;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.people.Person;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.presessions.testing.ServerTest;
import org.presessions.testing.SlowLine;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// A statement is screened in eight browsers, of which one has a thin and slow line and one comes late: how far each is
/// from where it should be. Started by `bin/bench screening`; server and browsers share the processors.
@ServerTest
class ScreeningBench {
    private static final Duration VIDEO = Duration.ofSeconds(Integer.getInteger("bench.seconds", 90));
    private static final int SETTLING_SECONDS = 15;
    private static final int ORDINARY = 6;
    private static final int THIN_BITS = 250_000;
    private static final int THIN_MILLIS = 400;
    private static final double MILLIS = 1000;

    @Autowired
    BeanFactory beans;

    @Autowired
    SampleMeeting sample;

    @Autowired
    SampleVideos videos;

    @Autowired
    StoredFiles files;

    @Autowired
    Media media;

    @Autowired
    Meetings meetings;

    private final List<String> json = new ArrayList<>();

    @Test
    void measures() throws IOException {
        var room = new TestRoom(beans);
        var turns = List.of(new Turn(room.firstSeat.id(), Optional.of(video()), VIDEO));
        sample.opens(room.preSession);
        try (var chromium = new Chromium()) {
            var ordinary = new ArrayList<Page>();
            while (ordinary.size() < ORDINARY) ordinary.add(enters(browser(chromium), delegate(room), room));
            var thin = thin(browser(chromium), room);
            var lateComer = away(browser(chromium), delegate(room));
            meetings.perform(room.preSession.id(), new MeetingCommand.GoTo(1, MeetingStage.SCREENING, turns));
            rests(SETTLING_SECONDS);
            lateComer.navigate(address(lateComer, room.path()));
            lateComer.waitForFunction("() => inStepAfter > 0");
            rests(SETTLING_SECONDS);
            var from = System.currentTimeMillis();
            rests((int) VIDEO.toSeconds() - 3 * SETTLING_SECONDS);
            says("late_ms", "late-comer in step after", number(lateComer.evaluate("inStepAfter")));
            says("thin_in_step_ms", "thin line in step after", afterBeginning(room, thin));
            says("all", "seven on good lines", errors(with(ordinary, lateComer), from));
            says("thin", "one at 250 kbit/s and 400 ms", errors(List.of(thin), from));
        }
        System.out.println("{\"bench\":\"screening\"," + String.join(",", json) + "}");
    }

    private static List<Page> with(List<Page> pages, Page page) {
        var all = new ArrayList<>(pages);
        all.add(page);
        return all;
    }

    private static BrowserContext browser(Chromium chromium) throws IOException {
        var context = chromium.context();
        context.setDefaultTimeout(TimeUnit.MINUTES.toMillis(1));
        try (var script = ScreeningBench.class.getResourceAsStream("/bench/screening-error.js")) {
            context.addInitScript(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        return context;
    }

    private Person delegate(TestRoom room) {
        return room.delegate("SWE", "Delegate " + UUID.randomUUID());
    }

    private Page enters(BrowserContext context, Person person, TestRoom room) {
        return beans.getBean(Browsers.class).opens(context, person.id(), room.path());
    }

    /// Signed in, and on another page, so that all files of the room have yet to come.
    private Page away(BrowserContext context, Person person) {
        return beans.getBean(Browsers.class).opens(context, person.id(), "/privacy");
    }

    private Page thin(BrowserContext context, TestRoom room) {
        var page = enters(context, delegate(room), room);
        SlowLine.of(page).carries(THIN_MILLIS, THIN_BITS / Byte.SIZE, THIN_BITS / Byte.SIZE);
        return page;
    }

    private static String address(Page page, String path) {
        return page.evaluate("location.origin") + path;
    }

    /// Milliseconds after the beginning of the turn at which the first picture was where it should be.
    private double afterBeginning(TestRoom room, Page page) {
        var clock = meetings.state(room.preSession.id()).programme().clock().orElseThrow();
        var began = number(page.evaluate("performance.timeOrigin"));
        return began + number(page.evaluate("inStepAfter")) - clock.startsAt().toEpochMilli();
    }

    private static List<Double> errors(List<Page> pages, long from) {
        return pages.stream()
                .flatMap(page -> ((List<?>) page.evaluate("errors")).stream())
                .map(error -> (Map<?, ?>) error)
                .filter(error -> number(Objects.requireNonNull(error.get("at"))) >= from)
                .map(error -> Math.abs(number(Objects.requireNonNull(error.get("off")))) * MILLIS)
                .sorted()
                .toList();
    }

    private void says(String name, String words, List<Double> errors) {
        for (var percent : new int[] {50, 99})
            says(name + "_p" + percent + "_ms", words + ", error p" + percent, at(errors, percent));
        says(name + "_max_ms", words + ", largest of " + errors.size(), errors.getLast());
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private void says(String name, String words, double millis) {
        System.out.printf(Locale.ROOT, "| %s | %.0f ms |%n", words, millis);
        json.add("\"%s\":%.0f".formatted(name, millis));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static void rests(int seconds) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> System.nanoTime() > until);
    }

    private UUID video() throws IOException {
        try (var content = Files.newInputStream(videos.video(VIDEO))) {
            var stored =
                    (StoreOutcome.Stored) files.store(content, "statement.mp4", 100_000_000, Set.of(FileKind.VIDEO));
            var asset = media.prepare(stored.file().id(), VIDEO);
            Awaitility.await("a video")
                    .atMost(Duration.ofMinutes(8))
                    .until(() -> media.get(asset.id()).status() == MediaStatus.READY);
            return asset.id();
        }
    }
}
