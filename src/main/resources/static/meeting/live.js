// The sound of the room. A browser agrees with the live server through our own addresses, and has one connection: it hears
// what is said there, or has a microphone in the room. Whether that microphone is heard the meeting decides, and not this page.

import { again, attend, bring, connection, end, forgetRelay, goodbye, startCalls } from "./live-connection.js";
import { followChannel, startChannel } from "./live-channel.js";
import { followPicture, startPicture } from "./live-picture.js";
import { followTable, renewTable, startTable } from "./live-table.js";

const SPREAD_MILLIS = 1000; // not all at once when the live server comes back; who speaks waits for nobody
const AGAIN_MILLIS = 2000;

const part = document.querySelector("[data-live]");
const audio = part?.querySelector("[data-live-audio]");
const status = part?.querySelector("[data-live-status]");
const acts = Object.fromEntries([...(part?.querySelectorAll("[data-live-act]") ?? [])].map((button) => [button.dataset.liveAct, button]));

let wanted = "off"; // what the person chose: off, listen or speak
let muted = false;
let microphone = null;
let current = null;
let lost = null; // the id of the connection that broke, until another one is there or the person chooses anew
let isElsewhere = false; // the person speaks by another browser
let ear = null; // whose voice is altered, or interprets, hears the room by another connection

const facts = () => part.querySelector("[data-live-server]").dataset;

const say = (word) => {
  const text = part.dataset[word] ?? "";
  if (status.textContent !== text) status.textContent = text;
  status.dataset.state = word;
};

// A hall has no voice of its own.
const showOwn = (mayAsk) => {
  acts.speak.hidden = !mayAsk || wanted === "speak";
  acts.mute.hidden = wanted !== "speak";
  acts.mute.ariaPressed = String(muted);
  acts.leave.hidden = wanted === "off";
};

const show = () => {
  const isThere = facts().liveServer !== "";
  const mayAsk = isThere && facts().liveMicrophone === "yes";
  acts.listen.hidden = !isThere || wanted !== "off";
  if (acts.speak) showOwn(mayAsk);
  if (wanted === "off") return say("none");
  if (current?.pc?.connectionState !== "connected") return say(isThere ? "connecting" : "lost");
  say(wanted === "listen" ? (isElsewhere ? "elsewhere" : "listening") : muted ? "muted" : "speaking");
};

const finish = (one) => {
  if (current === one) current = null;
  end(one);
};

const play = (track) => {
  audio.srcObject = new MediaStream([track]);
  audio.play().catch(() => {}); // the person pressed a button for it; where that is not enough, there is the next press
};

const isApart = () => wanted === "speak" && facts().liveApart === "yes";

const fresh = (kind) => {
  const track = isApart() ? () => {} : play;
  return connection(kind, { fail, track, change: (one) => current === one && show() });
};

const hear = async () => {
  if (ear || !isApart()) return;
  const one = (ear = connection("listen", { fail: loseEar, change: () => {}, track: play }));
  try {
    await attend(one, "listening");
    if (ear !== one) end(one);
  } catch {
    loseEar(one);
  }
};

const loseEar = (one) => {
  end(one);
  if (ear !== one || !one) return;
  ear = null;
  again(hear, AGAIN_MILLIS, one);
};

const closeEar = () => {
  const one = ear;
  ear = null;
  end(one);
};

// Whoever may not speak any more listens; where there is nothing to hear either, this page does not ask again.
const refused = (one, why) => {
  if (current !== one || !["404", "409"].includes(why.message)) return;
  isElsewhere = why.message === "409";
  wanted = isElsewhere || one.kind === "speak" ? "listen" : "off";
  closeMicrophone();
};

const closeMicrophone = () => {
  microphone?.getTracks().forEach((track) => track.stop());
  microphone = null;
};

const speak = (one) => {
  const [track] = microphone.getAudioTracks();
  track.enabled = !muted;
  one.pc.addTransceiver(track, { direction: "sendrecv" });
  return bring(one, "speaking", lost);
};

const connect = async () => {
  finish(current);
  closeEar();
  if (wanted === "off" || facts().liveServer === "") return show();
  const one = (current = fresh(wanted));
  one.into = facts().liveInto;
  show();
  try {
    await (wanted === "speak" ? speak(one) : attend(one, "listening"));
    if (current !== one) return end(one);
    lost = null;
    hear();
  } catch (why) {
    refused(one, why);
    if (current === one) fail(one);
    else end(one);
  }
};

const fail = (one) => {
  if (current !== one) return;
  forgetRelay();
  if (one.kind === "speak" && one.id) lost = one.id;
  finish(one);
  show();
  again(() => current ?? connect(), AGAIN_MILLIS, one);
};

// Another live server has come, or the right to a microphone has gone: what there was is of no use.
const look = () => {
  followPicture(facts(), wanted !== "off");
  followChannel(facts(), wanted !== "off");
  followTable();
  const { liveServer, liveMicrophone, liveOver, liveInto } = facts();
  part.hidden = liveOver === "yes";
  if (part.hidden && wanted !== "off") return choose("off");
  if (wanted === "speak" && liveMicrophone === "no" && liveServer) choose("listen");
  else if (wanted !== "off" && liveServer && current?.server && current.server !== liveServer) renew();
  else if (wanted === "speak" && liveServer && current && current.into !== liveInto) renew();
  else if (wanted !== "off" && liveServer && !current) renew();
  else show();
};

const renew = () => {
  finish(current);
  show();
  setTimeout(() => current ?? connect(), wanted === "speak" ? 0 : Math.random() * SPREAD_MILLIS);
};

const choose = (kind) => {
  wanted = kind;
  lost = null;
  isElsewhere = false;
  if (kind !== "speak") closeMicrophone();
  if (kind === "off") audio.srcObject = null;
  else window.dispatchEvent(new Event("meeting-joined"));
  followPicture(facts(), kind !== "off");
  followChannel(facts(), kind !== "off");
  connect();
};

const askForMicrophone = async () => {
  try {
    microphone ??= await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } });
    choose("speak");
  } catch {
    say("refused");
  }
};

const mute = () => {
  muted = !muted;
  microphone?.getAudioTracks().forEach((track) => (track.enabled = !muted));
  show();
};

const doing = { listen: () => choose("listen"), speak: askForMicrophone, mute, leave: () => choose("off") };

// server: the name of the live server that has come; empty where it is away
export const heardOfServer = (server) => {
  if (!part) return;
  part.querySelector("[data-live-server]").dataset.liveServer = server;
  renewTable();
  look();
};

// As pressing the button does.
export const hearRoom = () => {
  if (part && wanted === "off" && facts().liveServer !== "" && facts().liveOver !== "yes") choose("listen");
};

export const startLive = (room) => {
  if (!part) return;
  startCalls(room, () => part.querySelector("[name=_csrf]").value);
  startPicture(part, facts, () => (ear ?? current)?.pc);
  startChannel(part, facts, audio);
  startTable(facts);
  for (const [name, button] of Object.entries(acts)) button.addEventListener("click", doing[name]);
  new MutationObserver(look).observe(part.querySelector("[data-part]"), { childList: true });
  window.addEventListener("pagehide", () => [current, ear].forEach(goodbye));
  show();
};
