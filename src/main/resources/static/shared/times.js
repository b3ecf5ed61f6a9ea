// Adds the visitor's own time to every <time data-visitor-zone>, where it differs from the one that is written there,
// and runs the countdowns by the server's clock: the visitor's may be wrong by hours.

const serverAhead = () => {
  const now = document.querySelector("[data-server-now]");
  return now ? Date.parse(now.dataset.serverNow) - performance.timeOrigin - performance.now() : 0;
};
const ahead = serverAhead();
const serverNow = () => performance.timeOrigin + performance.now() + ahead;
const language = { en: "en-GB" }[document.documentElement.lang] ?? document.documentElement.lang;

const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
const day = (at, timeZone) =>
  new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone }).format(at);
const clock = (at, timeZone) =>
  new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", timeZone }).format(at);

for (const time of document.querySelectorAll("time[data-visitor-zone]")) {
  const at = new Date(time.dateTime);
  const there = time.dataset.visitorZone;
  const sameDay = day(at, own) === day(at, there);
  if (sameDay && clock(at, own) === clock(at, there)) continue;
  const note = document.createElement("span");
  note.className = "own-time";
  const ownTime = sameDay ? clock(at, own) : `${day(at, own)}, ${clock(at, own)}`;
  note.textContent = ` ${time.dataset.ownTime.replace("#", ownTime)}`;
  time.after(note);
}

const inWords = (milliseconds) => {
  const minutes = Math.max(0, Math.ceil(milliseconds / 60000));
  const parts = [["day", Math.floor(minutes / 1440)], ["hour", Math.floor(minutes / 60) % 24], ["minute", minutes % 60]];
  const shown = parts.slice(Math.max(0, parts.findIndex(([, n]) => n > 0))).slice(0, 2);
  return shown
    .map(([unit, n]) => new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(n))
    .join(" ");
};

const countdowns = document.querySelectorAll("[data-countdown]");
const tick = () => {
  for (const element of countdowns) {
    const left = Date.parse(element.dataset.countdown) - serverNow();
    element.textContent = left > 0 ? element.dataset.left.replace("#", inWords(left)) : element.dataset.over;
  }
};
if (countdowns.length) {
  tick();
  setInterval(tick, 10000);
}
