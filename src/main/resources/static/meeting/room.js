// The room and the moderator's desk, live. Over one line the server sends the parts that changed to whoever sees what all
// see, and tells the others that something happened: these ask for the page anew and take over its changed parts. So what
// a person sees is always what the server would show them, and a cut line, a killed server and a reload are the same case.

import { startPlaces } from "../shared/places.js";
import { startDrafts } from "./drafts.js";
import { heardOfServer, startLive } from "./live.js";
import { heardLine, startCaptions } from "./live-captions.js";
import { forgetWords } from "./kept-words.js";
import { shareLine } from "./line.js";
import { apply, applyCommon, hasWords, remember } from "./parts.js";
import { heardBeat, keepTime, showTimes } from "./server-clock.js";
import { offBy, startScreen } from "./screen.js";

const SILENCE_MILLIS = 20000; // the server says something every four seconds
const FAILURES_AT_MOST = 2; // of the line, one after the other; then the page asks by itself
const ASKING_MILLIS = 3000;
const ANOTHER_LINE_MILLIS = 60000;
const AGAIN_MILLIS = 2000;
const DESK_MILLIS = 6000;
const FETCHING_MILLIS = 60000;
const FRESH_MILLIS = 5000;
const SENDING_MILLIS = 30000; // a form that got no answer by then did not arrive, or will be known by its key

const room = document.querySelector("[data-meeting]");
const address = room.dataset.meeting;
const page = room.dataset.page;
const lost = document.querySelector("[data-connection]");
const failure = document.querySelector("[data-failure]");

let isOpened = false;
let failures = 0;
let heardAt = performance.now();
let begunAt = performance.now();
let asker = null;
let lastSeq = room.dataset.seq;

const fragment = { headers: { "HX-Request": "true" }, cache: "no-store" };

// one request at a time, and one more where news came meanwhile; a little later than the news, so that those who ask do
// not ask in the same moment
let apart = 150; // milliseconds; the server says more where many are here, and with each news among how many
let within = 0;
let asking = false;
let fetching = false;
let again = false;
// While a form is on its way its answer comes first: a page that overtook it would keep what was sent in the field.
let sending = 0;
let answered = 0;
const refresh = async (among = apart) => {
  within = Math.max(within, among);
  if (asking || sending) {
    again = true;
    return;
  }
  asking = true;
  try {
    do {
      const wait = Math.random() * within;
      await new Promise((resolve) => setTimeout(resolve, wait));
      again = false;
      within = 0;
      const before = answered;
      fetching = true;
      const response = await fetch(page, { ...fragment, signal: AbortSignal.timeout(FETCHING_MILLIS) });
      if (sending || before !== answered) again = true;
      else await take(response);
      fetching = false;
    } while (again && !sending);
  } catch {
    setTimeout(refresh, AGAIN_MILLIS);
  } finally {
    asking = fetching = false;
  }
};

// What is on its way in answer to this page may be older than what came over the line.
const takeCommon = ({ language, html }) => {
  if (fetching || sending || language !== document.documentElement.lang || !applyCommon(html)) refresh();
};

// Whoever is no longer let in sees the page that says so. What was written goes there with its form, and is kept; while it
// was not sent, the page stays.
const leave = (elsewhere, sent, submitter, isRemoved) => {
  if (sent) sendAsPage(sent, submitter);
  else if (hasWords()) tell(isRemoved ? failure.dataset.removed : failure.dataset.signedOut);
  else if (elsewhere) location.assign(`/sign-in?to=${encodeURIComponent(page)}`);
  else location.reload();
};

// A button may send its form elsewhere than the others do.
const addressOf = (form, submitter) => (submitter?.hasAttribute("formaction") ? submitter.formAction : form.action);

const sendAsPage = (form, submitter) => {
  forgetWords(form);
  form.action = addressOf(form, submitter);
  if (submitter?.name) {
    const act = Object.assign(document.createElement("input"), { type: "hidden", name: submitter.name, value: submitter.value });
    form.append(act);
  }
  form.submit();
};

const tell = (text) => {
  failure.textContent = text;
  failure.hidden = false;
  failure.scrollIntoView({ block: "nearest" });
};

const take = async (response, sent = null, submitter = null) => {
  const elsewhere = response.headers.get("HX-Redirect");
  if (elsewhere || response.status === 404 || response.status === 403) leave(elsewhere, sent, submitter, response.status === 403);
  else if (response.ok || [409, 422, 429].includes(response.status)) apply(await response.text(), sent, response.ok);
  else throw new Error(response.status);
};

const say = (connected) => {
  if (connected && !lost.hidden) forgetFailure();
  lost.hidden = connected;
};

// It can be pressed again. What failed for another reason than the line is said until then.
const forgetFailure = () => {
  if (failure.textContent === failure.dataset.notSent) failure.hidden = true;
};
window.addEventListener("online", forgetFailure);

const heard = {
  open: () => {
    if (!asker) say(true);
    if (isOpened || performance.now() > FRESH_MILLIS) refresh(); // else the page is of this moment
    isOpened = true;
  },
  beat: (data) => {
    hear();
    heardBeat();
    apart = JSON.parse(data).apart;
  },
  news: (data) => {
    hear();
    const news = JSON.parse(data);
    lastSeq = news.seq;
    refresh(news.apart);
  },
  parts: (data) => {
    hear();
    const news = JSON.parse(data);
    lastSeq = news.seq;
    takeCommon(news);
  },
  look: () => {
    hear();
    refresh();
  },
  caption: (data) => {
    hear();
    heardLine(data);
  },
  live: (server) => {
    hear();
    heardOfServer(server);
    refresh();
  },
  error: (isClosed) => {
    failures++;
    if (!asker) say(false);
    if (failures >= FAILURES_AT_MOST) askInstead();
    // the browser tries again by itself unless it was told off: by a proxy, or because access is over
    else if (isClosed) setTimeout(reconnect, AGAIN_MILLIS);
  },
  joined: () => ask(), // something may have happened between this page and the line of another tab
};

const connect = (isSilent = false) => {
  heardAt = begunAt = performance.now();
  line.again(isSilent);
};

// Only what the server says proves that a line works: a proxy may open it and keep all that passes.
const hear = () => {
  heardAt = performance.now();
  failures = 0;
  clearInterval(asker);
  asker = null;
  say(true);
};

const reconnect = async () => {
  await fetch(page, fragment).then(take).catch(() => {});
  connect();
};

// Where no line comes through the page asks, every few seconds; and now and then tries the line again.
const askInstead = () => {
  if (asker) return;
  asker = setInterval(ask, ASKING_MILLIS);
  ask();
};

let quiet = 0;

const ask = async () => {
  try {
    const response = await fetch(`${address}/news?after=${lastSeq}`, { cache: "no-store", signal: AbortSignal.timeout(SILENCE_MILLIS) });
    if (response.status === 200) lastSeq = await response.text();
    // what may be known of a speaker changes without any news of the meeting
    if (response.status === 200 || (response.status === 204 && ++quiet % 5 === 0)) refresh();
    else if (response.status !== 204) await reconnect();
    if (asker) say(true);
  } catch {
    if (asker) say(false);
  }
};

// who is here changes without any news of the meeting; what is awaited is told by the line, where there is one
const isAwaiting = () => "desk" in room.dataset || (asker && document.querySelector("[data-awaited]"));
setInterval(() => isAwaiting() && refresh(), DESK_MILLIS);

// a line can die without a word
setInterval(() => {
  const now = performance.now();
  if (now - heardAt < SILENCE_MILLIS) return;
  if (!asker) say(false);
  askInstead();
  if (now - begunAt > ANOTHER_LINE_MILLIS) connect(true);
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
    const signal = AbortSignal.timeout(SENDING_MILLIS);
    await take(await fetch(addressOf(form, event.submitter), { ...fragment, method: "POST", body, signal }), form, event.submitter);
    document.querySelector(".error-summary")?.focus();
  } catch {
    tell(failure.dataset.notSent); // nothing is lost: the words are still in the form
  } finally {
    form.ariaBusy = null;
    sending--;
    answered++;
    if (again) refresh();
  }
});

const SOON_MILLIS = 30000;

// Said once, when half a minute is left of a time that was longer.
const warn = (clock, left, whole) => {
  const warning = clock.parentElement.querySelector("[data-warning]");
  if (!warning) return;
  const text = left > 0 && left <= SOON_MILLIS && whole > SOON_MILLIS ? warning.dataset.warning : "";
  if (warning.textContent !== text) warning.textContent = text;
};

remember(document);
keepTime(`${address}/clock`, offBy);
const line = shareLine(address, () => lastSeq, heard);
startScreen();
startLive(address);
startPlaces(room);
startCaptions();
startDrafts();
setInterval(() => showTimes(warn), 250);
