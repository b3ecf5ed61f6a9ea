// Plays every <video data-hls>: by the browser itself where it knows HLS, else with hls.js, which is loaded only then
// and only when somebody wants to watch. Without this script the <source> in the element plays.
// For others (a screening): import { attach } and call it on a video of their own; { startAt } starts one of ours.

import { carried, remember } from "./carried.js";
import { follow } from "./transcript.js";

const NATIVE = "application/vnd.apple.mpegurl";
const MASTER = /master\.m3u8$/;
const SOME_LINE = 900_000; // enough to begin with the middle quality, where nothing is known
const SAVED_LINE = 150_000; // of somebody who asked the browser to save
const SOME_MILLIS = 3000; // of a piece, to judge the line by
const SHARE = 0.8; // of what the browser believes of it
const STEP_SECONDS = 5;
const FRAME_SECONDS = 0.04; // of a video that was not played yet
const STEP_VOLUME = 0.1;
const TEXT = "none";
const SOUND = "audio";

/// Brings what plays a film, which a thin line needs a quarter of a minute for.
export const library = () => import("../vendor/hls.light-1.7.4.min.mjs").then((module) => module.default);

const lineCarries = (unknown) => {
  const known = carried();
  const line = navigator.connection;
  if (line?.saveData) return SAVED_LINE;
  if (known) return known;
  return line?.downlink ? line.downlink * 1e6 * SHARE : unknown;
};

// An address lives minutes. By one that is over the server leads to the next, by which all that follows is asked for:
// a piece is then one way there and back, and not two.
function asksByTheLatest() {
  const place = (address) => address.match(/\/m\/[^/]+\//)?.[0];
  let latest;
  return (request, address) => {
    const given = place(address);
    request.open("GET", given && latest ? address.replace(given, latest) : address);
    request.addEventListener("load", () => {
      const answered = place(request.responseURL);
      if (answered && answered !== given) latest = answered;
    });
  };
}

/// Gives a video its playlist. Resolves when it can be played; `detach` on the result lets it go, `choose` takes the
/// name of a quality, or nothing for what the line carries; `comes` says how fast a piece is on its way, in bits per
/// second, and nothing where none is, or only just.
///
/// @param unknown what a line is taken to carry of which nothing is known, in bits per second
export async function attach(video, address, unknown = SOME_LINE) {
  const hasSource = "MediaSource" in window || "ManagedMediaSource" in window;
  const Hls = video.canPlayType(NATIVE) && !hasSource ? null : await library();
  if (!Hls?.isSupported()) return itself(video, address);
  const hls = new Hls({
    xhrSetup: asksByTheLatest(),
    startLevel: -1,
    testBandwidth: false,
    abrEwmaDefaultEstimate: lineCarries(unknown),
    capLevelToPlayerSize: true,
    maxBufferLength: 30,
    backBufferLength: 30,
  });
  hls.on(Hls.Events.ERROR, (_, error) => recover(Hls, hls, error));
  hls.on(Hls.Events.FRAG_BUFFERED, () => remember(hls.bandwidthEstimate));
  const parsed = new Promise((resolve) => hls.once(Hls.Events.MANIFEST_PARSED, resolve));
  hls.loadSource(address);
  hls.attachMedia(video);
  await parsed;
  const choose = (name) => {
    hls.nextLevel = name ? hls.levels.findIndex((level) => level.url[0].includes(`/${name}/`)) : -1;
  };
  let piece = null;
  hls.on(Hls.Events.FRAG_LOADING, (_, { frag }) => (piece = frag));
  return { detach: () => hls.destroy(), choose, comes: () => underWay(piece) };
}

// The browser plays, and chooses among the qualities by itself; one that somebody wants is given to it alone.
const itself = (video, address) => {
  video.src = address;
  let chosen = address;
  const choose = (name) => {
    const wanted = name ? address.replace(MASTER, `${name}/index.m3u8`) : address;
    if (wanted === chosen) return;
    chosen = wanted;
    const { currentTime, paused, playbackRate } = video;
    video.addEventListener("loadedmetadata", () => Object.assign(video, { currentTime, playbackRate }), { once: true });
    video.src = wanted;
    if (!paused) video.play().catch(() => {}); // the visitor may have to press the button once more
  };
  return { detach: () => video.removeAttribute("src"), choose, comes: () => null };
};

// A piece that has not come whole says what the line carries.
const underWay = (piece) => {
  const { loaded, loading } = piece?.stats ?? {};
  if (!loading?.start || loading.end) return null;
  const millis = performance.now() - loading.start;
  return millis < SOME_MILLIS ? null : (loaded * 8000) / millis;
};

// A bad line is no reason to give up: what is fatal to the library is tried again.
function recover(Hls, hls, error) {
  if (!error.fatal) return;
  if (error.type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
  else setTimeout(() => hls.startLoad(), 3000);
}

const players = new WeakMap();

/// Starts one of the page's videos at a moment, in seconds.
export const startAt = (video, seconds) => players.get(video)?.start(seconds);

class Player {
  constructor(video) {
    this.video = video;
    this.box = video.closest("[data-player]");
    this.stage = video.parentElement;
    this.bar = this.box?.querySelector("[data-bar]");
    this.quality = "";
    this.attached = null;
    this.button = this.startButton();
    players.set(video, this);
    if (this.bar) this.offer();
  }

  startButton() {
    const { video } = this;
    video.querySelectorAll("source").forEach((source) => source.remove());
    video.load();
    video.removeAttribute("controls");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "player-start";
    button.textContent = "▶";
    button.setAttribute("aria-label", video.getAttribute("aria-label") ?? "");
    button.addEventListener("click", () => {
      this.start();
      video.focus();
    });
    video.after(button);
    return button;
  }

  /// Attaches what was chosen, if it is not yet, and plays.
  async start(seconds = this.video.currentTime) {
    const { video } = this;
    this.button.remove();
    video.setAttribute("controls", "");
    if (this.quality === TEXT) return;
    const address = this.quality === SOUND ? video.dataset.hlsAudio : video.dataset.hls;
    if (this.address !== address) {
      this.attached?.detach();
      this.address = address;
      this.attached = await attach(video, address);
      if (this.bar) this.setSpeed();
    }
    if (this.quality !== SOUND) this.attached.choose(this.quality);
    if (Math.abs(video.currentTime - seconds) > 0.05) video.currentTime = seconds;
    await video.play().catch(() => {}); // the visitor may have to press the button once more
  }

  offer() {
    this.bar.hidden = false;
    const keys = this.box.querySelector("[data-keys]");
    if (keys) keys.hidden = false;
    this.control("speed", () => this.setSpeed());
    this.control("quality", (value) => this.setQuality(value));
    this.control("captions", () => this.showCaptions());
    this.bar.querySelector("[data-full]")?.addEventListener("click", () => this.fullScreen());
    for (const step of this.bar.querySelectorAll("[data-step]")) step.addEventListener("click", () => this.step(Number(step.dataset.step)));
    if (this.video.requestVideoFrameCallback) this.measure();
    this.box.addEventListener("keydown", (event) => this.pressed(event), true);
    this.showCaptions();
  }

  control(name, change) {
    const select = this.bar.querySelector(`[data-${name}]`);
    select?.addEventListener("change", () => change(select.value));
    return select;
  }

  setSpeed() {
    this.video.playbackRate = Number(this.bar.querySelector("[data-speed]").value);
  }

  setQuality(value) {
    const { video } = this;
    const isOn = Boolean(this.attached);
    if (isOn) this.at = video.currentTime;
    const goesOn = (isOn && !video.paused) || (this.quality === TEXT && this.at !== undefined);
    this.quality = value;
    this.stage.hidden = value === TEXT;
    this.stage.toggleAttribute("data-sound", value === SOUND);
    if (value === TEXT) this.letGo();
    else if (goesOn) this.start(this.at);
    else if (isOn && value !== SOUND) this.attached.choose(value);
  }

  letGo() {
    this.attached?.detach();
    this.attached = null;
    this.address = null;
  }

  showCaptions() {
    const chosen = this.bar.querySelector("[data-captions]")?.value;
    if (chosen) this.captions = chosen;
    for (const track of this.video.textTracks) track.mode = track.language === chosen ? "showing" : "disabled";
  }

  /// How long one picture stands: the shortest time between two.
  measure() {
    let last = 0;
    const seen = (_, { mediaTime }) => {
      const gap = mediaTime - last;
      if (gap > 0.005 && gap < (this.frame ?? 0.2)) this.frame = gap;
      last = mediaTime;
      this.video.requestVideoFrameCallback(seen);
    };
    this.video.requestVideoFrameCallback(seen);
  }

  /// Stops, and goes on or back by one picture.
  async step(by) {
    const { video } = this;
    if (!this.attached) await this.start();
    video.pause();
    video.currentTime = Math.max(0, video.currentTime + by * (this.frame ?? FRAME_SECONDS));
  }

  toggleCaptions() {
    const select = this.bar.querySelector("[data-captions]");
    if (!select) return;
    select.value = select.value ? "" : (this.captions ?? select.options[1]?.value ?? "");
    this.showCaptions();
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else if (this.stage.requestFullscreen) this.stage.requestFullscreen().catch(() => {});
    else this.video.webkitEnterFullscreen?.();
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("select, input, textarea, summary, a, button")) return;
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act(this, this.video);
  }
}

const louder = (video, by) => { video.volume = Math.min(1, Math.max(0, video.volume + by)); };
const KEYS = {
  " ": (player, video) => (video.paused ? player.start() : video.pause()),
  ArrowLeft: (_, video) => { video.currentTime -= STEP_SECONDS; },
  ArrowRight: (_, video) => { video.currentTime += STEP_SECONDS; },
  ",": (player) => player.step(-1),
  ".": (player) => player.step(1),
  ArrowUp: (_, video) => louder(video, STEP_VOLUME),
  ArrowDown: (_, video) => louder(video, -STEP_VOLUME),
  c: (player) => player.toggleCaptions(),
  f: (player) => player.fullScreen(),
  m: (_, video) => { video.muted = !video.muted; },
};

for (const video of document.querySelectorAll("video[data-hls]")) new Player(video);
const first = document.querySelector("video[data-hls]");
for (const transcript of document.querySelectorAll("[data-transcript]")) follow(transcript, first, startAt);

// What names a moment leads there; without this script it leads to the video.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-seek]");
  const video = link && document.querySelector("video[data-hls]");
  if (!video) return;
  event.preventDefault();
  video.scrollIntoView({ block: "nearest" });
  startAt(video, Number(link.dataset.seek));
});
