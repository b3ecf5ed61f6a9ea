// What was typed and is not on the server yet, kept on this device under AES-GCM. The key comes from the server for
// whoever may work on the application, and is kept nowhere here: without it nothing in here can be read.

import { asked, opened } from "../shared/on-this-device.js";

const PREFIX = "drafts-";
const FORMS = "forms";
const NOT_TYPED = new Set(["_csrf", "origins"]);

/// Opens what this device keeps of one application; nothing where the browser cannot, or the key does not come.
export const openDevice = (address) => reachDevice(address).catch(() => null);

/// The same; without a line it fails.
export async function reachDevice(address) {
  if (!window.indexedDB || !window.crypto?.subtle) return null;
  const reply = await fetch(address, { cache: "no-store", signal: AbortSignal.timeout(30000) });
  return reply.ok ? deviceOf(new Uint8Array(await reply.arrayBuffer())) : null;
}

async function deviceOf(secret) {
  const key = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt", "decrypt"]);
  const base = await open(await nameOf(secret));
  const change = (act) => done(base, act);

  /// What a form says now, and what its page was made from; by what comes back it is forgotten again.
  const keep = async (form) => {
    const text = JSON.stringify({ typed: typedIn(form), origins: form.elements.origins.value });
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = await crypto.subtle.encrypt(sealing(form.dataset.autosave, iv), key, new TextEncoder().encode(text));
    await change((store) => store.put({ iv, bytes }, form.dataset.autosave));
    return { address: form.dataset.autosave, iv };
  };
  const read = async (address) => {
    const sealed = await asked(base.transaction(FORMS).objectStore(FORMS).get(address));
    if (!sealed) return null;
    const bytes = await crypto.subtle.decrypt(sealing(address, sealed.iv), key, sealed.bytes);
    return { address, iv: sealed.iv, ...JSON.parse(new TextDecoder().decode(bytes)) };
  };
  const left = (form) => read(form.dataset.autosave);

  /// What it has of all pages of the form, but for one.
  const all = async (but) => {
    const addresses = await asked(base.transaction(FORMS).objectStore(FORMS).getAllKeys());
    const found = await Promise.all(addresses.filter((address) => address !== but).map((one) => read(one).catch(() => null)));
    return found.filter(Boolean);
  };
  /// The server has it: gone from here, unless somebody has typed in another window meanwhile.
  const forget = ({ address, iv }) =>
    change((store) => {
      const now = store.get(address);
      now.onsuccess = () => String(now.result?.iv) === String(iv) && store.delete(address);
    });
  return { keep, left, all, forget };
}

const sealing = (address, iv) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(address) });

const typedIn = (form) =>
  [...new FormData(form)].filter(([name, value]) => !NOT_TYPED.has(name) && typeof value === "string");

/// Whether a page of the server shows what the device kept.
export const shows = (form, { typed }) => JSON.stringify(typedIn(form)) === JSON.stringify(typed);

/// Puts back into a form what the device kept of it.
///
/// @param touched names of the fields in which somebody has written since the page came
export function fill(form, { typed, origins }, touched) {
  for (const field of form.elements) {
    if (!field.name || touched.has(field.name) || field.type === "hidden" || field.type === "submit") continue;
    const own = typed.filter(([name]) => name === field.name).map(([, value]) => value);
    if (/checkbox|radio/.test(field.type)) field.checked = own.includes(field.value);
    else if (own.length) field.value = own.at(-1);
  }
  const from = marks(origins);
  const here = marks(form.elements.origins.value);
  for (const name of touched) here.has(name) ? from.set(name, here.get(name)) : from.delete(name);
  form.elements.origins.value = [...from].map((mark) => mark.join(":")).join(" ");
}

// What the page said when it was made, by field.
const marks = (origins) => new Map(origins.split(" ").filter(Boolean).map((mark) => mark.split(":")));

/// Nothing in the name says whose it is.
async function nameOf(secret) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", secret));
  return PREFIX + [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function open(name) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(FORMS);
  return opened(request);
}

const done = (base, act) =>
  new Promise((ended, failed) => {
    const transaction = base.transaction(FORMS, "readwrite");
    transaction.oncomplete = () => ended();
    transaction.onabort = () => failed(transaction.error);
    act(transaction.objectStore(FORMS));
  });
