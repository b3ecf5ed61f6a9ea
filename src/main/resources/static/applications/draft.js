// Saves a page of the form while one types, wrong values too, and says so. Without a connection it keeps trying and
// keeps it on this device meanwhile, where nobody can read it without the server; where the device cannot, it warns
// before the page is left.
import { holdsTypedWords, savesItself } from "../shared/unsent.js";
import { fill, openDevice, shows } from "./on-device.js";
import "../shared/word-count.js";
import "./only-if.js";
import "./waiting.js";

const status = document.querySelector("[data-saved]");
const clock = (at) =>
  new Intl.DateTimeFormat(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    timeZone: "Europe/Zurich",
  }).format(at);

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
  let device = null; // what keeps it while there is no line
  let onDevice = 0; // changes that it has
  let sealed = null; // what it has of this page, and of no other window
  const touched = new Set();
  const isShownAgain = holdsTypedWords(form);
  let isSent = false;
  let turn = Promise.resolve();
  const inTurn = (act) => (turn = turn.then(act, act));

  const later = (milliseconds) => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };
  const offline = () => (device && onDevice === typed ? status.dataset.textDevice : status.dataset.textOffline);
  const again = (text) => {
    failures += 1;
    say("urgent", text);
    later(Math.min(60000, 2000 * 2 ** failures));
  };

  const answer = async (response, version) => {
    if (response.status === 429) return again(status.dataset.textSlow);
    if (response.status >= 500) return again(offline());
    if (!response.ok) return say("urgent", status.dataset.textLost);
    const { savedAt, tooLong, contested, closed, origins } = await response.json();
    form.elements.origins.value = origins;
    failures = 0;
    if (contested) return say("urgent", status.dataset.textContested);
    kept = Math.max(kept, version);
    inTurn(() => typed === kept && sealed && device?.forget(sealed));
    if (tooLong.length) say("urgent", status.dataset.textLong);
    else if (closed) say("urgent", status.dataset.textClosed.replace("#", clock(new Date(savedAt))));
    else saySaved(new Date(savedAt));
    if (typed > kept) later(pause);
  };

  const save = () => {
    if (!sending && typed > kept && !isSent) sending = send().finally(() => (sending = null));
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
      again(offline());
    }
  };
  const keepOnDevice = async () => {
    const version = typed;
    if (kept === version) return;
    try {
      sealed = (await device?.keep(form)) ?? null;
      onDevice = version;
    } catch {
      device = null; // full, or taken away: the page alone has it
    }
    if (failures) say("urgent", offline());
  };
  const saveAll = async () => {
    await sending;
    await save();
  };

  const changed = () => {
    typed += 1;
    if (!failures) say("waiting", status.dataset.textWaiting);
    if (device) inTurn(keepOnDevice);
    if (!sending) later(failures ? 5000 : pause);
  };
  const note = ({ target }) => {
    touched.add(target.name);
    changed();
  };
  form.addEventListener("input", note);
  form.addEventListener("change", note);
  if (isShownAgain) changed();
  const goOn = async () => {
    device = await openDevice(form.dataset.key);
    if (!device) return;
    form.dataset.device = "open";
    const left = await device.left(form).catch(() => null);
    if (left && typed === kept && shows(form, left)) return device.forget(left); // the server has it
    const isBack = left && !("contested" in form.dataset); // where both texts are shown, that page is the newer one
    if (isBack && !isShownAgain) fill(form, left, touched); // the key may come late, after the first words
    if (isBack || typed > kept) changed();
  };
  goOn();
  savesItself({ form, isUnsaved: () => typed > kept, save: saveAll });
  // The form itself carries everything. The device has it until the next page has asked the server.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    if (!device || typed === kept || onDevice === typed) return (isSent = true);
    event.preventDefault();
    await inTurn(keepOnDevice);
    if (onDevice !== typed) device = null;
    form.requestSubmit(event.submitter);
  });
  addEventListener("pageshow", () => (isSent = false));
  addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => document.hidden && save());
  let isLeaving = false;
  addEventListener("beforeunload", (event) => {
    if (typed > kept && !isLeaving && !isSent && !(device && onDevice === typed)) event.preventDefault();
  });
  // Somebody has come into the room: away at once, and "back" leads elsewhere. What was typed is sent behind it.
  document.querySelector("[data-leave]")?.addEventListener("click", (event) => {
    event.preventDefault();
    isLeaving = true;
    save();
    location.replace(event.currentTarget.href);
  });
};

// A file leaves in pieces, and goes on where it stopped; the page that follows shows it, or says why it was not taken.
const upload = async (form) => {
  const { attach } = await import("../files/upload.js");
  const { limit, wordEmpty, wordTooLarge, next } = form.dataset;
  const wrong = (file) => (file.size === 0 ? wordEmpty : file.size > Number(limit) && wordTooLarge);
  attach(form, wrong, () => location.replace(next));
};

for (const form of document.querySelectorAll("form[data-autosave]")) autosave(form);
for (const form of document.querySelectorAll("form[data-upload]")) upload(form);
