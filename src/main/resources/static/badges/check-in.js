// The door of a hall, on a telephone whose line comes and goes. What is noted stands at once, is kept on this device as
// codes and times and nothing else, and is sent when there is a line. What others noted comes with the answer.

const AGAIN_MILLIS = 15000;
const LOOK_MILLIS = 300;
const PATIENCE_MILLIS = 20000;
const root = document.querySelector("[data-check-in]");
const words = root.dataset;
const action = words.checkIn;
const STORE = `check-in ${action}`;

const said = root.querySelector("[data-said]");
const line = root.querySelector("[data-line]");
const typed = root.querySelector("[data-typed]");
const list = root.querySelector("[data-list]");
const rows = () => [...list.querySelectorAll("[data-code]")];
const rowOf = (code) => rows().find((row) => row.dataset.code === code);

// As the server reads it: in the three letters of a State an O is an O.
const clean = (text) => {
  const bare = text.toUpperCase().replace(/[\s-]/g, "");
  return bare.length === 3 ? bare : bare.replace(/O/g, "0").replace(/[IL]/g, "1");
};

// Each as {code, at, here}, in the order in which it was noted; without room on the device, as long as the page is there.
let waiting = [];
try {
  waiting = JSON.parse(localStorage.getItem(STORE)) ?? [];
} catch {
  waiting = [];
}
const keep = () => {
  try {
    if (waiting.length) localStorage.setItem(STORE, JSON.stringify(waiting));
    else localStorage.removeItem(STORE);
  } catch {
    // the page keeps it
  }
};
addEventListener("beforeunload", (event) => {
  if (waiting.length) event.preventDefault();
});

const say = (text, kind) => {
  said.textContent = text;
  said.hidden = false;
  said.dataset.kind = kind ?? "";
};
const tell = (text) => {
  line.textContent = text;
  line.hidden = !text;
};
const mark = (row, isHere) => row.toggleAttribute("data-arrived", isHere);
const count = () => {
  root.querySelector("[data-count]").textContent = rows().filter((row) => "arrived" in row.dataset).length;
};
// What waits counts over what the server knows.
const markWaiting = () => {
  for (const { code, here } of waiting) if (rowOf(code)) mark(rowOf(code), here);
  count();
};

const note = (code, here) => {
  const row = rowOf(code);
  const name = row?.querySelector("[data-who]").textContent.trim().replace(/\s+/g, " ") ?? code;
  if (here) say(`${row && "arrived" in row.dataset ? words.again : words.here} ${name}`);
  waiting.push({ code, at: Date.now(), here });
  keep();
  markWaiting();
  send();
};

let isSending = false;
async function send() {
  if (isSending) return;
  isSending = true;
  const batch = waiting.slice();
  if (batch.length) tell(`${words.waiting} ${batch.length}`);
  try {
    const page = await ask(batch);
    if (page) taken(page, batch);
    else tell(words.signedOut);
  } catch {
    // no line: it is asked again
  }
  isSending = false;
  if (waiting.length > batch.length) send();
}

// Times are sent as how long ago it was, so that no clock has to be right.
async function ask(batch) {
  const fields = new URLSearchParams({ _csrf: typed.elements._csrf.value });
  for (const { code, at, here } of batch)
    fields.append("tick", `${code}:${Math.max(0, Math.round((Date.now() - at) / 1000))}:${here ? 1 : 0}`);
  const signal = AbortSignal.timeout(PATIENCE_MILLIS);
  const reply = await fetch(action, batch.length ? { method: "POST", body: fields, signal } : { signal, cache: "no-store" });
  if (reply.status >= 500) throw new Error(reply.status);
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  return reply.ok && new URL(reply.url).pathname === action && page.querySelector("[data-check-in]") ? page : null;
}

function taken(page, batch) {
  waiting = waiting.filter((one) => !batch.includes(one));
  keep();
  list.replaceChildren(...page.querySelector("[data-list]").children);
  typed.elements._csrf.value = page.querySelector("[data-typed]").elements._csrf.value;
  markWaiting();
  filter();
  tell(words.sent);
}

list.addEventListener("submit", (event) => {
  event.preventDefault();
  const [code, , here] = event.submitter.value.split(":");
  note(code, here !== "0");
});

typed.addEventListener("submit", (event) => {
  const code = clean(typed.elements.code.value);
  if (!code) return event.preventDefault();
  // a badge that was printed after this page was opened: the server may know it
  if (!rowOf(code) && navigator.onLine && !waiting.length) return;
  event.preventDefault();
  if (!rowOf(code)) return say(words.unknown, "urgent");
  note(code, true);
  typed.elements.code.value = "";
});

root.querySelector("[data-without]").addEventListener("submit", (event) => {
  event.preventDefault();
  const select = event.target.elements.tick;
  if (!select.value) return;
  note(select.value, true);
  say(`${words.here} ${select.selectedOptions[0].textContent}`);
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
  camera.addEventListener("click", look);
}

async function look() {
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
    if (rowOf(code)) note(code, true);
    else say(words.unknown, "urgent");
  }, LOOK_MILLIS);
}

markWaiting();
addEventListener("online", send);
setInterval(send, AGAIN_MILLIS);
if (waiting.length) send();
