// What time the server has. Each sample is wrong by at most half of its round trip, so the one with the least round trip
// of the last twelve counts: one lucky answer on a bad line is enough.

const KEPT = 12;
const samples = [];

export const serverNow = () => Date.now() + (samples.length ? best().ahead : 0);

const best = () => samples.reduce((least, sample) => (sample.roundTrip < least.roundTrip ? sample : least));

const sample = async (address) => {
  const sent = Date.now();
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) return;
  const server = Number(await response.text());
  const received = Date.now();
  samples.push({ ahead: server - (sent + received) / 2, roundTrip: received - sent });
  if (samples.length > KEPT) samples.shift();
};

// Quickly at first, then every ten seconds. A computer that slept has old samples: they are forgotten.
export const keepTime = async (address) => {
  let last = Date.now();
  for (let taken = 0; ; taken++) {
    if (Date.now() - last > 60000) samples.length = 0;
    last = Date.now();
    await sample(address).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, taken < 5 ? 300 : 10000));
  }
};
