// The checking page: under the video a picture of how loud it is, along which one goes; a note gets the moment at which
// the video is.

import { startAt } from "../media/player.js";
import { clock } from "../shared/lengths.js";

const video = document.querySelector("video[data-hls]");

function goAlong(wave) {
  const length = () => video.duration || Number(wave.dataset.seconds);
  const range = document.createElement("input");
  range.type = "range";
  range.max = String(Number(wave.dataset.seconds));
  range.step = "0.1";
  range.value = "0";
  range.setAttribute("aria-label", wave.dataset.label);
  const say = () => range.setAttribute("aria-valuetext", clock(Number(range.value) * 1000, true));
  range.addEventListener("input", () => {
    const to = Math.min(Number(range.value), length());
    if (video.readyState) video.currentTime = to;
    else startAt(video, to);
    say();
  });
  video.addEventListener("timeupdate", () => {
    range.value = String(video.currentTime);
    say();
  });
  say();
  wave.append(range);
}

// Nobody types a moment who is looking at it.
function takeMoment(form) {
  const at = form.elements.at;
  let own = at.value;
  const take = () => {
    if (at.value === own) own = at.value = clock(video.currentTime * 1000, true);
  };
  form.elements.words.addEventListener("focus", () => {
    video.pause();
    take();
  });
  form.closest("details").addEventListener("toggle", take);
}

if (video) {
  for (const wave of document.querySelectorAll("[data-wave]")) goAlong(wave);
  for (const form of document.querySelectorAll("[data-note]")) takeMoment(form);
}
