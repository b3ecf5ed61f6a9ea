// The speaker's page: saves as one types, sends the video in pieces, and follows its preparation.
// Without this script the same forms save and send by their buttons.

import "../media/player.js";
import { clock } from "../shared/lengths.js";
import { words } from "../shared/word-count.js";
import { holdsTypedWords, savesItself } from "../shared/unsent.js";
import "./forget.js";
import { isRestHere } from "./recorder/vault.js";
import { wrong } from "./chosen-file.js";
import { follow, refresh } from "./video-status.js";

document.querySelectorAll("[data-video-status]").forEach(follow);
for (const notice of document.querySelectorAll("[data-rest-of][hidden]"))
  isRestHere(notice.dataset.restOf).then((isHere) => { notice.hidden = !isHere; }, () => {}); // the server says what it knows
const upload = document.querySelector("form[data-upload]");
if (upload) import("../files/upload.js").then((module) => module.attach(upload, isWrong, follows));

function isWrong(file) {
  return wrong(file, upload.file.accept, upload.dataset);
}
function follows() {
  const status = document.querySelector("[data-video-status]");
  if (status) refresh(status, 10);
}

// Why nothing more is saved here; the words stay in the page.
const REFUSED = { 403: "lost", 404: "lost", 409: "late" };
const CONTESTED = 412; // but what nobody else wrote in is saved

function autosave(form) {
  const note = form.querySelector("[data-saved]");
  const pause = 1500;
  let timer = 0;
  let changed = 0; // counts changes, so that one during a save is saved too
  let saved = 0;
  let saving = null;

  const save = () => {
    if (!saving && changed !== saved) saving = send().finally(() => { saving = null; });
    return saving;
  };
  const send = async () => {
    const wanted = changed;
    try {
      const reply = await fetch(form.action, { method: "POST", headers: { "X-Autosave": "true" }, body: new URLSearchParams(new FormData(form)) });
      if (REFUSED[reply.status]) return say(form.dataset[REFUSED[reply.status]]);
      if (!reply.ok && reply.status !== CONTESTED) throw new Error(String(reply.status));
      const news = await reply.json();
      form.elements.origins.value = news.origins;
      if (reply.status === CONTESTED) return say(form.dataset.contested);
      note.textContent = news.saved;
      delete note.dataset.failed;
      saved = wanted;
      if (changed === saved) showChecks(form);
    } catch {
      say(form.dataset.failed);
      timer = setTimeout(save, 5000);
    }
    if (changed !== saved && !note.dataset.failed) timer = setTimeout(save, pause);
  };
  const say = (text) => {
    note.textContent = text;
    note.dataset.failed = "true";
  };
  const saveAll = async () => {
    await saving;
    await save();
  };

  const typed = () => {
    changed++;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  form.addEventListener("input", typed);
  if (holdsTypedWords(form)) typed();
  savesItself({ form, isUnsaved: () => changed !== saved, save: saveAll });
  form.addEventListener("submit", () => { saved = changed; });
  addEventListener("online", save);
  addEventListener("beforeunload", (event) => { if (changed !== saved) event.preventDefault(); });
}

// What is told of each suggested recommendation, once it is saved.
async function showChecks(form) {
  const reply = await fetch(form.dataset.checks).catch(() => null);
  if (!reply?.ok) return; // it is advice: the next save asks again
  const news = new DOMParser().parseFromString(await reply.text(), "text/html");
  for (const place of form.querySelectorAll("[data-check]")) {
    const told = news.querySelector(`[data-check="${place.dataset.check}"]`)?.innerHTML ?? "";
    if (place.innerHTML !== told) place.innerHTML = told;
  }
}

// How long it takes to read it all aloud; questions and evidence are not read.
function readingTime(form) {
  const line = form.querySelector("[data-reading]");
  const show = () => {
    const spoken = [...form.querySelectorAll("textarea:not([name^=question], [name^=evidence])")];
    const count = spoken.reduce((sum, area) => sum + words(area.value), 0);
    const seconds = Math.floor((count * 60) / Number(line.dataset.pace));
    const length = clock(seconds * 1000);
    const isOver = seconds > Number(line.dataset.minutes) * 60;
    line.toggleAttribute("data-over", isOver);
    line.textContent = (isOver ? line.dataset.readingOver : line.dataset.reading).replace("#words", count).replace("#length", length);
  };
  form.addEventListener("input", show);
}

const form = document.querySelector("form[data-autosave]");
if (form) {
  autosave(form);
  readingTime(form);
}
