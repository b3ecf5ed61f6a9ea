// The small pictures of the others at the table: one connection for all of them. When a camera comes or goes the server
// closes it and says so, and this page opens another.

import { again, attend, connection, end, forgetRelay, goodbye } from "./live-connection.js";

const AGAIN_MILLIS = 3000;
const STILL_MILLIS = 1500; // whoever sends no picture any more is not seen, and no last one stays
const CHOICE = "meeting-table"; // as long as the window is open

let part = null;
let facts = () => ({});
let faces = null;
let own = null;
let thin = null;
let status = null;
let acts = {};
let current = null;

const isAllowed = () => Boolean(facts().liveServer) && facts().liveOver !== "yes" && facts().liveTable === "yes";

// Whoever shows a picture of himself sees the others; a line that is thin, or to be spared, carries them where somebody asks
// for it.
const wants = () => {
  if (!isAllowed()) return false;
  const chosen = sessionStorage.getItem(CHOICE);
  return chosen ? chosen === "on" : !own.hidden && thin.dataset.line !== "thin" && !navigator.connection?.saveData;
};

const show = () => {
  part.hidden = !isAllowed();
  acts.on.hidden = wants();
  acts.off.hidden = !wants();
};

const clear = () => {
  faces.replaceChildren();
  status.textContent = "";
};

const close = () => {
  const one = current;
  current = null;
  end(one);
};

const face = ({ mid, name }) => {
  const video = Object.assign(document.createElement("video"), { muted: true, autoplay: true, playsInline: true });
  const caption = document.createElement("figcaption");
  caption.dir = "auto";
  caption.className = "quiet";
  caption.textContent = name || part.dataset.moderator;
  const figure = document.createElement("figure");
  figure.dataset.mid = mid;
  figure.hidden = true;
  figure.append(video, caption);
  return figure;
};

// There as long as pictures come. Before the first one a browser shows two black dots.
const watch = (figure, video) => {
  let stillTimer = 0;
  const seen = (now, { height }) => {
    video.requestVideoFrameCallback(seen);
    if (height <= 2) return;
    clearTimeout(stillTimer);
    stillTimer = setTimeout(() => (figure.hidden = true), STILL_MILLIS);
    figure.hidden = false;
  };
  video.requestVideoFrameCallback(seen);
};

const fill = (one) => {
  faces.replaceChildren(...one.faces.map(face));
  for (const { mid, receiver } of one.pc.getTransceivers()) {
    const figure = [...faces.children].find((one) => one.dataset.mid === mid);
    if (!figure) continue;
    const video = figure.querySelector("video");
    watch(figure, video);
    video.srcObject = new MediaStream([receiver.track]);
    video.play().catch(() => {}); // it is mute: browsers let it play
  }
  status.textContent = one.faces.length ? "" : part.dataset.nobody;
};

const open = async () => {
  if (current || !wants()) return;
  const one = (current = connection("table", { fail, change: () => {} }));
  try {
    await attend(one, "table");
    if (current === one) fill(one);
    else end(one);
  } catch {
    fail(one);
  }
};

const fail = (one) => {
  if (current !== one) return end(one);
  forgetRelay();
  close();
  again(open, AGAIN_MILLIS * (0.5 + Math.random()), one);
};

const follow = () => {
  const server = facts().liveServer;
  if (current && (!wants() || (current.server && current.server !== server))) close();
  if (!wants()) clear();
  open();
  show();
};

const choose = (choice) => {
  sessionStorage.setItem(CHOICE, choice);
  follow();
};

export const followTable = () => part && follow();

// The server has closed it, or another server has come.
export const renewTable = () => {
  if (part && current?.id) close();
};

export const startTable = (factsOf) => {
  part = document.querySelector("[data-table]");
  if (!part) return;
  facts = factsOf;
  [faces, status] = ["faces", "status"].map((name) => part.querySelector(`[data-table-${name}]`));
  acts = { on: part.querySelector("[data-table-act=on]"), off: part.querySelector("[data-table-act=off]") };
  own = document.querySelector("[data-live-own]").parentElement;
  acts.on.addEventListener("click", () => choose("on"));
  acts.off.addEventListener("click", () => choose("off"));
  thin = document.querySelector("[data-live-thin]");
  new MutationObserver(follow).observe(own, { attributeFilter: ["hidden"] });
  new MutationObserver(follow).observe(thin, { attributeFilter: ["data-line"] }); // whatever is said of it
  window.addEventListener("pagehide", () => goodbye(current));
  follow();
};
