// The written statement beside the lens: it moves at a chosen pace.

import { words } from "../../shared/word-count.js";

export function prompterOf(stage, form) {
  const text = stage.querySelector("[data-prompter]");
  if (!text) return { start() {}, stop() {}, rewind() {}, move() {}, size() {} };
  const count = Math.max(1, words(text.textContent));
  let running = false;
  let position = 0;
  let last = 0;

  const speed = () => (text.scrollHeight - text.clientHeight) / ((count / Number(form.pace.value)) * 60000); // pixels a millisecond
  const step = (now) => {
    if (!running) return;
    if (Math.abs(text.scrollTop - position) > 2) position = text.scrollTop; // moved by hand
    position += speed() * Math.min(now - last, 1000);
    last = now;
    text.scrollTop = position;
    requestAnimationFrame(step);
  };
  const show = () => {
    text.hidden = !form.text.checked;
    text.style.setProperty("--letters", `${form.letters.value}rem`);
    form.querySelector("[data-pace]").textContent = form.pace.value;
  };
  form.addEventListener("input", show);
  show();
  return {
    start() {
      running = true;
      position = text.scrollTop;
      last = performance.now();
      requestAnimationFrame(step);
    },
    stop: () => { running = false; },
    rewind: () => text.scrollTo({ top: 0 }),
    move: (lines) => text.scrollBy({ top: lines * 1.4 * parseFloat(getComputedStyle(text).fontSize) }),
    size(steps) {
      form.letters.stepUp(steps);
      show();
    },
  };
}
