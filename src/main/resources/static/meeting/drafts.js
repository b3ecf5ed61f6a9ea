// What is being written into a note of the desk, or a question, is kept on the server every few seconds, for whoever
// writes it: no reload, no closed browser and no dead line loses more than the last words.

const PAUSE_MILLIS = 1500;
const AGAIN_MILLIS = 5000;

const waiting = new Map(); // by the address of the form, which may be made anew meanwhile

const formAt = (address) => document.querySelector(`form[data-draft][action="${CSS.escape(address)}"]`);

const say = (form, isKept) => {
  const kept = form?.querySelector("[data-draft-kept]");
  if (kept) kept.hidden = !isKept;
};

const stop = (address) => {
  clearTimeout(waiting.get(address));
  return waiting.delete(address);
};

const keepIn = (address, millis) => {
  stop(address);
  waiting.set(
    address,
    setTimeout(() => keep(address), millis),
  );
};

const keep = async (address) => {
  waiting.delete(address);
  const form = formAt(address);
  if (!form) return;
  const key = form.elements.key.value;
  const text = form.elements.text.value;
  try {
    const body = new URLSearchParams(new FormData(form));
    const { ok } = await fetch(`${address}/draft`, { method: "POST", body, keepalive: true });
    const now = formAt(address);
    if (now?.elements.key.value === key && now.elements.text.value === text) say(now, ok && text.trim());
  } catch {
    if (!waiting.has(address)) keepIn(address, AGAIN_MILLIS);
  }
};

export const startDrafts = () => {
  document.addEventListener("input", ({ target }) => {
    const form = target.closest("form[data-draft]");
    if (!form) return;
    say(form, false);
    keepIn(form.getAttribute("action"), PAUSE_MILLIS);
  });
  document.addEventListener("submit", ({ target }) => stop(target.getAttribute("action")));
  addEventListener("pagehide", () => [...waiting.keys()].forEach((address) => stop(address) && keep(address)));
};
