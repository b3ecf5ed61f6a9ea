// Whether a line carries the picture beside the sound, by what came of both: on a thin one the picture takes what the voice
// needs.

const EVERY_MILLIS = 2000;
const IN_A_ROW = 2; // a moment without radio is no thin line
const AGAIN_MILLIS = 60_000; // doubled with each time that it was in vain
const AGAIN_AT_MOST_MILLIS = 960_000;
const HELD_MILLIS = 180_000; // so long the large picture came through: the line is another one

const LOST = 0.1; // of the packets of the picture
const LOST_OF_SOUND = 0.05;
const DROPPED = 0.5; // of the pictures: this machine does not keep up
const FROZEN = 0.5; // of the time
const SLOW_SECONDS = 1.2; // there and back: more than by satellite, so something queues
const ENOUGH = 8; // packets or pictures, for a share of them to say something
const SMALL_BITS = 150_000; // a second: the small picture, and some air

const part = (some, others) => (some + others < ENOUGH ? 0 : some / (some + others));

const isThin = (came, seconds, roundTrip) =>
  part(came.lost, came.received) > LOST ||
  part(came.soundLost, came.soundReceived) > LOST_OF_SOUND ||
  part(came.dropped, came.decoded) > DROPPED ||
  came.decoded === 0 ||
  came.frozen > FROZEN * seconds ||
  roundTrip > SLOW_SECONDS;

// The size that the line carries: that of before, or a smaller one. While nobody is seen nothing can be said of it.
//
// before, now: at in milliseconds, what came since the beginning, and how many seconds a packet takes there and back
export const carriedSize = (size, before, now) => {
  const seconds = (now.at - before.at) / 1000;
  const came = Object.fromEntries(Object.keys(now).map((name) => [name, now[name] - before[name]]));
  if (came.received + came.lost < ENOUGH || !isThin(came, seconds, Math.min(before.roundTrip, now.roundTrip))) return size;
  return size === "large" && (came.bytes * 8) / seconds > SMALL_BITS ? "small" : "none";
};

const reports = async (pc, type) => [...((await pc?.getStats()) ?? []).values()].filter((one) => one.type === type);

const sample = async (picture, sound) => {
  const [seen = {}] = await reports(picture, "inbound-rtp");
  const [heard = {}] = await reports(sound, "inbound-rtp");
  const [way = {}] = (await reports(picture, "candidate-pair")).filter((one) => one.nominated);
  return {
    at: performance.now(),
    bytes: seen.bytesReceived ?? 0,
    received: seen.packetsReceived ?? 0,
    lost: seen.packetsLost ?? 0,
    decoded: seen.framesDecoded ?? 0,
    dropped: seen.framesDropped ?? 0,
    frozen: seen.totalFreezesDuration ?? 0,
    soundReceived: heard.packetsReceived ?? 0,
    soundLost: heard.packetsLost ?? 0,
    roundTrip: way.currentRoundTripTime ?? 0,
  };
};

// Looks at the line again and again.
//
// connections: what carries the picture and the sound, nothing while the line is not to be judged, and who is seen: the
// pictures of two cameras are not counted on from one to the other; size: of the picture now; resize: called with the one
// that the line carries, or with the next larger one once that is tried again
export const watchLine = (connections, size, resize) => {
  let last = null;
  let thin = 0;
  let wait = AGAIN_MILLIS;
  let againAt = Infinity;
  let steppedAt = 0;

  const smaller = (fit) => {
    steppedAt = performance.now();
    againAt = steppedAt + wait;
    wait = Math.min(2 * wait, AGAIN_AT_MOST_MILLIS);
    resize(fit);
  };

  const larger = () => {
    const isNone = size() === "none";
    steppedAt = performance.now();
    againAt = isNone ? steppedAt + wait : Infinity;
    resize(isNone ? "small" : "large");
  };

  const look = async () => {
    const { picture, sound, isJudged, who } = connections();
    if (!isJudged) againAt = Infinity;
    if (performance.now() > againAt) return larger();
    if (size() === "large" && performance.now() - steppedAt > HELD_MILLIS) wait = AGAIN_MILLIS;
    if (!isJudged || !picture) return (last = null);
    const now = { picture, sound, who, came: await sample(picture, sound) };
    const isSame = last?.picture === picture && last.sound === sound && last.who === who;
    const fit = isSame ? carriedSize(size(), last.came, now.came) : size();
    last = now;
    thin = fit === size() ? 0 : thin + 1;
    if (thin < IN_A_ROW) return;
    thin = 0;
    smaller(fit);
  };

  setInterval(() => look().catch(() => (last = null)), EVERY_MILLIS);
};
