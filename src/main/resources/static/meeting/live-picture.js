// The picture of the room, beside its sound and apart from it: a line that is too thin for the one still carries the other.
// What is seen the meeting decides: this page has one connection for it, whoever is shown. A camera has another.

import { again, attend, bring, connection, end, forgetRelay, goodbye, tell } from "./live-connection.js";
import { watchLine } from "./live-thin.js";

const AGAIN_MILLIS = 3000;
const STILL_MILLIS = 1500; // without a new picture there is nobody to be seen, and the last one does not stay
const CAMERA = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 15, max: 15 } };
const LAYERS = [
  { rid: "h", maxBitrate: 400_000 },
  { rid: "l", maxBitrate: 120_000, scaleResolutionDownBy: 2 },
];

let part = null;
let facts = () => ({});
let video = null;
let own = null;
let size = null;
let status = null;
let thin = null; // says that the line does not carry the whole picture
let acts = {};

let isIn = false; // with sound: the picture comes with it, unless the person chose before, or the line is to be spared
let hasChosen = false;
let watching = null;
let showing = null;
let lost = null; // the id of the camera's connection that broke, until another one is there or it is turned on anew
let camera = null;
let stillTimer = 0;

const isThere = () => facts().liveServer !== "" && facts().liveOver !== "yes";
const mayShow = () => isThere() && facts().liveCamera === "yes";
const wantsPicture = () => isThere() && size.value !== "none";

const show = () => {
  size.parentElement.hidden = !isThere();
  acts.on.hidden = !mayShow() || camera !== null;
  acts.off.hidden = camera === null;
  own.parentElement.hidden = camera === null;
};

const still = () => {
  video.parentElement.hidden = true;
};

// before the first one a browser shows two black dots
const seen = (now, { height }) => {
  video.requestVideoFrameCallback(seen);
  if (height <= 2) return;
  clearTimeout(stillTimer);
  stillTimer = setTimeout(still, STILL_MILLIS);
  video.parentElement.hidden = false;
};

const play = (track) => {
  video.srcObject = new MediaStream([track]);
  video.play().catch(() => {}); // it is mute: browsers let it play
};

const endWatching = () => {
  const one = watching;
  watching = null;
  end(one);
  still();
};

const endShowing = () => {
  const one = showing;
  showing = null;
  end(one);
};

const someTime = () => AGAIN_MILLIS * (0.5 + Math.random());

const watch = async () => {
  if (watching || !wantsPicture()) return;
  const one = (watching = connection("watch", { fail: failWatching, change: () => {}, track: play }));
  try {
    await attend(one, "watching");
    await resize(one);
    if (watching !== one) end(one);
  } catch {
    failWatching(one);
  }
};

const failWatching = (one) => {
  if (watching !== one) return end(one);
  forgetRelay();
  endWatching();
  again(watch, someTime(), one);
};

// Of two that are on their way the first may come last.
const resize = async (one) => {
  const wanted = size.value;
  await tell(one, "size", [["size", wanted === "none" ? "small" : wanted]]);
  if (wanted !== size.value && watching === one) await resize(one);
};

const takeSize = () => {
  if (!wantsPicture()) endWatching();
  else if (watching?.id) resize(watching).catch(() => failWatching(watching));
  else watch();
};

const sayThin = () => {
  thin.textContent = hasChosen || !isIn ? "" : (thin.dataset[size.value] ?? "");
  thin.hidden = thin.textContent === "";
};

const chooseSize = () => {
  hasChosen = true;
  sayThin();
  takeSize();
};

// What a person chose stands, whatever the line does.
const fitTheLine = (fit) => {
  if (hasChosen) return; // just now
  thin.dataset.line = fit === "large" ? "" : "thin";
  size.value = fit;
  sayThin();
  takeSize();
};

const bare = () => RTCRtpSender.getCapabilities("video").codecs.filter((codec) => codec.mimeType === "video/VP8");

const film = async () => {
  if (showing || !camera || !mayShow()) return;
  const one = (showing = connection("show", { fail: failShowing, change: () => {} }));
  try {
    const [track] = camera.getVideoTracks();
    one.pc.addTransceiver(track, { direction: "sendonly", sendEncodings: LAYERS }).setCodecPreferences(bare());
    await bring(one, "showing", lost);
    lost = null;
    if (showing !== one) end(one);
  } catch (why) {
    if (showing === one && why.message === "409") return turnOff("elsewhereCamera");
    if (showing === one && why.message === "404") return turnOff();
    failShowing(one);
  }
};

const failShowing = (one) => {
  if (showing !== one) return end(one);
  forgetRelay();
  if (one.id) lost = one.id;
  endShowing();
  again(film, someTime(), one);
};

const turnOn = async () => {
  try {
    camera ??= await navigator.mediaDevices.getUserMedia({ video: CAMERA });
    own.srcObject = camera;
    own.play().catch(() => {});
    status.textContent = "";
    show();
    film();
  } catch {
    status.textContent = part.dataset.refusedCamera;
  }
};

// word: why, where nobody pressed anything
const turnOff = (word = "") => {
  lost = null;
  status.textContent = part.dataset[word] ?? "";
  camera?.getTracks().forEach((track) => track.stop());
  camera = null;
  own.srcObject = null;
  endShowing();
  show();
};

const whoHasTheFloor = () => document.querySelector("[data-part=floor]")?.textContent.trim();
const beginsLarge = () => !hasChosen && !navigator.connection?.saveData;

// isInRoom: whether this browser hears the room, or speaks in it
export const followPicture = ({ liveServer }, isInRoom) => {
  if (isInRoom && !isIn && beginsLarge()) size.value = "large";
  isIn = isInRoom;
  if (!isIn) sayThin();
  if (camera && facts().liveCamera !== "yes" && liveServer) turnOff();
  if (watching && (!wantsPicture() || (watching.server && liveServer && watching.server !== liveServer))) endWatching();
  if (showing && showing.server && liveServer && showing.server !== liveServer) endShowing();
  watch();
  film();
  show();
};

// soundOf: the connection by which the room is heard
export const startPicture = (live, factsOf, soundOf) => {
  part = live;
  facts = factsOf;
  [own, size, status] = ["own", "size", "picture-status"].map((name) => part.querySelector(`[data-live-${name}]`));
  video = document.querySelector("[data-screen] [data-live-video]"); // where nothing is screened it is what is on screen
  thin = document.querySelector("[data-live-thin]");
  acts = { on: part.querySelector("[data-picture-act=on]"), off: part.querySelector("[data-picture-act=off]") };
  acts.on.addEventListener("click", turnOn);
  acts.off.addEventListener("click", () => turnOff());
  size.addEventListener("change", chooseSize);
  video.requestVideoFrameCallback?.(seen);
  watchLine(
    () => ({ picture: watching?.pc, sound: soundOf(), isJudged: isIn && beginsLarge(), who: whoHasTheFloor() }),
    () => size.value,
    fitTheLine,
  );
  window.addEventListener("pagehide", () => [watching, showing].forEach(goodbye));
  show();
};
