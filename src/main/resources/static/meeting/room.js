// The room and the moderator's desk, live. The server tells over one line that something happened; the page is then
// asked for anew and its changed parts are taken over. So what a person sees is always what the server would show them,
// and a cut line, a killed server and a reload are the same case.

import { apply, remember } from "./parts.js";
import { keepTime, serverNow } from "./server-clock.js";
import { startScreen } from "./screen.js";

const SILENCE_MILLIS = 40000; // the server says something every fifteen seconds
const AGAIN_MILLIS = 2000;
const SENDING_MILLIS = 30000; // a form that got no answer by then did not arrive, or will be known by its key

const room = document.querySelector("[data-meeting]");
const address = room.dataset.meeting;
const page = room.dataset.page;
const lost = document.querySelector("[data-connection]");
const failure = document.querySelector("[data-failure]");

let line = null;
let heardAt = Date.now();
let lastSeq = room.dataset.seq;

const fragment = { headers: { "HX-Request": "true" }, cache: "no-store" };

// one request at a time, and one more where news came meanwhile; a little later than the news, so that a whole room does
// not ask in the same moment
let asking = false;
let again = false;
// While a form is on its way its answer comes first: a page that overtook it would keep what was sent in the field.
let sending = 0;
let answered = 0;
const refresh = async () => {
  if (asking || sending) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      again = false;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
      const before = answered;
      const response = await fetch(page, fragment);
      if (sending || before !== answered) again = true;
      else await take(response);
    } while (again && !sending);
  } catch {
    setTimeout(refresh, AGAIN_MILLIS);
  } finally {
    asking = false;
  }
};

// Whoever is no longer let in sees the page that says so.
const take = async (response, sent = null) => {
  const elsewhere = response.headers.get("HX-Redirect");
  if (elsewhere) location.assign(`/sign-in?to=${encodeURIComponent(page)}`);
  else if (response.status === 404 || response.status === 403) location.reload();
  else if (response.ok || [409, 422, 429].includes(response.status)) apply(await response.text(), sent);
  else throw new Error(response.status);
};

const say = (connected) => {
  lost.hidden = connected;
};

const connect = () => {
  line?.close();
  heardAt = Date.now();
  line = new EventSource(`${address}/stream?after=${lastSeq}`);
  line.addEventListener("open", () => {
    heardAt = Date.now();
    say(true);
    refresh();
  });
  line.addEventListener("beat", () => (heardAt = Date.now()));
  line.addEventListener("news", (event) => {
    heardAt = Date.now();
    lastSeq = event.lastEventId;
    refresh();
  });
  line.addEventListener("error", () => {
    say(false);
    // the browser tries again by itself unless it was told off: by a proxy, or because access is over
    if (line.readyState === EventSource.CLOSED) setTimeout(reconnect, AGAIN_MILLIS);
  });
};

const reconnect = async () => {
  await fetch(page, fragment).then(take).catch(() => {});
  connect();
};

// a line can die without a word
setInterval(() => {
  if (Date.now() - heardAt < SILENCE_MILLIS) return;
  say(false);
  connect();
}, 5000);

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.closest("[data-meeting]") || form.method !== "post") return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  if (form.ariaBusy) return; // pressed twice; a button that is disabled would lose the focus
  form.ariaBusy = "true";
  failure.hidden = true;
  sending++;
  try {
    await take(await fetch(form.action, { ...fragment, method: "POST", body, signal: AbortSignal.timeout(SENDING_MILLIS) }), form);
    document.querySelector(".error-summary")?.focus();
  } catch {
    failure.textContent = lost.textContent; // nothing is lost: the words are still in the form
    failure.hidden = false;
    failure.scrollIntoView({ block: "nearest" });
  } finally {
    form.ariaBusy = null;
    sending--;
    answered++;
    if (again) refresh();
  }
});

const inMinutes = (millis) => {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

const tick = () => {
  for (const clock of document.querySelectorAll("[data-clock]")) {
    const end = Date.parse(clock.dataset.endsAt);
    const start = Date.parse(clock.dataset.startsAt);
    const now = clock.dataset.pausedAt ? Date.parse(clock.dataset.pausedAt) : serverNow();
    const text = inMinutes(Math.min(end - start, end - now));
    if (clock.textContent !== text) clock.textContent = text;
    clock.toggleAttribute("data-over", now >= end);
  }
};

remember(document);
keepTime(`${address}/clock`);
connect();
startScreen();
setInterval(tick, 250);
