// Saves a page of the form while one types, wrong values too, and says so. Without a connection it keeps trying and
// warns before the page is left. Nothing is kept in the browser: the computer may be shared.
import { holdsTypedWords, savesItself } from "../shared/unsent.js";
import "../shared/word-count.js";

const status = document.querySelector("[data-saved]");
const clock = (at) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);

const say = (kind, text) => {
  status.dataset.kind = kind;
  if (status.textContent !== text) status.textContent = text;
};
const saySaved = (at) => say("saved", status.dataset.textSaved.replace("#", clock(at)));

const savedAt = status?.querySelector("time");
if (savedAt) saySaved(new Date(savedAt.dateTime));

const autosave = (form) => {
  const pause = 1200;
  let typed = 0; // changes so far, and how many of them the server has
  let kept = 0;
  let sending = null;
  let failures = 0;
  let timer;

  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };
  const again = (text) => {
    failures += 1;
    say("urgent", text);
    later(Math.min(60000, 2000 * 2 ** failures));
  };

  const answer = async (response, version) => {
    if (response.status === 429) return again(status.dataset.textSlow);
    if (response.status >= 500) return again(status.dataset.textOffline);
    if (!response.ok) return say("urgent", status.dataset.textLost);
    const { savedAt, tooLong, contested, closed, origins } = await response.json();
    form.elements.origins.value = origins;
    failures = 0;
    if (contested) return say("urgent", status.dataset.textContested);
    kept = Math.max(kept, version);
    if (tooLong.length) say("urgent", status.dataset.textLong);
    else if (closed) say("urgent", status.dataset.textClosed.replace("#", clock(new Date(savedAt))));
    else saySaved(new Date(savedAt));
    if (typed > kept) later(pause);
  };

  const save = () => {
    if (!sending && typed > kept) sending = send().finally(() => (sending = null));
    return sending;
  };
  const send = async () => {
    const version = typed;
    if (!failures) say("waiting", status.dataset.textWaiting);
    try {
      const body = new URLSearchParams(new FormData(form));
      const keepalive = body.toString().length < 60000; // lets it finish when the page is put away
      const signal = AbortSignal.timeout(30000);
      await answer(await fetch(form.dataset.autosave, { method: "POST", body, keepalive, signal }), version);
    } catch {
      again(status.dataset.textOffline);
    }
  };
  const saveAll = async () => {
    await sending;
    await save();
  };

  const changed = () => {
    typed += 1;
    if (!sending) later(failures ? 5000 : pause);
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  if (holdsTypedWords(form)) changed();
  savesItself({ form, isUnsaved: () => typed > kept, save: saveAll });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    kept = typed; // the form itself carries everything
  });
  addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => document.hidden && save());
  addEventListener("beforeunload", (event) => typed > kept && event.preventDefault());
};

// Says while an attachment is on its way, and before it leaves when it is too large.
const upload = (form) => {
  const input = form.querySelector("input[type=file]");
  const note = document.createElement("p");
  note.className = "error";
  note.setAttribute("role", "status");
  input.after(note);
  const tooLarge = () => input.files[0]?.size > Number(form.dataset.limitBytes);
  input.addEventListener("change", () => (note.textContent = tooLarge() ? form.dataset.tooLarge : ""));
  form.addEventListener("submit", (event) => {
    if (tooLarge()) event.preventDefault();
    else if (input.files.length) note.textContent = form.dataset.upload.replace("#", input.files[0].name);
  });
};

for (const form of document.querySelectorAll("form[data-autosave]")) autosave(form);
for (const form of document.querySelectorAll("form[data-upload]")) upload(form);
