// Keeps the picture where the server's clock says. Small differences are made up by playing a little faster or slower,
// large ones by a jump; after a jump the player is left alone for a while, or a slow line would jump for ever.

import { carried } from "../media/carried.js";
import { serverNow } from "./server-clock.js";
import { offerTranscript, startTranscript } from "./transcript.js";

const JUMP_SECONDS = 1;
const REST_MILLIS = 6000;
const EXACT_SECONDS = 0.02;
const EVERY_MILLIS = 200;
const PATIENCE_MILLIS = 8000;
const STARVING_MILLIS = 8000; // on a line that does not carry it
const HOPELESS_MILLIS = 30000; // on any
const PICTURE_BITS = 120000; // a second: the smallest picture with its sound
const SOUND = "meeting-sound";
const SOME_LINE = 300000; // to begin with the smallest: being in step comes first, and the next piece may be larger

const screen = document.querySelector("[data-screen]");
const video = screen?.querySelector("[data-video]");
const sound = screen?.querySelector("[data-sound]");
const languages = document.querySelector("[data-captions]");
const choice = document.querySelector("input[data-only-sound]");
const note = document.querySelector("[data-thin]");
const full = document.querySelector("[data-full]");

let shown = null;
let begun = null;
let attached = Promise.resolve(null);
let player = null; // the last one
let turn = 0;
let loadedAt = 0;
let restUntil = 0;
let wantsSound = sessionStorage.getItem(SOUND) === "yes"; // said once in this tab
let onlySound = false;
let isThin = false; // the picture was left out because the line does not carry it, and not by choice
let insists = false; // somebody wants the picture of this turn whatever the line does
let starvingSince = null;
let language = "";

const picture = () => document.querySelector("[data-picture]");

const load = (wanted) => {
  begin(wanted);
  const address = (onlySound && wanted.dataset.audio) || wanted.dataset.src;
  shown = wanted.dataset.picture;
  video.muted = !wantsSound;
  restUntil = 0;
  loadedAt = Date.now();
  caption(wanted);
  const mine = turn;
  attached = attached.then(release).then(() => Promise.race([attach(address, mine), inVain()]));
};

// Each turn may have its picture again, unless the last sound said that the line has not become better.
const begin = (wanted) => {
  if (wanted.dataset.picture === begun) return;
  begun = wanted.dataset.picture;
  insists = false;
  if (isThin && !isKnownThin()) leaveOutPicture(false);
  else if (!onlySound && wanted.dataset.audio && isKnownThin()) leaveOutPicture(true);
};

// A piece on its way tells what the line carries now; else the last that came does.
const isKnownThin = () => {
  const bits = player?.comes() || carried();
  return bits > 0 && bits < PICTURE_BITS;
};

const leaveOutPicture = (isLeftOut) => {
  isThin = onlySound = isLeftOut;
  screen.toggleAttribute("data-only-sound", onlySound);
  if (choice) choice.checked = onlySound;
  if (note) note.hidden = !isLeftOut;
};

// What was asked for does not come, for longer than a line that carries it would take.
const isStarving = () => {
  const waits = video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !video.ended;
  starvingSince = waits ? (starvingSince ?? Date.now()) : null;
  const millis = waits ? Date.now() - starvingSince : 0;
  return millis > HOPELESS_MILLIS || (millis > STARVING_MILLIS && isKnownThin());
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
  if (!languages) return; // the screen of a hall
  languages.replaceChildren(languages.options[0], ...offered);
  languages.closest("p").hidden = offered.length === 0;
  showCaptions();
};

const showCaptions = () => {
  for (const track of video.textTracks) track.mode = track.language === languages.value ? "showing" : "disabled";
  offerTranscript(video, languages.value);
};

// What comes when another turn has begun is let go.
const attach = (address, mine) =>
  import("../media/player.js")
    .then((media) => media.attach(video, address, SOME_LINE))
    .then((fresh) => (mine === turn ? (player = fresh) : fresh.detach()))
    .catch(() => null);

// A list that could not be had is asked for again.
const inVain = () => new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MILLIS));

const release = (old) => {
  if (player === old) player = null;
  old?.detach();
};

const unload = () => {
  if (shown === null) return;
  turn++;
  attached = attached.then(release).then(() => null);
  shown = starvingSince = null;
  video.querySelectorAll("track").forEach((track) => track.remove());
  offerTranscript(video);
  show(false);
};

const show = (playing) => {
  video.hidden = !playing;
  screen.toggleAttribute("data-playing", playing);
  showSound();
};

// Where it can be turned off again, its button stays.
const showSound = () => {
  const { on, off } = sound.dataset;
  sound.hidden = video.hidden || !(video.muted || off);
  if (off) sound.textContent = video.muted ? on : off;
  sound.toggleAttribute("data-is-on", !video.muted);
};

const setSound = (wanted) => {
  wantsSound = wanted;
  sessionStorage.setItem(SOUND, wanted ? "yes" : "no");
  video.muted = !wanted;
  if (shown !== null && !video.hidden) play();
  showSound();
};

const play = () =>
  video.play().catch((refusal) => {
    if (refusal.name !== "NotAllowedError") return;
    video.muted = true; // a browser that has not been touched may show a picture, but not make a sound
    showSound();
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

// Of how it is seen there is something to choose while something is.
const offer = (isScreened) => {
  if (choice) choice.closest("p").hidden = !isScreened;
  if (full) full.closest("p").hidden = !isScreened || !document.fullscreenEnabled;
  if (languages && !isScreened) languages.closest("p").hidden = true;
};

const step = () => {
  const wanted = picture();
  offer(wanted !== null);
  if (!wanted) return unload();
  const isThinNow = shown === wanted.dataset.picture && isStarving() && wanted.dataset.audio && !onlySound && !insists;
  if (isThinNow) leaveOutPicture(true);
  const isSilent = shown !== null && video.readyState === 0 && Date.now() - loadedAt > PATIENCE_MILLIS && !player?.comes();
  const stuck = isThinNow || isSilent;
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

// By how many milliseconds the picture is off; null where none runs. One that has not come yet stands at its beginning.
export const offBy = () => {
  const wanted = picture();
  if (!video || !wanted || shown !== wanted.dataset.picture || wanted.dataset.pausedAt || video.ended) return null;
  const now = serverNow();
  const position = (now - Date.parse(wanted.dataset.startsAt)) / 1000;
  if (position < 0 || now >= Date.parse(wanted.dataset.endsAt)) return null;
  return Math.min(3600000, Math.round(Math.abs(video.currentTime - position) * 1000));
};

export const startScreen = () => {
  if (!video) return;
  if ("MediaSource" in window) import("../media/player.js").then((media) => media.library()).catch(() => {}); // else with the first turn
  video.muted = !wantsSound;
  startTranscript(video);
  sound.addEventListener("click", () => setSound(video.muted));
  window.addEventListener("meeting-joined", () => setSound(true)); // whoever joins with sound wants to hear the films too
  if (choice) {
    choice.addEventListener("change", () => {
      const isChosen = choice.checked;
      leaveOutPicture(false);
      onlySound = choice.checked = isChosen;
      insists = !isChosen;
      screen.toggleAttribute("data-only-sound", onlySound);
      unload();
      step();
    });
  }
  full?.addEventListener("click", () => screen.requestFullscreen().catch(() => {}));
  languages?.addEventListener("change", () => {
    language = languages.value;
    showCaptions();
  });
  setInterval(step, EVERY_MILLIS);
};
