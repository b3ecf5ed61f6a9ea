// The tries as a list: seen again, trimmed, chosen, deleted.

import { percentSent } from "./takes.js";
import { clock, millis } from "../../shared/lengths.js";

const REST = 2000; // what a recorder writes after its clock was looked at

/// @param acts what the buttons do: `choose(take)` once its `cut` is set, `remove(take)`
export function showTakes(section, takes, words, acts) {
  const list = section.querySelector("[data-takes]");
  const template = section.querySelector("template");
  const shown = new Map();

  const show = () => {
    const all = takes.all();
    section.hidden = all.length === 0;
    for (const [take, row] of shown) if (!all.includes(take)) shown.delete(take) && row.element.remove();
    for (const take of all) {
      if (!shown.has(take)) shown.set(take, rowOf(take));
      shown.get(take).refresh();
    }
  };
  const rowOf = (take) => {
    const element = template.content.firstElementChild.cloneNode(true);
    const row = { element, refresh: () => refresh(element, take, takes, words) };
    list.prepend(element);
    wire(element, take, takes, words, acts);
    return row;
  };
  takes.listen(show);
  show();
}

function refresh(element, take, takes, words) {
  const part = (name) => element.querySelector(`[data-${name}]`);
  part("name").textContent = words.wordTake.replace("#length", clock(take.millis));
  part("state").textContent = stateOf(take, words).replace("#percent", percentSent(take));
  const another = takes.chosen() && takes.chosen() !== take;
  for (const button of element.querySelectorAll("[data-act]")) button.disabled = !take.ended || another || (take.cut && button.dataset.act !== "open");
}

function stateOf(take, words) {
  if (!take.ended) return words.wordTakeRecording;
  if (take.delivered) return words.wordTakeDelivered;
  if (take.cut) return words.wordTakeChosen;
  return percentSent(take) === 100 ? words.wordTakeThere : words.wordTakeHere;
}

function wire(element, take, takes, words, acts) {
  const part = (name) => element.querySelector(`[data-${name}]`);
  const film = part("film");
  const trouble = part("trouble");
  const ends = { from: part("from"), to: part("to") };
  const cut = () => {
    const from = ends.from.value ? millis(ends.from.value) : 0;
    const to = ends.to.value && millis(ends.to.value) < take.millis - 50 ? millis(ends.to.value) : take.millis + REST;
    return { from, to };
  };
  const does = {
    async open() {
      part("opened").hidden = !part("opened").hidden;
      if (part("opened").hidden) return film.pause();
      if (!ends.to.value) Object.assign(ends.from, { value: clock(0) }) && Object.assign(ends.to, { value: clock(take.millis, true) });
      if (!film.src) film.src = URL.createObjectURL(await takes.read(take));
      film.focus();
    },
    from: () => { ends.from.value = clock(film.currentTime * 1000, true); },
    to: () => { ends.to.value = clock(film.currentTime * 1000, true); },
    choose() {
      const wanted = cut();
      trouble.hidden = wanted.from >= 0 && wanted.to > wanted.from;
      if (!trouble.hidden) return ends.from.focus();
      take.cut = wanted;
      acts.choose(take);
    },
    remove: () => confirm(words.wordTakeRemove) && acts.remove(take),
  };
  knowLength(film);
  element.addEventListener("click", (event) => does[event.target.closest("[data-act]")?.dataset.act]?.());
}

/// A file that was written while it was recorded does not say how long it is; a browser knows once it was at its end.
function knowLength(film) {
  film.addEventListener("loadedmetadata", () => {
    if (Number.isFinite(film.duration)) return;
    film.addEventListener("timeupdate", () => { film.currentTime = 0; }, { once: true });
    film.currentTime = 1e7;
  });
}
