package org.presessions.meeting.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMeeting;
import org.presessions.journey.Spent;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Chromium;
import org.presessions.testing.ClosedNetwork;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// A panel of six in real browsers, with microphone and camera, and many who hear and watch: what one of them costs
/// Janus, how old a picture is when it is seen, how long after the event of the log whoever has the floor is heard, and
/// how soon again when Janus is killed or a line was cut.
/// Beside it, the picture as one page sends it to itself. Started by `bin/bench live`; all shares the processors.
@ServerTest
class LiveBench extends InLiveRoom {
    private static final int PANEL = 6;
    private static final int TIMES = 12;
    private static final int KILLS = 8;
    private static final int CUTS = 8;
    private static final int SETTLED_MILLIS = 7000; // after which another camera is seen, however late it came
    private static final int WINDOW_SECONDS = 15;
    private static final int PERSONS = 10; // each opens a share of the crowd's connections, as many as are allowed
    private static final int CROWD = Integer.getInteger("bench.clients", 100);
    private static final Path PACKAGES = Path.of("target/bench-live");

    @Autowired
    SampleMeeting sample;

    @Autowired
    Meetings meetings;

    @Autowired
    People people;

    @Autowired
    Speakers speakers;

    private final List<Seat> seats = new ArrayList<>();
    private final List<Listener> panel = new ArrayList<>();
    private final List<String> json = new ArrayList<>();

    @Test
    void measures() throws IOException {
        sample.opens(room.preSession);
        sample.takesQuestions(room.preSession);
        seats.addAll(List.of(room.firstSeat, room.secondSeat));
        while (seats.size() < PANEL) seats.add(speakers.confirmed(room.preSession));
        for (var seat : seats) panel.add(panellist(seat));
        try (var delegate = entered(room.danish, "").joins()) {
            gives(seats.getFirst());
            choosesTheLargePicture(delegate);
            delegate.page.waitForFunction("() => document.querySelector('[data-live-video]').videoHeight === 360");
            delegate.page.evaluate("watchClock(document.querySelector('[data-live-video]'))");
            delegate.page.evaluate("listenTo(document.querySelector('[data-live-audio]'))");
            var alone = costs();
            says("panel", "Janus with a panel of six, one hears and watches", "%.1f %% of a core", alone);
            tells(delegate, "quiet", "with one delegate");
            if (LiveCrowd.isHere(PACKAGES)) withCrowd(delegate, alone);
            else System.out.println("| No node or no npm here: nobody but the browsers hears and watches |");
            dies(delegate);
        }
        lineBreaks();
        panel.forEach(Listener::close);
        panel.clear();
        itself();
        System.out.println("{\"bench\":\"live\"," + String.join(",", json) + "}");
    }

    /// What a person chose stands; else a machine at its end would go without a picture, and nothing were measured.
    private static void choosesTheLargePicture(Listener delegate) {
        var size = delegate.page.locator("[data-live-size]");
        size.evaluate("(size) => { size.value = 'large'; size.dispatchEvent(new Event('change')); }");
    }

    private void withCrowd(Listener delegate, double alone) throws IOException {
        try (var crowd = new LiveCrowd(PACKAGES)) {
            enter(crowd, "listening", CROWD);
            var listening = costs();
            enter(crowd, "watching", 2 * CROWD);
            var before = crowd.got().bytes();
            var watching = costs();
            var rate = (crowd.got().bytes() - before) * 8.0 / 1000 / WINDOW_SECONDS / CROWD;
            says("listeners", CROWD + " more hear", "%.1f %% of a core", listening);
            says("listener", "a listener", "%.2f %% of a core", (listening - alone) / CROWD);
            says("watchers", CROWD + " more watch at 360p", "%.1f %% of a core", watching);
            says("watcher", "a watcher", "%.2f %% of a core", (watching - listening) / CROWD);
            says("rate", "sound and picture to one of each together", "%.0f kbit/s", rate);
            tells(delegate, "crowd", "with " + CROWD + " listeners and watchers");
        }
    }

    /// @param all how many of the crowd have something in the end
    private void enter(LiveCrowd crowd, String what, int all) throws IOException {
        for (var person = 0; person < PERSONS; person++) {
            var browser = room.browser(room.delegate(person % 2 == 0 ? "SWE" : "FIN", "Delegate " + what + person));
            browser.get(room.path());
            enter(crowd, browser, what);
        }
        Awaitility.await("the crowd")
                .atMost(Duration.ofMinutes(1))
                .until(() -> crowd.got().members() == all);
    }

    private void enter(LiveCrowd crowd, Browser browser, String what) throws IOException {
        var token = browser.csrfToken();
        for (var i = 0; i < CROWD / PERSONS; i++) crowd.enters(browser, token, room.path() + "/live/", what);
    }

    /// How long until who has the floor is heard, and how old what is seen of it is.
    private void tells(Listener delegate, String name, String words) {
        var sounds = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) sounds.add(untilHeard(delegate, seats.get((i + 1) % PANEL)));
        var gaps = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) gaps.add(withoutPicture(delegate, seats.get(i % PANEL)));
        says(name + "_gap_p50_ms", "without a picture while the floor changes, p50, " + words, "%.0f ms", at(gaps, 50));
        says(name + "_gap_max_ms", "the longest of " + TIMES, "%.0f ms", at(gaps, 100));
        says(name + "_sound_p50_ms", "floor to first sound, p50, " + words, "%.0f ms", at(sounds, 50));
        says(name + "_sound_max_ms", "floor to first sound, the longest of " + TIMES, "%.0f ms", at(sounds, 100));
        delegate.page.evaluate("() => (ages.length = 0)");
        rests();
        says(name + "_glass", "age of a picture, ", delegate);
    }

    /// How long until a delegate hears again whoever has the floor, when Janus is killed.
    private void dies(Listener delegate) {
        var backs = new ArrayList<Long>();
        for (var i = 0; i < KILLS; i++) {
            var died = System.currentTimeMillis();
            janus().destroyForcibly();
            delegate.page.waitForFunction("(died) => loudSince > died", (double) died);
            backs.add(((Number) delegate.page.evaluate("loudSince")).longValue() - died);
            rests();
        }
        says("killed_p50_ms", "Janus killed, until a delegate hears again, p50", "%.0f ms", at(backs, 50));
        says("killed_max_ms", "the longest of " + KILLS, "%.0f ms", at(backs, 100));
    }

    /// How long until a delegate whose line was cut hears again, from when the line is back.
    private void lineBreaks() throws IOException {
        var line = ClosedNetwork.withALine();
        if (line.isEmpty()) {
            System.out.println("| No network of its own here (that takes root): no line was cut |");
            return;
        }
        var backs = new ArrayList<Long>();
        try (var network = line.orElseThrow();
                var within = Chromium.hearingWithin(network);
                var delegate = entered(within, room.chilean, "").joins()) {
            delegate.page.evaluate("listenTo(document.querySelector('[data-live-audio]'))");
            delegate.page.waitForFunction("() => loudSince > 0");
            for (var i = 0; i < CUTS; i++) {
                network.breaks();
                delegate.page.waitForFunction("() => loudSince === 0");
                delegate.reaches("connecting");
                var mended = System.currentTimeMillis();
                network.comesBack();
                delegate.page.waitForFunction("() => loudSince > 0");
                backs.add(((Number) delegate.page.evaluate("loudSince")).longValue() - mended);
            }
        }
        says("line_p50_ms", "line cut and mended, until a delegate hears again, p50", "%.0f ms", at(backs, 50));
        says("line_max_ms", "the longest of " + CUTS, "%.0f ms", at(backs, 100));
    }

    private long untilHeard(Listener delegate, Seat seat) {
        meetings.perform(room.preSession.id(), new MeetingCommand.TakeFloorBack());
        delegate.page.waitForFunction("() => loudSince === 0");
        var given = System.currentTimeMillis();
        gives(seat);
        delegate.page.waitForFunction("() => loudSince > 0");
        return ((Number) delegate.page.evaluate("loudSince")).longValue() - given;
    }

    /// How long no picture came, when another one has the floor.
    private long withoutPicture(Listener delegate, Seat seat) {
        delegate.page.evaluate("() => (longestGap = 0)");
        gives(seat);
        delegate.page.waitForTimeout(SETTLED_MILLIS);
        return ((Number) delegate.page.evaluate("longestGap")).longValue();
    }

    private void itself() {
        try (var browser = entered(room.danish, "")) {
            browser.page.evaluate("watchItself()");
            rests();
            browser.page.evaluate("() => (ages.length = 0)");
            rests();
            says("itself_glass", "the same from a page to itself, ", browser);
        }
    }

    /// Per cent of a core that Janus takes.
    private double costs() {
        var janus = janus();
        var before = Spent.processorSeconds(janus);
        var from = System.nanoTime();
        rests();
        var seconds = (System.nanoTime() - from) / 1e9;
        return (Spent.processorSeconds(janus) - before) / seconds * 100;
    }

    private static ProcessHandle janus() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info()
                        .command()
                        .filter(path -> path.endsWith("/janus"))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    /// In which things are measured.
    private static void rests() {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(WINDOW_SECONDS);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> System.nanoTime() > until);
    }

    private void gives(Seat seat) {
        meetings.perform(room.preSession.id(), new MeetingCommand.GiveFloor(seat.id(), Duration.ofMinutes(5)));
    }

    private Listener panellist(Seat seat) {
        var one = entered(people.get(seat.speakerId()), "").turnsTheMicrophoneOn();
        return one.turnsTheCameraOn();
    }

    private Listener entered(Person person, String place) {
        return entered(chromium, person, place);
    }

    private Listener entered(Chromium chromium, Person person, String place) {
        try (var script = LiveBench.class.getResourceAsStream("/bench/live-clock.js")) {
            var context = chromium.context();
            context.addInitScript(new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
            return Listener.enter(context, beans, room, person, place, Listener.OWN_MICROPHONE);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private void says(String name, String words, Listener watching) {
        var ages = ((List<?>) watching.page.evaluate("ages"))
                .stream().map(age -> ((Number) age).longValue()).toList();
        says(name + "_frames", words + "so many a second", "%.1f", ages.size() / (double) WINDOW_SECONDS);
        for (var percent : new int[] {50, 99})
            says(name + "_p" + percent + "_ms", words + "p" + percent, "%.0f ms", at(ages, percent));
    }

    private void says(String name, String words, String form, double figure) {
        System.out.printf(Locale.ROOT, "| %s | " + form + " |%n", words, figure);
        json.add("\"%s\":%.2f".formatted(name, figure));
    }

    private static double at(List<Long> millis, int percent) {
        var sorted = Stream.concat(Stream.of(), millis.stream()).sorted().toList();
        if (sorted.isEmpty()) return Double.NaN;
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
