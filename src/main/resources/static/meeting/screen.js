// Keeps the picture where the server's clock says. Small differences are made up by playing a little faster or slower,
// large ones by a jump; after a jump the player is left alone for a while, or a slow line would jump for ever.

import { serverNow } from "./server-clock.js";

const JUMP_SECONDS = 1;
const REST_MILLIS = 6000;
const EXACT_SECONDS = 0.02;
const EVERY_MILLIS = 200;
const PATIENCE_MILLIS = 8000;

const screen = document.querySelector("[data-screen]");
const video = screen?.querySelector("[data-video]");
const sound = screen?.querySelector("[data-sound]");
const languages = document.querySelector("[data-captions]");

let shown = null;
let attached = Promise.resolve(null);
let loadedAt = 0;
let restUntil = 0;
let wantsSound = false;
let onlySound = false;
let language = "";

const picture = () => document.querySelector("[data-picture]");

const load = (wanted) => {
  const address = (onlySound && wanted.dataset.audio) || wanted.dataset.src;
  shown = wanted.dataset.picture;
  video.muted = !wantsSound;
  restUntil = 0;
  loadedAt = Date.now();
  caption(wanted);
  attached = attached.then(release).then(() => Promise.race([attach(address), inVain()]));
};

// The captions of this turn; the language that was chosen stays chosen for the next.
const caption = (wanted) => {
  video.querySelectorAll("track").forEach((track) => track.remove());
  const offered = [...wanted.querySelectorAll("[data-track]")].map(({ dataset }) => {
    const track = document.createElement("track");
    Object.assign(track, { kind: "captions", srclang: dataset.track, label: dataset.label, src: dataset.src });
    video.append(track);
    return new Option(dataset.label, dataset.track, false, dataset.track === language);
  });
  if (!languages) return;
  languages.replaceChildren(languages.options[0], ...offered);
  languages.closest("p").hidden = offered.length === 0;
  showCaptions();
};

const showCaptions = () => {
  for (const track of video.textTracks) track.mode = track.language === languages.value ? "showing" : "disabled";
};

const attach = (address) =>
  import("../media/player.js").then((player) => player.attach(video, address)).catch(() => null);

// A list that could not be had is asked for again.
const inVain = () => new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MILLIS));

const release = (player) => player?.detach();

const unload = () => {
  if (shown === null) return;
  attached = attached.then(release).then(() => null);
  shown = null;
  show(false);
};

const show = (playing) => {
  video.hidden = !playing;
  screen.toggleAttribute("data-playing", playing);
  sound.hidden = !playing || !video.muted;
};

const play = () =>
  video.play().catch((refusal) => {
    if (refusal.name !== "NotAllowedError") return;
    video.muted = true; // a browser that has not been touched may show a picture, but not make a sound
    return video.play().catch(() => {});
  });

const keepInStep = (target) => {
  const off = video.currentTime - target;
  if (Math.abs(off) > JUMP_SECONDS) {
    video.playbackRate = 1;
    if (Date.now() < restUntil) return;
    restUntil = Date.now() + REST_MILLIS;
    video.currentTime = target;
  } else {
    video.playbackRate = Math.abs(off) > EXACT_SECONDS ? Math.min(1.1, Math.max(0.9, 1 - 0.6 * off)) : 1;
  }
};

const step = () => {
  const wanted = picture();
  if (!wanted) return unload();
  const stuck = shown !== null && video.readyState === 0 && Date.now() - loadedAt > PATIENCE_MILLIS;
  if (shown !== wanted.dataset.picture || stuck) {
    unload();
    load(wanted);
  }
  const startsAt = Date.parse(wanted.dataset.startsAt);
  const pausedAt = wanted.dataset.pausedAt ? Date.parse(wanted.dataset.pausedAt) : null;
  const position = ((pausedAt ?? serverNow()) - startsAt) / 1000;
  const over = serverNow() >= Date.parse(wanted.dataset.endsAt) && pausedAt === null;
  if (position < 0 || over) return hold();
  show(true);
  if (pausedAt !== null) return still(position);
  if (video.paused && !video.ended) play();
  if (video.readyState > 0 && !video.ended) keepInStep(position);
};

// before the turn the card stands; after it, until the next one
const hold = () => {
  if (!video.paused) video.pause();
  show(false);
};

const still = (position) => {
  if (!video.paused) video.pause();
  if (video.readyState > 0 && Math.abs(video.currentTime - position) > EXACT_SECONDS) video.currentTime = position;
};

export const startScreen = () => {
  if (!video) return;
  video.muted = true;
  sound.addEventListener("click", () => {
    wantsSound = true;
    video.muted = false;
    play();
    sound.hidden = true;
  });
  const choice = document.querySelector("[data-only-sound]");
  if (choice) {
    choice.closest("[hidden]")?.removeAttribute("hidden");
    choice.addEventListener("change", () => {
      onlySound = choice.checked;
      screen.toggleAttribute("data-only-sound", onlySound);
      unload();
      step();
    });
  }
  languages?.addEventListener("change", () => {
    language = languages.value;
    showCaptions();
  });
  setInterval(step, EVERY_MILLIS);
};
