// What was recorded and is not sent yet, kept on this device in slices, each under AES-GCM. The key comes from the server
// for who is signed in, and is kept nowhere here: without it there are no pictures in here, and no voice.

import { asked, databases, opened, within } from "../../shared/on-this-device.js";

const TAKES = "takes";
const SLICES = "slices";

/// Opens what this device keeps of one statement.
///
/// @param secret 32 bytes, from the server
export async function openVault(secret) {
  const key = await crypto.subtle.importKey("raw", secret, "AES-GCM", false, ["encrypt", "decrypt"]);
  const base = await open(await nameOf(secret));
  const loose = new Map(); // slices for which this device has no room: they are kept as long as the page is

  /// Each as far as its slices are here: those that were kept in a page alone went with it.
  const takes = async () => {
    const all = await asked(base.transaction(TAKES).objectStore(TAKES).getAll());
    for (const take of all) {
      const there = new Set((await asked(base.transaction(SLICES).objectStore(SLICES).getAllKeys(ofTake(take)))).map(([, number]) => number));
      const whole = take.sizes.findIndex((size, number) => !there.has(number));
      if (whole >= 0) take.sizes.length = whole;
    }
    return all;
  };
  const change = (take) => done(base, [TAKES], (at) => at.objectStore(TAKES).put({ ...take })).catch(unlessFull);

  /// Keeps one more slice, and with it what is known of the whole.
  const keep = async (take, slice) => {
    const number = take.sizes.push(slice.size) - 1;
    const sealed = await seal(key, nameOfSlice(take, number), await slice.arrayBuffer());
    try {
      await done(base, [TAKES, SLICES], (at) => {
        at.objectStore(SLICES).put(sealed, [take.id, number]);
        at.objectStore(TAKES).put({ ...take });
      });
    } catch (error) {
      unlessFull(error);
      loose.set(nameOfSlice(take, number), sealed);
    }
  };
  const slice = async (take, number) => {
    const name = nameOfSlice(take, number);
    const sealed = loose.get(name) ?? (await asked(base.transaction(SLICES).objectStore(SLICES).get([take.id, number])));
    return crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv, additionalData: bytesOf(name) }, key, sealed.bytes);
  };
  /// Its bytes from one place to another, as they were recorded.
  const read = async (take, from, to) => {
    const parts = [];
    let at = 0;
    for (const [number, size] of take.sizes.entries()) {
      if (at < to && at + size > from) parts.push((await slice(take, number)).slice(Math.max(0, from - at), to - at));
      at += size;
    }
    return new Blob(parts, { type: take.type });
  };
  const remove = (take) => {
    for (const number of take.sizes.keys()) loose.delete(nameOfSlice(take, number));
    return done(base, [TAKES, SLICES], (at) => {
      at.objectStore(TAKES).delete(take.id);
      at.objectStore(SLICES).delete(ofTake(take));
    });
  };

  return { takes, change, keep, read, remove, isFull: () => loose.size > 0 };
}

/// Whether this device keeps a recording that was chosen and that the server has not got whole. Needs no key.
///
/// @param name of the vault, as the server knows it too
export async function isRestHere(name) {
  if (!(await databases()).includes(name)) return false;
  const takes = await within(name, (base) => asked(base.transaction(TAKES).objectStore(TAKES).getAll()));
  return takes.some((take) => take.cut && !take.delivered);
}

/// The statement was taken back: nothing of it stays here.
export const forget = (name) => window.indexedDB?.deleteDatabase(name);

/// No room is no mistake: it is said, and what was recorded is sent.
const unlessFull = (error) => {
  if (error?.name !== "QuotaExceededError") throw error;
};

const ofTake = (take) => IDBKeyRange.bound([take.id], [take.id, []]);
const nameOfSlice = (take, number) => `${take.id}/${number}`;
const bytesOf = (text) => new TextEncoder().encode(text);

async function seal(key, name, bytes) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: bytesOf(name) }, key, bytes) };
}

/// Nothing in the name says whose it is.
async function nameOf(secret) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", secret));
  return `recordings-${[...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function open(name) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(TAKES, { keyPath: "id" });
    request.result.createObjectStore(SLICES);
  };
  return opened(request);
}

const done = (base, stores, act) =>
  new Promise((ended, failed) => {
    const transaction = base.transaction(stores, "readwrite");
    transaction.oncomplete = () => ended();
    transaction.onabort = () => failed(transaction.error);
    act(transaction);
  });
