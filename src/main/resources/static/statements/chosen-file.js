// What can be known of a file before its first byte is sent.

const LOOKED_AT = 1024 * 1024;
const PATIENCE = 6000;

/// Says in words why a file cannot be used, where that is certain; nothing where it can, or where nobody knows yet.
///
/// @param accepted kinds and endings, as an input has them in `accept`
export async function wrong(file, accepted, limits) {
  if (file.size === 0) return limits.wordEmpty;
  if (file.size > Number(limits.limit)) return limits.wordTooLarge;
  if (file.type && !/^(video|audio)\//.test(file.type) && !isKnownByName(file, accepted)) return limits.wordWrongKind;
  const seconds = await lengthOf(file);
  return seconds > Number(limits.seconds) ? limits.wordTooLong : null;
}

/// Knows a file by what is in it: its size, and its first, middle and last megabyte. Where a browser reckons no
/// checksums (over a line that is not encrypted), by its size and its last change.
export async function fingerprint(file) {
  if (!globalThis.crypto?.subtle) return [file.size, file.lastModified].map((number) => number.toString(16).padStart(16, "0")).join("");
  const middle = Math.max(0, Math.floor(file.size / 2) - LOOKED_AT / 2);
  const parts = [0, middle, Math.max(0, file.size - LOOKED_AT)].map((at) => file.slice(at, at + LOOKED_AT));
  const bytes = await new Blob([String(file.size), ...parts]).arrayBuffer();
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Systems call some recordings application/ogg, or nothing at all.
const isKnownByName = (file, accepted) =>
  accepted.split(",").some((ending) => ending.startsWith(".") && file.name.toLowerCase().endsWith(ending));

/// Seconds, as far as this browser can read the file; else 0: the server looks at it then.
function lengthOf(file) {
  const probe = document.createElement("video");
  const address = URL.createObjectURL(file);
  return new Promise((found) => {
    probe.addEventListener("loadedmetadata", () => found(Number.isFinite(probe.duration) ? probe.duration : 0));
    probe.addEventListener("error", () => found(0));
    setTimeout(() => found(0), PATIENCE);
    probe.preload = "metadata";
    probe.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}
