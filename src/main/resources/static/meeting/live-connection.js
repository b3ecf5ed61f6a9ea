// One connection of this browser to the live server. All that the two have to agree on goes through our own addresses.

const TOGETHER_MILLIS = 50;
const TICKET_MILLIS = 300_000; // half of the time for which the relay takes it
const BUNDLE = "max-bundle";
const BROKEN_MILLIS = 1000; // without a word from the other end; a browser calls it failed only many seconds later
const BACK_MILLIS = 3000; // after the line came back: what does not work at once soon does
const SOON_MILLIS = 100;
const PAGE = Math.random().toString(36).slice(2); // one of a person's several

let address = "";
let token = () => "";
let ticket = null;
let backAt = -Infinity;
const alive = new Set();
const waiting = new Set();

export const startCalls = (room, tokenOf) => {
  address = room;
  token = tokenOf;
};

const post = async (path, fields = []) => {
  const body = new URLSearchParams([["_csrf", token()], ...fields]);
  const response = await fetch(`${address}/live/${path}`, { method: "POST", body });
  if (!response.ok) throw new Error(response.status);
  return response;
};

// The way round for networks that let nothing out but what looks like the web. Without it there is the direct one.
const relays = async () => {
  if (ticket && performance.now() < ticket.until) return ticket.servers;
  try {
    const given = await (await post("relay")).json();
    ticket = { servers: given.urls.length ? [given] : [], until: performance.now() + TICKET_MILLIS };
  } catch {
    return [];
  }
  return ticket.servers;
};

// another relay may have come
export const forgetRelay = () => (ticket = null);

// Where this browser can be reached is told in few requests. Names of the local network say nothing to the live server, and
// addresses of the others who are there never come here.
const reach = (one, candidate) => {
  const line = candidate?.candidate ?? "";
  const isUseful = line && !line.includes(".local ") && / udp /i.test(line);
  if (isUseful) one.found.push(["candidate", line]);
  one.isComplete ||= !candidate;
  if (one.id && !one.timer) one.timer = setTimeout(() => tellWhere(one), TOGETHER_MILLIS);
};

const tellWhere = async (one) => {
  one.timer = 0;
  const found = one.found.splice(0);
  try {
    if (found.length) await post(`${one.id}/candidates`, found);
    if (one.isComplete && !one.found.length) await post(`${one.id}/candidates`);
  } catch {
    one.fail(one);
  }
};

const giveUp = (one) => {
  one.isBroken = true;
  one.fail(one);
};

const follow = (one, change) => {
  const { connectionState } = one.pc;
  clearTimeout(one.silence);
  if (connectionState === "failed") return giveUp(one);
  if (connectionState === "disconnected") one.silence = setTimeout(giveUp, BROKEN_MILLIS, one);
  change(one);
};

// Connects again after a while, or as soon as the line is back; at once where a connection broke that was there.
export const again = (connect, millis, one = {}) => {
  const wait = performance.now() - backAt < BACK_MILLIS || one.isBroken ? SOON_MILLIS : millis;
  const go = () => {
    clearTimeout(timer);
    waiting.delete(go);
    connect();
  };
  const timer = setTimeout(go, wait);
  waiting.add(go);
};

window.addEventListener("online", () => {
  backAt = performance.now();
  [...waiting].forEach((go) => go());
  [...alive].forEach(giveUp);
});

// fail: called with it when it is of no use any more; change: when its state is another one
export const connection = (kind, { fail, change, track = () => {} }) => {
  const pc = new RTCPeerConnection({ bundlePolicy: BUNDLE });
  const one = { kind, pc, fail, id: null, server: null, found: [], timer: 0, isComplete: false };
  pc.addEventListener("icecandidate", ({ candidate }) => reach(one, candidate));
  pc.addEventListener("track", (event) => track(event.track));
  pc.addEventListener("connectionstatechange", () => follow(one, change));
  alive.add(one);
  return one;
};

const open = async (one, path, fields) => {
  const { id, sdp, server, faces } = await (await post(path, fields)).json();
  Object.assign(one, { id, server, faces });
  return sdp;
};

const prepare = async (one) => one.pc.setConfiguration({ bundlePolicy: BUNDLE, iceServers: await relays() });

// takes what the room sends
export const attend = async (one, path, fields) => {
  await prepare(one);
  const sdp = await open(one, path, fields);
  if (!sdp) return; // nothing is there yet
  await one.pc.setRemoteDescription({ type: "offer", sdp });
  await one.pc.setLocalDescription(await one.pc.createAnswer());
  await post(`${one.id}/answer`, [["sdp", one.pc.localDescription.sdp]]);
  reach(one, { candidate: "" });
};

// brings what was added to the connection before
// was: the id of the one that ended, where nobody pressed anything: who came by another browser meanwhile stays there
export const bring = async (one, path, was = null) => {
  await prepare(one);
  await one.pc.setLocalDescription(await one.pc.createOffer());
  const sdp = await open(one, path, [["sdp", one.pc.localDescription.sdp], ["page", PAGE], ...(was ? [["was", was]] : [])]);
  await one.pc.setRemoteDescription({ type: "answer", sdp });
  reach(one, { candidate: "" });
};

export const tell = (one, path, fields) => post(`${one.id}/${path}`, fields);

export const end = (one) => {
  if (!one) return;
  alive.delete(one);
  clearTimeout(one.silence);
  one.pc.close();
  if (one.id) post(`${one.id}/end`).catch(() => {}); // it may be gone already
};

// A tab that goes says so; the live server would not notice.
export const goodbye = (one) => {
  if (one?.id) navigator.sendBeacon(`${address}/live/${one.id}/end`, new URLSearchParams({ _csrf: token() }));
};
