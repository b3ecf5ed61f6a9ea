// Captions as lines beside the video: each with its times and words, set at the moment where the video is, by keys or
// buttons. The text area stays what is sent; without this script one writes in it.

import { startAt } from "../media/player.js";
import { savesItself } from "../shared/unsent.js";
import { format, moment, read, write } from "./vtt.js";

const SHORTEST = 100; // milliseconds
const NEW = 2000;
const NUDGE = 100;
const PAUSE = 1500;
const REFUSED = { 403: "lost", 404: "lost" };

const form = document.querySelector("form[data-captions]");
const text = form.elements.cues;
const list = form.querySelector("[data-cues]");
const row = form.querySelector("template[data-cue]");
const note = form.querySelector("[data-saved]");
const video = document.querySelector("video[data-hls]");
const beside = [...document.querySelectorAll("[data-beside] [data-from]")].map((line) => ({
  from: Number(line.dataset.from),
  to: Number(line.dataset.to),
  text: line.textContent,
}));

let cues = [];

const now = () => Math.round((video?.currentTime ?? 0) * 1000);
const rowOf = (index) => list.children[index];
const field = (index, name) => rowOf(index)?.querySelector(`[data-field="${name}"]`);

function draw() {
  list.replaceChildren(...cues.map(drawn));
}

function drawn(cue, index) {
  const item = row.content.firstElementChild.cloneNode(true);
  const number = String(index + 1);
  const words = item.querySelector('[data-field="text"]');
  words.id = `cue-${number}`;
  words.value = cue.text;
  const label = item.querySelector("[data-text-label]");
  label.htmlFor = words.id;
  label.textContent = label.textContent.replace("#", number);
  const play = item.querySelector('[data-act="play"]');
  play.setAttribute("aria-label", play.getAttribute("aria-label").replace("#", number));
  item.querySelector('[data-field="from"]').value = format(cue.from);
  item.querySelector('[data-field="to"]').value = format(cue.to);
  const source = beside.filter((other) => other.from < cue.to && other.to > cue.from).map((other) => other.text.trim());
  const shown = item.querySelector("[data-source]");
  shown.hidden = source.length === 0;
  shown.textContent = source.join(" ");
  return item;
}

const showTimes = (index) => {
  for (const name of ["from", "to"]) if (cues[index]) field(index, name).value = format(cues[index][name]);
};

// Neighbours give way, down to the shortest that one can see.
function setFrom(index, at) {
  const cue = cues[index];
  const before = cues[index - 1];
  const first = before ? before.from + SHORTEST : 0;
  cue.from = Math.round(Math.min(Math.max(first, at), cue.to - SHORTEST));
  if (before && before.to > cue.from) before.to = cue.from;
  after(index);
}

function setTo(index, at) {
  const cue = cues[index];
  const next = cues[index + 1];
  const last = next ? next.to - SHORTEST : Infinity;
  cue.to = Math.round(Math.max(cue.from + SHORTEST, Math.min(at, last)));
  if (next && next.from < cue.to) next.from = cue.to;
  after(index);
}

function after(index) {
  for (const near of [index - 1, index, index + 1]) showTimes(near);
  changed();
}

function split(index) {
  const cue = cues[index];
  const words = field(index, "text");
  const caret = words.selectionStart > 0 && words.selectionStart < cue.text.length ? words.selectionStart : middle(cue.text);
  const share = cue.text.length ? caret / cue.text.length : 0.5;
  const here = now();
  const at = here > cue.from + SHORTEST && here < cue.to - SHORTEST ? here : Math.round(cue.from + (cue.to - cue.from) * share);
  const second = { from: at, to: cue.to, text: cue.text.slice(caret).trim() };
  cues.splice(index, 1, { from: cue.from, to: at, text: cue.text.slice(0, caret).trim() }, second);
  redraw(index + 1);
}

const middle = (words) => {
  const half = Math.floor(words.length / 2);
  const space = words.indexOf(" ", half);
  return space < 0 ? half : space;
};

function join(index) {
  const next = cues[index + 1];
  if (!next) return;
  const cue = cues[index];
  cues.splice(index, 2, { from: cue.from, to: next.to, text: `${cue.text} ${next.text}`.trim() });
  redraw(index);
}

function remove(index) {
  cues.splice(index, 1);
  redraw(Math.min(index, cues.length - 1));
}

function add() {
  const at = now();
  const index = cues.findIndex((cue) => cue.from > at);
  const place = index < 0 ? cues.length : index;
  const from = Math.max(at, cues[place - 1]?.to ?? 0);
  const to = Math.min(from + NEW, cues[place]?.from ?? Infinity);
  if (to - from < SHORTEST) return go(Math.max(0, place - 1));
  cues.splice(place, 0, { from, to, text: "" });
  redraw(place);
}

function redraw(focus) {
  draw();
  go(focus);
  changed();
}

const go = (index) => field(index, "text")?.focus();

const play = (index) => {
  if (!video) return;
  if (video.paused) startAt(video, cues[index].from / 1000);
  else video.pause();
};

const ACTS = {
  play,
  start: (index) => setFrom(index, now()),
  end: (index) => setTo(index, now()),
  split,
  join,
  remove,
};
const KEYS = { KeyP: "play", KeyS: "start", KeyE: "end", KeyX: "split", KeyJ: "join" };
const SETTERS = { from: setFrom, to: setTo };

const indexOf = (target) => [...list.children].indexOf(target.closest(".cue"));

function pressed(event) {
  const index = indexOf(event.target);
  if (index < 0) return;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const name = event.target.dataset.field;
  if (event.altKey && KEYS[event.code]) ACTS[KEYS[event.code]](index);
  else if (event.altKey && step) go(index + step);
  else if (step && SETTERS[name]) SETTERS[name](index, cues[index][name] - step * NUDGE);
  else return;
  event.preventDefault();
}

function typed(event) {
  const index = indexOf(event.target);
  if (event.target.dataset.field !== "text" || index < 0) return;
  cues[index].text = event.target.value;
  changed();
}

// A time that nobody understands becomes again what it was.
function timed(event) {
  const name = event.target.dataset.field;
  if (!SETTERS[name]) return;
  const index = indexOf(event.target);
  const at = moment(event.target.value);
  if (at === null) showTimes(index);
  else SETTERS[name](index, at);
}

function mark() {
  const at = now();
  cues.forEach((cue, index) => rowOf(index)?.toggleAttribute("data-now", at >= cue.from && at < cue.to));
}

// --- saving

let timer = 0;
let count = 0;
let saved = 0;
let saving = null;

function changed() {
  text.value = write(cues);
  count++;
  clearTimeout(timer);
  timer = setTimeout(save, PAUSE);
}

function save() {
  if (!saving && count !== saved) saving = send().finally(() => { saving = null; });
  return saving;
}

async function send() {
  const wanted = count;
  try {
    const body = new URLSearchParams(new FormData(form));
    const reply = await fetch(form.action, { method: "POST", headers: { "X-Autosave": "true" }, body });
    if (REFUSED[reply.status]) return say(form.dataset[REFUSED[reply.status]], true);
    const news = await reply.json();
    if (reply.status === 409) return contest(news);
    if (reply.status === 422) return say(news.said, true);
    form.elements.revision.value = news.revision;
    saved = wanted;
    say(news.said, false);
  } catch {
    say(form.dataset.failed, true);
    timer = setTimeout(save, 5000);
  }
  if (count !== saved) timer = setTimeout(save, PAUSE);
}

function say(words, failed) {
  note.textContent = words;
  note.toggleAttribute("data-failed", failed);
}

// Both are shown, and nothing is saved until one of them is chosen.
function contest({ revision, cues: theirs }) {
  const box = form.querySelector("[data-contested]");
  box.querySelector("[data-theirs]").textContent = theirs;
  box.hidden = false;
  box.focus();
  say(form.dataset.late, true);
  const decide = (mine) => {
    box.hidden = true;
    form.elements.revision.value = revision;
    if (!mine) {
      cues = read(theirs);
      draw();
    }
    changed();
  };
  box.querySelector("[data-keep]").onclick = () => decide(true);
  box.querySelector("[data-take]").onclick = () => decide(false);
}

function begin() {
  cues = read(text.value);
  form.querySelector("[data-text]").hidden = true;
  list.hidden = false;
  for (const part of document.querySelectorAll("[data-script-only]")) part.hidden = false;
  const besideBox = document.querySelector("[data-beside]");
  if (besideBox) besideBox.hidden = true; // each line stands in its own caption
  draw();
  list.addEventListener("click", ({ target }) => {
    const act = target.closest("[data-act]")?.dataset.act;
    if (act) ACTS[act](indexOf(target));
  });
  list.addEventListener("keydown", pressed);
  list.addEventListener("input", typed);
  list.addEventListener("change", timed);
  form.querySelector("[data-add]").addEventListener("click", add);
  form.addEventListener("submit", () => { saved = count; });
  video?.addEventListener("timeupdate", mark);
  savesItself({ form, isUnsaved: () => count !== saved, save: async () => { await saving; await save(); } });
  addEventListener("online", save);
  addEventListener("beforeunload", (event) => { if (count !== saved) event.preventDefault(); });
}

// What cannot be read as it stands is mended in the text itself.
if (text.getAttribute("aria-invalid") !== "true") begin();
