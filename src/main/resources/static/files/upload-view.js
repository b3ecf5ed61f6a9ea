// What one sees of an upload: how much has left, how fast, how long it will take, and what to do.

const EVERY = 1000;
const RECENT = 15000; // milliseconds over which the line is judged
const language = document.documentElement.lang;

export function viewOf(form) {
  const part = (name) => form.querySelector(`[data-upload-${name}]`);
  const words = form.dataset;
  const line = part("progress");
  const other = part("other");
  const pace = paceOf();
  let percent = 0;
  let saidAt = 0;

  const say = (text) => {
    line.hidden = false;
    line.textContent = text.replace("#percent", percent).replace("#rate", pace.rate()).replace("#left", pace.left());
  };
  const show = (...names) => {
    for (const name of ["send", "pause", "resume", "sign-in"]) part(name).hidden = !names.includes(name);
    other.hidden = true;
  };
  const going = () => (pace.isKnown() ? words.wordGoing : words.wordSending);
  return {
    pause: part("pause"),
    resume: part("resume"),
    progress(sent, total) {
      pace.note(sent, total);
      percent = Math.floor((sent / total) * 100);
      part("bar").value = percent;
      if (Date.now() - saidAt < EVERY) return;
      saidAt = Date.now();
      say(going());
    },
    sending() {
      form.querySelector("[data-unfinished-notice]")?.remove();
      pace.forget();
      part("bar").hidden = false;
      show("pause");
      say(words.wordSending);
    },
    waiting: () => say(words.wordWaiting),
    paused() {
      show("resume");
      say(words.wordPaused);
    },
    signedOut() {
      show("send", "sign-in");
      say(words.wordLost);
    },
    failed(text) {
      show("send");
      say(text);
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
      say(words.wordDone);
      form.reset();
    },
  };
}

/// How fast the line is, from the last seconds.
function paceOf() {
  let marks = [];
  let total = 0;
  const speed = () => {
    const [first, last] = [marks[0], marks.at(-1)];
    return (last.sent - first.sent) / ((last.at - first.at) / 1000);
  };
  return {
    note(sent, all) {
      total = all;
      const now = performance.now();
      marks = [...marks.filter((mark) => now - mark.at < RECENT), { at: now, sent }];
    },
    forget: () => { marks = []; },
    isKnown: () => marks.length > 1 && marks.at(-1).at - marks[0].at > EVERY && speed() > 0,
    rate: () => (marks.length > 1 ? perSecond(speed()) : ""),
    left: () => (marks.length > 1 ? duration((total - marks.at(-1).sent) / speed()) : ""),
  };
}

const unit = (value, name, digits = 0) =>
  new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: digits }).format(value);
const perSecond = (bytes) =>
  bytes < 1e6 ? unit(Math.max(1, bytes / 1e3), "kilobyte-per-second") : unit(bytes / 1e6, "megabyte-per-second", 1);
const duration = (seconds) => {
  if (seconds < 90) return unit(Math.max(1, Math.ceil(seconds)), "second");
  return seconds < 5400 ? unit(Math.ceil(seconds / 60), "minute") : unit(seconds / 3600, "hour", 1);
};
