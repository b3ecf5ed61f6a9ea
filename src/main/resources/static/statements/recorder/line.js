// What the line carries, by what the upload itself takes; and what picture that is enough for.

const LEAST_BYTES = 16 * 1024; // a smaller piece tells how far the server is, and not how wide the line
const SHARE = 0.75; // of the line, so that sending keeps up with speaking
const UNTOLD = 600;
const TASTE_BYTES = 32 * 1024;
const WIDE = { seconds: 0.5, bytes: 256 * 1024 }; // a taste that comes so soon tells little of the line: more is sent

/// Kilobits a second, of picture and sound together; pixels; pictures a second.
const QUALITIES = [
  { kilobits: 160, sound: 32, height: 240, rate: 15 },
  { kilobits: 300, sound: 40, height: 360, rate: 15 },
  { kilobits: 600, sound: 48, height: 480, rate: 24 },
  { kilobits: 1200, sound: 64, height: 720, rate: 25 },
];

/// How many seconds it took.
async function sent(address, token, bytes) {
  const began = performance.now();
  const headers = { "X-XSRF-TOKEN": token, "Content-Type": "application/octet-stream" };
  const reply = await fetch(address, { method: "POST", headers, body: new Uint8Array(bytes) });
  if (!reply.ok) throw new Error(String(reply.status));
  return (performance.now() - began) / 1000;
}

export function lineOf() {
  let kilobits = 0;
  return {
    /// One piece that has been sent.
    note(bytes, seconds) {
      if (bytes < LEAST_BYTES) return;
      const now = (bytes * 8) / 1000 / Math.max(seconds, 0.01);
      kilobits = kilobits === 0 ? now : kilobits * 0.6 + now * 0.4;
    },
    /// Before anything is recorded, by bytes that the server lets go.
    async probe(address, token) {
      const first = await sent(address, token, TASTE_BYTES);
      if (first > WIDE.seconds) return this.note(TASTE_BYTES, first);
      this.note(WIDE.bytes, await sent(address, token, WIDE.bytes));
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
