// One try: from the first second to the limit, in slices that are kept and sent while it goes on.

import { typeFor } from "./camera.js";

const SLICE = 3000;
const LOOK = 200;

/// @param told hears the milliseconds that have passed, again and again
/// @return ends it; what it returns is fulfilled when the last slice is kept
export function record(stream, takes, quality, limit, told) {
  const type = typeFor(stream);
  const recorder = new MediaRecorder(stream, {
    mimeType: type,
    videoBitsPerSecond: (quality.kilobits - quality.sound) * 1000,
    audioBitsPerSecond: quality.sound * 1000,
  });
  const take = takes.begin(recorder.mimeType || type);
  const began = performance.now();
  const passed = () => performance.now() - began;
  let kept = Promise.resolve();
  recorder.addEventListener("dataavailable", (event) => {
    const millis = Math.round(passed());
    if (event.data.size > 0) kept = kept.then(() => takes.grow(take, event.data, millis));
  });
  const ended = new Promise((over) => recorder.addEventListener("stop", over)).then(async () => {
    clearInterval(timer);
    await kept;
    if (take.sizes.length === 0) return takes.remove(take);
    take.ended = true;
    await takes.changed(take);
  });
  const stop = () => {
    if (recorder.state !== "inactive") recorder.stop();
    return ended;
  };
  const timer = setInterval(() => {
    told(passed());
    if (passed() >= limit) stop();
  }, LOOK);
  stream.getTracks().forEach((track) => track.addEventListener("ended", stop)); // the camera was taken away
  recorder.start(SLICE);
  return { take, stop, ended };
}
