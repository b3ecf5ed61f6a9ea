// Replaces the parts of the page that changed, and nothing else: what somebody is typing, an open list and the focus stay.

import { forgetWords, keepWords, putBack } from "./kept-words.js";

const seen = new Map();

// of a form that is this browser's own
const MARKS = "[name=_csrf], [name=_for], [name=key]";

// what differs in every answer, and means nothing
const essence = (part) => {
  const copy = part.cloneNode(true);
  copy.querySelectorAll(MARKS).forEach((field) => field.removeAttribute("value"));
  copy.querySelectorAll("[data-src]").forEach((picture) => {
    picture.removeAttribute("data-src"); // signed anew each time
    picture.removeAttribute("data-audio");
  });
  copy.querySelectorAll("[data-clock], [data-warning]").forEach((clock) => clock.replaceChildren());
  copy.querySelectorAll("[data-server-now]").forEach((time) => time.removeAttribute("data-server-now"));
  return copy.innerHTML;
};

export const remember = (root) => {
  for (const part of root.querySelectorAll("[data-part]")) {
    seen.set(part.dataset.part, essence(part));
    putBackIn(part);
  }
};

// The ids of fields that a person changed by hand. They stay his until the server has taken what stands in them: an answer
// that refuses it shows it as the field's own text, and the next page would not.
const FIELDS = "textarea, select, input[type=text], input[type=checkbox]";
const byHand = new Set();
for (const kind of ["input", "change"])
  document.addEventListener(kind, ({ target }) => {
    if (!target.id || !target.matches(FIELDS) || !target.closest("[data-part]")) return;
    byHand.add(target.id);
    keepWords(target);
  });

const putBackIn = (part) => {
  for (const field of part.querySelectorAll(FIELDS)) if (!byHand.has(field.id) && putBack(field)) byHand.add(field.id);
};

const typed = (part, accepted) =>
  [...part.querySelectorAll(FIELDS)]
    .filter((field) => byHand.has(field.id) && (!accepted || field.form !== accepted))
    .map(({ id, value, checked }) => ({ id, value, checked }));

// Whether a person has written something here that the server does not have.
export const hasWords = () => [...byHand].some((id) => document.getElementById(id)?.matches("textarea, input[type=text]") && document.getElementById(id).value);

// Why something was refused is there to be read, whatever happens meanwhile; until something is sent again.
const READING_MILLIS = 60000;
let refusedAt = -Infinity;
const isBeingRead = (part, fresh) =>
  part.dataset.part === "errors" && part.childElementCount > fresh.childElementCount && performance.now() - refusedAt < READING_MILLIS;

// Where the keyboard is: a field by its id, all else by what it does and the part that it stands in.
const cursor = () => {
  const focus = document.activeElement;
  const part = focus?.closest("[data-part]")?.dataset.part;
  if (!part) return null;
  const { selectionStart: start, selectionEnd: end } = focus;
  return { id: focus.id, part, act: act(focus), turns: focus.dataset.turns, isNext: focus.matches(NEXT), start, end };
};

const NEXT = ".meeting-next"; // the one big button of a moderator

const act = (element) => `${element.form?.getAttribute("action") ?? element.getAttribute("href")} ${element.value ?? ""}`;

const CONTROLS = "button, a[href], summary, textarea, select, input:not([type=hidden])";

// What had the focus and was replaced gives it to its successor: the same act, or what undoes it; of the next step of a
// moderator that which is the next now; else to the part itself, so that a second press does nothing that was not meant.
// A keyboard never starts again at the top of the page.
const restore = ({ id, part, act: was, turns, isNext, start, end }) => {
  if (document.activeElement && document.activeElement !== document.body) return;
  const own = document.querySelector(`[data-part="${part}"]`);
  const controls = [...(own?.querySelectorAll(CONTROLS) ?? [])].filter((control) => control.checkVisibility());
  const heir =
    (id && document.getElementById(id)) ||
    controls.find((one) => act(one) === was) ||
    (turns && controls.find((one) => one.dataset.turns === turns)) ||
    (isNext && controls.find((one) => one.matches(NEXT))) ||
    own;
  if (!heir) return;
  if (heir === own) heir.tabIndex = -1;
  heir.focus({ preventScroll: true });
  if (typeof start === "number" && heir.setSelectionRange) heir.setSelectionRange(start, end);
};

// How far from the top of the screen that is which has the focus; null where it is not wholly in sight.
const heightOfFocus = () => {
  const focus = document.activeElement;
  if (!focus || focus === document.body) return null;
  const { top, bottom } = focus.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight ? top : null;
};

// What grows or goes above it moves nothing out of sight that a keyboard stands on.
const keepInSight = (height) => {
  const focus = document.activeElement;
  if (height === null || !focus || focus === document.body || heightOfFocus() !== null) return;
  scrollBy({ top: focus.getBoundingClientRect().top - height, behavior: "instant" });
};

const opened = (part) => [...part.querySelectorAll("details[open]")].map((details) => details.id).filter(Boolean);

const replace = (old, fresh, accepted) => {
  const fields = typed(old, accepted);
  const open = opened(old);
  for (const { name, value } of [...fresh.attributes]) if (name !== "open") old.setAttribute(name, value);
  for (const name of ["hidden", "aria-labelledby"]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  old.replaceChildren(...fresh.childNodes);
  for (const { id, value, checked } of fields) {
    const field = document.getElementById(id);
    if (field) Object.assign(field, field.type === "checkbox" ? { checked } : { value });
  }
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  putBackIn(old);
};

// Takes over a page as the server would show it now.
//
// sent: the form that it answers, if any; taken: whether what was in it was accepted
export const apply = (html, sent = null, taken = true) => {
  const accepted = taken ? sent : null;
  for (const field of accepted?.elements ?? []) byHand.delete(field.id);
  if (accepted) forgetWords(accepted);
  if (sent) refusedAt = taken ? -Infinity : performance.now();
  takeOver(new DOMParser().parseFromString(html, "text/html"), sent, accepted);
};

// Takes over parts that were made for all: what makes a form this browser's own it has from the page that is here. Returns
// whether it could.
export const applyCommon = (html) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (![...page.querySelectorAll(MARKS)].every(fillIn)) return false;
  takeOver(page);
  return true;
};

// A key belongs to its form, the other marks to the whole page.
const fillIn = (field) => {
  const own = field.name === "key" ? `form[action="${field.form.getAttribute("action")}"] [name=key]` : `[name=${field.name}]`;
  const value = document.querySelector(own)?.value;
  if (value) field.setAttribute("value", value);
  return Boolean(value);
};

const takeOver = (page, sent = null, accepted = null) => {
  const focus = cursor();
  const height = heightOfFocus();
  for (const fresh of page.querySelectorAll("[data-part]")) {
    const name = fresh.dataset.part;
    const old = document.querySelector(`[data-part="${name}"]`);
    const now = essence(fresh);
    if (!old || (seen.get(name) === now && !old.contains(sent))) continue;
    if (!sent && isBeingRead(old, fresh)) continue;
    seen.set(name, now);
    replace(old, fresh, accepted);
  }
  if (focus) restore(focus);
  keepInSight(height);
};
