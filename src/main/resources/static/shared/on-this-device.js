// What our pages keep on a device: drafts and recordings, sealed, and people checked in without a line.

const STORES = { drafts: "forms", recordings: "takes" };
const CHECKED_IN = /^check-in /;

const asked = (request) =>
  new Promise((found, failed) => {
    request.onsuccess = () => found(request.result);
    request.onerror = () => failed(request.error);
  });

const databases = async () =>
  ((await window.indexedDB?.databases?.()) ?? []).map(({ name }) => name).filter((name) => name.split("-")[0] in STORES);

async function isEmpty(name) {
  const store = STORES[name.split("-")[0]];
  const base = await asked(indexedDB.open(name));
  try {
    return !base.objectStoreNames.contains(store) || !(await asked(base.transaction(store).objectStore(store).count()));
  } finally {
    base.close();
  }
}

/// Whether something lies here that the server may not have.
export async function holdsUnsent() {
  if (Object.keys(localStorage).some((key) => CHECKED_IN.test(key))) return true;
  return !(await Promise.all((await databases()).map(isEmpty))).every(Boolean);
}

/// Also where a browser does not do it at the server's word.
export async function forgetAll() {
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await databases()) indexedDB.deleteDatabase(name);
}
