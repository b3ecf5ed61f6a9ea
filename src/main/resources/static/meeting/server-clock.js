// What time the server has. Each sample is wrong by at most half of its round trip, so the one with the least round trip
// of the last twelve counts: one lucky answer on a bad line is enough.

const KEPT = 12;
const samples = [];

// Of the browser's own clock only the steps count: somebody may set it meanwhile.
const begunAt = Date.now() - performance.now();
const ownNow = () => begunAt + performance.now();

export const serverNow = () => ownNow() + (samples.length ? best().ahead : 0);

const best = () => samples.reduce((least, sample) => (sample.roundTrip < least.roundTrip ? sample : least));

const sample = async (address) => {
  const sent = ownNow();
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) return;
  const server = Number(await response.text());
  const received = ownNow();
  samples.push({ ahead: server - (sent + received) / 2, roundTrip: received - sent });
  if (samples.length > KEPT) samples.shift();
};

// Quickly at first, then every ten seconds. A computer that slept, whose own clock may have stood still, has old samples:
// they are forgotten as soon as there is a new one.
export const keepTime = async (address) => {
  let last = Date.now();
  for (let taken = 0; ; taken++) {
    const slept = Math.abs(Date.now() - last) > 60000;
    last = Date.now();
    const before = samples.length;
    await sample(address).catch(() => {});
    if (slept && samples.length > Math.min(before, KEPT - 1)) samples.splice(0, samples.length - 1);
    await new Promise((resolve) => setTimeout(resolve, taken < 5 ? 300 : 10000));
  }
};
