// Adds the visitor's own time to every <time data-visitor-zone>, where it differs from the one that is written there,
// and runs the countdowns by the server's clock: the visitor's may be wrong by hours. Forms that ask for the visitor's
// zone are told it.

const own = () => performance.timeOrigin + performance.now();
const [minute, hour] = [60000, 3600000];

// A page that caches may keep says only in which hour it was made: a clock that is right to the hour is taken as right.
const aheadByTheHour = (madeIn) => {
  const isRight = own() > madeIn - minute && own() < madeIn + hour + 5 * minute;
  return isRight ? 0 : madeIn + hour / 2 - own();
};
const serverAhead = () => {
  const said = document.querySelector("[data-server-now], [data-server-hour]")?.dataset;
  if (said?.serverNow) return Date.parse(said.serverNow) - own();
  return said ? aheadByTheHour(Date.parse(said.serverHour)) : 0;
};
const ahead = serverAhead();
const serverNow = () => own() + ahead;
const language = { en: "en-GB" }[document.documentElement.lang] ?? document.documentElement.lang;

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const day = (at, timeZone) =>
  new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone }).format(at);
const clock = (at, timeZone) =>
  new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", timeZone }).format(at);

for (const time of document.querySelectorAll("time[data-visitor-zone]")) {
  const at = new Date(time.dateTime);
  const there = time.dataset.visitorZone;
  const sameDay = day(at, zone) === day(at, there);
  if (sameDay && clock(at, zone) === clock(at, there)) continue;
  const note = document.createElement("span");
  note.className = "own-time";
  const ownTime = sameDay ? clock(at, zone) : `${day(at, zone)}, ${clock(at, zone)}`;
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

for (const field of document.querySelectorAll("input[data-zone]")) field.value = zone;
