// What time the server has. Each sample is wrong by at most half of its round trip, so the one with the least round trip
// of the last twelve counts: one lucky answer on a bad line is enough.

import { clock as minutes } from "../shared/lengths.js";

const KEPT = 12;
const SAMPLE_MILLIS = 10000;
const samples = [];

// Of the browser's own clock only the steps count: somebody may set it meanwhile.
const begunAt = Date.now() - performance.now();
const ownNow = () => begunAt + performance.now();

export const serverNow = () => ownNow() + (samples.length ? best().ahead : 0);

const inMinutes = (millis) => minutes(Math.max(0, Math.ceil(millis / 1000)) * 1000);

// What is left of each time that runs on the page, in minutes. Before it has begun that is the whole of it.
//
// each: what else to do with a clock, the milliseconds that are left and those of the whole
export const showTimes = (each = () => {}) => {
  for (const clock of document.querySelectorAll("[data-clock]")) {
    const end = Date.parse(clock.dataset.endsAt);
    const start = Date.parse(clock.dataset.startsAt);
    const now = clock.dataset.pausedAt ? Date.parse(clock.dataset.pausedAt) : serverNow();
    const text = inMinutes(Math.min(end - start, end - now));
    if (clock.textContent !== text) clock.textContent = text;
    clock.toggleAttribute("data-over", now >= end);
    each(clock, end - now, end - start);
  }
};

const best = () => samples.reduce((least, sample) => (sample.roundTrip < least.roundTrip ? sample : least));

const sample = async (address) => {
  const sent = ownNow();
  const response = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(SAMPLE_MILLIS) });
  if (!response.ok) return;
  const server = Number(await response.text());
  const received = ownNow();
  samples.push({ ahead: server - (sent + received) / 2, roundTrip: received - sent });
  if (samples.length > KEPT) samples.shift();
};

let askedAt = Infinity;
let askNow = () => {};

// The server takes whoever asks no more for gone, and the timers of a page that nobody sees may rest for a minute: what is
// heard of the server wakes it.
export const heardBeat = () => {
  if (Date.now() - askedAt > SAMPLE_MILLIS) askNow();
};

// Quickly at first, then every ten seconds. A computer that slept, whose own clock may have stood still, has old samples:
// they are forgotten as soon as there is a new one.
//
// off: by how many milliseconds the picture is off, which is told on the way; null where none runs
export const keepTime = async (address, off = () => null) => {
  let last = Date.now();
  for (let taken = 0; ; taken++) {
    const slept = Math.abs(Date.now() - last) > 60000;
    last = askedAt = Date.now();
    const before = samples.length;
    const millis = off();
    await sample(millis === null ? address : `${address}?off=${millis}`).catch(() => {});
    if (slept && samples.length > Math.min(before, KEPT - 1)) samples.splice(0, samples.length - 1);
    await new Promise((resolve) => {
      askNow = resolve;
      setTimeout(resolve, taken < 5 ? 300 : SAMPLE_MILLIS);
    });
  }
};
