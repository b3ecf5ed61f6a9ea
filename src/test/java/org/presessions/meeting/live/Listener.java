package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.presessions.meeting.TestRoom;
import org.presessions.people.Person;
import org.presessions.testing.Browsers;
import org.presessions.testing.Chromium;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

/// Somebody in the room with a real browser, whose microphone sends one tone, and who says which tone he hears. What is
/// heard is proven by its frequency, and not by what the page says.
public final class Listener implements AutoCloseable {
    private static final String TONE = """
            navigator.mediaDevices.getUserMedia = async ({ video }) => {
              if (video) return colour("%s");
              const context = new AudioContext();
              const tone = new OscillatorNode(context, { frequency: %d });
              const out = context.createMediaStreamDestination();
              tone.connect(out);
              tone.start();
              return out.stream;
            };
            const colour = (name) => {
              const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
              const drawing = canvas.getContext("2d");
              let step = 0;
              setInterval(() => {
                drawing.fillStyle = name;
                drawing.fillRect(0, 0, 640, 360);
                drawing.fillStyle = "black";
                drawing.fillRect((step += 8) %% 640, 330, 30, 30);
              }, 100);
              return canvas.captureStream(10);
            };
            """;

    /// What stands in the middle of the picture of the room: red, green and blue; nothing where there is none.
    private static final String SEEN = """
            () => {
              const video = document.querySelector("[data-live-video]");
              if (video.parentElement.hidden || !video.videoWidth) return "";
              const canvas = Object.assign(document.createElement("canvas"), { width: 16, height: 16 });
              const drawing = canvas.getContext("2d");
              drawing.drawImage(video, 0, 0, 16, 16);
              const [red, green, blue] = drawing.getImageData(8, 6, 1, 1).data;
              return `${red > 128 ? "red" : ""}${green > 90 ? "green" : ""}${blue > 128 ? "blue" : ""} ${video.videoHeight}`;
            }
            """;

    /// What stands in the middle of each of the small pictures of the others, and whose it is said to be.
    private static final String AT_THE_TABLE = """
            () => [...document.querySelectorAll("[data-table]:not([hidden]) figure:not([hidden]) video")].map((video) => {
              const name = video.parentElement.querySelector("figcaption").textContent;
              if (!video.videoWidth) return `${name}: nothing`;
              const canvas = Object.assign(document.createElement("canvas"), { width: 16, height: 16 });
              const drawing = canvas.getContext("2d");
              drawing.drawImage(video, 0, 0, 16, 16);
              const [red, green, blue] = drawing.getImageData(8, 6, 1, 1).data;
              return `${name}: ${red > 128 ? "red" : ""}${green > 90 ? "green" : ""}${blue > 128 ? "blue" : ""} ${video.videoHeight}`;
            }).sort()
            """;

    private static final String HEARD = """
            () => {
              const audio = document.querySelector("[%1$s]");
              if (!audio?.srcObject) return 0;
              const ears = (window.ears ??= {});
              if (ears["%1$s"]?.of !== audio.srcObject) {
                const context = new AudioContext();
                const analyser = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
                context.createMediaStreamSource(audio.srcObject).connect(analyser);
                ears["%1$s"] = { of: audio.srcObject, analyser, context };
              }
              const { analyser, context } = ears["%1$s"];
              const levels = new Float32Array(analyser.frequencyBinCount);
              analyser.getFloatFrequencyData(levels);
              const loudest = levels.indexOf(Math.max(...levels));
              return levels[loudest] < -60 ? 0 : Math.round((loudest * context.sampleRate) / analyser.fftSize);
            }
            """;

    /// The browser asks for its own microphone, as people's do; what beeps there the browser chooses.
    static final int OWN_MICROPHONE = 0;

    /// A network that lets no UDP out: what is left is the relay, over TCP.
    static final String WITHOUT_UDP = """
            const Real = RTCPeerConnection;
            const closed = (given) => ({
              ...given,
              iceTransportPolicy: "relay",
              iceServers: (given.iceServers ?? []).map((one) => ({ ...one, urls: one.urls.filter((url) => url.endsWith("tcp")) })),
            });
            window.RTCPeerConnection = class extends Real {
              constructor(given) {
                super(closed(given));
              }
              setConfiguration(given) {
                super.setConfiguration(closed(given));
              }
            };
            """;

    /// Its connections can be asked by which way they go.
    private static final String NOTED = """
            {
              const Plain = RTCPeerConnection;
              window.RTCPeerConnection = class extends Plain {
                constructor(given) {
                  super(given);
                  (window.connections ??= []).push(this);
                }
              };
            }
            """;

    private static final String TOLD = """
            async () => {
              const all = window.connections ?? [];
              const stats = (await Promise.all(all.map((one) => one.getStats()))).flatMap((some) => [...some.values()]);
              const ports = (type) => stats.filter((one) => one.type === type).map((one) => one.port);
              return JSON.stringify({
                described: all.map((one) => one.remoteDescription?.sdp ?? "").join("") + JSON.stringify(stats),
                localPorts: ports("local-candidate"),
                remotePorts: ports("remote-candidate"),
              });
            }""";

    private static final String WAY = """
            async () => {
              const standing = window.connections.find((one) => one.connectionState === "connected");
              const stats = [...((await standing?.getStats())?.values() ?? [])];
              const pair = stats.find((one) => one.type === "candidate-pair" && one.nominated && one.state === "succeeded");
              const own = stats.find((one) => one.id === pair?.localCandidateId);
              return `${own?.candidateType} ${own?.relayProtocol}`;
            }""";

    /// A picture in which so much moves that it takes the whole of what a camera may send.
    static final String BUSY = """
            const plain = HTMLCanvasElement.prototype.captureStream;
            HTMLCanvasElement.prototype.captureStream = function (rate) {
              const drawing = this.getContext("2d");
              setInterval(() => { // more often than the canvas is painted over
                for (let spot = 0; spot < 12; spot++) {
                  drawing.fillStyle = `hsl(${Math.random() * 360} 90% 50%)`;
                  drawing.fillRect(Math.random() * 640, 200 + Math.random() * 160, 8, 8);
                }
              }, 20);
              return plain.call(this, rate);
            };
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Page page;
    private final BrowserContext context;

    private Listener(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /// @param place `/moderation` for the desk
    /// @param tone in hertz, or [#OWN_MICROPHONE]
    static Listener enter(Chromium chromium, BeanFactory beans, TestRoom room, Person person, String place, int tone) {
        return enter(chromium.context(), beans, room, person, place, tone);
    }

    /// Behind a firewall that lets only the page and TCP to the relay through.
    static Listener enterWithoutUdp(Chromium chromium, BeanFactory beans, TestRoom room, Person person, int tone) {
        var context = chromium.context();
        context.addInitScript(WITHOUT_UDP);
        return enter(context, beans, room, person, "", tone);
    }

    /// @param context with what its pages do before they begin
    static Listener enter(
            BrowserContext context, BeanFactory beans, TestRoom room, Person person, String place, int tone) {
        return enter(context, beans, person, room.path() + place, tone);
    }

    /// @param path of the page
    static Listener enter(BrowserContext context, BeanFactory beans, Person person, String path, int tone) {
        prepare(context, tone);
        var page = beans.getBean(Browsers.class).opens(context, person.id(), path);
        return new Listener(context, page);
    }

    /// With a server of its own, on no page yet.
    public static Listener with(BrowserContext context, int tone) {
        prepare(context, tone);
        return new Listener(context, context.newPage());
    }

    private static void prepare(BrowserContext context, int tone) {
        context.setDefaultTimeout(30_000);
        context.addInitScript(NOTED);
        if (tone != OWN_MICROPHONE) context.addInitScript(TONE.formatted(colour(tone), tone));
    }

    /// What its connections were told of the other side, and what they say of themselves.
    ///
    /// @param described session descriptions and statistics
    /// @param localPorts where it waits for packets
    /// @param remotePorts to which it may send them
    record Told(String described, List<Integer> localPorts, List<Integer> remotePorts) {}

    Told told() {
        return JSON.readValue(String.valueOf(page.evaluate(TOLD)), Told.class);
    }

    public Page page() {
        return page;
    }

    public Listener joins() {
        press("Join with sound");
        return reaches("listening");
    }

    public Listener turnsTheMicrophoneOn() {
        press("Turn the microphone on");
        return reaches("speaking");
    }

    public void press(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .first()
                .click();
    }

    /// @param state `listening`, `speaking`, `muted`, `connecting`, `lost` or `none`
    public Listener reaches(String state) {
        page.locator("[data-live-status][data-state=" + state + "]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /// @param hertz 0 for silence
    public void hears(int hertz) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(30))
                .untilAsserted(() -> assertThat(heard()).isBetween(hertz - 10, hertz + 10));
    }

    void hearsSomething() {
        Awaitility.await().pollInterval(Duration.ofMillis(30)).until(() -> heard() > 0);
    }

    /// What is heard within some time, in hertz.
    Set<Integer> hearsWithin(Duration time) {
        var heard = new HashSet<Integer>();
        var began = System.nanoTime();
        Awaitility.await()
                .atMost(time.plusSeconds(10))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> {
                    heard.add(heard());
                    return System.nanoTime() - began > time.toNanos();
                });
        return heard;
    }

    /// In hertz; 0 where nothing is heard.
    int heard() {
        return heard("data-live-audio");
    }

    private int heard(String audio) {
        return ((Number) page.evaluate(HEARD.formatted(audio))).intValue();
    }

    /// In the language that was chosen, beside the floor.
    void hearsInTheChannel(int hertz) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(30))
                .untilAsserted(
                        () -> assertThat(heard("data-live-channel-audio")).isBetween(hertz - 10, hertz + 10));
    }

    /// @param language code; empty for the floor
    void choosesTheLanguage(String language) {
        page.locator("[data-live-channel]").selectOption(language);
    }

    /// How loud the floor is, and a statement's film, of their own loudness.
    void hearsTheFloorAt(double volume) {
        var volumes = "() => ['[data-live-audio]', '[data-video]'].map((one) => document.querySelector(one).volume)";
        Awaitility.await()
                .untilAsserted(() -> assertThat((List<?>) page.evaluate(volumes))
                        .extracting(one -> ((Number) one).doubleValue())
                        .containsExactly(volume, volume));
    }

    /// Of the camera that goes with a tone.
    static String colour(int tone) {
        return tone < 600 ? "red" : tone < 1000 ? "green" : "blue";
    }

    /// @param what a colour and the lines of the picture, as `red 360`; nothing where there is no picture
    void sees(String what) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(page.evaluate(SEEN)).isEqualTo(what));
    }

    /// @param whom by name, colour and lines of the picture, as `Ana: red 180`
    void seesAtTheTable(String... whom) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(page.evaluate(AT_THE_TABLE)).isEqualTo(List.of(whom)));
    }

    Listener turnsTheCameraOn() {
        press("Turn the camera on");
        return this;
    }

    /// @param way by which this browser reaches the live server: the kind of its own end, and how it is at the relay
    void comesBy(String way) {
        Awaitility.await()
                .untilAsserted(() -> assertThat((String) page.evaluate(WAY)).isEqualTo(way));
    }

    @Override
    public void close() {
        context.close();
    }
}
