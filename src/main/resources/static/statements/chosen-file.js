// What can be known of a file before its first byte is sent.

const PATIENCE = 6000;
const UNKNOWN = { seconds: 0, pixels: 0 };

/// Says in words why a file cannot be used, where that is certain; nothing where it can, or where nobody knows yet.
///
/// @param accepted kinds and endings, as an input has them in `accept`
export async function wrong(file, accepted, limits) {
  if (file.size === 0) return limits.wordEmpty;
  if (file.size > Number(limits.limit)) return limits.wordTooLarge;
  if (file.type && !/^(video|audio)\//.test(file.type) && !isKnownByName(file, accepted)) return limits.wordWrongKind;
  if (await isNoFilm(file)) return limits.wordWrongKind;
  const film = await lookInto(file);
  if (film.pixels > Number(limits.pixels)) return limits.wordTooManyPixels;
  return film.seconds > Number(limits.seconds) ? limits.wordTooLong : null;
}

// Documents, pictures, archives and pages, whatever their name says: by their first bytes, as the server knows them.
const NO_FILM = /^(%PDF|PK\x03\x04|\x89PNG|GIF8|\xff\xd8\xff|Rar!|7z\xbc\xaf|\x1f\x8b|\{\\rtf|MZ|\xd0\xcf\x11\xe0|\s*<(!doctype|html|svg|\?xml))/i;
const isNoFilm = async (file) => NO_FILM.test(String.fromCharCode(...new Uint8Array(await file.slice(0, 64).arrayBuffer())));

// Systems call some recordings application/ogg, or nothing at all.
const isKnownByName = (file, accepted) =>
  accepted.split(",").some((ending) => ending.startsWith(".") && file.name.toLowerCase().endsWith(ending));

/// How long it is and how large its picture, as far as this browser can read the file; else 0: the server looks at it
/// then.
function lookInto(file) {
  const probe = document.createElement("video");
  const address = URL.createObjectURL(file);
  const seen = () => ({ seconds: Number.isFinite(probe.duration) ? probe.duration : 0, pixels: probe.videoWidth * probe.videoHeight });
  return new Promise((found) => {
    probe.addEventListener("loadedmetadata", () => found(seen()));
    probe.addEventListener("error", () => found(UNKNOWN));
    setTimeout(() => found(UNKNOWN), PATIENCE);
    probe.preload = "metadata";
    probe.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}
