// Forms that somebody types into: nothing is sent into a dead line, and no page is left with words that nobody has. Here
// for the pages that have such forms; without it they are sent as ever.

const TYPED = "textarea, input[name]:not([type=hidden], [type=file])";
const PROBE_MILLIS = 8000;
const AGAIN_MILLIS = 5000;
const words = document.querySelector("[data-unsent]")?.dataset;

// The room of a meeting sends by itself, and keeps the words in its page.
const isOurs = (form) =>
  Boolean(words && form?.method === "post" && form.enctype !== "multipart/form-data") &&
  Boolean(form.querySelector(TYPED) && !form.closest("[data-meeting]"));

// What was typed before this script was there, on a slow line, or what the browser put back into the form.
const isTouched = (field) => {
  if (field.matches("select")) return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  return /checkbox|radio/.test(field.type) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
};
export const holdsTypedWords = (form) => [...form.querySelectorAll(`${TYPED}, select`)].some(isTouched);

// A browser knows only whether it has some network, not whether it leads to us.
const reachesUs = async () => {
  if (!navigator.onLine) return false;
  try {
    await fetch("/favicon.svg", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PROBE_MILLIS) });
    return true;
  } catch {
    return false;
  }
};

// What saves by itself: its form, whether it has something to save, and how.
const savers = [];
export const savesItself = (saver) => savers.push(saver);
const saveAll = (but) =>
  Promise.all(savers.filter((saver) => saver.form !== but && saver.isUnsaved()).map((saver) => saver.save()));
const isToSave = (but) => savers.some((saver) => saver.form !== but && saver.isUnsaved());

// forms with words that were not sent
const unsent = new Set(
  [...document.querySelectorAll("form:not([data-autosave])")].filter(
    (form) => isOurs(form) && ("returned" in form.dataset || holdsTypedWords(form)),
  ),
);
const changed = ({ target }) => {
  if (isOurs(target.form) && !target.form.matches("[data-autosave]")) unsent.add(target.form);
};
document.addEventListener("input", changed);
document.addEventListener("change", changed);
addEventListener("beforeunload", (event) => {
  if (unsent.size) event.preventDefault();
});

// One note for each form that waits for the line, with a button for when it is back.
const notes = new Map();
const hold = (form, submitter, label, goesOn) => {
  notes.get(form)?.remove();
  const note = document.createElement("div");
  note.className = "notice";
  note.dataset.kind = "urgent";
  note.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = form.matches("[data-autosave]") ? words.offlineSaving : words.offline; // beside it stands what is kept
  note.append(text);
  const pressed = form.contains(submitter) ? submitter : form.lastElementChild;
  (pressed.closest(".actions") ?? pressed).before(note);
  note.scrollIntoView({ block: "nearest" });
  notes.set(form, note);
  waitForLine(note, label, goesOn);
};

const waitForLine = async (note, label, goesOn) => {
  do await new Promise((resolve) => setTimeout(resolve, AGAIN_MILLIS));
  while (note.isConnected && !(await reachesUs()));
  if (!note.isConnected) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = label;
  button.addEventListener("click", goesOn);
  note.firstChild.textContent = words.online;
  note.append(button);
};

// Ahead of all others that hear of it: they hear only of a form that goes.
let sure = null;
let asking = false;
document.addEventListener(
  "submit",
  async (event) => {
    const { target: form, submitter } = event;
    if (form === sure) return unsent.delete(form);
    if (!isOurs(form) && !isToSave(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (asking) return;
    asking = true;
    const [isThere] = await Promise.all([reachesUs(), saveAll(form)]);
    asking = false;
    if (!isThere && isOurs(form)) return hold(form, submitter, words.sendNow, () => form.requestSubmit(submitter));
    notes.get(form)?.remove();
    sure = form;
    form.requestSubmit(submitter);
    sure = null;
  },
  true,
);

// Another language, or a page further back: saved first, and not opened where the line is dead.
const leadsAway = (event, link) =>
  link?.origin === location.origin &&
  !link.target &&
  !link.download &&
  !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
  link.href.split("#")[0] !== location.href.split("#")[0];

document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]");
  const isDead = savers.length > 0 && !navigator.onLine;
  if (event.defaultPrevented || !leadsAway(event, link) || !(isToSave() || isDead)) return;
  event.preventDefault();
  await saveAll();
  const goesOn = () => location.assign(link.href);
  if (await reachesUs()) goesOn();
  else hold(savers[0].form, null, link.textContent.trim(), goesOn);
});
