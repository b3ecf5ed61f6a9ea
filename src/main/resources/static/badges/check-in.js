// The door of a hall, on a telephone whose line comes and goes. What is noted stands at once, is kept on this device as
// codes and times and nothing else, and is sent when there is a line. What others noted comes with the answer.

import { Trouble, ask, askPage, post } from "./check-in-line.js";

const AGAIN_MILLIS = 15000;
const LOOK_MILLIS = 300;
const root = document.querySelector("[data-check-in]");
const words = root.dataset;
const action = words.checkIn;
const STORE = `check-in ${action}`;

const said = root.querySelector("[data-said]");
const line = root.querySelector("[data-line]");
const typed = root.querySelector("[data-typed]");
const lost = root.querySelector("[data-lost]");
const states = root.querySelector("[data-without] select");
const rows = () => [...root.querySelectorAll("[data-list] [data-code]")];
const rowOf = (code) => rows().find((row) => row.dataset.code === code);
const stateOf = (code) => [...states.options].find((option) => option.value === code);

// As the server reads it: in the three letters of a State an O is an O.
const clean = (text) => {
  const bare = text.toUpperCase().replace(/[\s-]/g, "");
  return bare.length === 3 ? bare : bare.replace(/O/g, "0").replace(/[IL]/g, "1");
};

// Of each code the latest mark, {at, here}: those that wait, and those that the server did not keep. Without room on the
// device, as long as the page is there.
let noted = { waiting: {}, lost: {} };
try {
  noted = { ...noted, ...JSON.parse(localStorage.getItem(STORE)) };
} catch {
  // nothing that can be read
}
const isEmpty = (marks) => !Object.keys(marks).length;
const keep = () => {
  try {
    if (isEmpty(noted.waiting) && isEmpty(noted.lost)) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, JSON.stringify(noted));
  } catch {
    // the page keeps it
  }
};
addEventListener("beforeunload", (event) => {
  if (!isEmpty(noted.waiting)) event.preventDefault();
});

// When whoever is here came, by code, as the server knows it.
let arrived = new Map(
  rows()
    .filter((row) => "arrived" in row.dataset)
    .map((row) => [row.dataset.code, row.querySelector("[data-at]").textContent]),
);
// What waits counts over what the server knows.
const isHere = (code) => noted.waiting[code]?.here ?? arrived.has(code);

const say = (text, kind) => {
  said.textContent = text;
  said.hidden = false;
  said.dataset.kind = kind ?? "";
};
const tell = (text) => {
  line.textContent = text;
  line.hidden = !text;
};
const nameOf = (code) =>
  rowOf(code)?.querySelector("[data-who]").textContent.trim().replace(/\s+/g, " ") ?? stateOf(code)?.textContent ?? code;

// Rows stay where they are, and so do a finger and the focus that are on one.
function mark(row, here) {
  const isFocused = row.contains(document.activeElement);
  row.toggleAttribute("data-arrived", here);
  if (isFocused) row.querySelector(`[data-when=${here ? "here" : "away"}]`).focus();
}
function show() {
  for (const row of rows()) {
    mark(row, isHere(row.dataset.code));
    row.querySelector("[data-at]").textContent = arrived.get(row.dataset.code) ?? "";
  }
  const codes = new Set([...arrived.keys(), ...Object.keys(noted.waiting)]);
  root.querySelector("[data-count]").textContent = [...codes].filter(isHere).length;
  showLost();
}
function showLost() {
  lost.hidden = isEmpty(noted.lost);
  lost.querySelector("ul").replaceChildren(
    ...Object.entries(noted.lost).map(([code, { at, here }]) => {
      const item = document.createElement("li");
      const time = new Date(at).toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });
      item.textContent = `${here ? "" : `${words.undone} `}${nameOf(code)} · ${time}`;
      return item;
    }),
  );
}
lost.querySelector("button").addEventListener("click", () => {
  noted.lost = {};
  keep();
  showLost();
});

function note(code, here) {
  say(`${!here ? words.undone : isHere(code) ? words.again : words.here} ${nameOf(code)}`);
  // of two that say the same the earlier one says when
  if (noted.waiting[code]?.here !== here) noted.waiting[code] = { at: Date.now(), here };
  delete noted.lost[code];
  keep();
  show();
  send();
}

let isSending = false;
let sendings = 0;
async function send() {
  if (isSending) return;
  isSending = true;
  sendings++;
  let isTaken = false;
  const batch = Object.entries(noted.waiting);
  tell(`${words.waiting} ${batch.length}`);
  try {
    await take(await post(action, batch, root), batch);
    isTaken = true;
  } catch (trouble) {
    report(trouble);
  }
  isSending = false;
  if (isTaken && !isEmpty(noted.waiting)) send();
}

// What was noted anew while it was on its way waits on.
async function take(answer, batch) {
  for (const [code, one] of batch) {
    if (noted.waiting[code] !== one) continue;
    delete noted.waiting[code];
    if (!answer.kept.includes(code)) noted.lost[code] = one;
  }
  keep();
  await update(answer);
}

// Somebody for whom there is no row yet has one on the page of now.
async function update(answer) {
  arrived = new Map(Object.entries(answer.arrived));
  show();
  tell(isEmpty(noted.waiting) ? words.sent : `${words.waiting} ${Object.keys(noted.waiting).length}`);
  if (![...arrived.keys()].some((code) => !rowOf(code))) return;
  const page = await askPage(action, root);
  const first = root.querySelector("[data-lines]");
  for (const row of page.querySelectorAll("[data-list] [data-code]"))
    if (!rowOf(row.dataset.code))
      (root.querySelector(`[data-lines=${row.closest("[data-lines]").dataset.lines}]`) ?? first).append(row);
  show();
  filter();
}

function report(trouble) {
  if (!(trouble instanceof Trouble)) throw trouble;
  const count = Object.keys(noted.waiting).length;
  if (trouble.kind === "no-line") tell(count ? `${words.waiting} ${count}` : words.noLine);
  else tell(trouble.in(words));
}

// A look at who came holds nothing up, and is worth nothing once something was sent.
let isAsking = false;
async function look() {
  if (!isEmpty(noted.waiting)) return send();
  if (isAsking) return;
  isAsking = true;
  const before = sendings;
  try {
    const answer = await ask(action);
    if (before === sendings) await update(answer);
  } catch (trouble) {
    if (before === sendings) report(trouble);
  } finally {
    isAsking = false;
  }
}

// One of which this page knows nothing: a badge that was printed since, or a mistake. The server says which.
async function find(code) {
  say(`${words.asking} ${code}`);
  sendings++;
  try {
    const answer = await post(action, [[code, { at: Date.now(), here: true }]], root);
    sendings++;
    if (!answer.kept.includes(code)) return say(words.unknown, "urgent");
    await update(answer).catch(report);
    say(`${words.here} ${nameOf(code)}`);
    if (clean(typed.elements.code.value) === code) typed.elements.code.value = "";
  } catch (trouble) {
    say(trouble.kind === "no-line" ? words.unreached : trouble.in(words), "urgent");
  }
}

root.querySelector("[data-list]").addEventListener("submit", (event) => {
  event.preventDefault();
  const [code, , here] = event.submitter.value.split(":");
  note(code, here !== "0");
});

// The page is never left: without a line it would not come back.
typed.addEventListener("submit", (event) => {
  event.preventDefault();
  const code = clean(typed.elements.code.value);
  if (!code) return;
  if (!rowOf(code) && !stateOf(code)) return find(code);
  note(code, true);
  typed.elements.code.value = "";
});

root.querySelector("[data-without]").addEventListener("submit", (event) => {
  event.preventDefault();
  if (states.value) note(states.value, true);
});

const search = root.querySelector("#q");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const filter = () => {
  const wanted = plain(search.value).split(/\s+/);
  for (const row of rows()) row.hidden = !wanted.every((word) => plain(row.querySelector("[data-who]").textContent).includes(word));
};
search.addEventListener("input", filter);
root.querySelector("[data-search]").hidden = false;

const camera = root.querySelector("[data-camera]");
const picture = root.querySelector("[data-picture]");
if ("BarcodeDetector" in window && navigator.mediaDevices) {
  camera.hidden = false;
  camera.addEventListener("click", read);
}

async function read() {
  try {
    picture.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    return say(words.noCamera, "urgent");
  }
  camera.hidden = true;
  picture.hidden = false;
  await picture.play();
  const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
  let last = "";
  setInterval(async () => {
    const [found] = await detector.detect(picture).catch(() => []);
    const code = found ? clean(found.rawValue) : "";
    if (!code || code === last) return;
    last = code;
    navigator.vibrate?.(80);
    if (rowOf(code)) return note(code, true);
    typed.elements.code.value = code;
    find(code);
  }, LOOK_MILLIS);
}

show();
addEventListener("online", look);
setInterval(look, AGAIN_MILLIS);
look();
