// What our pages keep on a device: drafts and recordings, sealed, and people checked in without a line.

const STORES = { drafts: "forms", recordings: "takes" };
const CHECKED_IN = /^check-in /;
const ANSWER_WITHIN = 2000; // milliseconds

/// What a request of a database comes to.
export const asked = (request) =>
  new Promise((found, failed) => {
    request.onsuccess = () => found(request.result);
    request.onerror = () => failed(request.error);
  });

/// Opens a database; it is let go as soon as another window wants to delete it, on the way out of this computer.
export async function opened(request) {
  const base = await asked(request);
  base.onversionchange = () => base.close();
  return base;
}

/// Names of those in which something of ours may lie.
export const databases = async () =>
  ((await window.indexedDB?.databases?.()) ?? []).map(({ name }) => name).filter((name) => name.split("-")[0] in STORES);

/// Lends a database that is there.
export async function within(name, use) {
  const base = await opened(indexedDB.open(name));
  try {
    return await use(base);
  } finally {
    base.close();
  }
}

const isEmpty = (name) =>
  within(name, async (base) => {
    const store = STORES[name.split("-")[0]];
    return !base.objectStoreNames.contains(store) || !(await asked(base.transaction(store).objectStore(store).count()));
  });

/// Whether something lies here that the server may not have; also where that cannot be known, or not soon.
export async function holdsUnsent() {
  const late = new Promise((known) => setTimeout(known, ANSWER_WITHIN, true));
  return Promise.race([looked().catch(() => true), late]);
}

async function looked() {
  if (Object.keys(localStorage).some((key) => CHECKED_IN.test(key))) return true;
  if (window.indexedDB && !indexedDB.databases) return true;
  return !(await Promise.all((await databases()).map(isEmpty))).every(Boolean);
}

/// Also where a browser does not do it at the server's word.
export async function forgetAll() {
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await databases()) indexedDB.deleteDatabase(name);
}
