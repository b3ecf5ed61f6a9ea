// What the line carries, by what the upload itself takes; and what picture that is enough for.

const LEAST_BYTES = 16 * 1024; // a smaller piece tells how far the server is, and not how wide the line
const SHARE = 0.75; // of the line, so that sending keeps up with speaking
const UNTOLD = 600;

/// Kilobits a second, of picture and sound together; pixels; pictures a second.
const QUALITIES = [
  { kilobits: 160, sound: 32, height: 240, rate: 15 },
  { kilobits: 300, sound: 40, height: 360, rate: 15 },
  { kilobits: 600, sound: 48, height: 480, rate: 24 },
  { kilobits: 1200, sound: 64, height: 720, rate: 25 },
];

export function lineOf() {
  let kilobits = 0;
  return {
    /// One piece that has been sent.
    note(bytes, seconds) {
      if (bytes < LEAST_BYTES) return;
      const now = (bytes * 8) / 1000 / Math.max(seconds, 0.01);
      kilobits = kilobits === 0 ? now : kilobits * 0.6 + now * 0.4;
    },
    isKnown: () => kilobits > 0,
    kilobits: () => Math.round(kilobits),
    /// The best that the line carries, or the least that there is.
    quality() {
      const carried = kilobits === 0 ? UNTOLD : kilobits * SHARE;
      return QUALITIES.findLast((quality) => quality.kilobits <= carried) ?? QUALITIES[0];
    },
  };
}
