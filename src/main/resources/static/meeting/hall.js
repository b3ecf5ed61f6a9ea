// The screen of a hall: the room as whoever sits there may see it, without a thing to press but the sound. What happens is
// told over the line; each time the page is asked for anew, for no other view of the room is meant for this screen.

import { hearRoom, heardOfServer, startLive } from "./live.js";
import { heardLine, startCaptions } from "./live-captions.js";
import { apply, remember } from "./parts.js";
import { heardBeat, keepTime, showTimes } from "./server-clock.js";
import { offBy, startScreen } from "./screen.js";

const AGAIN_MILLIS = 3000;
const LOOK_MILLIS = 10000; // where no line comes through
const PATIENCE_MILLIS = 20000;
const room = document.querySelector("[data-meeting]");
const { meeting: address, page, seq } = room.dataset;
const lost = document.querySelector("[data-connection]");

let isAsking = false;
let isAwaited = false;
const refresh = async () => {
  isAwaited = true;
  if (isAsking) return;
  isAsking = true;
  while (isAwaited) {
    isAwaited = false;
    try {
      const reply = await fetch(page, { headers: { "HX-Request": "true" }, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MILLIS) });
      if (!reply.ok || reply.headers.has("HX-Redirect")) throw new Error(reply.status);
      apply(await reply.text(), null, true);
      forgetCaptions();
      lost.hidden = true;
    } catch {
      lost.hidden = false;
    }
  }
  isAsking = false;
};

// What was typed of one part of the meeting is not to stand under the next.
const forgetCaptions = () => {
  if (!document.querySelector("[data-captions-language][data-open]")) document.querySelector("[data-captions-lines]").replaceChildren();
};

const listen = () => {
  const line = new EventSource(`${address}/stream?after=${seq}`);
  for (const news of ["open", "news", "parts", "look", "live"]) line.addEventListener(news, refresh);
  line.addEventListener("live", ({ data }) => heardOfServer(data));
  line.addEventListener("beat", heardBeat);
  line.addEventListener("caption", ({ data }) => heardLine(data));
  line.addEventListener("error", () => {
    if (line.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN_MILLIS);
  });
};

// The captions of each turn in the language of the page, else in the first that there is.
const languages = document.querySelector("[data-captions]");
const choose = () => {
  const offered = [...languages.options].map(({ value }) => value).filter(Boolean);
  const wanted = offered.includes(document.documentElement.lang) ? document.documentElement.lang : offered[0];
  if (!offered.length || languages.value === wanted) return;
  languages.value = wanted;
  languages.dispatchEvent(new Event("change"));
};
new MutationObserver(choose).observe(languages, { childList: true });

remember(document);
keepTime(`${address}/clock`, offBy);
listen();
startScreen();
startLive(address);
document.querySelector("[data-sound]").addEventListener("click", hearRoom); // one press for films and voices
startCaptions();
setInterval(refresh, LOOK_MILLIS);
setInterval(showTimes, 250);
