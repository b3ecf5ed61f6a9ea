// What one sees of an upload: how much has left, how fast, how long it will take, and what to do.

const EVERY = 1000;
const RECENT = 15000; // milliseconds over which the line is judged
const SILENT = 10000; // milliseconds after which it is said that nothing leaves
const language = document.documentElement.lang;

export function viewOf(form) {
  const part = (name) => form.querySelector(`[data-upload-${name}]`);
  const words = form.dataset;
  const line = part("progress");
  const other = part("other");
  const pace = paceOf();
  let percent = 0;
  let ticking = 0;
  let isWaiting = false; // until something leaves again

  const say = (text) => {
    const values = { percent, rate: pace.rate(), left: pace.left(), sent: pace.sent(), silent: duration(pace.stands() / 1000) };
    line.hidden = false;
    line.textContent = text.replace(/#([a-z]+)/g, (whole, name) => values[name] ?? whole);
  };
  const sayAtLast = (text) => {
    clearInterval(ticking);
    isWaiting = false;
    say(text);
  };
  const tick = () => {
    clearInterval(ticking);
    isWaiting = false;
    ticking = setInterval(() => say(going()), EVERY);
  };
  const show = (...names) => {
    for (const name of ["send", "pause", "resume", "sign-in"]) part(name).hidden = !names.includes(name);
    other.hidden = true;
  };
  const going = () => {
    if (pace.stands() > SILENT) return words.wordSilent;
    return pace.isKnown() ? words.wordGoing : words.wordSending;
  };
  return {
    pause: part("pause"),
    resume: part("resume"),
    progress(sent, total) {
      pace.note(sent, total);
      percent = Math.floor((sent / total) * 100);
      part("bar").value = (sent / total) * 100;
      if (isWaiting) tick();
    },
    sending() {
      form.querySelector("[data-unfinished-notice]")?.remove();
      pace.forget();
      part("bar").hidden = false;
      show("pause");
      say(words.wordSending);
      tick();
    },
    waiting() {
      sayAtLast(words.wordWaiting);
      isWaiting = true;
    },
    paused() {
      show("resume");
      sayAtLast(words.wordPaused);
    },
    signedOut() {
      show("send", "sign-in");
      sayAtLast(words.wordLost);
    },
    failed(text) {
      show("send");
      sayAtLast(text);
    },
    /// Another file lies here unfinished; it is not thrown away unasked.
    ask(name, instead) {
      other.hidden = false;
      other.querySelector("[data-name]").textContent = name;
      other.querySelector("button").onclick = () => {
        other.hidden = true;
        instead();
      };
      other.querySelector("button").focus();
    },
    done() {
      percent = 100;
      part("bar").hidden = true;
      show("send");
      sayAtLast(words.wordDone);
      form.reset();
    },
  };
}

/// How fast the line is, from the last seconds, and since when nothing leaves.
function paceOf() {
  let marks = [];
  let total = 0;
  let begun = performance.now();
  const last = () => marks.at(-1);
  const stands = () => performance.now() - (last()?.at ?? begun);
  const speed = () => {
    const first = marks[0];
    return (last().sent - first.sent) / ((last().at - first.at) / 1000);
  };
  return {
    note(sent, all) {
      total = all;
      const now = performance.now();
      if (sent === last()?.sent) return;
      marks = [...marks.filter((mark) => now - mark.at < RECENT), { at: now, sent }];
    },
    forget: () => {
      marks = [];
      begun = performance.now();
    },
    stands,
    isKnown: () => marks.length > 1 && last().at - marks[0].at > EVERY && speed() > 0,
    rate: () => (marks.length > 1 ? perSecond(speed()) : ""),
    left: () => (marks.length > 1 ? duration((total - last().sent) / speed() - stands() / 1000) : ""),
    sent: () => `${megabytes.format((last()?.sent ?? 0) / 1e6)} / ${unit(total / 1e6, "megabyte", 1)}`,
  };
}

const unit = (value, name, digits = 0) =>
  new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: digits }).format(value);
const megabytes = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const perSecond = (bytes) =>
  bytes < 1e6 ? unit(Math.max(1, bytes / 1e3), "kilobyte-per-second") : unit(bytes / 1e6, "megabyte-per-second", 1);
const duration = (seconds) => {
  if (seconds < 90) return unit(Math.max(1, Math.ceil(seconds)), "second");
  return seconds < 5400 ? unit(Math.ceil(seconds / 60), "minute") : unit(seconds / 3600, "hour", 1);
};
