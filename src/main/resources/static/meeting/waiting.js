// Before the door. It opens by itself when it is time, by the server's clock; and the page asks now and then whether it
// would say something else by now: opened early, or late, moved to another hour, or let in through the locked door.

const door = document.querySelector("[data-opens-at]");
if (door) {
  const wait = Date.parse(door.dataset.opensAt) - Date.parse(door.dataset.now);
  const LONGEST = 2 ** 31 - 1; // what a browser can wait for
  setTimeout(() => location.reload(), Math.min(Math.max(wait, 0) + 1000 + Math.random() * 2000, LONGEST));
}

const LOBBY_MILLIS = 4000; // somebody waits for the moderator's answer
const DOOR_MILLIS = 10_000;
const GONE = [401, 403, 404];

const page = document.querySelector("[data-waits]");
const look = async () => {
  try {
    const response = await fetch(location.href, { headers: { "HX-Request": "true" }, cache: "no-store" });
    if (!response.ok && !GONE.includes(response.status)) return; // the server is busy, or away for a moment
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("[data-waits]");
    if (fresh?.dataset.waits !== page.dataset.waits) location.reload();
  } catch {
    // the line is away; the next look tells
  }
};
if (page) setInterval(look, page.dataset.waits.startsWith("lobby") ? LOBBY_MILLIS : DOOR_MILLIS * (0.8 + 0.4 * Math.random()));
