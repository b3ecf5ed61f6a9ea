// What this device has of an application and the server has not: each of its pages sends it once there is a line, and says
// which parts wait. Nothing is handed in meanwhile, unless one knows that it is the older text.
import { reachDevice } from "./on-device.js";

const template = document.querySelector("template[data-waiting]");
const status = document.querySelector("[data-saved]");
const own = document.querySelector("form[data-autosave]")?.dataset.autosave; // which sees to its own part
const handIn = document.querySelector("form[data-hand-in]");
const isTypedInto = Boolean(own || document.querySelector("form[data-upload]"));

let device = null;
let notice = null;
let failures = 0;
let timer;
let round = null;
let isStale = false; // the server has another text by now than this page shows

/// What the server says of it: whether it has all of it now, and had not before.
const send = async ({ address, typed, origins }) => {
  const body = new URLSearchParams(typed);
  body.set("origins", origins);
  body.set("_csrf", template.content.querySelector("[name=_csrf]").value);
  const reply = await fetch(address, { method: "POST", body, signal: AbortSignal.timeout(30000) });
  if (reply.status === 429 || reply.status >= 500) throw new Error("later");
  if (!reply.ok) return { isThere: false }; // not signed in any more, or by a link that does not lead there
  const { contested, tooLong, changed } = await reply.json();
  return { isThere: !contested && !tooLong.length, isNews: changed };
};

const sendAll = async () => {
  let sent = 0;
  for (const kept of await device.all(own)) {
    const { isThere, isNews } = await send(kept);
    if (isThere) await device.forget(kept);
    if (isNews) sent += 1;
  }
  return sent;
};

/// Those of the form as it is now.
const show = (waiting) => {
  notice?.remove();
  notice = template.content.querySelector("[data-kind]").cloneNode(true);
  notice.className = "notice";
  for (const line of notice.querySelectorAll("[data-part]")) {
    if (!waiting.some(({ address }) => address === line.dataset.part + "/draft")) line.remove();
    const link = document.createElement("a");
    link.href = line.dataset.part;
    link.textContent = line.textContent;
    line.replaceChildren(link);
  }
  if (notice.querySelector("[data-part]")) document.querySelector(".saved-bar").after(notice);
  return notice.isConnected;
};

const goRound = async () => {
  clearTimeout(timer);
  let sent = 0;
  let isOffline = false;
  try {
    device ??= await reachDevice(template.dataset.key);
    if (device) sent = await sendAll();
    failures = 0;
  } catch {
    isOffline = true;
    failures += 1;
    timer = setTimeout(look, Math.min(60000, 5000 * 2 ** failures));
  }
  const isWaiting = device ? show(await device.all(own)) : false;
  isStale ||= sent > 0 && !isTypedInto;
  if (isStale && !isWaiting) location.replace((handIn?.dataset.handIn ?? location.pathname) + "?from-device");
  return { isOffline, isWaiting };
};
const look = () => (round ??= goRound().finally(() => (round = null)));

let isKnown = false;
const hold = async (event) => {
  if (isKnown) return;
  event.preventDefault();
  const { isOffline, isWaiting } = await look();
  if (isWaiting) askFirst();
  else if (isOffline) {
    status.dataset.kind = "urgent";
    status.textContent = template.dataset.noLine;
  } else if (!isStale) handItIn();
};
const handItIn = () => {
  isKnown = true;
  handIn.requestSubmit();
};
const askFirst = () => {
  const held = notice.querySelector("[data-held]");
  held.hidden = false;
  held.querySelector("button").addEventListener("click", handItIn);
  notice.setAttribute("tabindex", "-1");
  notice.focus();
};

if (template && status) {
  const address = new URL(location.href);
  if (address.searchParams.has("from-device")) {
    status.dataset.kind = "saved";
    status.textContent = template.dataset.sent;
    address.searchParams.delete("from-device");
    history.replaceState(null, "", address);
  }
  look();
  addEventListener("online", look);
  handIn?.addEventListener("submit", hold);
  addEventListener("pageshow", () => (isKnown = false));
}
