// The language that is heard: beside the floor, by a connection of its own. While an interpreter speaks, the floor is lowered
// beneath, a statement's film as well; while nobody does, or the interpreter's line is gone, it is heard as it is.

import { again, attend, connection, end, forgetRelay, goodbye } from "./live-connection.js";

const AGAIN_MILLIS = 2000;
const BENEATH = 0.15; // of the volume
const LOOK_MILLIS = 300;
const PAUSE_MILLIS = 4000; // an interpreter draws breath, and waits for the end of a sentence
const AUDIBLE = 0.001; // of full scale

let part = null;
let facts = () => ({});
let floor = null;
let audio = null;
let isIn = false;
let current = null;
let spokenAt = -Infinity;

const choice = () => part.querySelector("[data-live-channel]");
const chosen = () => choice()?.value ?? "";
const isThere = () => facts().liveServer !== "" && facts().liveOver !== "yes";
const isWanted = () => isIn && isThere() && chosen() !== "";

const balance = () => {
  const beneath = current !== null && performance.now() - spokenAt < PAUSE_MILLIS;
  for (const one of [floor, document.querySelector("[data-video]")]) if (one) one.volume = beneath ? BENEATH : 1;
  audio.dataset.heard = beneath ? chosen() : "";
};

const listenForVoice = async () => {
  if (!current) return;
  const stats = await current.pc.getStats();
  const speaks = [...stats.values()].some(({ type, audioLevel }) => type === "inbound-rtp" && audioLevel > AUDIBLE);
  if (speaks) spokenAt = performance.now();
  balance();
};

const show = () => {
  const label = choice()?.closest("p");
  if (label) label.hidden = !isThere() || !isIn;
  balance();
};

const close = () => {
  const one = current;
  current = null;
  end(one);
  audio.srcObject = null;
  spokenAt = -Infinity;
};

const play = (track) => {
  audio.srcObject = new MediaStream([track]);
  audio.play().catch(() => {}); // the person joined with sound before
};

const fail = (one) => {
  if (current !== one) return end(one);
  forgetRelay();
  close();
  balance();
  again(listen, AGAIN_MILLIS, one);
};

const listen = async () => {
  if (current || !isWanted()) return;
  const one = (current = connection("listen", { fail, change: balance, track: play }));
  one.channel = chosen();
  try {
    await attend(one, "listening", [["channel", one.channel]]);
    if (current !== one) end(one);
  } catch (why) {
    if (why.message === "404" && choice()) choice().value = ""; // nobody interprets into it any more
    fail(one);
  }
};

const isStale = ({ server, channel }) => channel !== chosen() || (server && facts().liveServer && server !== facts().liveServer);

// isInRoom: whether this browser hears the room, or speaks in it
export const followChannel = (now, isInRoom) => {
  isIn = isInRoom;
  if (!audio) return;
  if (current && (!isWanted() || isStale(current))) close();
  listen();
  show();
};

export const startChannel = (live, factsOf, floorAudio) => {
  part = live;
  facts = factsOf;
  floor = floorAudio;
  audio = part.querySelector("[data-live-channel-audio]");
  if (!audio) return;
  part.addEventListener("change", ({ target }) => target.matches("[data-live-channel]") && followChannel(facts(), isIn));
  new MutationObserver(() => followChannel(facts(), isIn)).observe(part.querySelector("[data-part=channels]"), { childList: true });
  setInterval(listenForVoice, LOOK_MILLIS);
  window.addEventListener("pagehide", () => goodbye(current));
  show();
};
