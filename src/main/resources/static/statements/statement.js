// The speaker's page: saves as one types, sends the video in pieces, and follows its preparation.
// Without this script the same forms save and send by their buttons.

import "../media/player.js";
import "../shared/word-count.js";
import { follow } from "./video-status.js";

const form = document.querySelector("form[data-autosave]");
if (form) autosave(form);
document.querySelectorAll("[data-video-status]").forEach(follow);
const upload = document.querySelector("form[data-upload]");
if (upload) import("./upload.js").then((module) => module.attach(upload));

function autosave(form) {
  const note = form.querySelector("[data-saved]");
  const pause = 1500;
  let timer = 0;
  let changed = 0; // counts changes, so that one during a save is saved too
  let saved = 0;
  let saving = false;

  const save = async () => {
    if (saving || changed === saved) return;
    saving = true;
    const wanted = changed;
    try {
      const reply = await fetch(form.action, { method: "POST", headers: { "X-Autosave": "true" }, body: new URLSearchParams(new FormData(form)) });
      if (!reply.ok) throw new Error(String(reply.status));
      note.textContent = (await reply.json()).saved;
      delete note.dataset.failed;
      saved = wanted;
    } catch {
      note.textContent = form.dataset.failed;
      note.dataset.failed = "true";
      timer = setTimeout(save, 5000);
    }
    saving = false;
    if (changed !== saved && !note.dataset.failed) save();
  };

  form.addEventListener("input", () => {
    changed++;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  form.addEventListener("submit", () => { saved = changed; });
  addEventListener("online", save);
  addEventListener("beforeunload", (event) => { if (changed !== saved) event.preventDefault(); });
}
