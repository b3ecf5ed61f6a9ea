// Live captions: the last lines of the language that was chosen. A screen reader says them only to whoever asks for it: it would
// say nothing else any more.

const LINES = 3;
const KEPT = 50;

const section = document.querySelector("[data-captions-live]");
const lines = section?.querySelector("[data-captions-lines]");
const all = [...(lines?.children ?? [])].map((line) => ({ language: line.lang, text: line.textContent, number: Number(line.dataset.number) }));

const chosen = () => section.querySelector("[data-captions-language]").value;

const element = ({ language, text }) => Object.assign(document.createElement("p"), { lang: language, dir: "auto", textContent: text });

// one line is added and the oldest taken away: what was said already is not said again
const add = (line) => {
  if (line.language !== chosen()) return;
  lines.append(element(line));
  while (lines.childElementCount > LINES) lines.firstElementChild.remove();
};

const showChosen = () => {
  const own = all.filter(({ language }) => language === chosen());
  lines.replaceChildren(...own.slice(-LINES).map(element));
};

const forget = (number) => {
  const place = all.findIndex((line) => line.number === number);
  if (place < 0) return;
  all.splice(place, 1);
  showChosen();
};

// data: as the server sent it
export const heardLine = (data) => {
  if (!section) return;
  const line = JSON.parse(data);
  if (line.removed) return forget(line.removed);
  section.hidden = false;
  all.push(line);
  all.splice(0, Math.max(0, all.length - KEPT));
  add(line);
};

export const startCaptions = () => {
  if (!section) return;
  section.addEventListener("change", ({ target }) => {
    if (target.matches("[data-captions-language]")) showChosen();
    if (target.matches("[data-captions-aloud]")) lines.ariaLive = target.checked ? "polite" : "off";
  });
};
