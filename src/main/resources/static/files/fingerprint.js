// What a file is known by before it is sent, whatever its name.

const LOOKED_AT = 1024 * 1024;

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
