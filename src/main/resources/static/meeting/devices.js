// Tries what the room takes, on the device itself: nothing that is said or shown here leaves it. Only the line is measured,
// with made-up bytes to our relay and back.

import { measure } from "./line-test.js";

const TRY_MILLIS = 6000;
const LOUD = 0.05; // of full scale: a voice at arm's length
const TONE_HERTZ = 440;
const TONE_MILLIS = 1500;

const root = document.querySelector("[data-devices]");
const sections = Object.fromEntries([...root.querySelectorAll("[data-device]")].map((one) => [one.dataset.device, one]));

const KEPT = ["good", "bad", "refused", "large", "small", "sound", "thin", "blocked", "away"];

const say = (section, word) => {
  const isNew = section.dataset.state !== word;
  section.querySelector("[data-result]").textContent = section.dataset[word] ?? "";
  section.dataset.state = word;
  if (isNew && KEPT.includes(word)) keep(section, word);
};

// Of a speaker the secretariat sees how the last try ended. Where that cannot be told the try was worth its while all the same.
const keep = ({ dataset }, result) => {
  if (!root.dataset.kept) return;
  const { device, kilobits = 0, way = "udp" } = dataset;
  const body = new URLSearchParams({ _csrf: csrf(), device, result, kilobits, relayed: way !== "udp" });
  fetch(`${root.dataset.devices}/devices`, { method: "POST", body }).catch(() => {});
};

const csrf = () => root.querySelector("[name=_csrf]").value;

const loudspeaker = (section) => {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: TONE_HERTZ });
  tone.connect(new GainNode(context, { gain: 0.2 })).connect(context.destination);
  tone.start();
  setTimeout(() => context.close(), TONE_MILLIS);
  say(section, "none");
  for (const button of section.querySelectorAll("[data-heard]")) {
    button.hidden = false;
    button.onclick = () => say(section, button.dataset.heard);
  }
};

const level = (analyser) => {
  const samples = new Float32Array(analyser.fftSize);
  analyser.getFloatTimeDomainData(samples);
  return Math.max(...samples.map(Math.abs));
};

const microphone = async (section) => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  context.createMediaStreamSource(stream).connect(analyser);
  const meter = section.querySelector("meter");
  meter.hidden = false;
  say(section, "busy");
  let loudest = 0;
  const timer = setInterval(() => {
    meter.value = level(analyser);
    loudest = Math.max(loudest, meter.value);
    if (loudest > LOUD) say(section, "good");
  }, 50);
  setTimeout(() => {
    clearInterval(timer);
    stream.getTracks().forEach((track) => track.stop());
    context.close();
    meter.hidden = true;
    if (loudest <= LOUD) say(section, "bad");
  }, TRY_MILLIS);
};

const camera = async (section) => {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 640 }, height: { ideal: 360 } } });
  const video = section.querySelector("video");
  video.srcObject = stream;
  video.hidden = false;
  await video.play();
  say(section, video.videoHeight > 0 ? "good" : "bad");
  setTimeout(() => {
    stream.getTracks().forEach((track) => track.stop());
    video.hidden = true;
  }, TRY_MILLIS);
};

const line = async (section) => {
  say(section, "busy");
  const response = await fetch(`${root.dataset.devices}/live/relay`, { method: "POST", body: new URLSearchParams({ _csrf: csrf() }) });
  const relay = await response.json();
  if (relay.urls.length === 0) return say(section, "away");
  const { way, kilobits } = await measure(relay);
  section.dataset.way = way;
  section.dataset.kilobits = kilobits;
  if (way === "none") return say(section, "blocked");
  say(section, kilobits >= 900 ? "large" : kilobits >= 300 ? "small" : kilobits >= 80 ? "sound" : "thin");
  if (way !== "udp") section.querySelector("[data-result]").append(` ${section.dataset.relayed}`);
};

const tries = { loudspeaker, microphone, camera, line };

for (const [name, section] of Object.entries(sections)) {
  section.querySelector("[data-try]").addEventListener("click", () => {
    Promise.resolve(tries[name](section)).catch(() => say(section, section.dataset.refused ? "refused" : "blocked"));
  });
}
