// What can be known of a file before its first byte is sent.

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
