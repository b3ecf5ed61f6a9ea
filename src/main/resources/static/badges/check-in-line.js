// How the page of a door speaks with the server: it sends codes and times, and reads who is here. Whoever was signed out
// and signs in again has another token: it is taken from the page before what waits is sent.

const PATIENCE_MILLIS = 20000;

// Why there is no answer that can be used. Its kind is that of the page's words; a status is said with them.
export class Trouble extends Error {
  constructor(kind, status) {
    super(kind);
    this.kind = kind;
    this.status = status;
  }

  in(words) {
    const text = words[this.kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase())];
    return this.status ? `${text} ${this.status}` : text;
  }
}

// How far the server's clock is ahead of this one, by the quickest answer so far, for what is slow is not told from what
// is far. Where another answer cannot fit to that, somebody set the clock of this device.
let reckoned;
function reckon(now, askedAt) {
  const trip = Date.now() - askedAt;
  const ahead = now - askedAt - trip / 2;
  const isSet = reckoned && Math.abs(ahead - reckoned.ahead) > (trip + reckoned.trip) / 2;
  if (!reckoned || isSet || trip <= reckoned.trip) reckoned = { trip, ahead };
}

async function call(address, options) {
  let reply;
  try {
    reply = await fetch(address, { ...options, cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MILLIS) });
  } catch {
    throw new Trouble("no-line");
  }
  if (reply.redirected || reply.status === 401) throw new Trouble("signed-out");
  if (reply.status === 404) throw new Trouble("not-here");
  if (!reply.ok) throw new Trouble("refused", reply.status);
  return reply;
}

async function read(reply, how) {
  try {
    return await reply[how]();
  } catch {
    throw new Trouble("no-line"); // it broke off
  }
}

async function answer(address, options) {
  const askedAt = Date.now();
  const found = await read(await call(address, options), "json");
  reckon(found.now, askedAt);
  return found;
}

// Who is here.
export const ask = (action) => answer(`${action}/arrivals`, {});

// The page as it is now; its tokens are those of this one from then on.
export async function askPage(action, root) {
  const text = await read(await call(action, {}), "text");
  const page = new DOMParser().parseFromString(text, "text/html").querySelector("[data-check-in]");
  if (!page) throw new Trouble("signed-out");
  for (const name of ["_csrf", "_for"])
    for (const field of root.querySelectorAll(`[name=${name}]`))
      field.value = page.querySelector(`[name=${name}]`)?.value ?? field.value;
  return page;
}

// Sends marks, each as [code, {at, here}]. How long ago each was is measured once for all of them, so that neither their
// order nor what lies between them changes on the way.
export async function post(action, marks, root) {
  if (!reckoned) await ask(action);
  try {
    return await answer(`${action}/arrivals`, { method: "POST", body: fields(marks, root) });
  } catch (trouble) {
    if (trouble.kind !== "signed-out" && trouble.status !== 403) throw trouble;
    await askPage(action, root);
    return answer(`${action}/arrivals`, { method: "POST", body: fields(marks, root) });
  }
}

function fields(marks, root) {
  const now = Date.now();
  const all = new URLSearchParams({ sent: Math.round(now + reckoned.ahead) });
  for (const field of root.querySelector("[data-typed]").querySelectorAll("[name=_csrf], [name=_for]"))
    all.append(field.name, field.value);
  for (const [code, { at, here }] of marks) all.append("tick", `${code}:${(Math.max(0, now - at) / 1000).toFixed(3)}:${here ? 1 : 0}`);
  return all;
}
