// The sound of the room. A browser agrees with the live server through our own addresses, and has one connection: it hears
// what is said there, or has a microphone in the room. Whether that microphone is heard the meeting decides, and not this page.

const SPREAD_MILLIS = 1000; // not all at once when the live server comes back; who speaks waits for nobody
const AGAIN_MILLIS = 2000;
const TOGETHER_MILLIS = 50;
const BUNDLE = "max-bundle";
const TICKET_MILLIS = 300_000; // half of the time for which the relay takes it

const part = document.querySelector("[data-live]");
const audio = part?.querySelector("[data-live-audio]");
const status = part?.querySelector("[data-live-status]");
const acts = Object.fromEntries([...(part?.querySelectorAll("[data-live-act]") ?? [])].map((button) => [button.dataset.liveAct, button]));

let address = "";
let wanted = "off"; // what the person chose: off, listen or speak
let muted = false;
let microphone = null;
let current = null;
let ticket = null;

const facts = () => part.querySelector("[data-live-server]").dataset;
const token = () => part.querySelector("[name=_csrf]").value;

const post = async (path, fields = []) => {
  const body = new URLSearchParams([["_csrf", token()], ...fields]);
  const response = await fetch(`${address}/live/${path}`, { method: "POST", body });
  if (!response.ok) throw new Error(response.status);
  return response;
};

const say = (word) => {
  const text = part.dataset[word] ?? "";
  if (status.textContent !== text) status.textContent = text;
  status.dataset.state = word;
};

const show = () => {
  const isThere = facts().liveServer !== "";
  const mayAsk = isThere && facts().liveMicrophone === "yes";
  acts.listen.hidden = !isThere || wanted !== "off";
  acts.speak.hidden = !mayAsk || wanted === "speak";
  acts.mute.hidden = wanted !== "speak";
  acts.mute.ariaPressed = String(muted);
  acts.leave.hidden = wanted === "off";
  if (wanted === "off") return say("none");
  if (current?.pc?.connectionState !== "connected") return say(isThere ? "connecting" : "lost");
  say(wanted === "listen" ? "listening" : muted ? "muted" : "speaking");
};

const end = (one) => {
  if (!one) return;
  if (current === one) current = null;
  one.pc.close();
  if (one.id) post(`${one.id}/end`).catch(() => {}); // it may be gone already
};

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
    fail(one);
  }
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

const connection = (kind) => {
  const pc = new RTCPeerConnection({ bundlePolicy: BUNDLE });
  const one = { kind, pc, id: null, server: null, found: [], timer: 0, isComplete: false };
  pc.addEventListener("icecandidate", ({ candidate }) => reach(one, candidate));
  pc.addEventListener("track", ({ track }) => {
    audio.srcObject = new MediaStream([track]);
    audio.play().catch(() => {}); // the person pressed a button for it; where that is not enough, there is the next press
  });
  pc.addEventListener("connectionstatechange", () => {
    if (pc.connectionState === "failed") fail(one);
    else if (current === one) show();
  });
  return one;
};

// Whoever may not speak any more listens; where there is nothing to hear either, this page does not ask again.
const open = async (one, path, fields) => {
  try {
    const { id, sdp, server } = await (await post(path, fields)).json();
    Object.assign(one, { id, server });
    return sdp;
  } catch (refused) {
    if (refused.message === "404" && current === one) wanted = one.kind === "speak" ? "listen" : "off";
    throw refused;
  }
};

const listen = async (one) => {
  const sdp = await open(one, "listening");
  await one.pc.setRemoteDescription({ type: "offer", sdp });
  await one.pc.setLocalDescription(await one.pc.createAnswer());
  await post(`${one.id}/answer`, [["sdp", one.pc.localDescription.sdp]]);
  reach(one, { candidate: "" });
};

const speak = async (one) => {
  const [track] = microphone.getAudioTracks();
  track.enabled = !muted;
  one.pc.addTransceiver(track, { direction: "sendrecv" });
  await one.pc.setLocalDescription(await one.pc.createOffer());
  const sdp = await open(one, "speaking", [["sdp", one.pc.localDescription.sdp]]);
  await one.pc.setRemoteDescription({ type: "answer", sdp });
  reach(one, { candidate: "" });
};

const connect = async () => {
  end(current);
  if (wanted === "off" || facts().liveServer === "") return show();
  const one = (current = connection(wanted));
  show();
  try {
    one.pc.setConfiguration({ bundlePolicy: BUNDLE, iceServers: await relays() });
    if (current !== one) return end(one);
    await (one.kind === "speak" ? speak(one) : listen(one));
    if (current !== one) end(one);
  } catch {
    if (current === one) fail(one);
    else end(one);
  }
};

const fail = (one) => {
  if (current !== one) return;
  ticket = null; // another relay may have come
  end(one);
  show();
  setTimeout(() => {
    if (!current) connect();
  }, AGAIN_MILLIS);
};

// Another live server has come, or the right to a microphone has gone: what there was is of no use.
const look = () => {
  const { liveServer, liveMicrophone, liveOver } = facts();
  part.hidden = liveOver === "yes";
  if (part.hidden && wanted !== "off") return choose("off");
  if (wanted === "speak" && liveMicrophone === "no" && liveServer) choose("listen");
  else if (wanted !== "off" && liveServer && current?.server && current.server !== liveServer) renew();
  else if (wanted !== "off" && liveServer && !current) connect();
  else show();
};

const renew = () => {
  end(current);
  show();
  setTimeout(() => current ?? connect(), wanted === "speak" ? 0 : Math.random() * SPREAD_MILLIS);
};

const choose = (kind) => {
  wanted = kind;
  if (kind !== "speak") {
    microphone?.getTracks().forEach((track) => track.stop());
    microphone = null;
  }
  if (kind === "off") audio.srcObject = null;
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

// A tab that goes says so; the live server would not notice.
const goodbye = () => {
  if (current?.id) navigator.sendBeacon(`${address}/live/${current.id}/end`, new URLSearchParams({ _csrf: token() }));
};

// server: the name of the live server that has come; empty where it is away
export const heardOfServer = (server) => {
  if (!part) return;
  part.querySelector("[data-live-server]").dataset.liveServer = server;
  look();
};

export const startLive = (room) => {
  if (!part) return;
  address = room;
  for (const [name, button] of Object.entries(acts)) button.addEventListener("click", doing[name]);
  new MutationObserver(look).observe(part.querySelector("[data-part]"), { childList: true });
  window.addEventListener("pagehide", goodbye);
  show();
};
