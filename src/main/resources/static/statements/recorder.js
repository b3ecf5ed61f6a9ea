// The page where a statement is recorded: what the camera sees, the text beside it, one button, and the tries.
// What is recorded is kept on this device under a key of the server, and sent while it goes on.

import { NONE, closeCamera, fitPicture, listDevices, openCamera, showLevel } from "./recorder/camera.js";
import { decided } from "./recorder/delivery.js";
import { lineOf } from "./recorder/line.js";
import { prompterOf } from "./recorder/prompter.js";
import { record } from "./recorder/recording.js";
import { senderOf } from "./recorder/sender.js";
import { showTakes } from "./recorder/takes-view.js";
import { bytesIn, openTakes } from "./recorder/takes.js";
import { openVault } from "./recorder/vault.js";
import { clock } from "../shared/lengths.js";

const WARN_AT = [60, 30, 10]; // seconds before the end
const LETS_GO = 2000;

const page = document.querySelector("[data-recorder]");
const words = page.dataset;
const part = (name) => page.querySelector(`[data-${name}]`);
const form = part("settings");
const limit = Number(words.seconds) * 1000;
const say = (text) => { if (part("said").textContent !== text) part("said").textContent = text; };
const canRecord = window.MediaRecorder && navigator.mediaDevices?.getUserMedia && window.indexedDB && crypto.subtle;

async function secret() {
  const reply = await fetch(words.key, { cache: "no-store" });
  if (!reply.ok) throw new Error(String(reply.status));
  return Uint8Array.from(atob(await reply.text()), (sign) => sign.charCodeAt(0));
}

async function begin() {
  if (!canRecord) return show("unable", "stage", "bar", "settings");
  if (!(await isAlone())) return show("twice", "stage", "bar", "settings", "begun");
  const takes = await openTakes(await openVault(await secret()));
  navigator.storage?.persist?.();
  const line = lineOf();
  const sender = senderOf(takes, line, { token: words.token, purpose: words.purpose, subject: words.subject, choice: words.choice }, heard);
  const stage = recorderOf(takes, line, sender);
  if (!words.rest) line.probe(words.probe, words.token).then(stage.tellLine, stage.tellLine); // not known yet, it says then

  async function heard(news, take) {
    const isOfNoUse = news === "waiting" && !words.recording && !takes.chosen(); // it would take the place of what to do next
    if (isOfNoUse) return;
    if (news !== "sent") return say(words[`word${news[0].toUpperCase()}${news.slice(1)}`]);
    stage.close();
    take.delivered = true;
    await takes.changed(take);
    await deliver(take);
  }
  async function deliver(take) {
    say(words.wordDelivered);
    if ((await decided(take, words.choice)) === "refused") {
      await takes.giveBack(take);
      return say(words.wordNotUsed);
    }
    for (const one of takes.all()) await takes.remove(one); // the server has let the others go by itself
    location.assign(words.back);
  }
  showTakes(part("tries"), takes, words, {
    async choose(take) {
      stage.close();
      say(words.wordChosen);
      await takes.changed(take);
      sender.send(take);
    },
    async remove(take) {
      await sender.forget(take);
      await takes.remove(take);
    },
  });
  hideOwn(takes);
  if (words.rest) forTheRest(takes);
  const left = takes.chosen();
  if (left?.delivered) deliver(left);
  else if (left) sender.send(left);
  else if (takes.all().length > 0 && !words.rest) say(words.wordLeft.replace("#length", clock(takes.all().at(-1).millis)));
  page.dataset.attached = "true";
}

/// The statement is handed in: nothing is recorded any more, and what was chosen before is sent.
function forTheRest(takes) {
  for (const name of ["stage", "bar", "settings"]) part(name).hidden = true;
  if (!takes.chosen()) say(words.wordNoRest);
}

/// Says why there is nothing to record with here, in the place of what is of no use then.
function show(notice, ...unused) {
  for (const name of unused) if (part(name)) part(name).hidden = true;
  part(notice).hidden = false;
}

/// Whether no other page of this browser has this statement's recordings in its hands; it is held as long as this one is.
/// One that was closed a moment ago still lets go.
function isAlone() {
  if (!navigator.locks) return true;
  return new Promise((known) => {
    const hold = () => {
      known(true);
      return new Promise(() => {});
    };
    navigator.locks.request(`recorder-${words.subject}`, { signal: AbortSignal.timeout(LETS_GO) }, hold).catch(() => known(false));
  });
}

/// What another device began stands in the page; what this one has in the list of its own.
function hideOwn(takes) {
  const own = new Map(takes.all().filter((take) => take.upload).map((take) => [take.upload.split("/").at(-1), take]));
  for (const row of page.querySelectorAll("[data-upload]")) {
    const take = own.get(row.dataset.upload);
    row.hidden = Boolean(take) && bytesIn(take) >= Number(row.dataset.bytes);
  }
  const begun = part("begun");
  if (begun) begun.hidden = !begun.querySelector("[data-upload]:not([hidden])");
}

function recorderOf(takes, line, sender) {
  const preview = part("preview");
  const button = part("record");
  const prompter = prompterOf(page, form);
  let stream = null;
  let endLevel = () => {};
  let recording = null;
  let awake = null;

  const chosen = (sound) => ({ camera: sound ? NONE : form.camera.value, microphone: form.microphone.value });
  const open = async (sound) => {
    close();
    try {
      stream = await openCamera(chosen(sound), line.quality());
    } catch (error) {
      part("ask").hidden = false;
      return say(["NotAllowedError", "SecurityError"].includes(error.name) ? words.wordForbidden : words.wordNoCamera);
    }
    await listDevices(form, words.wordDevice);
    if (sound) form.camera.value = NONE;
    preview.srcObject = stream;
    page.dataset.sound = String(stream.getVideoTracks().length === 0);
    endLevel = showLevel(stream, part("level"));
    part("ask").hidden = true;
    button.disabled = false;
    button.focus();
    say(words.wordReady);
  };
  preview.addEventListener("resize", () => part("stage").style.setProperty("--picture", preview.videoWidth / preview.videoHeight || 1));
  const close = () => {
    endLevel();
    closeCamera(stream);
    stream = null;
    preview.srcObject = null;
    button.disabled = true;
    part("ask").hidden = false;
  };
  const start = async () => {
    if (takes.all().length >= Number(words.tries)) return say(words.wordTooMany);
    const quality = line.quality();
    await fitPicture(stream, quality);
    recording = record(stream, takes, quality, limit, pass);
    awake = await navigator.wakeLock?.request("screen").catch(() => null);
    page.dataset.recording = "true";
    button.textContent = words.wordStop;
    say(words.wordRecording);
    prompter.rewind();
    prompter.start();
    sender.send(recording.take);
    recording.ended.then(stopped, () => say(words.wordFailed));
  };
  const stopped = () => {
    recording = null;
    awake?.release();
    delete page.dataset.recording;
    button.textContent = words.wordAgain;
    prompter.stop();
    part("left").textContent = clock(limit);
    say(takes.isLoose() ? words.wordNoRoom : words.wordStopped);
  };
  const pass = (millis) => {
    const left = Math.max(0, Math.ceil((limit - millis) / 1000));
    part("left").textContent = clock(left * 1000);
    if (WARN_AT.includes(left)) say(words.wordLeftTime.replace("#seconds", left));
    else if (takes.isLoose()) say(words.wordNoRoom);
    tellLine();
  };
  const tellLine = () => {
    const text = line.isKnown() ? words.wordLine : words.wordLineUnknown;
    part("line").textContent = text.replace("#line", line.kilobits()).replace("#quality", line.quality().kilobits);
  };
  const press = () => (recording ? recording.stop() : start());

  const keys = {
    " ": () => !button.disabled && press(),
    ArrowDown: () => prompter.move(1),
    ArrowUp: () => prompter.move(-1),
    "+": () => prompter.size(1),
    "-": () => prompter.size(-1),
  };
  part("stage").addEventListener("keydown", (event) => {
    if (event.target.closest("button") || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  button.addEventListener("click", press);
  part("open").addEventListener("click", () => open(false));
  part("open-sound").addEventListener("click", () => open(true));
  for (const select of [form.camera, form.microphone]) select.addEventListener("change", () => stream && !recording && open(false));
  form.oval.addEventListener("change", () => { part("oval").hidden = !form.oval.checked; });
  addEventListener("beforeunload", (event) => (recording || takes.isLoose()) && event.preventDefault());
  takes.listen(tellLine);
  part("left").textContent = clock(limit);
  return { close, tellLine };
}

begin().catch(() => say(words.wordNoKey));
