// The tries of one statement: what is known of each, and who is told when that changes.

/// What is known of a try. `cut` says that it was chosen, `announced` that the server knows so; `upload` is its
/// address; `delivered` says that all of it is there, and is being prepared.
export function newTake(type) {
  const id = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { id, type, begun: Date.now(), millis: 0, sizes: [], sent: 0, ended: false, upload: null, cut: null, announced: false, delivered: false };
}

export const bytesIn = (take) => take.sizes.reduce((sum, size) => sum + size, 0);

/// In percent; all of it only when all of it is.
export const percentSent = (take) => Math.floor((take.sent / Math.max(1, bytesIn(take))) * 100);

/// The tries that are kept here. A tab that was killed in the middle of one has left it at its last slice.
export async function openTakes(vault) {
  const all = (await vault.takes()).filter((take) => take.sizes.length > 0).sort((one, other) => one.begun - other.begun);
  const listeners = new Set();
  const tell = () => listeners.forEach((listener) => listener());
  for (const take of all) take.ended = true;

  const changed = async (take) => {
    if (all.includes(take)) await vault.change(take);
    tell();
  };
  return {
    all: () => [...all],
    chosen: () => all.find((take) => take.cut) ?? null,
    listen: (listener) => listeners.add(listener),
    changed,
    /// Whether something of them is kept by this page alone.
    isLoose: () => vault.isFull(),
    begin(type) {
      const take = newTake(type);
      all.push(take);
      tell();
      return take;
    },
    /// It cannot be used, or was not wanted: as it was before it was chosen.
    giveBack: (take) => changed(Object.assign(take, { cut: null, announced: false, delivered: false, upload: null, sent: 0 })),
    async grow(take, slice, millis) {
      take.millis = millis;
      await vault.keep(take, slice);
      tell();
    },
    async remove(take) {
      all.splice(all.indexOf(take), 1);
      await vault.remove(take);
      tell();
    },
    read: (take, from = 0, to = bytesIn(take)) => vault.read(take, from, to),
    /// Waits until something changes.
    news: () =>
      new Promise((heard) => {
        const once = () => heard(listeners.delete(once));
        listeners.add(once);
      }),
  };
}
