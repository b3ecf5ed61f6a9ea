// Plays every <video data-hls>: by the browser itself where it knows HLS, else with hls.js, which is loaded only then
// and only when somebody wants to watch. Without this script the <source> in the element plays.
// For others (a screening): import { attach } and call it on a video of their own.

const NATIVE = "application/vnd.apple.mpegurl";
const library = () => import("../vendor/hls.light-1.7.4.min.mjs").then((module) => module.default);

/// Gives a video its playlist. Resolves when it can be played; `detach` on the result lets it go.
export async function attach(video, address) {
  if (video.canPlayType(NATIVE) && !("MediaSource" in window)) {
    video.src = address;
    return { detach: () => video.removeAttribute("src") };
  }
  const Hls = await library();
  if (!Hls.isSupported()) {
    video.src = address;
    return { detach: () => video.removeAttribute("src") };
  }
  const hls = new Hls({ startLevel: 0, capLevelToPlayerSize: true, maxBufferLength: 30, backBufferLength: 30 });
  hls.on(Hls.Events.ERROR, (_, error) => recover(Hls, hls, error));
  const parsed = new Promise((resolve) => hls.once(Hls.Events.MANIFEST_PARSED, resolve));
  hls.loadSource(address);
  hls.attachMedia(video);
  await parsed;
  return { detach: () => hls.destroy() };
}

// A bad line is no reason to give up: what is fatal to the library is tried again.
function recover(Hls, hls, error) {
  if (!error.fatal) return;
  if (error.type === Hls.ErrorTypes.MEDIA_ERROR) hls.recoverMediaError();
  else setTimeout(() => hls.startLoad(), 3000);
}

async function play(video, address, from) {
  await video.attached?.detach();
  video.attached = await attach(video, address);
  if (from) video.currentTime = from;
  await video.play().catch(() => {}); // the visitor may have to press the button once more
}

function prepare(video) {
  const start = () => play(video, video.dataset.hls);
  video.querySelectorAll("source").forEach((source) => source.remove());
  video.load();
  video.removeAttribute("controls");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "player-start";
  button.textContent = "▶";
  button.setAttribute("aria-label", video.getAttribute("aria-label") ?? "");
  button.addEventListener("click", () => {
    button.remove();
    video.setAttribute("controls", "");
    video.focus();
    start();
  });
  video.after(button);
  offerSound(video, button);
}

function offerSound(video, start) {
  const choice = video.parentElement.querySelector("[data-sound-only]");
  if (!choice) return;
  choice.hidden = false;
  choice.addEventListener("click", () => {
    const soundOnly = choice.getAttribute("aria-pressed") !== "true";
    choice.setAttribute("aria-pressed", String(soundOnly));
    start.remove();
    video.setAttribute("controls", "");
    play(video, soundOnly ? video.dataset.hlsAudio : video.dataset.hls, video.currentTime);
  });
}

for (const video of document.querySelectorAll("video[data-hls]")) prepare(video);
